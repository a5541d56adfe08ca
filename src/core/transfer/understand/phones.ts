import { normalPhone, e164 as slowE164 } from '#core/contact-points.ts'
import type { ImportedPhone } from '../person.ts'

export type ReadPhones = {
  readonly phones: readonly ImportedPhone[]
  /** What stands there and is no number. */
  readonly others: readonly string[]
}

// What spreadsheets make of a long number.
const scientific = /^\d+([.,]\d+)?E\+?\d+$/i
/** Spreadsheet guards in front of a plus or a zero are no part of a number. */
const guard = /^['`´’](?=[+\d(])/
/** A number that a spreadsheet is told to leave alone. */
const literal = /^="([^"]*)"$/

/** `Office: 0221 555 01` and `tel: …`: whose number it is, before it. */
const labelled = /^(\p{L}[\p{L} .-]{0,20}?)\.?\s*:\s*(?=[+(\d])/u
/** `555-0107 (office)` */
const labelAfter = /(?<=\d)\s*\(\s*(\p{L}[\p{L} .-]{0,20}?)\.?\s*\)$/u
/** Digits and signs of the width of Chinese letters. */
const wide = /[０-９＋（）－]/
const telephone = /^(tel|ph|phone|telephone|telefon|telefono|telefone|nr|no)$/i

/** The numbers in a cell, as written; E.164 where they say their country or `region` does. */
export function readPhones(cell: string, label: string | null, region: string | null): ReadPhones {
  const phones: ImportedPhone[] = []
  const others: string[] = []
  for (const part of parts(wide.test(cell) ? cell.normalize('NFKC').replaceAll('−', '-') : cell)) {
    const bare = part.replace(literal, '$1').replace(guard, '')
    const aside = bare.endsWith(')') ? labelAfter.exec(bare) : null
    const value = (aside === null ? bare : bare.slice(0, aside.index)).replace(labelled, '')
    const own = labelled.exec(bare)?.[1] ?? aside?.[1]
    const as = own === undefined || telephone.test(own) ? label : own
    if (isNumber(value)) phones.push(importedPhone(value, as, region))
    else others.push(part)
  }
  return { phones, others }
}

export function importedPhone(
  value: string,
  label: string | null,
  region: string | null,
): ImportedPhone {
  const e164 = fastE164(value.replace(bracketedCode, '$1 ').replace(otherEnding, ''), region)
  return { value, e164, normal: e164 ?? normalDigits(value), label }
}

function normalDigits(value: string): string {
  const digits = value.replace(/\D/g, '')
  return digits === '' ? normalPhone(value, null) : digits
}

function isNumber(text: string): boolean {
  let digits = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) digits += 1
  }
  return digits >= 3 && !scientific.test(text)
}

function parts(cell: string): readonly string[] {
  if (!/[;|\r\n,/:]/.test(cell)) return [cell]
  const strong = cell.split(/ ::: |[;|\r\n]/)
  // Commas and slashes stand inside numbers too: they split only between two whole numbers.
  return strong
    .flatMap((part) => splitBetween(part, /, ?| \/ /))
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function splitBetween(text: string, separator: RegExp): readonly string[] {
  const pieces = text.split(separator)
  return pieces.every((piece) => piece.replace(/\D/g, '').length >= 6) ? pieces : [text]
}

/** `(+353) 1 555` and `(0049) 30`: brackets round the code of the country. */
const bracketedCode = /^\(\s*((?:\+|00)[1-9]\d{0,2})\s*\)\s*/
/** `+49 30 5550105 / 06`: what the number may end with instead. */
const otherEnding = /\s+\/\s*\d{1,4}$/
const written = /^\+[1-9][\d\s.-]*$/
// Plans whose numbers are rewritten depending on digits further in than the ones remembered.
const intricate = /^\+?5[245]/
const rememberedDigits = 5
const isWhole = new Map<number, boolean>()

// The library takes up to 50 µs for each number. Whether a number in full international form is
// kept as it is depends on its first digits and its length, so that much is remembered.
function fastE164(value: string, region: string | null): string | null {
  if (region === null && value.charCodeAt(0) !== plus && !/^\s*(\+|00[1-9])/.test(value))
    return null
  if (!written.test(value) || intricate.test(value)) return slowE164(value, region)
  const digits = value.replace(/\D/g, '')
  const key = Number(digits.slice(0, rememberedDigits)) * 100 + Math.min(digits.length, 99)
  if (isWhole.get(key) === true) return `+${digits}`
  const read = slowE164(value, region)
  if (isWhole.size < 50_000) isWhole.set(key, read === `+${digits}`)
  return read
}

const plus = 43
