import { useId, useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { DownloadSimpleIcon } from '#renderer/ui/icons.ts'
import type { Notice } from './plan.ts'
import styles from './import.module.css'

type NoticeListProps = Readonly<{
  title: string
  text: string
  notices: readonly Notice[]
  action?: Readonly<{ label: string; isBusy: boolean; run: () => void }>
}>

const FIRST = 8

/** Rows with something to say about them: line, text as it stands in the file, and why. */
export function NoticeList({ title, text, notices, action }: NoticeListProps) {
  const { t, told } = useWords()
  const id = useId()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? notices : notices.slice(0, FIRST)
  return (
    <section className={styles.list} aria-labelledby={id}>
      <div className={styles.listHead}>
        <h2 id={id}>{title}</h2>
        <span>{text}</span>
        {action !== undefined && (
          <Button
            small
            icon={DownloadSimpleIcon}
            disabled={action.isBusy}
            onClick={action.run}
            className={styles.push}
          >
            {action.label}
          </Button>
        )}
      </div>
      <ol>
        {shown.map(({ line, code, message, text: row }, index) => (
          <li key={`${line} ${code} ${index}`} className={styles.notice}>
            <span className={styles.line}>{t('import.line', { line })}</span>
            <code title={row}>
              <bdi>{row}</bdi>
            </code>
            <span className={styles.message}>{told(message)}</span>
          </li>
        ))}
      </ol>
      {shown.length < notices.length && (
        <Button variant="ghost" small onClick={() => setShowsAll(true)} className={styles.all}>
          {t('import.notices.all')} ({t('import.notices.more', { n: notices.length - FIRST })})
        </Button>
      )}
    </section>
  )
}
