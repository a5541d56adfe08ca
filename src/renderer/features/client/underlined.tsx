import type { ReactNode } from 'react'
import type { Span } from '#shared/domain/capture-spans.ts'
import styles from './composer.module.css'

type UnderlinedProps = Readonly<{ text: string; spans: readonly Span[] }>

/** The line once more, unseen, under the field: only its underlines show. */
export function Underlined({ text, spans }: UnderlinedProps) {
  const parts: ReactNode[] = []
  let at = 0
  // A due stands inside its promise: the outer stretch is drawn.
  for (const { start, end, certain } of spans) {
    if (start < at) continue
    parts.push(text.slice(at, start))
    parts.push(
      <span key={start} className={certain ? styles.known : styles.unsure}>
        {text.slice(start, end)}
      </span>,
    )
    at = end
  }
  return (
    <div className={styles.under} aria-hidden="true">
      {parts}
      {/* A last line break has no height without something after it. */}
      {`${text.slice(at)}\u200b`}
    </div>
  )
}
