import { limits } from '../../read/limits.ts'
import type { Source } from '../../read/open-source.ts'
import { FileRefused } from '../../read/refusal.ts'
import { readLines, type ByteLine } from '../physical-lines.ts'

// From lines to cards of unfolded lines. Folds and soft line breaks fall between any two bytes, the
// bytes of one letter included, so lines are put together before anything is decoded.

/** An unfolded line of a card, undecoded, with the physical line it begins on. */
export type CardLine = ByteLine

export type RawCard = {
  /** Of its BEGIN:VCARD. */
  readonly line: number
  readonly lines: readonly CardLine[]
  readonly ends: 'whole' | 'unfinished' | 'too-long'
  /** Cards inside this one, as the agent of old versions; they are left out. */
  readonly nested: number
}

/** A stretch of cards, lines that stand in none, and how far into the file reading has come. */
export type CardBatch = {
  readonly cards: readonly RawCard[]
  readonly strays: readonly CardLine[]
  readonly bytes: number
}

const begin = /^(?:[\w-]+\.)?begin[ \t]*:[ \t]*vcard[ \t]*$/i
const end = /^(?:[\w-]+\.)?end[ \t]*:[ \t]*vcard[ \t]*$/i
const agent = /^(?:[\w-]+\.)?agent(?:;[^:]*)?:[ \t]*$/i
/** Pictures, sounds and keys: nothing of their content is used. */
const binary = /^(?:[\w-]+\.)?(?:photo|logo|sound|key)[;:]/i
const quotedPrintable = /^[^:]*?;(?:encoding=)?"?quoted-printable/i

/** Lines of one card beyond these are no address book any more. */
const mostLines = 5_000
const keptOfBinary = 200

/** The cards of a file, about a quarter of a megabyte at a time. Throws refusals. */
export function* readCards(source: Source, encoding: string): Generator<CardBatch, void> {
  const gather = createCardGatherer()
  let read = 0
  for (const { lines, bytes } of readLines(source, encoding)) {
    for (const { line, bytes: text } of lines) gather.take(line, text)
    read = bytes
    yield { ...gather.harvest(), bytes }
  }
  gather.finish()
  yield { ...gather.harvest(), bytes: read }
}

type Pending = {
  readonly line: number
  readonly parts: string[]
  readonly isBinary: boolean
  readonly isQuoted: boolean
  length: number
}

type OpenCard = { readonly line: number; readonly lines: CardLine[]; length: number }

/** Puts physical lines together into cards. */
function createCardGatherer() {
  let cards: RawCard[] = []
  let strays: CardLine[] = []
  let pending: Pending | null = null
  let card: OpenCard | null = null
  let [depth, nested] = [0, 0]

  function take(line: number, text: string): void {
    if (pending !== null) {
      if (pending.isQuoted && pending.parts.at(-1)?.endsWith('=') === true) {
        pending.parts.push(pending.parts.pop()?.slice(0, -1) ?? '')
        append(pending, text)
        return
      }
      if (text.startsWith(' ') || text.startsWith('\t')) {
        append(pending, text.slice(1))
        return
      }
    }
    if (text.trim() === '') return
    flush()
    pending = {
      line,
      parts: [text],
      isBinary: binary.test(text),
      isQuoted: quotedPrintable.test(text),
      length: text.length,
    }
  }

  function append(to: Pending, text: string): void {
    if (to.isBinary && to.length > keptOfBinary) return
    to.length += text.length
    if (to.length > limits.recordChars) throw new FileRefused('line-too-long', { line: to.line })
    to.parts.push(text)
  }

  function flush(): void {
    if (pending === null) return
    const { line, parts, isBinary } = pending
    const whole = parts.length === 1 ? (parts[0] ?? '') : parts.join('')
    pending = null
    takeWhole({ line, bytes: isBinary ? whole.slice(0, keptOfBinary) : whole })
  }

  function takeWhole(one: CardLine): void {
    const { line, bytes } = one
    if (begin.test(bytes)) {
      const isAgent = card !== null && (depth > 0 || agent.test(card.lines.at(-1)?.bytes ?? ''))
      if (isAgent) depth += 1
      else {
        close('unfinished')
        card = { line, lines: [], length: 0 }
      }
    } else if (end.test(bytes)) {
      if (depth > 0) {
        depth -= 1
        if (depth === 0) nested += 1
      } else if (card === null) strays.push(one)
      else close('whole')
    } else if (card === null) strays.push(one)
    else if (depth === 0) addLine(card, one)
  }

  function addLine(to: OpenCard, one: CardLine): void {
    // Old programs do not indent the lines of a picture.
    const isMorePicture = !/[:;]/.test(one.bytes) && binary.test(to.lines.at(-1)?.bytes ?? '')
    if (isMorePicture) return
    to.length += one.bytes.length
    if (to.lines.length <= mostLines && to.length <= limits.recordChars) to.lines.push(one)
  }

  function close(ends: 'whole' | 'unfinished'): void {
    if (card === null) return
    const isLong = card.lines.length > mostLines || card.length > limits.recordChars
    const { line, lines } = card
    cards.push({ line, lines, ends: isLong ? 'too-long' : ends, nested })
    card = null
    depth = 0
    nested = 0
  }

  return {
    take,
    finish: (): void => {
      flush()
      close('unfinished')
    },
    /** What is complete by now. */
    harvest: (): Pick<CardBatch, 'cards' | 'strays'> => {
      const ready = { cards, strays }
      cards = []
      strays = []
      return ready
    },
  }
}
