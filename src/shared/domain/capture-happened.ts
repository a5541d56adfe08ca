import { daysBetween } from '../plain-date.ts'
import type { LocalDateTime, PlainDate } from '../time.ts'
import { isBesideTouch, namesPlan, readTouch } from './capture-kinds.ts'
import { dayOf } from './capture-due.ts'
import type { Span } from './capture-spans.ts'
import { matchAmount } from './when-amounts.ts'
import { findWhen, type WhenContext } from './when.ts'
import { tokenize } from './when-tokens.ts'

// When the touch of a line was, or will be.

export type TouchTime = {
  readonly on: PlainDate
  /** The wall-clock time, where the line names one. */
  readonly at: LocalDateTime | null
  readonly alternatives: readonly PlainDate[]
  readonly source: string
}

/** Only these name the day of a touch: a bare "sun" or "may" in a line is mostly no date. */
const happenedPattern =
  /^(?:yesterday|today|this (?:morning|afternoon|evening)|the day before|day before|last |on |at \d{1,2}[:.]\d|at \d{1,2} ?[ap]m|at (?:half|quarter|noon))| ago$/u
/** "on 5th avenue" and "on 3 plots" name no day. */
const notHappened = /^on \d{1,2}(?:st|nd|rd|th)?$/u
/** These do right beside the touch: "called 5 march", "17:30 met Tom", "met her in May". */
const besidePattern =
  /^in [a-z]|\d[-/.]\d|\d{1,2}:\d\d|\d ?[ap]m$|\d(?:st|nd|rd|th)? (?:of )?[a-z]|[a-z] \d|day\b/u
const shortWeekday = /^(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)$/u
/** A touch that is still to come: "coffee with Tom tomorrow". */
const planPattern =
  /^(?:(?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? )?(?:tomorrow|tmrw|tmr|next |in \d|in [a-z]+ [a-z]|the day after|day after|this [a-z]+day)/u
/** What follows in the clause is wanted, not done: "asked her to call on friday". */
const aheadPattern =
  /\b(?:will|won[’']?t|would|should|must|shall|going to|wants?|needs?|hopes?|ha(?:s|ve) to|asked (?:\S+ )?to|to start|starts?|(?:be|is|are|'s) back|back from|until|till|remind)\b|[’'](?:ll|d)\b/iu

/** A clause with a subject of its own. */
const theirClause =
  /^\s*(?:(?:and|but|as|since|because)\s+)?(?:she|he|they|it|her|his|their|the|there)\b/iu
/** How far back a clause is looked at. */
const CLAUSE_REACH = 160
/** Half a year: a bare date further back than this was more likely meant ahead. */
const FAR_BACK_MONTHS = 6

type Happened = { readonly time: TouchTime; readonly spans: readonly Span[] }

/**
 * Words that say when a touch happened: "yesterday", "3 days ago", "last fri", "on monday"; or
 * when it will, where the line names no deed yet: "coffee tomorrow".
 */
export function readHappened(
  line: string,
  context: WhenContext,
  canBePlan: boolean,
): Happened | null {
  const tokens = tokenize(line)
  const isPlan = canBePlan && namesPlan(line)
  for (const [index, token] of tokens.entries()) {
    const match = findWhen(tokens, index, context)
    if (match === null) continue
    const last = tokens[match.next - 1] ?? token
    const source = line.slice(token.start, last.end)
    const words = source.toLowerCase()
    const before = line.slice(Math.max(0, token.start - CLAUSE_REACH), token.start)
    const clause = /(?:[^,;:.!?\n]|:(?=\d))*$/u.exec(before)?.[0] ?? ''
    if (aheadPattern.test(clause)) continue
    const ahead = findWhen(tokens, index, { ...context, prefer: 'future' })
    const timeOf = ({ when }: typeof match, alternatives: readonly PlainDate[]): Happened => ({
      time: { on: dayOf(when), at: when.kind === 'local' ? when.at : null, alternatives, source },
      spans: [
        { what: 'when', start: token.start, end: last.end, certain: alternatives.length === 0 },
      ],
    })
    const isSameClause = clause.length === token.start
    // "called, meeting on friday": of another touch than the one the line begins with.
    if (!isSameClause && namesPlan(clause)) continue
    // "called, she was away yesterday": of what she did.
    if (!isSameClause && theirClause.test(clause) && readTouch(clause).touch.kind === null) continue
    if (isPlan && isSameClause && ahead !== null && planPattern.test(words)) {
      return timeOf(ahead, ahead.when.alternatives)
    }
    const { when } = match
    const other = ahead === null || dayOf(ahead.when) === dayOf(when) ? null : ahead
    const isDay = happenedPattern.test(words) && !notHappened.test(words)
    const isBare =
      matchAmount(tokens, index) === null &&
      (besidePattern.test(words) || isShortWeekday(source, clause.trim() === ''))
    // What is planned may be behind or ahead: the nearer of both days is the likelier.
    const closes = /^\s*(?:[,;.!?]|$)/u.test(line.slice(last.end))
    if (isPlan && isSameClause && other !== null && (isDay || (isBare && closes))) {
      const [near, far] = isNearer(dayOf(other.when), dayOf(when), context.today)
        ? [other, match]
        : [match, other]
      return timeOf(near, [dayOf(far.when), ...match.when.alternatives])
    }
    const isBeside = isBesideTouch(line, token.start, last.end)
    if (!isDay && !(isBare && isBeside && dayOf(when) <= context.today)) continue
    const isFarBack = other !== null && monthsApart(dayOf(when), context.today) > FAR_BACK_MONTHS
    // "called about the party on 20 march"
    if (isFarBack && !isBeside) continue
    return timeOf(match, [...(isFarBack ? [dayOf(other.when)] : []), ...when.alternatives])
  }
  return null
}

/** "mon" at the head of a line or in small letters: "met Sun" may tell of a person. */
function isShortWeekday(source: string, isFirst: boolean): boolean {
  const words = source.toLowerCase()
  const named = words.split(/\s+or\s+(?:on\s+)?/u)
  return named.every((one) => shortWeekday.test(one)) && (isFirst || source === words)
}

function isNearer(a: PlainDate, b: PlainDate, today: PlainDate): boolean {
  return Math.abs(daysBetween(today, a)) < Math.abs(daysBetween(today, b))
}

function monthsApart(from: PlainDate, to: PlainDate): number {
  const index = (date: PlainDate): number =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return index(to) - index(from)
}
