import { useWords } from '#renderer/api/words-context.tsx'
import { ExportDialog, type ExportGroup } from '#renderer/exporting/export-dialog.tsx'
import type { ListRequest } from './table/columns.ts'
import type { Selection } from './table/selection.ts'

type ExportListProps = Readonly<{
  selected: Selection
  request: ListRequest
  /** How many the list shows; undefined while it is read. */
  shown: number | undefined
  onClose: () => void
}>

/** Export from the list: those who are chosen, the list as it is narrowed, or everybody. */
export function ExportList({ selected, request, shown, onClose }: ExportListProps) {
  const { t } = useWords()
  const groups: readonly ExportGroup[] = [
    ...(selected.size === 0
      ? []
      : [
          {
            id: 'chosen',
            label: t('export.who.chosen', { n: selected.size }),
            request: { keys: Uint32Array.from(selected) },
          },
        ]),
    ...(shown === undefined || isEverybody(request)
      ? []
      : [
          {
            id: 'list',
            label: t('export.who.list', { n: shown }),
            request: { list: request },
          },
        ]),
  ]
  return <ExportDialog groups={groups} onClose={onClose} />
}

/** Whether the list holds everybody: then there is nothing narrower to export. */
function isEverybody({ query, where, stage, standing }: ListRequest): boolean {
  return (
    (query ?? '') === '' && (where ?? '') === '' && stage === undefined && standing === undefined
  )
}
