import type { PlainDate } from '../time.ts'
import { clientKinds, directions, stages, tiers } from './facts.ts'
import { latenesses } from './reasons.ts'
import type { Comparison } from './where-tokens.ts'

// The fields a filter can ask for, and what a comparison with each of them means.

/** How a field is compared; `choice` lists the only values it can have. */
export type FieldType =
  | { readonly type: 'text' | 'labels' | 'number' | 'date' | 'flag' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }

const text: FieldType = { type: 'text' }
const number: FieldType = { type: 'number' }
const date: FieldType = { type: 'date' }
const flag: FieldType = { type: 'flag' }

/** Every field of a client that a filter can ask for. */
export const whereFields = {
  id: text,
  name: text,
  givenName: text,
  familyName: text,
  nickname: text,
  organisation: text,
  title: text,
  notes: text,
  /** Any of the client's emails, phones, web addresses or postal addresses. */
  email: text,
  phone: text,
  url: text,
  address: text,
  /** The town, region or country of an address. */
  place: text,
  /** What was learned about the client. */
  fact: text,
  /** What the client wishes for, as it was written down. */
  wish: text,
  pronouns: text,
  kind: { type: 'choice', choices: clientKinds },
  stage: { type: 'choice', choices: stages },
  tier: { type: 'choice', choices: tiers },
  /** Nothing while paused or without a rhythm. */
  lateness: { type: 'choice', choices: latenesses },
  /** Who moved in the newest touch that counts. */
  lastDirection: { type: 'choice', choices: directions },
  tag: { type: 'labels' },
  segment: { type: 'labels' },
  warmth: number,
  cadenceDays: number,
  latestDays: number,
  /** Touches that happened, of any kind, and those the client has not answered. */
  touches: number,
  unanswered: number,
  /** How many purchases there are, and their sum in whole units of its one currency. */
  purchases: number,
  spent: number,
  /** Open promises of the owner, those of them past their day, and open ones of the client. */
  promises: number,
  brokenPromises: number,
  awaited: number,
  /** The newest score that was given. */
  score: number,
  wishes: number,
  /** Issues that are not resolved, and fixes that nobody has asked after. */
  issues: number,
  uncheckedFixes: number,
  /** Clients that came by this one's word. */
  referrals: number,
  /** Days until the next birthday, and until the next of any important date. */
  birthdayIn: number,
  dateIn: number,
  lastTouchOn: date,
  nextDueOn: date,
  createdOn: date,
  firstPurchaseOn: date,
  lastPurchaseOn: date,
  feedbackOn: date,
  /** Past the day the next touch was due. */
  overdue: flag,
  /** Silent for more than three cadences. */
  drifted: flag,
  paused: flag,
  snoozed: flag,
  archived: flag,
  deceased: flag,
  doNotContact: flag,
} as const satisfies Readonly<Record<string, FieldType>>

export type WhereField = keyof typeof whereFields

const aliases: Readonly<Record<string, WhereField>> = {
  tags: 'tag',
  segments: 'segment',
  emails: 'email',
  phones: 'phone',
  organization: 'organisation',
  lasttouch: 'lastTouchOn',
  nextdue: 'nextDueOn',
  created: 'createdOn',
}

/**
 * One comparison. `~` is "contains", with case and accents ignored. Text and labels compare whole,
 * with case ignored; of several values (emails, tags) any one may match, and `!=` means none does.
 * A value of null means "empty" and comes with `=` and `!=` only. A day is a date where clients are
 * looked for, and stays as it was written (“30 days ago”) where a filter is kept or shown.
 */
export type WhereTest<Day = PlainDate> =
  | {
      readonly op: 'text'
      readonly field: WhereField
      readonly compare: '=' | '!=' | '~'
      readonly value: string | null
    }
  | {
      readonly op: 'custom'
      /** The name of a custom field, as typed. */
      readonly name: string
      readonly compare: '=' | '!=' | '~'
      readonly value: string | null
    }
  | {
      readonly op: 'number'
      readonly field: WhereField
      readonly compare: Exclude<Comparison, '~'>
      readonly value: number | null
    }
  | {
      readonly op: 'date'
      readonly field: WhereField
      readonly compare: Exclude<Comparison, '~'>
      readonly value: Day | null
    }
  | { readonly op: 'flag'; readonly field: WhereField; readonly value: boolean }

type TextTest = Extract<WhereTest, { op: 'text' | 'custom' }>
type FlagTest = Extract<WhereTest, { op: 'flag' }>

/** The only values a field can have; none where it may have any. */
export function choicesOf(type: FieldType): readonly string[] {
  return type.type === 'choice' ? type.choices : []
}

/** What stands after the comparison. */
export type WhereValue = { readonly text: string; readonly quoted: boolean }
export type Refused = 'cannot-compare' | 'bad-value'

/** The name in `custom.NAME`; null for any other word. */
export function customName(word: string): string | null {
  return word.toLowerCase().startsWith('custom.') && word.length > 7 ? word.slice(7) : null
}

/** The field of a name in any case; null when there is none. */
export function fieldNamed(word: string): WhereField | null {
  const folded = word.toLowerCase()
  for (const field of Object.keys(whereFields) as WhereField[]) {
    if (field.toLowerCase() === folded) return field
  }
  return Object.hasOwn(aliases, folded) ? (aliases[folded] ?? null) : null
}

function isEmptyValue(value: WhereValue): boolean {
  return value.quoted ? value.text === '' : value.text.toLowerCase() === 'none'
}

/** The test a field, a comparison and a value make together. */
export function fieldTest<Day>(
  field: WhereField,
  compare: Comparison,
  value: WhereValue,
  readDate: (text: string) => Day | null,
): WhereTest<Day> | Refused {
  const type: FieldType = whereFields[field]
  switch (type.type) {
    case 'text':
    case 'labels':
      return textTest({ op: 'text', field }, compare, value)
    case 'choice':
      return choiceTest(field, type.choices, compare, value)
    case 'number': {
      const test = orderedTest(compare, value, numberOf)
      return typeof test === 'string' ? test : { op: 'number', field, ...test }
    }
    case 'date': {
      const test = orderedTest(compare, value, readDate)
      return typeof test === 'string' ? test : { op: 'date', field, ...test }
    }
    case 'flag':
      return flagTest(field, compare, value)
  }
}

/** A test of one text or of several, of which any may match. */
export function textTest(
  subject:
    | { readonly op: 'text'; readonly field: WhereField }
    | { readonly op: 'custom'; readonly name: string },
  compare: Comparison,
  value: WhereValue,
): TextTest | Refused {
  if (compare !== '=' && compare !== '!=' && compare !== '~') return 'cannot-compare'
  const empty = isEmptyValue(value)
  if (empty && compare === '~') return 'bad-value'
  return { ...subject, compare, value: empty ? null : value.text.normalize('NFC') }
}

function choiceTest(
  field: WhereField,
  choices: readonly string[],
  compare: Comparison,
  value: WhereValue,
): TextTest | Refused {
  if (compare !== '=' && compare !== '!=') return 'cannot-compare'
  if (isEmptyValue(value)) return { op: 'text', field, compare, value: null }
  const choice = choices.find((one) => one.toLowerCase() === value.text.toLowerCase())
  return choice === undefined ? 'bad-value' : { op: 'text', field, compare, value: choice }
}

type Ordered<T> = { readonly compare: Exclude<Comparison, '~'>; readonly value: T | null }

function orderedTest<T>(
  compare: Comparison,
  value: WhereValue,
  read: (text: string) => T | null,
): Ordered<T> | Refused {
  if (compare === '~') return 'cannot-compare'
  if (isEmptyValue(value)) {
    return compare === '=' || compare === '!=' ? { compare, value: null } : 'cannot-compare'
  }
  const known = read(value.text)
  return known === null ? 'bad-value' : { compare, value: known }
}

function numberOf(text: string): number | null {
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : null
}

const yesAndNo: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  no: false,
  false: false,
}

function flagTest(field: WhereField, compare: Comparison, value: WhereValue): FlagTest | Refused {
  if (compare !== '=' && compare !== '!=') return 'cannot-compare'
  const folded = value.text.toLowerCase()
  const wanted = Object.hasOwn(yesAndNo, folded) ? yesAndNo[folded] : undefined
  if (wanted === undefined) return 'bad-value'
  return { op: 'flag', field, value: compare === '=' ? wanted : !wanted }
}
