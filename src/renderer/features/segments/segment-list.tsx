import { useWords } from '#renderer/api/words-context.tsx'
import { whereWords } from '#renderer/filtering/where-words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { PickList } from '#renderer/ui/pick-list.tsx'
import type { Segment } from './use-segment-deeds.ts'
import { WarmthBar } from './warmth-bar.tsx'
import styles from './segments.module.css'

type SegmentListProps = Readonly<{
  segments: readonly Segment[]
  current: Segment
  onStand: (segment: Segment) => void
}>

/** The segments, with what each comes to; the panel follows. */
export function SegmentList({ segments, current, onStand }: SegmentListProps) {
  const { t } = useWords()
  return (
    <PickList
      label={t('segments.list')}
      items={segments}
      current={current}
      onStand={onStand}
      className={styles.list}
      lineClass={({ id }) => classNames(styles.line, id === current.id && styles.here)}
    >
      {(segment) => <Line segment={segment} />}
    </PickList>
  )
}

function Line({ segment }: Readonly<{ segment: Segment }>) {
  const { t, words, locale } = useWords()
  const { name, rule, people, cadence, coverage, template, warmth } = segment
  const said = rule === null ? t('segments.hand-picked') : whereWords(rule, words)
  const percent = percentOf(coverage)
  return (
    <>
      <div className={styles.what}>
        <h2>{name}</h2>
        <p title={said}>{said}</p>
      </div>
      <div className={styles.figure}>
        <b>{people.toLocaleString(locale)}</b>
        <span>{t('segments.people', { n: people })}</span>
      </div>
      <div className={styles.figure}>
        {cadence === null || cadence === 'none' ? (
          <>
            <b>–</b>
            <span>{t(cadence === null ? 'segments.no-cadence' : 'segments.cadence-off')}</span>
          </>
        ) : (
          <>
            <b>{cadence.count}</b>
            <span>
              {t(cadence.unit === 'days' ? 'segments.days' : 'segments.months', {
                n: cadence.count,
              })}
            </span>
          </>
        )}
      </div>
      <div className={styles.bands}>
        <WarmthBar warmth={warmth} />
        <span>{template?.name ?? t('segments.no-template')}</span>
      </div>
      <div className={styles.figure}>
        <b className={percent !== null && percent < 75 ? styles.late : undefined}>
          {percent === null ? '–' : t('window.coverage.percent', { percent })}
        </b>
        <span>{t(percent === null ? 'segments.nobody-counted' : 'segments.in-touch')}</span>
      </div>
    </>
  )
}

/** Never rounded up to all of them; null where nobody counts. */
function percentOf({ within, of }: Segment['coverage']): number | null {
  if (of === 0) return null
  return within === of ? 100 : Math.min(99, Math.round((within / of) * 100))
}
