import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import styles from './import.module.css'

type PasteRowsProps = Readonly<{ disabled: boolean; onPaste: (text: string) => void }>

/** For those who do not press Ctrl+V at nothing: a field to paste into. */
export function PasteRows({ disabled, onPaste }: PasteRowsProps) {
  const { t } = useWords()
  const [text, setText] = useState<string | null>(null)
  if (text === null) {
    return (
      <div className={styles.paste}>
        <span>{t('import.paste.text')}</span>
        <Button small keys="$mod+V" disabled={disabled} onClick={() => setText('')}>
          {t('import.paste')}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onPaste(text)
      }}
    >
      <TextArea
        label={t('import.paste.field')}
        value={text}
        rows={5}
        autoFocus
        className={styles.pasteField}
        onChange={setText}
      />
      <Button type="submit" disabled={disabled || text.trim() === ''}>
        {t('import.paste.do')}
      </Button>
      <Button variant="ghost" onClick={() => setText(null)}>
        {t('window.cancel')}
      </Button>
    </form>
  )
}
