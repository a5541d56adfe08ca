import type { WhereExpr, WhereField, WhereTest } from '#shared/domain/where.ts'
import { fold, labelKey } from '../../text.ts'
import { driftedNow, latenessNow, pausedNow, snoozedNow, warmthNow } from './now-sql.ts'
import { segmentsOf } from './segments-of.ts'

// Filters as SQL over `client c` and `client_standing st`. The text depends on the form of a filter
// alone: columns are constants of this file, and every value is bound.

/** A condition with what it binds beside `@today` and `@nowLocal`, which the caller always gives. */
export type Condition = {
  readonly sql: string
  readonly values: Readonly<Record<string, string | number>>
}

export function whereSql(where: WhereExpr): Condition {
  const values: Record<string, string | number> = {}
  const sql = compile(where, (value) => {
    const name = `w${Object.keys(values).length}`
    values[name] = value
    return `@${name}`
  })
  return { sql, values }
}

type Bind = (value: string | number) => string

function compile(expr: WhereExpr, bind: Bind): string {
  switch (expr.op) {
    case 'and':
    case 'or':
      return expr.items.length === 0
        ? String(expr.op === 'and' ? 1 : 0)
        : `(${expr.items.map((item) => compile(item, bind)).join(` ${expr.op.toUpperCase()} `)})`
    case 'not':
      return `NOT ifnull(${compile(expr.item, bind)}, 0)`
    default:
      return `ifnull(${test(expr, bind)}, 0)`
  }
}

function test(expr: WhereTest, bind: Bind): string {
  switch (expr.op) {
    case 'flag':
      return `(${flags[expr.field] ?? '0'}) = ${expr.value ? 1 : 0}`
    case 'number':
    case 'date': {
      const column = plain[expr.field] ?? 'NULL'
      if (expr.value === null) return `${column} IS ${expr.compare === '=' ? '' : 'NOT '}NULL`
      return expr.compare === '!='
        ? `${column} IS NOT ${bind(expr.value)}`
        : `${column} ${expr.compare} ${bind(expr.value)}`
    }
    case 'custom': {
      const values = `SELECT value AS v FROM custom_field WHERE client_id = c.id AND fold(name) = ${bind(fold(expr.name))}`
      return textTest(values, expr.compare, expr.value, bind)
    }
    case 'text': {
      const choice = choices[expr.field]
      if (choice !== undefined && expr.compare !== '~') {
        if (expr.value === null) return `${choice} IS ${expr.compare === '=' ? '' : 'NOT '}NULL`
        return `${choice} IS ${expr.compare === '=' ? '' : 'NOT '}${bind(expr.value)}`
      }
      const values = lists[expr.field] ?? `SELECT ${plain[expr.field] ?? 'NULL'} AS v`
      return textTest(values, expr.compare, expr.value, bind)
    }
  }
}

/** Of several values any one may match; "is not" means that none does; null asks for emptiness. */
function textTest(
  values: string,
  compare: '=' | '!=' | '~',
  value: string | null,
  bind: Bind,
): string {
  if (value === null) {
    const filled = `EXISTS (SELECT 1 FROM (${values}) WHERE v IS NOT NULL AND v <> '')`
    return compare === '=' ? `NOT ${filled}` : filled
  }
  if (compare === '~') {
    return `EXISTS (SELECT 1 FROM (${values}) WHERE instr(fold(v), ${bind(fold(value))}) > 0)`
  }
  const equal = `EXISTS (SELECT 1 FROM (${values}) WHERE label_key(v) = ${bind(labelKey(value))})`
  return compare === '=' ? equal : `NOT ${equal}`
}

const points = (kind: string) =>
  `SELECT value AS v FROM contact_point WHERE client_id = c.id AND kind = '${kind}'`
/** Entries of one kind that are not in Trash, with the table of their own. */
const entries = (kind: string, table: string) =>
  `FROM entry e JOIN ${table} x ON x.entry_id = e.id
   WHERE e.client_id = c.id AND e.kind = '${kind}' AND e.deleted_at IS NULL`
const promised = (side: 'mine' | 'theirs') =>
  `(SELECT count(*) ${entries('promise', 'promise')} AND x.state = 'open' AND x.side = '${side}'`
/** The next time a day of the year comes round, from today on; 29 February is then the 28th. */
const comesOn = `(SELECT min(CASE WHEN on_day >= @today THEN on_day ELSE next_day END) FROM (
  SELECT CASE WHEN substr(date, -5) = '02-29' AND date(this_year || '-02-29') IS NOT this_year || '-02-29'
      THEN this_year || '-02-28' ELSE this_year || '-' || substr(date, -5) END AS on_day,
    CASE WHEN substr(date, -5) = '02-29' AND date(next_year || '-02-29') IS NOT next_year || '-02-29'
      THEN next_year || '-02-28' ELSE next_year || '-' || substr(date, -5) END AS next_day
  FROM important_date, (SELECT substr(@today, 1, 4) AS this_year,
    printf('%04d', substr(@today, 1, 4) + 1) AS next_year)
  WHERE client_id = c.id`
const daysUntil = (dates: string) => `CAST(julianday(${dates}) - julianday(@today) AS INTEGER)`

/** Texts of which a client can have several. */
const lists: Readonly<Partial<Record<WhereField, string>>> = {
  email: points('email'),
  phone: points('phone'),
  url: points('url'),
  address: 'SELECT formatted AS v FROM address WHERE client_id = c.id',
  place: `SELECT city AS v FROM address WHERE client_id = c.id
    UNION ALL SELECT region FROM address WHERE client_id = c.id
    UNION ALL SELECT country FROM address WHERE client_id = c.id`,
  fact: 'SELECT body AS v FROM fact WHERE client_id = c.id',
  wish: `SELECT e.body AS v ${entries('wish', 'wish')} AND x.state IN ('open', 'offered')`,
  tag: 'SELECT t.name AS v FROM client_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.client_id = c.id',
  segment: `SELECT g.name AS v FROM segment g WHERE g.id IN (${segmentsOf('c.id')})`,
}

/** Fields with a few values, which are stored as they are asked for. */
const choices: Readonly<Partial<Record<WhereField, string>>> = {
  kind: 'c.kind',
  stage: 'c.stage',
  tier: 'c.tier',
  lateness: latenessNow('@today'),
  lastDirection: 'st.last_direction',
}

const plain: Readonly<Partial<Record<WhereField, string>>> = {
  id: 'c.uid',
  name: 'c.name',
  givenName: 'c.given_name',
  familyName: 'c.family_name',
  nickname: 'c.nickname',
  organisation: 'c.organisation',
  title: 'c.title',
  notes: 'c.notes',
  pronouns: 'c.pronouns',
  ...choices,
  warmth: `round(${warmthNow('@today')})`,
  cadenceDays: 'st.cadence_days',
  latestDays: 'c.latest_days',
  touches: `(SELECT count(*) ${entries('interaction', 'interaction')}
    AND x.planned = 0 AND x.outcome <> 'failed')`,
  unanswered: 'ifnull(st.unanswered, 0)',
  purchases: 'ifnull(st.purchase_count, 0)',
  spent: `CASE WHEN st.purchase_currency IS NOT NULL
    THEN whole_units(st.purchase_minor, st.purchase_currency) END`,
  promises: `${promised('mine')})`,
  brokenPromises: `${promised('mine')} AND x.due_on < @today)`,
  awaited: `${promised('theirs')})`,
  score: `(SELECT x.score ${entries('feedback', 'feedback')} AND x.score IS NOT NULL
    ORDER BY x.received_on DESC, e.id DESC LIMIT 1)`,
  wishes: `(SELECT count(*) ${entries('wish', 'wish')} AND x.state IN ('open', 'offered'))`,
  issues: `(SELECT count(*) ${entries('issue', 'issue')} AND x.resolved_on IS NULL)`,
  uncheckedFixes: `(SELECT count(*) ${entries('issue', 'issue')}
    AND x.resolved_on IS NOT NULL AND x.checked_on IS NULL)`,
  referrals: `(SELECT count(*) ${entries('referral', 'referral')})`,
  birthdayIn: daysUntil(`${comesOn} AND kind = 'birthday'))`),
  dateIn: daysUntil(`${comesOn}))`),
  lastTouchOn: 'st.last_touch_on',
  nextDueOn: 'st.due_on',
  createdOn: "date(c.created_at / 1000, 'unixepoch')",
  firstPurchaseOn: `(SELECT min(e.happened_on) ${entries('purchase', 'purchase')})`,
  lastPurchaseOn: `(SELECT max(e.happened_on) ${entries('purchase', 'purchase')})`,
  feedbackOn: `(SELECT max(x.received_on) ${entries('feedback', 'feedback')})`,
}

const flags: Readonly<Partial<Record<WhereField, string>>> = {
  overdue: 'ifnull(st.due_on < @today, 0)',
  drifted: driftedNow('@today'),
  paused: pausedNow('@today'),
  snoozed: snoozedNow('@today', '@nowLocal'),
  archived: 'c.archived_at IS NOT NULL',
  deceased: 'c.deceased',
  doNotContact: 'c.do_not_contact',
}
