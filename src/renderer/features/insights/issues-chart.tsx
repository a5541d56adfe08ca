import { issuesFinding } from '#shared/domain/insight-findings.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Figure } from './figure.tsx'
import { Plot, type Drawing } from './plot.tsx'
import { linear, ticksTo } from './scale.ts'
import { useChart, type Behind, type Scope } from './use-chart.ts'
import styles from './insights.module.css'

const HEIGHT = 140
const ROW = 23
/** The newest; the table has all of them. */
const MOST_ROWS = 5
type ChartProps = Readonly<{ scope: Scope; onOpen: (behind: Behind) => void }>

/** How long problems waited for a word, and for their end. */
export function IssuesChart({ scope, onOpen }: ChartProps) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const format = formats(locale)
  const { data, error, retry } = useChart('issues', scope)
  const issues = data?.issues ?? []
  const shown = issues.slice(0, MOST_ROWS)
  const finding = issuesFinding(issues)
  const days = (n: number | null): string => (n === null ? '–' : t('insights.issues.days', { n }))

  function draw(width: number): Drawing {
    const name = Math.min(156, width * 0.45)
    const [left, right, bottom] = [name + 8, width - 30, HEIGHT - 20]
    const ticks = ticksTo(
      Math.max(1, ...shown.map((one) => one.resolvedDays ?? one.acknowledgedDays ?? 0)),
      3,
    )
    const x = linear([0, ticks.at(-1) ?? 1], [left, right])
    return {
      marks: shown.map((one, row) => ({
        id: String(row),
        x: 0,
        y: row * ROW + 4,
        width: width,
        height: ROW,
        title: t('insights.issues.mark', { text: one.text, name: one.name }),
        text: t('insights.issues.text', {
          acknowledged: one.acknowledgedDays ?? -1,
          resolved: one.resolvedDays ?? -1,
        }),
        opens: t('insights.opens', { n: 1 }),
        behind: { title: t('insights.issues.people', { text: one.text }), keys: [one.client] },
      })),
      drawn: (
        <>
          {ticks.map((value) => (
            <g key={value}>
              <line className={styles.grid} x1={x(value)} x2={x(value)} y1={4} y2={bottom} />
              <text x={x(value)} y={HEIGHT - 4} textAnchor="middle">
                {value === ticks.at(-1) ? t('insights.issues.days', { n: value }) : value}
              </text>
            </g>
          ))}
          {shown.map((one, row) => {
            const y = row * ROW + 16
            const [acknowledged, resolved] = [one.acknowledgedDays, one.resolvedDays]
            return (
              <g key={row}>
                <foreignObject x={0} y={y - 10} width={name} height={20}>
                  <div className={styles.rowName} title={one.text}>
                    {format.sentenceStart(one.text)}
                  </div>
                </foreignObject>
                {resolved !== null && (
                  <>
                    <line className={styles.dumb} x1={left} x2={x(resolved)} y1={y} y2={y} />
                    <circle className={styles.end} cx={x(resolved)} cy={y} r={4.5} />
                    <text className={styles.num} x={x(resolved) + 8} y={y + 4}>
                      {resolved}
                    </text>
                  </>
                )}
                {acknowledged !== null && (
                  <circle className={styles.ring} cx={x(acknowledged)} cy={y} r={4} />
                )}
              </g>
            )
          })}
        </>
      ),
    }
  }
  return (
    <Figure
      width="third"
      failed={error}
      onRetry={retry}
      title={t('insights.issues', {
        kind: finding.kind,
        days: 'days' in finding ? finding.days : 0,
      })}
      what={t('insights.issues.what')}
      table={
        data === undefined
          ? null
          : {
              columns: [
                t('insights.col.problem'),
                t('insights.col.client'),
                t('insights.col.span'),
                t('insights.col.acknowledged'),
                t('insights.col.resolved'),
              ],
              rows: issues.map((one) => [
                format.sentenceStart(one.text),
                one.name,
                format.day(one.raisedOn, today),
                days(one.acknowledgedDays),
                days(one.resolvedDays),
              ]),
            }
      }
    >
      <Plot label={t('insights.issues.label')} height={HEIGHT} draw={draw} onOpen={onOpen} />
    </Figure>
  )
}
