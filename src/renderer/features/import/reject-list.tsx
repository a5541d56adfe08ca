import { useId, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { DownloadSimpleIcon } from '#renderer/ui/icons.ts'
import { MendForm } from './mend-form.tsx'
import styles from './import.module.css'

type Reject = Output<'imports.report'>['rejects'][number]

type RejectListProps = Readonly<{
  /** How many there are; the first of a long list are kept. */
  count: number
  rejects: readonly Reject[]
  /** The names of the columns; empty where a row cannot be mended here. */
  header: readonly string[]
  /** What mending a row does. */
  doLabel: string
  isSaving: boolean
  onSave: () => void
  /** Takes the row as it reads now; what is still wrong with it, or null. */
  onMend: (line: number, cells: readonly string[]) => Promise<string | null>
}>

const FIRST = 8

/** Rows that were left out: line, text and why; each can be mended on the spot. */
export function RejectList({
  count,
  rejects,
  header,
  doLabel,
  isSaving,
  onSave,
  onMend,
}: RejectListProps) {
  const { t, told } = useWords()
  const id = useId()
  const [showsAll, setShowsAll] = useState(false)
  const [open, setOpen] = useState<number | null>(null)
  /** Enter goes on: the next row that can be mended is opened when one is done. */
  async function mend(line: number, cells: readonly string[]): Promise<string | null> {
    const next = rejects.find((reject) => reject.line > line && reject.cells.length > 0)
    const wrong = await onMend(line, cells)
    if (wrong === null) setOpen(next?.line ?? null)
    return wrong
  }
  const shown = showsAll ? rejects : rejects.slice(0, FIRST)
  return (
    <section className={styles.list} aria-labelledby={id}>
      <div className={styles.listHead}>
        <h2 id={id}>{t('import.rejected.title')}</h2>
        <span>{t('import.rejected.text', { n: count })}</span>
        <Button
          small
          icon={DownloadSimpleIcon}
          disabled={isSaving}
          onClick={onSave}
          className={styles.push}
        >
          {t('import.rejected.save')}
        </Button>
      </div>
      <ol>
        {shown.map(({ line, message, text, cells }) =>
          line === open ? (
            <li key={line} className={styles.mend}>
              <MendForm
                line={line}
                header={header}
                cells={cells}
                reason={told(message)}
                onClose={() => setOpen(null)}
                doLabel={doLabel}
                onMend={(now) => mend(line, now)}
              />
            </li>
          ) : (
            <li key={line} className={styles.reject}>
              <span className={styles.line}>{t('import.line', { line })}</span>
              <code title={text}>
                <bdi>{text}</bdi>
              </code>
              <span className={styles.message}>{told(message)}</span>
              {header.length > 0 && cells.length > 0 && (
                <Button
                  small
                  variant="ghost"
                  aria-label={t('import.fix.of', { line })}
                  onClick={() => setOpen(line)}
                >
                  {t('import.fix')}
                </Button>
              )}
            </li>
          ),
        )}
      </ol>
      {shown.length < rejects.length && (
        <Button variant="ghost" small onClick={() => setShowsAll(true)} className={styles.all}>
          {t('import.notices.all')} ({t('import.notices.more', { n: rejects.length - FIRST })})
        </Button>
      )}
    </section>
  )
}
