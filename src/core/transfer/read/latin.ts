// Which of the code pages of Latin letters bytes are in, by the letters they give: a wrong one puts
// signs inside words, capitals behind small letters, and letters that its languages hardly use.

/** Letters that the languages of a code page use all the time, and some that they seldom use. */
type Alphabet = {
  readonly encoding: string
  readonly common: ReadonlySet<string>
  readonly rare: ReadonlySet<string>
}

const western: Omit<Alphabet, 'encoding'> = {
  common: new Set('äöüßéèêëàâçîôûùïœæåøñáíóúãõìò'),
  rare: new Set('ÿýðþ'),
}
const central: Omit<Alphabet, 'encoding'> = {
  common: new Set('ąćęłńóśźżáčďéěíňřšťúůýžäöüőűâăîşţșțôľđß'),
  rare: new Set('ĺŕëç'),
}

/** In the order in which equals are preferred. */
const alphabets: readonly Alphabet[] = [
  { encoding: 'windows-1252', ...western },
  { encoding: 'windows-1250', ...central },
  { encoding: 'iso-8859-2', ...central },
  { encoding: 'macintosh', ...western },
]

const letter = /\p{L}/u
const small = /\p{Ll}/u
const capital = /\p{Lu}/u
const typographic = new Set('‘’“”„‚‹›«»–—…•€§°©®™·¡¿´ \u00a0')

/** The code pages of Latin letters, likeliest first, with how well they fit: 1 at best. */
export function latinFits(
  bytes: Uint8Array,
): readonly { readonly encoding: string; readonly fit: number }[] {
  return alphabets
    .map((alphabet) => ({
      encoding: alphabet.encoding,
      fit: fitOf(new TextDecoder(alphabet.encoding).decode(bytes), alphabet),
    }))
    .toSorted((a, b) => b.fit - a.fit)
}

function fitOf(text: string, alphabet: Alphabet): number {
  let [sum, all] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char <= '\u007f') continue
    all += 1
    sum += worthOf(char, text[at - 1] ?? ' ', text[at + 1] ?? ' ', alphabet)
  }
  return all === 0 ? 0 : sum / all
}

function worthOf(char: string, before: string, after: string, { common, rare }: Alphabet): number {
  if (letter.test(char)) {
    if (capital.test(char) && small.test(before)) return -1
    const lower = char.toLowerCase()
    if (common.has(lower)) return 1
    return rare.has(lower) ? 0.4 : -0.5
  }
  if (!typographic.has(char)) return -1
  const isInWord = letter.test(before) && letter.test(after)
  return isInWord && char !== '’' ? -1 : 0.5
}
