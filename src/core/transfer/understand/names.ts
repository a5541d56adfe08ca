import type { ImportedPerson } from '../person.ts'

/** Two parts that begin as names do; a formula or a remark in brackets is none. */
const notComma = /^['’‘`]?\p{L}[^,]*,\s*['’‘`]?\p{L}[^,]*$/u
/** What follows a comma and is no given name. */
const suffix =
  /^(jr|sr|ii|iii|iv|esq|phd|ph d|md|dr|dds|cpa|mba|msc|ma|bsc|ba|rn|pe|cfa|inc|ltd|llc|llp|plc|gmbh|ag|kg|ug|sa|sarl|srl|spa|bv|nv|ab|oy|as|co|corp|limited|incorporated|gbr|ohg|e k|lda|sl)\b/i
/** Titles and forms of address before a family name; they go first when the name is turned round. */
const leading =
  /^((?:(?:dr|prof|ing|mag|dipl|mr|mrs|ms|miss|mx|herr|frau|sir|dame|lady|lord|rev|hon|mme|mlle|sra?|dott|dra|dhr|mevr|pan|pani)\.?\s+|\p{L}{1,4}\.\s*)+)(?=\p{L})/iu
/** What follows a given name and is none. */
const trailing = /\s+((?:jr|sr|jun|sen|ii|iii|iv|esq|ph\.?d|m\.?d|msc|mba)\.?)$/i
const firm = /[&+]| (and|und|et|y|e|en|och|og) |\d/i
const eastAsian =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]+$/u

export type NameParts = {
  readonly name: string
  readonly givenName: string | null
  readonly familyName: string | null
}

/**
 * A whole name as given; only `van Houten, Milou` is turned round, since it says its parts. Titles
 * and the like (`Dr. Ames, Ann`, `Smith, John Jr.`) stay with the name and are in neither part.
 */
export function readFullName(text: string): NameParts {
  const as = { name: text, givenName: null, familyName: null }
  if (!text.includes(',') || !notComma.test(text) || firm.test(text)) return as
  const [family = '', given = ''] = text.split(',').map((part) => part.trim())
  if (family === '' || given === '' || suffix.test(given.replaceAll('.', ''))) return as
  if (wordsIn(family) > 4 || wordsIn(given) > 3) return as
  const title = (leading.exec(family)?.[0] ?? leading.exec(given)?.[0] ?? '').trim()
  const after = trailing.exec(given)?.[1] ?? ''
  const familyName = family.replace(leading, '')
  const givenName = given.replace(leading, '').replace(trailing, '')
  const name = [title, givenName, familyName, after].filter((part) => part !== '').join(' ')
  return { name, givenName, familyName }
}

/** A whole name out of its parts, in the order of its script. */
export function composeName(given: string, middle: string, family: string): string {
  if (middle === '') {
    if (family === '') return given
    if (given === '') return family
  }
  // Everything before these scripts, most names of the world among them, needs no closer look.
  const isEastern = given.charCodeAt(0) > 0x2e7f && eastAsian.test(given + middle + family)
  const parts = isEastern ? [family, middle, given] : [given, middle, family]
  return parts.filter((part) => part !== '').join(' ')
}

/** Whether a client has no name of its own but is called by its address or number. */
export function isStandInName(person: Pick<ImportedPerson, 'name' | 'emails' | 'phones'>): boolean {
  const { name, emails, phones } = person
  const isSame = (normal: string) =>
    normal.length === name.length && (normal === name || normal === name.toLowerCase())
  return (
    emails.some((email) => isSame(email.normal)) || phones.some((phone) => phone.value === name)
  )
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length
}
