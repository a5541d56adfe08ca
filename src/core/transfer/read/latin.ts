import { createDecoder } from './decoder.ts'

// Which of the code pages of Latin letters bytes are in, by the letters they give: a wrong one puts
// signs inside words, capitals behind small letters, and letters together that no language has.

/** Letters above ASCII of one language. */
const languages = {
  german: 'äöüßéè',
  french: 'éèêëàâæçîïôœùûüÿ',
  spanish: 'áéíñóúü',
  portuguese: 'áâãàçéêíóôõúü',
  italian: 'àèéìíîòóùú',
  dutch: 'éèëïöüáóíê',
  nordic: 'åäöæøéü',
  icelandic: 'áðéíóúýþæö',
  estonian: 'äöõüšž',
  hungarian: 'áéíóöőúüű',
  czech: 'áčďéěíňóřšťúůýžäöüĺľôŕ',
  polish: 'ąćęłńóśźż',
  romanian: 'ăâîşţșț',
  croatian: 'čćđšž',
  turkish: 'çğıi̇öşüâî',
  baltic: 'āčēģīķļņšūžąęėįų',
}

const western = [
  languages.german,
  languages.french,
  languages.spanish,
  languages.portuguese,
  languages.italian,
  languages.dutch,
  languages.nordic,
  languages.icelandic,
  languages.estonian,
]
const central = [
  languages.hungarian,
  languages.czech,
  languages.polish,
  languages.romanian,
  languages.croatian,
  languages.german,
]

type Alphabet = { readonly encoding: string; readonly languages: readonly string[] }

/** In the order in which equals are preferred. */
const alphabets: readonly Alphabet[] = [
  { encoding: 'windows-1252', languages: western },
  { encoding: 'windows-1250', languages: central },
  { encoding: 'iso-8859-2', languages: central },
  { encoding: 'windows-1254', languages: [languages.turkish] },
  { encoding: 'iso-8859-15', languages: western },
  { encoding: 'macintosh', languages: western },
  { encoding: 'windows-1257', languages: [languages.baltic, languages.estonian] },
]

/** Of DOS, whose programs wrote Latin letters where Windows has signs. */
const dosAlphabets: readonly Alphabet[] = [
  { encoding: 'cp850', languages: western },
  { encoding: 'cp437', languages: western },
  { encoding: 'cp852', languages: central },
]

/** What letters of several languages at once are worth, beside those of one. */
const mixedWorth = 0.85

const letter = /\p{L}/u
const small = /\p{Ll}/u
const capital = /\p{Lu}/u
const typographic = new Set('‘’“”„‚‹›«»–—…•€§°©®™·¡¿´ \u00a0')

/**
 * Whether bytes above ASCII stand in words of plain letters. Words of other alphabets have hardly an
 * ASCII letter in them.
 */
export function isLatinScript(bytes: Uint8Array): boolean {
  let [inWords, all] = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    all += 1
    const around = [at - 2, at - 1, at + 1, at + 2].map((other) => bytes[other] ?? 0x20)
    if (around.some(isPlainLetter)) inWords += 1
  }
  return inWords > all * 0.6
}

function isPlainLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

type Fit = { readonly encoding: string; readonly fit: number }

/** The code pages of Latin letters, likeliest first, with how well they fit: 1 at best. */
export function latinFits(bytes: Uint8Array): readonly Fit[] {
  return fitsOf(alphabets, bytes)
}

/** The same for those of DOS; one that does not give mostly letters of a language is left out. */
export function dosFits(bytes: Uint8Array): readonly Fit[] {
  return fitsOf(dosAlphabets, bytes).filter(({ fit }) => fit > 0.5)
}

function fitsOf(pages: readonly Alphabet[], bytes: Uint8Array): readonly Fit[] {
  return pages
    .map(({ encoding, languages: spoken }) => ({
      encoding,
      fit: fitOf(createDecoder(encoding).decode(bytes), spoken),
    }))
    .toSorted((a, b) => b.fit - a.fit)
}

/** How well a text is one of the languages, or a mixture of them. */
function fitOf(text: string, spoken: readonly string[]): number {
  let [all, signs] = [0, 0]
  const letters = new Map<string, number>()
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char <= '\u007f') continue
    all += 1
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
    if (!letter.test(char)) signs += worthOfSign(char, before, after)
    else if (capital.test(char) && small.test(before)) signs -= 1
    else letters.set(char.toLowerCase(), (letters.get(char.toLowerCase()) ?? 0) + 1)
  }
  if (all === 0) return 0
  const worth = (alphabet: string) => {
    let sum = 0
    for (const [char, count] of letters) sum += alphabet.includes(char) ? count : -count / 2
    return sum
  }
  const mixed = worth(spoken.join(''))
  const best = Math.max(...spoken.map(worth), mixed > 0 ? mixed * mixedWorth : mixed)
  return (best + signs) / all
}

function worthOfSign(char: string, before: string, after: string): number {
  if (!typographic.has(char)) return -1
  const isInWord = letter.test(before) && letter.test(after)
  return isInWord && char !== '’' ? -1 : 0.5
}
