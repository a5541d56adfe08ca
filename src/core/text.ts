import anyAscii from 'any-ascii'

// Text as it is compared, sorted and searched. SQLite has no collations here and its tokenizer
// leaves ł, ø and đ as they are, so the application folds text itself, at write time.

const marks = /\p{M}+/gu
const spelledOut = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu
const plainAscii = /^[\x20-\x7e]*$/
const beyondAscii = /[^\0-\x7f]+/g

/** Lower case, without accents, Latin, Greek and Cyrillic letters in ASCII: `Łukasz` is `lukasz`. */
export function fold(text: string): string {
  return text.replace(beyondAscii, foldRun).toLowerCase()
}

// Notes are nearly all ASCII: only what is not is looked at letter by letter. An ASCII letter with
// a separate accent composes with nothing else once the accent is gone, so runs can go alone.
function foldRun(run: string): string {
  let folded = ''
  for (const letter of run.normalize('NFKD').replace(marks, '').normalize('NFC')) {
    folded += spelledOut.test(letter) ? anyAscii(letter) : letter
  }
  return folded
}

/**
 * Folded text for the full-text index: scripts written without spaces become pairs of letters, so
 * that an inner part of a name is found as well as its beginning.
 */
export function searchText(text: string): string {
  return fold(text).replace(han, (run) => ` ${pairs(run).join(' ')} `)
}

/** The words of a query as the index knows them, in the order typed. */
export function searchWords(query: string): readonly string[] {
  return searchText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function pairs(run: string): readonly string[] {
  const letters = [...run]
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}

// Letters that an alphabet places after z. Everything else sorts by its folded form.
const afterZ: Readonly<Record<string, string>> = {
  sv: 'åäö',
  fi: 'åäö',
  da: 'æøå',
  nb: 'æøå',
  nn: 'æøå',
  no: 'æøå',
  et: 'õäöü',
  pl: '',
}

/**
 * The key by which names sort, byte by byte, under a locale: the folded name, then the name itself
 * to tell equal ones apart. Keys of one locale are comparable with each other only.
 */
export function sortKey(name: string, locale: string): string {
  const late = afterZ[locale.split('-')[0] ?? ''] ?? ''
  const plain = name.trim().normalize('NFC')
  if (late === '' || plainAscii.test(plain)) return `${fold(plain)}\u0001${plain}`
  let key = ''
  for (const letter of plain.toLowerCase()) {
    const place = late.indexOf(letter)
    key += place < 0 ? fold(letter) : `~${String.fromCharCode(97 + place)}`
  }
  return `${key}\u0001${plain}`
}

/** Two labels are one when their folded forms are equal. */
export function labelKey(name: string): string {
  return fold(name.trim().replace(/\s+/g, ' '))
}
