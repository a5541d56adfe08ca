import { isUtf8 } from 'node:buffer'
import { createDecoder, encodingOf } from '../../read/decoder.ts'

// What mail wraps its text in: encoded words (RFC 2047), transfer encodings and parts (RFC 2045).
// Text here has one character for each byte until it is decoded.

const encodedWord = /=\?([^?\s*]{1,40})(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/gi
const mostParts = 50
const deepest = 8

/** The value of a header as it was meant. */
export function decodeHeader(raw: string): string {
  const joined = raw.replace(/(\?=)\s+(?==\?)/g, '$1')
  let [text, at] = ['', 0]
  let open: { readonly charset: string; bytes: string } | null = null
  const flush = () => {
    if (open !== null) text += decodeBytes(open.bytes, open.charset)
    open = null
  }
  for (const found of joined.matchAll(encodedWord)) {
    const [whole, charset = '', way = '', content = ''] = found
    if (found.index > at) {
      flush()
      text += decodeBytes(joined.slice(at, found.index), null)
    }
    const bytes =
      way.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64').toString('latin1')
        : unquote(content.replaceAll('_', ' '))
    // A letter may begin in one word and end in the next.
    if (open !== null && open.charset === charset.toLowerCase()) open.bytes += bytes
    else {
      flush()
      open = { charset: charset.toLowerCase(), bytes }
    }
    at = found.index + whole.length
  }
  flush()
  return text + decodeBytes(joined.slice(at), null)
}

function unquote(text: string): string {
  return text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Without a name: UTF-8 where the bytes are, else what most old mail is. */
function decodeBytes(raw: string, charset: string | null): string {
  // oxlint-disable-next-line no-control-regex -- every byte of ASCII
  if (/^[\x00-\x7f]*$/.test(raw) && !/^(?:utf-?16|utf-?7|iso-2022)/i.test(charset ?? '')) return raw
  const bytes = Buffer.from(raw, 'latin1')
  const named = charset === null ? null : encodingOf(charset)
  return createDecoder(named ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')).decode(bytes)
}

export type Headers = ReadonlyMap<string, string>

/** The plain text of a body; null where it has none, as a page or a file alone has not. */
export function plainText(headers: Headers, body: string): string | null {
  let parts = 0
  const find = (of: Headers, content: string, depth: number): string | null => {
    parts += 1
    if (parts > mostParts || depth > deepest) return null
    const type = (of.get('content-type') ?? 'text/plain').trim()
    if (/^multipart\//i.test(type)) {
      const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
      const mark = boundary?.[1] ?? boundary?.[2]
      if (mark === undefined) return null
      for (const part of partsOf(content, mark)) {
        const text = find(part.headers, part.body, depth + 1)
        if (text !== null) return text
      }
      return null
    }
    if (!/^text\/plain\b/i.test(type)) return null
    if (/^\s*attachment/i.test(of.get('content-disposition') ?? '')) return null
    const charset = /charset\s*=\s*"?([^\s;"]{1,40})/i.exec(type)?.[1] ?? null
    return decodeBytes(transferred(content, of.get('content-transfer-encoding') ?? ''), charset)
  }
  const text = find(headers, body, 0)
  return text === null ? null : text.replace(/\r\n?/g, '\n').trim()
}

function transferred(content: string, encoding: string): string {
  const way = encoding.trim().toLowerCase()
  if (way === 'base64') return Buffer.from(content, 'base64').toString('latin1')
  if (way !== 'quoted-printable') return content
  return unquote(content.replace(/=[ \t]*\n/g, ''))
}

type Part = { readonly headers: Headers; readonly body: string }

function partsOf(content: string, boundary: string): readonly Part[] {
  const parts: Part[] = []
  let lines: string[] | null = null
  const take = () => {
    if (lines !== null) parts.push(partOf(lines))
    lines = null
  }
  for (const line of content.split('\n')) {
    const bare = line.trimEnd()
    if (bare === `--${boundary}` || bare === `--${boundary}--`) {
      take()
      lines = bare.endsWith('--') && bare !== `--${boundary}` ? null : []
      if (parts.length > mostParts) return parts
    } else lines?.push(line)
  }
  take()
  return parts
}

function partOf(lines: readonly string[]): Part {
  const blank = lines.findIndex((line) => line.trim() === '')
  const head = blank < 0 ? [] : lines.slice(0, blank)
  return { headers: headersOf(head), body: lines.slice(blank + 1).join('\n') }
}

/** Headers by name in lower case, the first of each; folded lines are put together. */
export function headersOf(lines: readonly string[]): Headers {
  const headers = new Map<string, string>()
  let name = ''
  for (const line of lines) {
    const found = /^([!-9;-~]+)[ \t]*:(.*)$/s.exec(line)
    if (/^[ \t]/.test(line)) {
      if (name !== '') headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`)
      continue
    }
    name = found?.[1]?.toLowerCase() ?? ''
    if (name === '' || headers.has(name)) name = ''
    else headers.set(name, (found?.[2] ?? '').trim())
  }
  return headers
}
