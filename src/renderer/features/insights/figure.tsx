import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ChartLineUpIcon, TableIcon } from '#renderer/ui/icons.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import styles from './insights.module.css'

export type Table = Readonly<{
  columns: readonly string[]
  /** The first cell of each row names it. */
  rows: readonly (readonly string[])[]
}>

type FigureProps = Readonly<{
  /** The finding, in words; said once the data is there. */
  title: ReactNode
  /** The definition and the unit. */
  what: string
  /** What the definition is silent about; told with the table. */
  note?: string
  /** What there is to do with the whole chart; shown while one is in it. */
  action?: Readonly<{ label: string; run: () => void }> | null
  width: 'wide' | 'narrow' | 'third'
  failed: ApiFailure<'insights.chart'> | null
  onRetry: () => void
  table: Table | null
  children: ReactNode
}>

/** One chart with what it says, what it is, and its table behind T. */
export function Figure({
  title,
  what,
  note,
  action = null,
  width,
  failed,
  onRetry,
  table,
  children,
}: FigureProps) {
  const { t } = useWords()
  const id = useId()
  const [asTable, setAsTable] = useState(false)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    setAsTable(!asTable)
  }
  return (
    <section aria-labelledby={id} className={classNames(styles.figure, styles[width])}>
      <div role="none" onKeyDown={onKeyDown}>
        <header>
          {failed !== null ? (
            <h2 id={id}>{what}</h2>
          ) : (
            <>
              {/* Its line is there before the finding is: nothing is said of what is not read. */}
              <h2 id={id}>
                {table === null ? <VisuallyHidden>{t('insights.loading')}</VisuallyHidden> : title}
              </h2>
              <p>{what}</p>
            </>
          )}
          {action !== null && (
            <Button variant="ghost" small className={styles.action} onClick={action.run}>
              {action.label}
            </Button>
          )}
          {table !== null && (
            <IconButton
              label={t(asTable ? 'insights.chart' : 'insights.table')}
              icon={asTable ? ChartLineUpIcon : TableIcon}
              keys="T"
              className={styles.table}
              small
              onClick={() => setAsTable(!asTable)}
            />
          )}
        </header>
        {failed !== null ? (
          <ErrorState title={t('insights.failed')} retryLabel={t('window.retry')} onRetry={onRetry}>
            {t(unreadKey(failed.code))}
          </ErrorState>
        ) : table === null ? (
          <Skeleton label={t('insights.loading')} rows={4} />
        ) : asTable ? (
          <>
            <DataTable table={table} labelledBy={id} />
            {note !== undefined && <p className={styles.note}>{note}</p>}
          </>
        ) : (
          children
        )}
      </div>
    </section>
  )
}

function DataTable({ table, labelledBy }: Readonly<{ table: Table; labelledBy: string }>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div className={styles.scroll} role="group" tabIndex={0} aria-labelledby={labelledBy}>
      <table className={styles.data} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
