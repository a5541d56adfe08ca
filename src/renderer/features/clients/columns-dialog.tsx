import { useRef, useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { CommittedField } from '#renderer/ui/committed-field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ArrowDownIcon, ArrowUpIcon } from '#renderer/ui/icons.ts'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { columnsLeft, otherColumns } from './table/columns.ts'
import { clampedWidth, type Columns } from './table/use-columns.ts'
import styles from './columns-dialog.module.css'

type ChosenColumn = Columns['chosen'][number]['column']
type ColumnsDialogProps = Readonly<{ open: boolean; columns: Columns; onClose: () => void }>

/** Which columns the table has, in which order and how wide: all that dragging does, by key. */
export function ColumnsDialog({ open, columns: { chosen, change }, onClose }: ColumnsDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('clients.columns')}
      closeLabel={t('window.close')}
      width={420}
      actions={
        <>
          <Button variant="ghost" onClick={() => change(null)}>
            {t('clients.columns.usual')}
          </Button>
          <Button variant="primary" onClick={onClose} data-autofocus>
            {t('clients.columns.done')}
          </Button>
        </>
      }
    >
      <ColumnList chosen={chosen} change={change} />
    </Dialog>
  )
}

/** Each column keeps its place while the dialog is open: one that is taken off can be put back. */
function ColumnList({ chosen, change }: Columns) {
  const { t } = useWords()
  const list = useRef<HTMLUListElement>(null)
  const focusNext = useFocusNext()
  const [placed, setPlaced] = useState<readonly string[]>(() => chosen.map(({ column }) => column))
  const shown = new Map(chosen.map((one) => [one.column, one]))
  const all = [...chosen.map(({ column }) => column), ...columnsLeft(chosen)]
  // Those that were there when it opened come first, in their order; what was moved since, moved.
  const first = placed.flatMap((name) => all.find((column) => column === name) ?? [])
  const kept = [...first, ...all.filter((column) => !placed.includes(column))]
  // Back to the usual ones, say.
  const isKept = kept.filter((column) => shown.has(column)).join() === [...shown.keys()].join()
  const order = isKept ? kept : all

  function turn(column: ChosenColumn): void {
    setPlaced(order)
    const isShown = shown.has(column)
    change(
      order.flatMap((one) => {
        if (one === column) return isShown ? [] : [{ column, width: null }]
        return shown.get(one) ?? []
      }),
    )
  }
  function move(column: ChosenColumn, by: 1 | -1): void {
    const from = chosen.findIndex((one) => one.column === column)
    const next = moved(chosen, from, from + by)
    const columns = next.map((one) => one.column)
    // The places of those that are shown are dealt out anew; the others keep theirs.
    setPlaced(order.map((one) => (shown.has(one) ? (columns.shift() ?? one) : one)))
    change(next)
    focusNext(() => {
      const row = list.current?.querySelector(`[data-column="${column}"]`)
      const buttons = [...(row?.querySelectorAll('button') ?? [])]
      return buttons.toSorted((a, b) => Number(a.disabled) - Number(b.disabled))[by === 1 ? 1 : 0]
    })
  }
  return (
    <ul ref={list} className={styles.list}>
      {order.map((column) => {
        const name = t(`clients.column.${column}`)
        const one = shown.get(column)
        const index = one === undefined ? -1 : chosen.indexOf(one)
        return (
          <li key={column} className={styles.row} data-column={column}>
            <Checkbox
              checked={one !== undefined}
              onChange={() => turn(column)}
              className={styles.name}
            >
              {name}
            </Checkbox>
            {one !== undefined && (
              <>
                <CommittedField
                  label={t('clients.columns.width', { name })}
                  hideLabel
                  soft
                  type="number"
                  min={48}
                  max={640}
                  step={10}
                  className={styles.width}
                  value={String(one.width ?? otherColumns[column].usual)}
                  accepts={(text) => Number(text) > 0}
                  onCommit={(text) =>
                    change(chosen.with(index, { column, width: clampedWidth(Number(text)) }))
                  }
                />
                <IconButton
                  label={t('clients.columns.earlier', { name })}
                  icon={ArrowUpIcon}
                  small
                  disabled={index === 0}
                  onClick={() => move(column, -1)}
                />
                <IconButton
                  label={t('clients.columns.later', { name })}
                  icon={ArrowDownIcon}
                  small
                  disabled={index === chosen.length - 1}
                  onClick={() => move(column, 1)}
                />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1))
}
