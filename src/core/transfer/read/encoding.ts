import { isAscii, isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import { createDecoder, encodingOf } from './decoder.ts'
import { readBytes, type Source } from './open-source.ts'
import { FileRefused } from './refusal.ts'
import { dosFits, isLatinScript, latinFits } from './latin.ts'
import { easternShare, westernShare } from './western.ts'

export type EncodingReading = {
  /** As `encodingOf` names it. */
  readonly encoding: string
  /** False where it is a guess that the owner should confirm. */
  readonly certain: boolean
  /** Other encodings that the bytes allow, likeliest first. */
  readonly others: readonly string[]
}

type Bytes = {
  readonly head: Buffer
  readonly multibyte: number
  readonly invalid: number
  /** Up to 64 KiB of the parts of the file that are not ASCII. */
  readonly evidence: Buffer
}

/** Whether a cell is the name of a column that programs write. */
type IsKnownName = (cell: string) => boolean

const headBytes = 64 * 1024
/** How many lines of the beginning may name columns, and how much of them is looked at. */
const namedLines = 12
const namedChars = 8_000
const countedBytes = 2 * 1024 * 1024

/**
 * The encoding of a text by its bytes: a byte order mark, else valid UTF-8, else the pattern of
 * zeros of UTF-16, else UTF-8 with a few spoilt bytes, else one of the older code pages by its
 * letters and by the names of columns that it makes known. Yields the bytes seen so far; reads the
 * whole file, since the first letter that is not ASCII may be the last.
 */
export function* detectEncoding(
  source: Source,
  isKnownName: IsKnownName = () => false,
): Generator<number, EncodingReading> {
  const bytes = yield* weigh(source)
  if (isEmptyText(bytes.head, source.sizeBytes)) throw new FileRefused('empty-file')
  const marked = byteOrderMark(bytes.head)
  if (marked !== null) return sure(marked)
  const wide = zeroPattern(bytes.head)
  if (wide !== null) return sure(wide)
  if (bytes.invalid === 0) return sure('utf-8')
  if (bytes.multibyte >= bytes.invalid) return sure('utf-8')
  return codePage(bytes.head, bytes.evidence, isKnownName)
}

/** The decoder's own name of an encoding the owner named; throws the refusal `unknown-encoding`. */
export function namedEncoding(label: string): string {
  const encoding = encodingOf(label)
  if (encoding === null) throw new FileRefused('unknown-encoding')
  return encoding
}

function sure(encoding: string): EncodingReading {
  return { encoding, certain: true, others: [] }
}

function* weigh(source: Source): Generator<number, Bytes> {
  let head: Buffer | null = null
  let [multibyte, invalid, seen] = [0, 0, 0]
  let carried = Buffer.alloc(0)
  const evidence: Buffer[] = []
  let evidenceBytes = 0
  for (const chunk of readBytes(source)) {
    head ??= Buffer.from(chunk.subarray(0, headBytes))
    if (byteOrderMark(head) !== null && !isUtf8Marked(head)) break
    const text = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const cut = text.length - danglingBytes(text)
    const whole = text.subarray(0, cut)
    // Past the beginning it is enough to know that letters are whole, not how many there are.
    if (seen > countedBytes && isUtf8(whole)) multibyte += 1
    else if (!isAscii(whole)) {
      const count = countUtf8(whole)
      multibyte += count.multibyte
      invalid += count.invalid
      if (evidenceBytes < headBytes && count.invalid > 0) {
        const part = notAscii(whole, headBytes - evidenceBytes)
        evidence.push(part)
        evidenceBytes += part.length
      }
    }
    carried = Buffer.from(text.subarray(cut))
    seen += chunk.length
    yield seen
  }
  const rest = countUtf8(carried)
  return {
    head: head ?? Buffer.alloc(0),
    multibyte: multibyte + rest.multibyte,
    invalid: invalid + rest.invalid,
    evidence: Buffer.concat([...evidence, ...(rest.invalid > 0 ? [carried] : [])]),
  }
}

function isEmptyText(head: Buffer, sizeBytes: number): boolean {
  if (sizeBytes > head.length) return false
  const mark = byteOrderMark(head)
  const rest = mark === null ? head : head.subarray(mark === 'utf-8' ? 3 : 2)
  return rest.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

function byteOrderMark(head: Buffer): string | null {
  if (isUtf8Marked(head)) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

function isUtf8Marked(head: Buffer): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
}

// Commas, line ends and Latin letters have a zero as their other half, always on the same side.
function zeroPattern(head: Buffer): string | null {
  const pairs = Math.floor(head.length / 2)
  if (pairs < 4) return null
  let [even, odd] = [0, 0]
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even += 1
    if (head[i + 1] === 0) odd += 1
  }
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)]
  const share = most / pairs
  if (least > most / 20) return null
  if (
    share < 0.4 &&
    (share < 0.08 || isUtf8(head.subarray(0, head.length - danglingBytes(head))))
  ) {
    return null
  }
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Bytes at the end that begin a letter the next chunk may finish. */
function danglingBytes(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? back : 0
    }
  }
  return 0
}

function countUtf8(text: Buffer): { readonly multibyte: number; readonly invalid: number } {
  let [multibyte, invalid] = [0, 0]
  for (let i = 0; i < text.length; i += 1) {
    const byte = text[i] ?? 0
    if (byte < 0x80) continue
    const length = sequenceLength(text, i, byte)
    if (length === 0) invalid += 1
    else {
      multibyte += 1
      i += length - 1
    }
  }
  return { multibyte, invalid }
}

function sequenceLength(text: Buffer, at: number, lead: number): number {
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (length === 0 || lead > 0xf4 || at + length > text.length) return 0
  for (let i = 1; i < length; i += 1) if (((text[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  const second = text[at + 1] ?? 0
  if (lead === 0xe0 && second < 0xa0) return 0
  if (lead === 0xed && second > 0x9f) return 0
  if (lead === 0xf0 && second < 0x90) return 0
  if (lead === 0xf4 && second > 0x8f) return 0
  return length
}

// Letters with what stands beside them: what tells one code page from another.
function notAscii(text: Buffer, atMost: number): Buffer {
  const kept: number[] = []
  for (let i = 0; i < text.length && kept.length < atMost; i += 1) {
    const near = (text[i - 1] ?? 0) > 0x7f || (text[i] ?? 0) > 0x7f || (text[i + 1] ?? 0) > 0x7f
    if (near) kept.push(text[i] ?? 0)
    else if (kept.length > 0 && kept.at(-1) !== 0x20) kept.push(0x20)
  }
  return Buffer.from(kept)
}

function codePage(head: Buffer, evidence: Buffer, isKnownName: IsKnownName): EncodingReading {
  const guesses = analyse(evidence)
    .flatMap((guess) => decoderNames(guess.name, evidence))
    .filter((name) => !name.startsWith('utf-') && (!isMultibyte(name) || isCleanIn(name, evidence)))
  const likely = isMultibyte(guesses[0] ?? '')
    ? guesses
    : isLatinScript(evidence)
      ? [...latinEncodings(evidence), ...guesses]
      : [...guesses, ...unheard]
  // Names of columns that one encoding makes known and another does not are the best of witnesses.
  const named = unique([...likely, 'windows-1252'])
    .map((encoding) => ({ encoding, names: knownNames(head, encoding, isKnownName) }))
    .toSorted((a, b) => b.names - a.names)
    .map(({ encoding }) => encoding)
  const [best = 'windows-1252', ...others] = named
  const certain = best === 'windows-1252' && isWestern(evidence)
  return { encoding: best, certain, others: others.slice(0, 6) }
}

/** Likeliest first; those of DOS where the letters make no sense as Windows writes them. */
function latinEncodings(evidence: Buffer): readonly string[] {
  const fits = latinFits(evidence)
  const all = isWestern(evidence) ? fits : [...fits, ...dosFits(evidence)]
  return all.toSorted((a, b) => b.fit - a.fit).map(({ encoding }) => encoding)
}

/** Accents where western languages have them, and no more of the rare letters than they have. */
function isWestern(evidence: Buffer): boolean {
  return westernShare(evidence) > 0.9 && easternShare(evidence) <= 0.15
}

const multibyteNames = new Set([
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'gbk',
  'big5',
  'iso-2022-jp',
])

function isMultibyte(encoding: string): boolean {
  return multibyteNames.has(encoding)
}

/** Whether a text of East Asian letters is one: every byte belongs to a letter, and few stand beside ASCII. */
function isCleanIn(encoding: string, bytes: Buffer): boolean {
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\ufffd')) return false
  const all = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const besideAscii = text.match(/(?<=[a-z])[^\0-\x7f]|[^\0-\x7f](?=[a-z])/gi)?.length ?? 0
  return besideAscii <= all * 0.4
}

/** How many cells of the first lines are names of columns, read in an encoding. */
function knownNames(head: Buffer, encoding: string, isKnownName: IsKnownName): number {
  const lines = createDecoder(encoding)
    .decode(head)
    .split(/[\r\n]+/, namedLines)
  const counts = lines.map(
    (line) =>
      line
        .slice(0, namedChars)
        .split(/[,;|\t]/)
        .filter((cell) => isKnownName(cell.replace(/^\s*"|"\s*$/g, ''))).length,
  )
  return Math.max(0, ...counts)
}

/** What the detector does not know, and what names of columns may prove. */
const unheard = ['ibm866', 'x-mac-cyrillic'] as const

/** Ά by the standard, where Windows has a sign. */
const greekByStandard = /\u00b6[\u00c1-\u00fe]/

/** The detector names the standards; programs write what Microsoft made of them. */
function decoderNames(name: string, evidence: Buffer): readonly string[] {
  const encoding = encodingOf(name.replace(/-I$/, ''))
  if (encoding === 'iso-8859-8') return ['windows-1255']
  if (encoding !== 'iso-8859-7') return encoding === null ? [] : [encoding]
  const isStandard = greekByStandard.test(evidence.toString('latin1'))
  return isStandard ? ['iso-8859-7', 'windows-1253'] : ['windows-1253', 'iso-8859-7']
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
