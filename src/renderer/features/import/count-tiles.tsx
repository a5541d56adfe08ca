import { intlLocales } from '#shared/words/language.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  EqualsIcon,
  PencilSimpleIcon,
  PlusIcon,
  ProhibitIcon,
  UsersIcon,
} from '#renderer/ui/icons.ts'
import type { Plan } from './plan.ts'
import styles from './import.module.css'

export type CountKind = 'created' | 'updated' | 'unchanged' | 'duplicates' | 'rejected'

const kinds = [
  { kind: 'created', icon: PlusIcon, tone: undefined },
  { kind: 'updated', icon: PencilSimpleIcon, tone: undefined },
  { kind: 'unchanged', icon: EqualsIcon, tone: undefined },
  { kind: 'duplicates', icon: UsersIcon, tone: styles.late },
  { kind: 'rejected', icon: ProhibitIcon, tone: styles.danger },
] as const

type CountTilesProps = Readonly<{
  counts: Plan['counts']
  chosen: CountKind | null
  /** Absent where the figures are all there is to see. */
  onChoose?: (kind: CountKind | null) => void
}>

/** How many rows do what; pressing one shows only its rows. */
export function CountTiles({ counts, chosen, onChoose }: CountTilesProps) {
  const { t, locale } = useWords()
  return (
    <div className={styles.tiles} role="group" aria-label={t('import.counts')}>
      {kinds.map(({ kind, icon, tone }) => {
        const n = counts[kind]
        const figures = (
          <>
            <b>{n.toLocaleString(intlLocales[locale])}</b>
            <span className={n > 0 ? tone : undefined}>
              <Icon of={icon} size={14} />
              {t(`import.count.${kind}`)}
            </span>
          </>
        )
        if (onChoose === undefined) {
          return (
            <div key={kind} className={classNames(styles.tile, n === 0 && styles.tileNone)}>
              {figures}
            </div>
          )
        }
        return (
          <button
            key={kind}
            type="button"
            className={classNames(
              styles.tile,
              n === 0 && styles.tileNone,
              kind === chosen && styles.tileOn,
            )}
            aria-pressed={kind === chosen}
            disabled={n === 0}
            onClick={() => onChoose(kind === chosen ? null : kind)}
          >
            {figures}
          </button>
        )
      })}
    </div>
  )
}
