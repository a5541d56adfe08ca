import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import styles from './import.module.css'

type MendFormProps = Readonly<{
  line: number
  header: readonly string[]
  cells: readonly string[]
  /** Why the row was left out. */
  reason: string
  doLabel: string
  onClose: () => void
  /** What is still wrong with it, or null. */
  onMend: (cells: readonly string[]) => Promise<string | null>
}>

/** The cells of one row under the names of their columns. Enter takes it, Escape leaves it. */
export function MendForm({ line, header, cells, reason, doLabel, onClose, onMend }: MendFormProps) {
  const { t } = useWords()
  // A row with more cells than columns shows them all: nothing of it is dropped unseen.
  const width = Math.max(header.length, cells.length)
  const [now, setNow] = useState(() => Array.from({ length: width }, (_, at) => cells[at] ?? ''))
  const [wrong, setWrong] = useState(reason)
  const [isBusy, setBusy] = useState(false)

  async function mend(): Promise<void> {
    setBusy(true)
    const still = await onMend(now)
    setBusy(false)
    if (still !== null) setWrong(still)
  }
  return (
    <form
      aria-label={t('import.fix.title', { line })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void mend()
      }}
    >
      <h3>{t('import.fix.title', { line })}</h3>
      <div className={styles.cells}>
        {now.map((cell, at) => (
          <Field
            // Columns have a place and no other name.
            key={at}
            label={header[at] ?? t('import.fix.column', { n: at + 1 })}
            soft
            value={cell}
            autoFocus={at === 0}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              // One step back, and no more than one.
              event.stopPropagation()
              onClose()
            }}
            onChange={(text) => setNow(now.with(at, text))}
          />
        ))}
      </div>
      <div className={styles.mendFoot}>
        <FieldError>{wrong}</FieldError>
        <Button small variant="ghost" onClick={onClose}>
          {t('window.cancel')}
        </Button>
        <Button small type="submit" disabled={isBusy}>
          {doLabel}
        </Button>
      </div>
    </form>
  )
}
