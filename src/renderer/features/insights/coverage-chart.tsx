import { coverageFinding } from '#shared/domain/insight-findings.ts'
import type { Span } from '#shared/domain/insights.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Figure } from './figure.tsx'
import { Plot, type Drawing } from './plot.tsx'
import { labelled, linear } from './scale.ts'
import { spanWords } from './span-words.ts'
import { useChart, type Behind, type Scope } from './use-chart.ts'
import styles from './insights.module.css'

/** As high as seven segments beside it. */
const HEIGHT = 226
/** The share that is aimed at; the target line. */
const AIM = 90

type ChartProps = Readonly<{ scope: Scope; onOpen: (behind: Behind) => void }>

/** The share of clients within their cadence, week by week. */
export function CoverageChart({ scope, onOpen }: ChartProps) {
  const words = useWords()
  const { t, locale } = words
  const { today } = useAppInfo()
  const format = formats(locale)
  const { data, error, retry } = useChart('coverage', scope)
  const spans = spanWords(words, scope.period, today)
  const points = (data?.points ?? []).map((point) => ({
    ...point,
    percent: percentOf(point),
  }))
  const shares = points.map(({ percent }) => percent)
  const finding = coverageFinding(
    points.map(({ from, percent, of }) => ({ on: from, percent, of })),
  )
  const unit = scope.period === 'all' ? 'months' : 'weeks'

  const last = points.at(-1)
  const behind = (point: Span): Behind => ({
    title: t('insights.coverage.people', { span: spans.span(point) }),
    mark: { chart: 'coverage', from: point.from },
  })

  function draw(width: number): Drawing {
    const [left, right, top, bottom] = [30, width - 44, 10, HEIGHT - 22]
    const floor = Math.max(0, Math.floor((Math.min(...shares, AIM) - 5) / 20) * 20)
    const x = linear([0, Math.max(1, points.length - 1)], [left, right])
    const y = linear([floor, 100], [bottom, top])
    const step = (100 - floor) / 20 > 3 ? 25 : 20
    const grid = [floor]
    while ((grid.at(-1) ?? 100) + step <= 100) grid.push((grid.at(-1) ?? 0) + step)
    const line = points.map(({ percent }, index) => `${x(index)},${y(percent)}`).join(' ')
    const isNamed = labelled(points.map(spans.short), right - left, 46)
    const gap = points.length > 1 ? (right - left) / (points.length - 1) : 24
    return {
      marks: points.map((point, index) => ({
        id: point.from,
        x: x(index) - gap / 2,
        y: top,
        width: gap,
        height: bottom - top,
        title: t('insights.coverage.mark', { span: spans.span(point), percent: point.percent }),
        text: t('insights.coverage.text', { within: point.within, of: point.of }),
        opens:
          point.of === point.within
            ? null
            : t('insights.opens.others', { n: point.of - point.within }),
        behind: behind(point),
      })),
      drawn: (
        <>
          {grid.map((value) => (
            <g key={value}>
              <line className={styles.grid} x1={left} x2={right} y1={y(value)} y2={y(value)} />
              <text x={left - 6} y={y(value) + 4} textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          <line className={styles.target} x1={left} x2={right} y1={y(AIM)} y2={y(AIM)} />
          <text x={right + 6} y={y(AIM) + 4}>
            {t('insights.coverage.aim')}
          </text>
          {points.length > 1 && (
            <path
              className={styles.area}
              d={`M${left},${bottom} L${line.replaceAll(' ', ' L')} L${right},${bottom}Z`}
            />
          )}
          <polyline className={styles.line} points={line} />
          {points.length < 14 &&
            points.map(({ from, percent }, index) => (
              <circle key={from} className={styles.point} cx={x(index)} cy={y(percent)} r={3.5} />
            ))}
          {points.map(
            (point, index) =>
              isNamed(index) && (
                <text key={point.from} x={x(index)} y={HEIGHT - 5} textAnchor="middle">
                  {spans.short(point)}
                </text>
              ),
          )}
          {last !== undefined && (
            <>
              <circle
                className={styles.end}
                cx={x(points.length - 1)}
                cy={y(last.percent)}
                r={3.5}
              />
              <text
                className={styles.big}
                x={right + 6}
                y={y(last.percent) + (last.percent > AIM - 6 && last.percent < AIM + 6 ? 20 : 5)}
              >
                {t('insights.col.percent', { n: last.percent })}
              </text>
            </>
          )}
        </>
      ),
    }
  }
  return (
    <Figure
      width="wide"
      failed={error}
      onRetry={retry}
      title={t('insights.coverage', {
        kind:
          finding.kind === 'came-back'
            ? 'cameback'
            : finding.kind === 'turned-down'
              ? 'turneddown'
              : finding.kind,
        from: 'from' in finding ? finding.from : 0,
        to: 'to' in finding ? finding.to : 'percent' in finding ? finding.percent : 0,
        when: 'on' in finding ? spans.monthAlone(finding.on) : '',
      })}
      what={t('insights.coverage.what', { unit })}
      note={t('insights.coverage.note')}
      action={
        last === undefined || last.of === last.within
          ? null
          : {
              label: t('insights.coverage.open', { n: last.of - last.within }),
              run: () => onOpen(behind(last)),
            }
      }
      table={
        data === undefined
          ? null
          : {
              columns: [
                t('insights.col.span'),
                t('insights.col.share'),
                t('insights.col.within'),
                t('insights.col.of'),
              ],
              rows: points.map((point) => [
                spans.span(point),
                t('insights.col.percent', { n: point.percent }),
                format.number(point.within),
                format.number(point.of),
              ]),
            }
      }
    >
      <Plot
        label={t('insights.coverage.label', {
          from: shares[0] ?? 0,
          to: shares.at(-1) ?? 0,
          low: Math.min(100, ...shares),
          high: Math.max(0, ...shares),
        })}
        height={HEIGHT}
        draw={draw}
        onOpen={onOpen}
      />
    </Figure>
  )
}

/** Never rounded up to all of them. */
export function percentOf({
  within,
  of,
}: {
  readonly within: number
  readonly of: number
}): number {
  if (of === 0) return 0
  return within === of ? 100 : Math.min(99, Math.round((within / of) * 100))
}
