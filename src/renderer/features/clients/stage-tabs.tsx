import { useWords } from '#renderer/api/words-context.tsx'
import type { ListRequest } from './columns.ts'
import styles from './clients.module.css'

const STAGES = ['all', 'active', 'lead', 'past'] as const

type StageTabsProps = Readonly<{
  request: ListRequest
  /** How many the list holds; null until it is there. */
  shown: number | null
  onChange: (request: ListRequest) => void
  onDrifted: () => void
  onDuplicates: () => void
}>

/** Everyone, or those of one stage; and what the list shows, in which order. */
export function StageTabs({ request, shown, onChange, onDrifted, onDuplicates }: StageTabsProps) {
  const { t } = useWords()
  const { stage: chosen = 'all', ...others } = request
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={t('clients.filter')} className={styles.stages}>
        {STAGES.map((stage) => (
          <button
            key={stage}
            type="button"
            aria-pressed={stage === chosen}
            onClick={() => onChange(stage === 'all' ? others : { ...others, stage })}
          >
            {t(`clients.filter.${stage}`)}
          </button>
        ))}
      </div>
      <button type="button" onClick={onDrifted}>
        {t('clients.filter.drifted')}
      </button>
      {shown !== null && (
        <span className={styles.shown} role="status">
          {t('clients.shown', {
            n: shown,
            order: t('clients.order', {
              sort: request.sort ?? 'name',
              down: request.descending === true ? 'yes' : 'no',
            }),
          })}
        </span>
      )}
      <button type="button" onClick={onDuplicates}>
        {t('clients.duplicates')}
      </button>
    </div>
  )
}
