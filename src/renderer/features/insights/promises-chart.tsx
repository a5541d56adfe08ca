import type { ReactNode } from 'react'
import { promisesFinding } from '#shared/domain/insight-findings.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Figure } from './figure.tsx'
import { Plot, type Drawing } from './plot.tsx'
import { labelled } from './scale.ts'
import { spanWords } from './span-words.ts'
import { useChart, type Behind, type Scope } from './use-chart.ts'
import styles from './insights.module.css'

const HEIGHT = 174
const DOT = 16
const STATES = ['kept', 'late', 'broken'] as const
type State = (typeof STATES)[number]
type ChartProps = Readonly<{ scope: Scope; onOpen: (behind: Behind) => void }>

/** What was promised and what became of it, one mark a promise while they can be counted. */
export function PromisesChart({ scope, onOpen }: ChartProps) {
  const words = useWords()
  const { t, locale } = words
  const { today } = useAppInfo()
  const format = formats(locale)
  const { data, error, retry } = useChart('promises', scope)
  const spans = spanWords(words, scope.period, today)
  const months = data?.months ?? []
  const total = (state: State): number => months.reduce((sum, month) => sum + month[state], 0)
  const [kept, late, broken] = [total('kept'), total('late'), total('broken')]
  const finding = promisesFinding(kept, late, broken)
  const named = (state: State): string => t('insights.promises.state', { state })
  const most = Math.max(1, ...months.map((month) => month.kept + month.late + month.broken))

  function draw(width: number): Drawing {
    const [top, bottom] = [34, HEIGHT - 40]
    const gap = width / Math.max(1, months.length)
    const columns = Math.max(1, Math.min(3, Math.floor((gap - 4) / DOT)))
    const rows = Math.ceil(most / columns)
    const isCountable = rows * DOT <= bottom - top
    const unit = (bottom - top) / most
    const isNamed = labelled(months.map(spans.shortMonth), width, 31)
    const marks: Drawing['marks'][number][] = []
    const drawn: ReactNode[] = []
    months.forEach((month, index) => {
      const middle = gap * (index + 0.5)
      const of = month.kept + month.late + month.broken
      let placed = 0
      for (const state of STATES) {
        const n = month[state]
        if (n === 0) continue
        const behind: Behind = {
          title: t('insights.promises.people', { state: named(state), span: spans.month(month) }),
          mark: { chart: 'promises', from: month.from, state },
        }
        const said = {
          title: t('insights.promises.mark', { span: spans.month(month), n, state: named(state) }),
          text: t('insights.promises.text', { kept: month.kept + month.late, of }),
          opens: t('insights.opens', { n }),
          behind,
        }
        if (isCountable) {
          const [first, last] = [
            Math.floor(placed / columns),
            Math.floor((placed + n - 1) / columns),
          ]
          for (let at = placed; at < placed + n; at += 1) {
            const x = middle + ((at % columns) - (columns - 1) / 2) * DOT
            const y = bottom - Math.floor(at / columns) * DOT
            drawn.push(<PromiseDot key={`${month.from} ${at}`} state={state} x={x} y={y} />)
          }
          marks.push({
            id: `${month.from} ${state}`,
            x: middle - (columns * DOT) / 2,
            y: bottom - last * DOT - DOT / 2,
            width: columns * DOT,
            height: (last - first + 1) * DOT,
            ...said,
          })
        } else {
          const y = bottom - (placed + n) * unit
          drawn.push(
            <rect
              key={`${month.from} ${state}`}
              className={styles[state]}
              x={middle - 8}
              y={y}
              width={16}
              height={Math.max(1, n * unit - 1)}
              rx={1.5}
            />,
          )
          marks.push({
            id: `${month.from} ${state}`,
            x: middle - 9,
            y,
            width: 18,
            height: Math.max(3, n * unit),
            ...said,
          })
        }
        placed += n
      }
      if (isNamed(index)) {
        drawn.push(
          <text key={`name ${month.from}`} x={middle} y={HEIGHT - 6} textAnchor="middle">
            {spans.shortMonth(month)}
          </text>,
        )
      }
      if (of > 0) {
        drawn.push(
          <text
            key={`sum ${month.from}`}
            className={styles.num}
            x={middle}
            y={HEIGHT - 20}
            textAnchor="middle"
          >
            {gap < 48 ? of : t('insights.promises.of', { kept: month.kept + month.late, of })}
          </text>,
        )
      }
    })
    return { marks, drawn }
  }
  return (
    <Figure
      width="narrow"
      failed={error}
      onRetry={retry}
      title={t('insights.promises', {
        kind: finding.kind === 'none' ? 'none' : 'some',
        early: finding.kind === 'early' ? 'yes' : 'no',
        kept: finding.kind === 'none' ? 0 : finding.kept,
        of: finding.kind === 'none' ? 0 : finding.of,
        late: finding.kind === 'none' ? 0 : finding.late,
      })}
      what={t('insights.promises.what')}
      table={
        data === undefined
          ? null
          : {
              columns: [
                t('insights.col.span'),
                ...STATES.map((state) => format.sentenceStart(named(state))),
              ],
              rows: months.map((month) => [
                spans.month(month),
                ...STATES.map((state) => format.number(month[state])),
              ]),
            }
      }
    >
      <div className={styles.legend} aria-hidden="true">
        {STATES.map((state) => (
          <span key={state}>
            <svg width={14} height={14}>
              <PromiseDot state={state} x={7} y={7} />
            </svg>
            {named(state)}
          </span>
        ))}
      </div>
      <Plot
        label={t('insights.promises.label', { kept, late, broken })}
        height={HEIGHT}
        draw={draw}
        onOpen={onOpen}
      />
    </Figure>
  )
}

/** Full, half full, or a ring with a cross: told apart without their colour. */
function PromiseDot({ state, x, y }: Readonly<{ state: State; x: number; y: number }>) {
  switch (state) {
    case 'kept':
      return <circle className={styles.kept} cx={x} cy={y} r={6} />
    case 'late':
      return (
        <>
          <circle className={styles.lateRing} cx={x} cy={y} r={5} />
          <path className={styles.kept} d={`M${x - 5} ${y}a5 5 0 0 0 10 0z`} />
        </>
      )
    case 'broken':
      return (
        <>
          <circle className={styles.brokenRing} cx={x} cy={y} r={5.2} />
          <path
            className={styles.brokenRing}
            d={`M${x - 2.2} ${y - 2.2}l4.4 4.4m0 -4.4l-4.4 4.4`}
          />
        </>
      )
  }
}
