import { touchesFinding } from '#shared/domain/insight-findings.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Figure } from './figure.tsx'
import { Plot, type Drawing } from './plot.tsx'
import { labelled, niceStep } from './scale.ts'
import { spanWords } from './span-words.ts'
import { useChart, type Behind, type ChartOf, type Scope } from './use-chart.ts'
import styles from './insights.module.css'

const HEIGHT = 180
/** From the axis outwards. */
const YOURS = ['meeting', 'call', 'written'] as const
const LEGEND_MIN_PX = 112
/** Of a letter in the legend, on the wide side, and of the square with the air around it. */
const [LETTER_PX, SQUARE_PX] = [6.4, 24]

type Series = (typeof YOURS)[number] | 'theirs'
type Counted = ChartOf<'touches'>['spans'][number]
type ChartProps = Readonly<{ scope: Scope; onOpen: (behind: Behind) => void }>

const yoursOf = ({ written, call, meeting }: Counted): number => written + call + meeting

/** Who spoke: yours above the line by channel, theirs below it. */
export function TouchesChart({ scope, onOpen }: ChartProps) {
  const words = useWords()
  const { t, locale } = words
  const { today } = useAppInfo()
  const format = formats(locale)
  const { data, error, retry } = useChart('touches', scope)
  const spans = spanWords(words, scope.period, today)
  const counted = data?.spans ?? []
  const yours = counted.reduce((sum, span) => sum + yoursOf(span), 0)
  const theirs = counted.reduce((sum, span) => sum + span.theirs, 0)
  const finding = touchesFinding(yours, theirs)
  const n = finding.kind === 'answers' ? finding.n : 0
  const named = (of: Series): string => t('insights.touches.of', { of })
  const longest = Math.max(...YOURS.map((of) => named(of).length))
  const legend = Math.max(LEGEND_MIN_PX, Math.ceil(longest * LETTER_PX) + SQUARE_PX)

  function draw(width: number): Drawing {
    const [left, right, top, bottom] = [30, width - legend, 8, HEIGHT - 20]
    const up = Math.max(1, ...counted.map(yoursOf))
    const down = Math.max(1, ...counted.map((span) => span.theirs))
    const unit = (bottom - top) / (up + down)
    const axis = top + up * unit
    const gap = (right - left) / Math.max(1, counted.length)
    const bar = Math.max(2, Math.min(24, gap * 0.68))
    const step = niceStep(up, 3)
    const isNamed = labelled(counted.map(spans.short), right - left, 52)
    const parts = counted.flatMap((span, index) => {
      const x = left + gap * (index + 0.5) - bar / 2
      let at = axis
      const above = YOURS.flatMap((of) => {
        const height = span[of] * unit
        at -= height
        return span[of] === 0 ? [] : [{ span, of, x, y: at, height }]
      })
      const below = { span, of: 'theirs' as const, x, y: axis, height: span.theirs * unit }
      return span.theirs === 0 ? above : [...above, below]
    })
    return {
      marks: parts.map(({ span, of, x, y, height }) => ({
        id: `${span.from} ${of}`,
        x: x - 1,
        y,
        width: bar + 2,
        height: Math.max(3, height),
        title: t('insights.touches.mark', { span: spans.span(span), n: span[of], of: named(of) }),
        text: t('insights.touches.text', { yours: yoursOf(span), theirs: span.theirs }),
        opens: t('insights.opens', { n: span[of] }),
        behind: {
          title: t('insights.touches.people', {
            of: format.sentenceStart(named(of)),
            span: spans.span(span),
          }),
          mark: { chart: 'touches', from: span.from, of },
        },
      })),
      drawn: (
        <>
          {Array.from({ length: Math.floor(up / step) + 1 }, (_, index) => index * step).map(
            (value) => (
              <g key={value}>
                <line
                  className={value === 0 ? styles.axis : styles.grid}
                  x1={left}
                  x2={right}
                  y1={axis - value * unit}
                  y2={axis - value * unit}
                />
                <text x={left - 6} y={axis - value * unit + 4} textAnchor="end">
                  {value}
                </text>
              </g>
            ),
          )}
          {parts.map(({ span, of, x, y, height }) => (
            <rect
              key={`${span.from} ${of}`}
              className={styles[of]}
              opacity={span.to > today ? 0.6 : 1}
              x={x}
              y={of === 'theirs' ? y + 1 : y}
              width={bar}
              height={Math.max(1, height - 1)}
              rx={1.5}
            />
          ))}
          {counted.map(
            (span, index) =>
              isNamed(index) && (
                <text
                  key={span.from}
                  x={left + gap * (index + 0.5)}
                  y={HEIGHT - 4}
                  textAnchor="middle"
                >
                  {spans.short(span)}
                </text>
              ),
          )}
          <text x={right + 8} y={18}>
            {t('insights.touches.you')}
          </text>
          {YOURS.toReversed().map((of, index) => (
            <g key={of}>
              <rect
                className={styles[of]}
                x={right + 8}
                y={27 + index * 20}
                width={10}
                height={10}
                rx={1.5}
              />
              <text className={styles.label} x={right + 24} y={36 + index * 20}>
                {named(of)}
              </text>
            </g>
          ))}
          <rect
            className={styles.theirs}
            x={right + 8}
            y={Math.max(axis + 8, 92)}
            width={10}
            height={10}
            rx={1.5}
          />
          <text className={styles.label} x={right + 24} y={Math.max(axis + 8, 92) + 9}>
            {named('theirs')}
          </text>
        </>
      ),
    }
  }
  return (
    <Figure
      width="wide"
      failed={error}
      onRetry={retry}
      title={t('insights.touches', {
        kind: finding.kind === 'as-often' ? 'asoften' : finding.kind,
        n,
        Count: format.sentenceStart(format.countWord(n)),
      })}
      what={t('insights.touches.what', { unit: scope.period === 'all' ? 'months' : 'weeks' })}
      note={t('insights.touches.note')}
      table={
        data === undefined
          ? null
          : {
              columns: [
                t('insights.col.span'),
                ...YOURS.map((of) => format.sentenceStart(named(of))),
                t('insights.col.theirs'),
              ],
              rows: counted.map((span) => [
                spans.span(span),
                ...YOURS.map((of) => format.number(span[of])),
                format.number(span.theirs),
              ]),
            }
      }
    >
      <Plot
        label={t('insights.touches.label', { yours, theirs })}
        height={HEIGHT}
        draw={draw}
        onOpen={onOpen}
      />
    </Figure>
  )
}
