import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import styles from './filter.module.css'

type FilterTextProps = Readonly<{
  where: string
  problem: string | undefined
  onApply: (where: string) => void
  onCancel: () => void
}>

/** The whole filter as text, in the words of the command line: for what chips cannot show. */
export function FilterText({ where, problem, onApply, onCancel }: FilterTextProps) {
  const { t } = useWords()
  const [text, setText] = useState(where)
  const isAsRead = text === where

  function submit(event: FormEvent): void {
    event.preventDefault()
    onApply(text.trim())
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <form role="none" className={styles.asText} onSubmit={submit} onKeyDown={onKeyDown}>
      <Field
        label={t('filter.as-text.field')}
        hideLabel
        value={text}
        placeholder={t('filter.as-text.hint')}
        error={isAsRead ? problem : undefined}
        maxLength={4000}
        autoFocus
        onChange={setText}
      />
      <Button variant="ghost" keys="Escape" onClick={onCancel}>
        {t('filter.cancel')}
      </Button>
      <Button type="submit" keys="Enter">
        {t('filter.apply')}
      </Button>
    </form>
  )
}
