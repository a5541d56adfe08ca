import { createRandom, type Random } from './random.ts'
import { createWords, familyHan, givenHan, note, type Words } from './words.ts'

// The clients of the benchmarks, as an address book holds them.

export type Person = {
  readonly givenName: string
  readonly familyName: string
  readonly company: string
  readonly jobTitle: string
  readonly email: string
  readonly phone: string
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postcode: string
  readonly country: string
  readonly birthday: string
  readonly website: string
  readonly segment: string
  readonly tags: readonly string[]
  readonly notes: string
}

const givenNames =
  `Ana Zoë François Łukasz Søren Jürgen Chloé Siobhán Ágnes Iñaki Björn Øyvind Štěpán Mária Tomáš
Peter Laura Omar Aisha Priya Ravi Wei Yuki Олена Иван Γιώργος John Mary Robert Linda David Susan
Karen James Emily Daniel Noah Olivia Liam Emma Grace Henry Alice Hugo Inês Renée Noël Thérèse`.split(
    /\s+/,
  )
const familyNames =
  `Müller García Núñez Kowalski Wałęsa Novák Dvořák Sørensen Nguyễn Öztürk Yılmaz Gonçalves Araújo
Popović Smith Johnson Williams Brown Jones Miller Davis Wilson Taylor Clark Lewis Walker Young King
Wright Scott Green Baker Adams Nelson Hill Carter Patel Singh Khan Tanaka Suzuki Kim Park Lee Wang
Коваленко Шевченко Παπαδόπουλος O’Connor D’Angelo Lefèvre Châtelain Størm`.split(/\s+/)
const companyForms = ['Ltd', 'GmbH', 'S.A.', 'Inc.', '& Sons', 'Studio', '株式会社', 'AB']
const jobs = ['Owner', 'Buyer', 'Engineer', 'Head of sales', 'Änderungsmanager', 'Directrice']
const countries = ['DE', 'FR', 'US', 'GB', 'JP', 'PT', 'PL', 'BR', 'IN', 'SE']
const segments = ['lead', 'regular', 'partner', 'friend', 'vendor', 'past', 'fleet', 'vip']
/** How many different tags there are; the first are the commonest. */
const tagCount = 60

/** Which share of people comes twice: the second time with the email or phone of the first. */
const twiceShare = 0.03

/** `count` people, always the same ones. */
export function* makePeople(count: number, seed = 1): Generator<Person> {
  const random = createRandom(seed)
  const words = createWords()
  const known: { readonly email: string; readonly phone: string }[] = []
  for (let index = 0; index < count; index += 1) {
    const person = makePerson(words, random, index)
    const twin = known.length > 0 && random.chance(twiceShare) ? random.pick(known) : null
    if (index % 10 === 0) known.push(person)
    if (twin === null) yield person
    else if (random.chance(0.5)) yield { ...person, email: twin.email.toUpperCase() }
    else yield { ...person, phone: twin.phone.replaceAll(' ', '-') }
  }
}

function makePerson(words: Words, random: Random, index: number): Person {
  const isHan = random.chance(0.08)
  const rare = () => words.rare(random)
  const titled = () => capital(rare())
  const family = () => (random.chance(0.5) ? random.pick(familyNames) : titled())
  return {
    givenName: isHan ? random.pick(givenHan) + random.pick(givenHan) : random.pick(givenNames),
    familyName: isHan ? random.pick(familyHan) : family(),
    company: `${titled()} ${random.pick(companyForms)}`,
    jobTitle: random.pick(jobs),
    // The number keeps addresses of different people different.
    email: `${ascii(rare())}.${index.toString(36)}@${ascii(rare())}.example`,
    phone: `+49 30 ${String(1_000_000 + index).replace(/(\d{3})(\d{4})/, '$1 $2')}`,
    street: `${1 + random.below(200)} ${titled()} St`,
    city: titled(),
    region: titled(),
    postcode: String(10_000 + random.below(89_999)),
    country: random.pick(countries),
    birthday: day(1950 + random.below(50), 1 + random.below(12), 1 + random.below(28)),
    website: `https://${ascii(rare())}.example/`,
    segment: random.pick(segments),
    tags: [...new Set([tag(random), tag(random)])],
    notes: note(words, random, 60) + (random.chance(0.1) ? '\n"quoted", with a second line' : ''),
  }
}

/** A tag, the first ones more often than the last. */
function tag(random: Random): string {
  return `tag ${Math.floor(random.next() * random.next() * tagCount)}`
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function ascii(word: string): string {
  return word.normalize('NFD').replace(/[^a-z]/g, '')
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
