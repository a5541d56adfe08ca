import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { CaretDownIcon, CaretUpIcon } from '#renderer/ui/icons.ts'
import { columns, sortedBy, sortOf, type ListRequest } from './columns.ts'
import styles from './client-table.module.css'

type TableHeadProps = Readonly<{
  request: ListRequest
  onSort: (request: ListRequest) => void
}>

/** The names of the columns; those with an order are buttons. */
export function TableHead({ request, onSort }: TableHeadProps) {
  const { t } = useWords()
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map((column) => {
          const sort = sortOf(column)
          const sorted = sort !== null && request.sort === sort
          const down = request.descending === true
          return (
            <div
              key={column}
              role="columnheader"
              data-column={column}
              aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}
              className={column === 'purchases' ? styles.amount : undefined}
            >
              {sort === null ? (
                t(`clients.column.${column}`)
              ) : (
                <button type="button" tabIndex={-1} onClick={() => onSort(sortedBy(request, sort))}>
                  {t(`clients.column.${column}`)}
                  {sorted && (
                    <Icon of={down ? CaretDownIcon : CaretUpIcon} size={12} weight="bold" />
                  )}
                </button>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
