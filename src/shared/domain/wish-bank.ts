// Whether a wish asks for something like an offering, by the words of both.

/** A word of this many letters says something by itself; "the", "und" and "a" do not. */
const tellingLetters = 4
/** Two words that begin alike for so long are forms of one: coach and coaching, planting and planted. */
const sharedLetters = 5

/** Words of four letters and more that say nothing about what is wished for. */
const small = new Set(
  (
    'about also been could does from have into just like made make more need other some than that ' +
    'their them then there they thing things this very want what when where which will with would your ' +
    'aber alle auch dann dass dein deine doch eine einem einen einer etwas gern haben hatte ihre immer ' +
    'kann kein keine mehr mein meine mich nicht noch oder sein sich sind uber wann ware welche wenn ' +
    'werden wieder wurde'
  ).split(' '),
)

/** The words that can tell what something is about; letters of scripts without spaces come in pairs. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const isPlain = (word: string): boolean => /^[\p{Script=Latin}\p{N}]+$/u.test(word)
  return words.filter(
    (word) => !isPlain(word) || (word.length >= tellingLetters && !small.has(word)),
  )
}

/**
 * Whether one of the telling words of an offering is, in some form, among the words of a wish. Both
 * are folded words, as the search knows them. Rather one wish too many: the owner reads each.
 */
export function asksForLike(offering: readonly string[], wish: readonly string[]): boolean {
  const told = tellingWords(wish)
  return tellingWords(offering).some((word) => told.some((other) => areForms(word, other)))
}

function areForms(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return long.startsWith(short.length < sharedLetters ? short : short.slice(0, sharedLetters))
}
