import { Fragment, memo, type Ref } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { CheckIcon, EyeIcon } from '#renderer/ui/icons.ts'
import { cells } from './cells.tsx'
import type { PlacedColumn } from './columns.ts'
import styles from './client-table.module.css'

type ClientRowProps = Readonly<{
  columns: readonly PlacedColumn[]
  ref?: Ref<HTMLDivElement>
}>

const FACE_PX = 26

/**
 * A row of the table that says nothing yet: `fillRow` writes into it who stands there. Few elements,
 * in an order that it relies on: the bar of whoever is on their way, the box, the name, the columns.
 */
export const ClientRow = memo(function ClientRow({ columns, ref }: ClientRowProps) {
  const { t } = useWords()
  return (
    <div ref={ref} role="row">
      <div role="gridcell" className={styles.blank} aria-label={t('clients.loading')} />
      <div role="gridcell" className={styles.checkCell} data-check>
        <span className={styles.check} title={t('clients.choose')} aria-hidden="true">
          <Icon of={CheckIcon} size={12} weight="bold" />
        </span>
      </div>
      <div role="gridcell" className={styles.name} data-who>
        <Avatar id="" name="" kind="person" size={FACE_PX} />
        <span className={styles.words}>
          <bdi />
          <span className={styles.context} />
        </span>
        <span className={styles.look} title={t('clients.look')} aria-hidden="true" data-look>
          <Icon of={EyeIcon} size={14} />
        </span>
      </div>
      {columns.map(({ column }) => (
        <Fragment key={column}>{cells[column].drawn}</Fragment>
      ))}
    </div>
  )
})
