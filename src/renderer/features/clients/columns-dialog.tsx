import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ArrowDownIcon, ArrowUpIcon } from '#renderer/ui/icons.ts'
import { columnsLeft, otherColumns } from './table/columns.ts'
import { clampedWidth, type Columns } from './table/use-columns.ts'
import styles from './columns-dialog.module.css'

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
      <ul className={styles.list}>
        {chosen.map((one, index) => {
          const { column, width } = one
          const name = t(`clients.column.${column}`)
          return (
            <li key={column} className={styles.row}>
              <Checkbox
                checked
                onChange={() => change(chosen.filter((other) => other !== one))}
                className={styles.name}
              >
                {name}
              </Checkbox>
              <Field
                label={t('clients.columns.width', { name })}
                hideLabel
                soft
                type="number"
                min={48}
                max={640}
                step={10}
                className={styles.width}
                value={String(width ?? otherColumns[column].usual)}
                onChange={(value) => {
                  const pixels = Number(value)
                  if (!Number.isFinite(pixels) || pixels <= 0) return
                  change(chosen.with(index, { column, width: clampedWidth(pixels) }))
                }}
              />
              <IconButton
                label={t('clients.columns.earlier', { name })}
                icon={ArrowUpIcon}
                small
                disabled={index === 0}
                onClick={() => change(moved(chosen, index, index - 1))}
              />
              <IconButton
                label={t('clients.columns.later', { name })}
                icon={ArrowDownIcon}
                small
                disabled={index === chosen.length - 1}
                onClick={() => change(moved(chosen, index, index + 1))}
              />
            </li>
          )
        })}
        {columnsLeft(chosen).map((column) => (
          <li key={column} className={styles.row}>
            <Checkbox
              checked={false}
              onChange={() => change([...chosen, { column, width: null }])}
              className={styles.name}
            >
              {t(`clients.column.${column}`)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1))
}
