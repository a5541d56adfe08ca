import { isMonthDay, type MonthDay, type PlainDate } from '../time.ts'

// How likely two clients are one. The rules are those of an import: certain is a shared address,
// number or id together with the name; anything less is possible. What contradicts it, a birthday
// on another day, makes it possible at most.

/** What two clients share. */
export type Shared = {
  readonly email: boolean
  readonly phone: boolean
  /** A value of the same custom field that numbers people. */
  readonly id: boolean
  /** Addresses that are spelt differently and reach one mailbox. */
  readonly mailbox: boolean
  /** Names of the same words; a single word says less than several. */
  readonly name: 'no' | 'one-word' | 'full'
  readonly birthdaysDiffer: boolean
}

/** The least score of a certain pair. Possible ones end below it. */
export const certainScore = 85

const points = { email: 60, id: 60, phone: 45, mailbox: 35, 'one-word': 25, full: 40 } as const
const contradiction = 30

/** 0 to 100, and whether the two are one for certain. */
export function duplicateScore(shared: Shared): {
  readonly score: number
  readonly certain: boolean
} {
  const { email, phone, id, mailbox, name, birthdaysDiffer } = shared
  const sum =
    (email ? points.email : 0) +
    (phone ? points.phone : 0) +
    (id ? points.id : 0) +
    (mailbox ? points.mailbox : 0) +
    (name === 'no' ? 0 : points[name]) -
    (birthdaysDiffer ? contradiction : 0)
  const certain = (email || phone || id) && name !== 'no' && !birthdaysDiffer
  return {
    score: certain
      ? Math.min(100, Math.max(certainScore, sum))
      : Math.max(1, Math.min(certainScore - 1, sum)),
    certain,
  }
}

const tagged = /\+.*$/
const dotsMeanNothing = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox an address in lower case reaches: without what follows a plus sign, and for Gmail,
 * which ignores them, without dots.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@')
  const local = email.slice(0, Math.max(0, at)).replace(tagged, '')
  const domain = email.slice(at + 1)
  if (at <= 0 || local === '') return email
  return dotsMeanNothing.has(domain)
    ? `${local.replaceAll('.', '')}@gmail.com`
    : `${local}@${domain}`
}

/** Digits by which numbers with and without their country are brought together. */
const tailDigits = 9

/** What telephone numbers are blocked by; null for what is too short to be anybody's own. */
export function phoneTail(normal: string): string | null {
  const digits = normal.replace(/\D/g, '')
  return digits.length < 7 ? null : digits.slice(-tailDigits)
}

/**
 * Whether two numbers, as matching compares them, are one: equal, or one is the other without its
 * country. Two numbers that both name their country must be equal.
 */
export function isSamePhone(a: string, b: string): boolean {
  if (a === b) return true
  if (a.startsWith('+') && b.startsWith('+')) return false
  const [long, short] = [a, b]
    .map((normal) => normal.replace(/\D/g, '').replace(/^0+/, ''))
    .toSorted((one, other) => other.length - one.length)
  if (long === undefined || short === undefined) return false
  return short.length >= tailDigits && long.endsWith(short)
}

const idWord = /(?:^|[\s_.-])(?:u?id|uuid|guid)$/i
/** In camel case the capital tells an id from a word such as `Paid`. */
const camelId = /[a-z]I[dD]$/
const numberWord =
  /(?:customer|client|member|account|contact|kunden|mitglieds)[\s_.-]*(?:no|nr|number|nummer)\.?$/i

/** Whether a custom field of this name numbers people: `Customer ID`, `contactId`, `Member no.` */
export function isIdName(name: string): boolean {
  const plain = name.trim()
  return [idWord, camelId, numberWord].some((pattern) => pattern.test(plain))
}

/** Whether two birthdays are of different people; a missing year contradicts nothing. */
export function birthdaysDiffer(
  a: PlainDate | MonthDay | null,
  b: PlainDate | MonthDay | null,
): boolean {
  if (a === null || b === null || a === b) return false
  if (a.slice(-5) !== b.slice(-5)) return true
  return !isMonthDay(a) && !isMonthDay(b)
}
