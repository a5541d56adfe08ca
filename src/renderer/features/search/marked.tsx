import type { SnippetPart } from './snippet.ts'

/** Text with the found words marked. */
export function Marked({ parts }: Readonly<{ parts: readonly SnippetPart[] }>) {
  return parts.map((part, index) =>
    part.found ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  )
}
