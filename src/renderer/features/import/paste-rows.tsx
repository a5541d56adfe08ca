import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import styles from './import.module.css'

type PasteRowsProps = Readonly<{ disabled: boolean; onPaste: (text: string) => void }>

/** For those who do not press Ctrl+V at nothing: a field to paste into. */
export function PasteRows({ disabled, onPaste }: PasteRowsProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  // Before the key leaves the screen; what was pasted stays for the next time it is opened.
  useShortcuts({ Escape: () => setOpen(false) }, { enabled: isOpen, inFields: true })
  if (!isOpen) {
    return (
      <div className={styles.paste}>
        <span>{t('import.paste.text')}</span>
        <Button small keys="$mod+V" disabled={disabled} onClick={() => setOpen(true)}>
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
      <Button variant="ghost" keys="Escape" onClick={() => setOpen(false)}>
        {t('window.cancel')}
      </Button>
    </form>
  )
}
