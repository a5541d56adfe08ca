import { createRandom, type Random } from './random.ts'

// Words as notes use them: a few hundred make up most of the text, thousands appear rarely.

/** How many different invented words there are beside the common ones. */
const inventedWords = 22_000
const hanWords = 500
/** Steps of the table that turns an even chance into Zipf's; its size bounds the rarest word. */
const zipfSteps = 1 << 17

const common =
  `the a to and of for on in with at he she they we is was will would asked said about next week
month call mail meeting visit order invoice offer price quote repair service delivery contract
renewal budget plan project report schedule holiday family school garden house move birthday tea
coffee lunch train flight office shop team partner friend cousin new old good late early busy happy
worried waiting ready signed paid open closed started finished promised sent received returned
looking thinking planning comparing hoping prefers likes needs wants again soon later morning
afternoon evening monday tuesday wednesday thursday friday spring summer autumn winter january march
june september december café naïve résumé über straße señor façade crème smörgås ångström žluť jalapeño
fiancée déjà élève garçon mañana piñata doppelgänger`
    .split(/\s+/)
    .filter((word) => word !== '')

const openings = 'b br c d dr f g gr h j k l m n p pr r s sh st t tr v w z'.split(' ')
const vowels = 'a e i o u ai ea io ou'.split(' ')
const endings = ['', 'n', 'r', 's', 'l', 'm', 't', 'nd', 'rk', 'st']
const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü' }

export const familyHan = [...'王李张刘陈杨赵黄周吴佐藤鈴木高橋田中渡辺山本金朴崔林何郭马']
export const givenHan = [...'伟芳娜敏静丽强磊洋艳勇军杰娟涛明霞秀兰刚平辉玲桂英健一翔太美咲']

export type Words = {
  /** All of them, the commonest first. */
  readonly all: readonly string[]
  /** A word as it comes up in a text. */
  readonly zipf: (random: Random) => string
  /** A word that few texts hold. */
  readonly rare: (random: Random) => string
}

/** The vocabulary; the same every time. */
export function createWords(): Words {
  const random = createRandom(11)
  const words = new Set(common)
  while (words.size < common.length + inventedWords) words.add(invented(random))
  const han = new Set<string>()
  while (han.size < hanWords) {
    han.add(`${random.pick(familyHan)}${random.pick(givenHan)}${random.pick(givenHan)}`)
  }
  const all = [...words, ...han]
  const table = zipfTable(all.length)
  return {
    all,
    zipf: (random) => all[table[random.below(zipfSteps)] ?? 0] ?? '',
    rare: (random) => all[common.length + 200 + random.below(inventedWords - 200)] ?? '',
  }
}

function invented(random: Random): string {
  let word = ''
  for (let syllable = 1 + random.below(3); syllable >= 0; syllable -= 1) {
    const vowel = random.pick(vowels)
    word += random.pick(openings) + (random.chance(0.04) ? (accented[vowel] ?? vowel) : vowel)
  }
  return word + random.pick(endings)
}

/** Indexes of words, each as often as its rank deserves: the n-th word about 1/n of the first. */
function zipfTable(words: number): Uint32Array {
  const shares = Float64Array.from({ length: words }, (_, rank) => (rank + 2) ** -0.95)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const table = new Uint32Array(zipfSteps)
  let [word, reached] = [0, shares[0] ?? 0]
  for (let step = 0; step < zipfSteps; step += 1) {
    const wanted = ((step + 0.5) / zipfSteps) * total
    while (reached < wanted && word < words - 1) {
      word += 1
      reached += shares[word] ?? 0
    }
    table[step] = word
  }
  return table
}

/** A note of about `letters` letters. */
export function note(words: Words, random: Random, letters: number): string {
  let text = ''
  while (text.length < letters) {
    text += words.zipf(random)
    text += random.chance(0.1) ? '. ' : ' '
  }
  return text.trimEnd()
}
