import { repeatFinding } from '#shared/domain/insight-findings.ts'
import { RETURN_DAYS, shareBy } from '#shared/domain/insights.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Figure } from './figure.tsx'
import { Plot, type Drawing } from './plot.tsx'
import { linear } from './scale.ts'
import { useChart, type Behind, type Scope } from './use-chart.ts'
import styles from './insights.module.css'

const HEIGHT = 140
/** The days that can be stood on. */
const STOPS = [30, 60, 90, 120, 180, 270, RETURN_DAYS] as const
const LABELS = [0, 90, 180, 270, RETURN_DAYS] as const

type ChartProps = Readonly<{ scope: Scope; onOpen: (behind: Behind) => void }>

/** How many buyers come back, and how soon. Of all time: a year is needed to see one. */
export function RepeatChart({ scope, onOpen }: ChartProps) {
  const { t, locale } = useWords()
  const format = formats(locale)
  const { data, error, retry } = useChart('repeat', { ...scope, period: 'all' })
  const steps = data?.steps ?? []
  const [buyers, repeaters] = [data?.buyers ?? 0, data?.repeaters ?? 0]
  const share = shareBy(steps, RETURN_DAYS)
  const finding = repeatFinding(buyers, share)
  const tenths = finding.kind === 'share' ? finding.tenths : 0
  const percentBy = (day: number): number => Math.round(shareBy(steps, day) * 100)
  const half = data?.medianDays ?? null

  function draw(width: number): Drawing {
    const [left, right, top, bottom] = [26, width - 42, 8, HEIGHT - 20]
    const most = Math.max(20, Math.ceil((share * 100) / 20) * 20)
    const x = linear([0, RETURN_DAYS], [left, right])
    const y = linear([0, most / 100], [bottom, top])
    const path = steps.reduce(
      (drawn, step) => `${drawn} H${x(step.day)} V${y(step.share)}`,
      `M${left},${bottom}`,
    )
    const tick = most > 60 ? 25 : 20
    return {
      marks: STOPS.map((days, index) => {
        const from = x(STOPS[index - 1] ?? 0)
        return {
          id: String(days),
          x: from,
          y: top,
          width: x(days) - from,
          height: bottom - top,
          title: t('insights.repeat.mark', { n: days, percent: percentBy(days) }),
          text: t('insights.repeat.text', { repeaters, buyers }),
          opens: percentBy(days) === 0 ? null : t('insights.repeat.opens'),
          behind: {
            title: t('insights.repeat.people', { n: days }),
            mark: { chart: 'repeat', days },
          },
        }
      }),
      drawn: (
        <>
          {Array.from({ length: Math.floor(most / tick) + 1 }, (_, index) => index * tick).map(
            (value) => (
              <g key={value}>
                <line
                  className={value === 0 ? styles.axis : styles.grid}
                  x1={left}
                  x2={right}
                  y1={y(value / 100)}
                  y2={y(value / 100)}
                />
                <text x={left - 5} y={y(value / 100) + 4} textAnchor="end">
                  {value}
                </text>
              </g>
            ),
          )}
          <path className={styles.line} d={`${path} H${right}`} />
          {half !== null && half <= RETURN_DAYS && (
            <>
              <line
                className={styles.cross}
                x1={x(half)}
                x2={x(half)}
                y1={y(shareBy(steps, half))}
                y2={bottom}
              />
              <circle className={styles.point} cx={x(half)} cy={y(shareBy(steps, half))} r={4} />
              <text className={styles.label} x={x(half) + 8} y={bottom - 8}>
                {t('insights.repeat.half', { day: Math.round(half) })}
              </text>
            </>
          )}
          <text className={styles.big} x={right + 6} y={y(share) + 5}>
            {t('insights.col.percent', { n: Math.round(share * 100) })}
          </text>
          {LABELS.map((day) => (
            <text key={day} x={x(day)} y={HEIGHT - 4} textAnchor="middle">
              {day}
            </text>
          ))}
        </>
      ),
    }
  }
  return (
    <Figure
      width="third"
      failed={error}
      onRetry={retry}
      title={t('insights.repeat', {
        kind: finding.kind,
        tenths,
        Count: format.sentenceStart(format.countWord(tenths)),
      })}
      what={t('insights.repeat.what')}
      note={t('insights.repeat.note')}
      table={
        data === undefined
          ? null
          : {
              columns: [t('insights.col.day'), t('insights.col.share')],
              rows: STOPS.map((days) => [
                format.number(days),
                t('insights.col.percent', { n: percentBy(days) }),
              ]),
            }
      }
    >
      <Plot
        label={t('insights.repeat.label', { percent: Math.round(share * 100) })}
        height={HEIGHT}
        draw={draw}
        onOpen={onOpen}
      />
    </Figure>
  )
}
