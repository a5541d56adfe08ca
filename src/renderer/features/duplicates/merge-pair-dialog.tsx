import { useState } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { MergeDialog } from '#renderer/merging/merge-dialog.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { keeperOf, relatedTo } from './related.ts'
import type { Pair } from './use-duplicates.ts'
import styles from './duplicates.module.css'

type MergePairDialogProps = Readonly<{
  pair: Pair
  /** All pairs in sight: they say who else may belong to these two. */
  pairs: readonly Pair[]
  onClose: () => void
  onMerge: (request: Request<'clients.merge'>) => void
}>

/** Merges a pair, and with it whoever else may be the same person, in one deed. */
export function MergePairDialog({ pair, pairs, onClose, onMerge }: MergePairDialogProps) {
  const { t } = useWords()
  const [also, setAlso] = useState<readonly ClientId[]>([])
  const related = relatedTo(pair, pairs)
  return (
    <MergeDialog
      ids={[pair.a.client.id, pair.b.client.id, ...also]}
      keeper={keeperOf(pair.a, pair.b)}
      onClose={onClose}
      onMerge={onMerge}
    >
      {related.length > 0 && (
        <div className={styles.also} role="group" aria-label={t('duplicates.merge.also')}>
          <span>{t('duplicates.merge.also')}</span>
          {related.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={also.includes(id)}
              onChange={(on) => setAlso(on ? [...also, id] : also.filter((other) => other !== id))}
            >
              {name}
            </Checkbox>
          ))}
        </div>
      )}
    </MergeDialog>
  )
}
