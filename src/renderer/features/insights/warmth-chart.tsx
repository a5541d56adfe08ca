import { peopleOf, warmthFinding } from '#shared/domain/insight-findings.ts'
import { warmthLevels } from '#shared/domain/warmth.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { Figure } from './figure.tsx'
import { Plot, type Drawing } from './plot.tsx'
import { useChart, type Behind, type Scope } from './use-chart.ts'
import styles from './insights.module.css'

const ROW = 31
const BAR = 20
/** The largest segments; the table has all of them. */
const MOST_ROWS = 7
/** Below this width a number does not fit into its part of a bar. */
const NUMBER_PX = 18
const LEVELS = warmthLevels.slice(0, 5) as readonly ('cold' | 'cool' | 'mild' | 'warm' | 'glow')[]

type ChartProps = Readonly<{ scope: Scope; onOpen: (behind: Behind) => void }>

/** How warm the clients of each segment are today. */
export function WarmthChart({ scope, onOpen }: ChartProps) {
  const { t, locale } = useWords()
  const format = formats(locale)
  const { data, error, retry } = useChart('warmth', scope)
  const groups = data?.groups ?? []
  const finding = warmthFinding(groups)
  const shown = groups.slice(0, MOST_ROWS)
  const nameOf = (segment: string | null): string => segment ?? t('insights.everyone')
  const levelName = (level: (typeof LEVELS)[number]): string => t('common.warmth', { level })

  function draw(width: number): Drawing {
    const nameWidth = Math.min(120, width * 0.3)
    const [left, right] = [nameWidth, width - 36]
    const parts = shown.flatMap(({ segment, levels }, row) => {
      const people = peopleOf(levels)
      let at = left
      return LEVELS.flatMap((level, index) => {
        const n = levels[index] ?? 0
        if (n === 0 || people === 0) return []
        const part = { x: at, width: ((right - left) * n) / people }
        at += part.width
        return [{ segment, level, index, n, people, y: row * ROW + 5, ...part }]
      })
    })
    return {
      marks: parts.map((part) => ({
        id: `${part.segment ?? ''} ${part.level}`,
        x: part.x,
        y: part.y - 2,
        width: part.width,
        height: BAR + 4,
        title: t('insights.warmth.mark', {
          segment: nameOf(part.segment),
          n: part.n,
          level: levelName(part.level),
        }),
        text: t('insights.warmth.text', { of: part.people }),
        opens: t('insights.opens', { n: part.n }),
        behind: {
          title: t('insights.warmth.people', {
            segment: nameOf(part.segment),
            level: levelName(part.level),
          }),
          mark: { chart: 'warmth', segment: part.segment, level: part.index },
        },
      })),
      drawn: (
        <>
          {shown.map(({ segment, levels }, row) => (
            <g key={segment ?? ''}>
              <foreignObject x={0} y={row * ROW + 5} width={nameWidth - 8} height={BAR}>
                <div className={styles.rowName} title={nameOf(segment)}>
                  {nameOf(segment)}
                </div>
              </foreignObject>
              <text className={styles.num} x={width} y={row * ROW + 19} textAnchor="end">
                {format.number(peopleOf(levels))}
              </text>
            </g>
          ))}
          {parts.map((part) => (
            <g key={`${part.segment ?? ''} ${part.level}`}>
              <rect
                className={styles[part.level]}
                x={part.x}
                y={part.y}
                width={Math.max(1, part.width - 2)}
                height={BAR}
                rx={1.5}
              />
              {part.width > NUMBER_PX + 6 * String(part.n).length - 6 && (
                <text
                  className={styles.inBar}
                  x={part.x + (part.width - 2) / 2}
                  y={part.y + 14}
                  textAnchor="middle"
                >
                  {part.n}
                </text>
              )}
            </g>
          ))}
        </>
      ),
    }
  }
  return (
    <Figure
      width="narrow"
      failed={error}
      onRetry={retry}
      title={t('insights.warmth', {
        kind: finding.kind === 'no-segments' ? 'nosegments' : finding.kind,
        segment: finding.kind === 'coldest' ? finding.segment : '',
      })}
      what={t('insights.warmth.what')}
      table={
        data === undefined
          ? null
          : {
              columns: [
                t('insights.col.segment'),
                ...LEVELS.map((level) => format.sentenceStart(levelName(level))),
                t('insights.col.of'),
              ],
              rows: groups.map(({ segment, levels }) => [
                nameOf(segment),
                ...levels.map((n) => format.number(n)),
                format.number(peopleOf(levels)),
              ]),
            }
      }
    >
      <div className={styles.legend} aria-hidden="true">
        {LEVELS.map((level, index) => (
          <span key={level}>
            <Warmth level={level} value={10 + index * 20} size={12} className={styles.step} />
            {levelName(level)}
          </span>
        ))}
      </div>
      <Plot
        label={t('insights.warmth.label')}
        height={Math.max(1, shown.length) * ROW}
        draw={draw}
        onOpen={onOpen}
      />
    </Figure>
  )
}
