import { feedbackFinding, LOW_SCORE } from '#shared/domain/insight-findings.ts'
import { placeIn } from '#shared/domain/insights.ts'
import { daysBetween } from '#shared/plain-date.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Figure } from './figure.tsx'
import { Plot, type Drawing } from './plot.tsx'
import { labelled, linear } from './scale.ts'
import { spanWords } from './span-words.ts'
import { useChart, type Behind, type Scope } from './use-chart.ts'
import styles from './insights.module.css'

const HEIGHT = 140
const RADIUS = 3.2
type ChartProps = Readonly<{ scope: Scope; onOpen: (behind: Behind) => void }>

/** Every score there was, and where their middle goes. */
export function FeedbackChart({ scope, onOpen }: ChartProps) {
  const words = useWords()
  const { t, locale } = words
  const { today } = useAppInfo()
  const format = formats(locale)
  const { data, error, retry } = useChart('feedback', scope)
  const spans = spanWords(words, scope.period, today)
  const months = data?.months ?? []
  const scores = (data?.scores ?? []).toReversed()
  const finding = feedbackFinding(
    scores,
    months.map(({ median }) => median),
  )
  const isKnown = finding.kind !== 'early'
  const last = months.findLast(({ median }) => median !== null)?.median ?? null
  const told = (yes: boolean): string => t('insights.feedback.told', { told: yes ? 'yes' : 'no' })

  function draw(width: number): Drawing {
    const [left, right, top, bottom] = [22, width - 34, 8, HEIGHT - 20]
    const gap = (right - left) / Math.max(1, months.length)
    const y = linear([0, 10], [bottom, top])
    const middle = (index: number): number => left + gap * (index + 0.5)
    const placed = scores.flatMap((one, index) => {
      const at = placeIn(months, one.on)
      const month = months[at]
      if (month === undefined) return []
      const into = daysBetween(month.from, one.on) / (daysBetween(month.from, month.to) + 1)
      return [{ ...one, id: String(index), x: left + gap * (at + into), y: y(one.score) }]
    })
    const line = months
      .flatMap(({ median }, index) => (median === null ? [] : [`${middle(index)},${y(median)}`]))
      .join(' ')
    const isNamed = labelled(months.map(spans.shortMonth), right - left, 36)
    return {
      marks: placed.map((one) => ({
        id: one.id,
        x: one.x - 5,
        y: one.y - 5,
        width: 10,
        height: 10,
        title: t('insights.feedback.mark', { score: one.score, name: one.name }),
        text: `${format.day(one.on, today)}, ${told(one.told)}`,
        opens: t('insights.opens', { n: 1 }),
        behind: {
          title: t('insights.feedback.people', { score: one.score }),
          keys: [one.client],
        },
      })),
      drawn: (
        <>
          {[0, 5, 10].map((value) => (
            <g key={value}>
              <line className={styles.grid} x1={left} x2={right} y1={y(value)} y2={y(value)} />
              <text x={left - 6} y={y(value) + 4} textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          {placed.map((one) => (
            <circle
              key={one.id}
              className={classNames(one.score <= LOW_SCORE ? styles.lowScore : styles.score)}
              cx={one.x}
              cy={one.y}
              r={RADIUS}
            />
          ))}
          <polyline className={styles.thin} points={line} />
          {last !== null && (
            <text className={styles.big} x={right + 8} y={y(last) + 5}>
              {format.number(last)}
            </text>
          )}
          {months.map(
            (month, index) =>
              isNamed(index) && (
                <text key={month.from} x={middle(index)} y={HEIGHT - 4} textAnchor="middle">
                  {spans.shortMonth(month)}
                </text>
              ),
          )}
        </>
      ),
    }
  }
  return (
    <Figure
      width="third"
      failed={error}
      onRetry={retry}
      title={t('insights.feedback', {
        kind: finding.kind,
        score: isKnown ? finding.score : 0,
        low: isKnown ? finding.low : 0,
        answered:
          !isKnown || finding.low === 0
            ? 'none'
            : finding.answered === finding.low
              ? 'all'
              : 'some',
      })}
      what={t('insights.feedback.what')}
      table={
        data === undefined
          ? null
          : {
              columns: [
                t('insights.col.client'),
                t('insights.col.span'),
                t('insights.col.score'),
                t('insights.col.told'),
              ],
              rows: scores
                .toReversed()
                .map((one) => [
                  one.name,
                  format.day(one.on, today),
                  format.number(one.score),
                  t(one.told ? 'insights.col.yes' : 'insights.col.no'),
                ]),
            }
      }
    >
      <Plot label={t('insights.feedback.label')} height={HEIGHT} draw={draw} onOpen={onOpen} />
    </Figure>
  )
}
