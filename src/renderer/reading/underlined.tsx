import type { ReactNode } from 'react'
import type { Span } from '#shared/domain/capture-spans.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './underlined.module.css'

type UnderlinedProps = Readonly<{
  text: string
  spans: readonly Span[]
  large?: boolean
  /** The field itself: a textarea, laid over its underlines. */
  children: ReactNode
}>

/** A field whose line is drawn once more, unseen, under it: only its underlines show. */
export function Underlined({ text, spans, large = false, children }: UnderlinedProps) {
  const parts: ReactNode[] = []
  let at = 0
  for (const span of spans) {
    parts.push(text.slice(at, span.start))
    parts.push(
      <span key={span.start} className={look(span)}>
        {text.slice(span.start, span.end)}
      </span>,
    )
    at = span.end
  }
  return (
    <div className={classNames(styles.line, large && styles.large)}>
      <div className={styles.under} aria-hidden="true">
        {parts}
        {/* A last line break has no height without something after it. */}
        {`${text.slice(at)}\u200b`}
      </div>
      {children}
    </div>
  )
}

function look({ what, certain }: Span): string | undefined {
  if (!certain) return styles.unsure
  return what === 'client' ? styles.client : styles.known
}
