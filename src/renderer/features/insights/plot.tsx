import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import type { Behind } from './use-chart.ts'
import styles from './insights.module.css'

/** Something drawn that can be stood on: where it is, what it says, and who is behind it. */
export type Mark = Readonly<{
  id: string
  x: number
  y: number
  width: number
  height: number
  title: string
  text: string
  /** What Enter does, in words; null where nobody is behind it. */
  opens: string | null
  behind: Behind
}>

export type Drawing = Readonly<{ marks: readonly Mark[]; drawn: ReactNode }>

type PlotProps = Readonly<{
  /** What there is to see, for those who do not see it. */
  label: string
  height: number
  draw: (width: number) => Drawing
  onOpen: (behind: Behind) => void
}>

/**
 * A chart drawn for the width there is. It is one stop in the tab order; arrows move along its
 * marks, and Enter or a click opens the people behind one.
 */
export function Plot({ label, height, draw, onOpen }: PlotProps) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [current, setCurrent] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)

  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const { marks, drawn } = width > 0 ? draw(width) : { marks: [], drawn: null }
  const stop = marks.find(({ id }) => id === current) ?? marks.at(-1)
  // A page that scrolls under a resting pointer says nothing: the keyboard has the last word.
  const told = marks.find(({ id }) => id === (focused ?? hovered))

  function open(mark: Mark): void {
    if (mark.opens !== null) onOpen(mark.behind)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const at = marks.findIndex(({ id }) => id === stop?.id)
    const to = target(event.key, at, marks.length)
    if (to !== null) {
      event.preventDefault()
      event.stopPropagation()
      const mark = marks[to]
      if (mark === undefined) return
      setCurrent(mark.id)
      event.currentTarget.querySelector<SVGElement>(`[data-mark="${CSS.escape(mark.id)}"]`)?.focus()
      setFocused(mark.id)
    } else if ((event.key === 'Enter' || event.key === ' ') && stop !== undefined) {
      event.preventDefault()
      open(stop)
    } else if (event.key === 'Escape' && focused !== null) {
      event.stopPropagation()
      setFocused(null)
    }
  }
  return (
    <div ref={place} className={styles.plot} style={{ blockSize: height }}>
      <div role="none" onKeyDown={onKeyDown} onPointerLeave={() => setHovered(null)}>
        <svg width={width} height={height} role="group" aria-label={label}>
          <g aria-hidden="true">{drawn}</g>
          {marks.map((mark) => (
            <rect
              key={mark.id}
              data-mark={mark.id}
              role="button"
              tabIndex={mark.id === stop?.id ? 0 : -1}
              aria-label={
                mark.opens === null
                  ? `${mark.title}. ${mark.text}.`
                  : t('insights.open.named', { mark: `${mark.title}. ${mark.text}` })
              }
              className={styles.mark}
              x={mark.x}
              y={mark.y}
              width={mark.width}
              height={mark.height}
              rx={3}
              onFocus={() => {
                setCurrent(mark.id)
                setFocused(mark.id)
              }}
              onBlur={() => setFocused(null)}
              onPointerEnter={() => setHovered(mark.id)}
              onClick={() => open(mark)}
            />
          ))}
        </svg>
      </div>
      {told !== undefined && (
        <div className={styles.tip} style={besides(told, width, height)} aria-hidden="true">
          <b>{told.title}</b>
          {told.text}
          {told.opens !== null && (
            <span>
              <Kbd keys="Enter" /> {told.opens}
            </span>
          )}
        </div>
      )}
    </div>
  )
}

const TIP_PX = 200
const TIP_GAP_PX = 10

/** Above a mark; beside one that is as high as the chart, so that the title stays legible. */
function besides({ x, y, width, height }: Mark, plotWidth: number, plotHeight: number) {
  if (height < plotHeight / 2) {
    return {
      insetInlineStart: Math.min(Math.max(0, x + width / 2 - TIP_PX / 2), plotWidth - TIP_PX),
      insetBlockEnd: plotHeight - y + TIP_GAP_PX,
    }
  }
  const hasRoom = x + width + TIP_GAP_PX + TIP_PX <= plotWidth
  return {
    insetBlockStart: y + height / 2,
    ...(hasRoom
      ? { insetInlineStart: x + width + TIP_GAP_PX }
      : { insetInlineEnd: plotWidth - x + TIP_GAP_PX }),
  }
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
