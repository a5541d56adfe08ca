import { limits } from '../../read/limits.ts'
import type { Source } from '../../read/open-source.ts'
import { FileRefused } from '../../read/refusal.ts'
import { readLines, type ByteLine } from '../physical-lines.ts'

// From lines to the components of a calendar, each with its unfolded lines. Alarms and whatever
// else stands inside an event is left out with its lines.

export type RawComponent = {
  /** In capitals: VEVENT, VTIMEZONE, VTODO and the like. */
  readonly name: string
  /** Of its BEGIN. */
  readonly line: number
  readonly lines: readonly ByteLine[]
  readonly ends: 'whole' | 'unfinished' | 'too-long'
}

type OpenComponent = {
  readonly name: string
  readonly line: number
  lines: ByteLine[]
  length: number
}

const beginEnd = /^(begin|end)[ \t]*:[ \t]*([\w-]+)[ \t]*$/i
/** What is gathered whole; of zones the parts inside are told by their BEGIN and END lines. */
const gathered = new Set(['VEVENT', 'VTIMEZONE', 'VTODO', 'VJOURNAL'])
const mostLines = 5_000

/** The components of a file, about a quarter of a megabyte at a time. Throws refusals. */
export function* readComponents(
  source: Source,
  encoding: string,
): Generator<{ readonly components: readonly RawComponent[]; readonly bytes: number }, void> {
  let components: RawComponent[] = []
  let pending: { readonly line: number; readonly parts: string[]; length: number } | null = null
  let open: OpenComponent | null = null
  const inside: string[] = []

  const close = (ends: 'whole' | 'unfinished') => {
    if (open === null) return
    const { name, line, lines, length } = open
    const isLong = lines.length > mostLines || length > limits.recordChars
    components.push({ name, line, lines, ends: isLong ? 'too-long' : ends })
    open = null
    inside.length = 0
  }
  const add = (one: ByteLine) => {
    if (open === null) return
    open.length += one.bytes.length
    if (open.lines.length <= mostLines && open.length <= limits.recordChars) open.lines.push(one)
  }
  const takeWhole = (one: ByteLine) => {
    const [, mark = '', given = ''] = beginEnd.exec(one.bytes) ?? []
    const name = given.toUpperCase()
    if (mark === '') {
      if (inside.length === 0 || open?.name === 'VTIMEZONE') add(one)
    } else if (mark.toLowerCase() === 'begin') {
      if (gathered.has(name)) {
        close('unfinished')
        open = { name, line: one.line, lines: [], length: 0 }
      } else if (open !== null) {
        inside.push(name)
        if (open.name === 'VTIMEZONE') add(one)
      }
    } else if (open?.name === name) close('whole')
    else if (inside.at(-1) === name) {
      inside.pop()
      if (open?.name === 'VTIMEZONE') add(one)
    } else if (name === 'VCALENDAR') close('unfinished')
  }
  const flush = () => {
    if (pending === null) return
    takeWhole({ line: pending.line, bytes: pending.parts.join('') })
    pending = null
  }

  let read = 0
  for (const { lines, bytes } of readLines(source, encoding)) {
    for (const { line, bytes: text } of lines) {
      const isMore = text.startsWith(' ') || text.startsWith('\t')
      if (isMore && pending !== null) {
        pending.length += text.length
        if (pending.length > limits.recordChars) {
          throw new FileRefused('line-too-long', { line: pending.line })
        }
        pending.parts.push(text.slice(1))
      } else if (text.trim() !== '') {
        flush()
        pending = { line, parts: [text], length: text.length }
      }
    }
    read = bytes
    yield { components, bytes }
    components = []
  }
  flush()
  close('unfinished')
  yield { components, bytes: read }
}
