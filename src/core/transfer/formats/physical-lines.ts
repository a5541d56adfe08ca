import { limits } from '../read/limits.ts'
import { readBytes, type Source } from '../read/open-source.ts'
import { FileRefused } from '../read/refusal.ts'

// From bytes to lines, for formats that fold theirs between any two bytes, those of one letter
// included: all text here has one character for each byte, and is decoded when it is whole.

/** A line, undecoded, with its number in the file. */
export type ByteLine = { readonly line: number; readonly bytes: string }

const wide = /^utf-16/

/** The lines of a file, about a quarter of a megabyte at a time. Throws refusals. */
export function* readLines(
  source: Source,
  encoding: string,
): Generator<{ readonly lines: readonly ByteLine[]; readonly bytes: number }, void> {
  const toBytes = byteReader(encoding)
  let [rest, line, bytes] = ['', 1, 0]
  const take = (text: string, isLast: boolean): readonly ByteLine[] => {
    const lines: ByteLine[] = []
    const lineEnd = /\r\n|\n|\r/g
    let from = 0
    for (let found = lineEnd.exec(text); found !== null; found = lineEnd.exec(text)) {
      // The other half of a CRLF may come with the next bytes.
      if (!isLast && found[0] === '\r' && lineEnd.lastIndex === text.length) break
      lines.push({ line, bytes: text.slice(from, found.index) })
      line += 1
      from = lineEnd.lastIndex
    }
    rest = text.slice(from)
    if (rest.length > limits.recordChars) throw new FileRefused('line-too-long', { line })
    return lines
  }
  for (const chunk of readBytes(source)) {
    const text = toBytes(chunk)
    bytes += chunk.length
    yield { lines: take(rest === '' ? text : rest + text, false), bytes }
  }
  const lines = take(rest + toBytes(null), true)
  yield { lines: rest === '' ? lines : [...lines, { line, bytes: rest }], bytes }
}

/** Bytes as text of one character each; wide encodings become UTF-8 on the way. */
function byteReader(encoding: string): (chunk: Buffer | null) => string {
  let isStart = true
  const withoutMark = (text: string) => {
    if (!isStart || text === '') return text
    isStart = false
    return text.startsWith('ï»¿') ? text.slice(3) : text
  }
  if (!wide.test(encoding)) {
    return (chunk) => (chunk === null ? '' : withoutMark(chunk.toString('latin1')))
  }
  const decoder = new TextDecoder(encoding)
  return (chunk) => {
    const text = chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true })
    return withoutMark(Buffer.from(text, 'utf8').toString('latin1'))
  }
}
