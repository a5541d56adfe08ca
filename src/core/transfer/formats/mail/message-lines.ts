import type { Source } from '../../read/open-source.ts'
import { readLines, type ByteLine } from '../physical-lines.ts'

// From lines to messages: one (eml), or many after each other (mbox), each begun by a line "From "
// after an empty one. Headers are unfolded; of a body only so much is kept as may become text.

export type RawMessage = {
  /** Where it begins. */
  readonly line: number
  /** Unfolded, undecoded: one character for each byte. */
  readonly headers: readonly ByteLine[]
  /** The headers are longer than those of any mail. */
  readonly isTooLong: boolean
  /** The beginning of the body, with its lines as they stand. */
  readonly body: string
}

const headerChars = 512 * 1024
export const bodyChars = 256 * 1024
const separator = /^From \S.*\d{4}/

type Open = {
  readonly line: number
  readonly headers: { line: number; parts: string[] }[]
  readonly body: string[]
  isBody: boolean
  headerLength: number
  bodyLength: number
}

/** The messages of a file, about a quarter of a megabyte at a time. Throws refusals. */
export function* readMessages(
  source: Source,
): Generator<{ readonly messages: readonly RawMessage[]; readonly bytes: number }, void> {
  let messages: RawMessage[] = []
  let open: Open | null = null
  let isAfterBlank = true
  let isMbox = false
  const close = () => {
    if (open === null) return
    const { line, headers, headerLength, body } = open
    messages.push({
      line,
      headers: headers.map((one) => ({ line: one.line, bytes: one.parts.join('') })),
      isTooLong: headerLength > headerChars,
      body: body.join('\n'),
    })
    open = null
  }
  const begin = (line: number): Open => ({
    line,
    headers: [],
    body: [],
    isBody: false,
    headerLength: 0,
    bodyLength: 0,
  })
  const take = ({ line, bytes: text }: ByteLine) => {
    const isSeparator = isAfterBlank && separator.test(text) && (isMbox || open === null)
    isAfterBlank = text === ''
    if (isSeparator) {
      close()
      isMbox = true
      open = begin(line)
      return
    }
    if (open === null) {
      if (text === '') return
      open = begin(line)
    }
    if (open.isBody) takeBody(open, text)
    else if (text === '') open.isBody = true
    else takeHeader(open, { line, bytes: text })
  }
  let read = 0
  for (const { lines, bytes } of readLines(source, 'utf-8')) {
    lines.forEach(take)
    read = bytes
    yield { messages, bytes }
    messages = []
  }
  close()
  yield { messages, bytes: read }
}

function takeHeader(open: Open, { line, bytes }: ByteLine): void {
  open.headerLength += bytes.length
  if (open.headerLength > headerChars) return
  const last = open.headers.at(-1)
  if (/^[ \t]/.test(bytes) && last !== undefined) last.parts.push(bytes)
  else open.headers.push({ line, parts: [bytes] })
}

function takeBody(open: Open, text: string): void {
  if (open.bodyLength > bodyChars) return
  open.bodyLength += text.length + 1
  open.body.push(text.slice(0, bodyChars))
}
