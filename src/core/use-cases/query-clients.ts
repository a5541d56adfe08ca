import type { WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import type { WhereExpr, WhereField, WhereTest } from '#shared/domain/where.ts'
import { isUuid, type ClientId } from '#shared/ids.ts'
import { normalEmail } from '../contact-points.ts'
import { living } from '../db/repositories/living.ts'
import {
  driftedNow,
  latenessNow,
  pausedNow,
  snoozedNow,
  warmthNow,
} from '../db/repositories/lists.ts'
import { fold, labelKey } from '../text.ts'
import type { Context } from '../context.ts'

/** Matches shown of a name that several clients have. */
const matchesShown = 50

export function createQueryClients(context: Context) {
  const { sql, repositories } = context
  const { clients, lists } = repositories

  /** A client by id, e-mail or whole name (composed alike, case ignored). */
  function match({ text }: WorkerInput<'clients.match'>): WorkerOutput<'clients.match'> {
    const wanted = text.trim().normalize('NFC')
    if (isUuid(wanted.toLowerCase())) {
      const record = clients.byId(wanted.toLowerCase() as ClientId)
      return { matches: record === null ? [] : [{ id: record.uid, name: record.name }] }
    }
    const byEmail = wanted.includes('@') ? lists.byContactPoint(normalEmail(wanted), 'email') : []
    const keys = byEmail.length > 0 ? byEmail : lists.byNamePrefix(fold(wanted), 2_000)
    const same = (name: string) => name.normalize('NFC').toLowerCase() === wanted.toLowerCase()
    const matches = keys
      .flatMap((key) => clients.byKey(key) ?? [])
      .filter((record) => byEmail.length > 0 || same(record.name))
      .map((record) => ({ id: record.uid, name: record.name }))
    return { matches: matches.slice(0, matchesShown) }
  }

  function query(input: WorkerInput<'clients.query'>): WorkerOutput<'clients.query'> {
    const today = context.today()
    const all = lists.keys({ sort: input.sort, descending: input.descending, today })
    const keys = input.where === null ? all : filtered(all, input.where)
    const shown = input.limit === null ? keys : keys.slice(0, input.limit)
    return { total: keys.length, clients: [...lists.rows(shown, today)] }
  }

  function filtered(keys: readonly number[], where: WhereExpr): readonly number[] {
    const values: Record<string, unknown> = {
      today: context.today(),
      nowLocal: context.nowLocal(),
    }
    const condition = compile(where, (value) => {
      const name = `v${Object.keys(values).length}`
      values[name] = value
      return `@${name}`
    })
    // The text depends on the form of the filter alone; its values are parameters.
    const fitting = new Set(
      sql.column<number>(
        `SELECT c.id FROM client c LEFT JOIN client_standing st ON st.client_id = c.id,
           (SELECT @today AS today, @nowLocal AS now_local) day
         WHERE ${living} AND ${condition}`,
        values,
      ),
    )
    return keys.filter((key) => fitting.has(key))
  }

  return { match, query }
}

type Bind = (value: string | number) => string

/** SQL of a filter: columns are constants of this file, every value is bound. */
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
      const column = plain[expr.field]
      const values = lists[expr.field] ?? `SELECT ${column ?? 'NULL'} AS v`
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

const lists: Readonly<Partial<Record<WhereField, string>>> = {
  email: points('email'),
  phone: points('phone'),
  url: points('url'),
  address: 'SELECT formatted AS v FROM address WHERE client_id = c.id',
  tag: 'SELECT t.name AS v FROM client_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.client_id = c.id',
  segment:
    'SELECT g.name AS v FROM segment_member m JOIN segment g ON g.id = m.segment_id WHERE m.client_id = c.id',
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
  kind: 'c.kind',
  stage: 'c.stage',
  tier: 'c.tier',
  lateness: latenessNow('day.today'),
  warmth: `round(${warmthNow('day.today')})`,
  cadenceDays: 'st.cadence_days',
  unanswered: 'st.unanswered',
  purchases: 'st.purchase_count',
  lastTouchOn: 'st.last_touch_on',
  nextDueOn: 'st.due_on',
  createdOn: "date(c.created_at / 1000, 'unixepoch')",
}

const flags: Readonly<Partial<Record<WhereField, string>>> = {
  overdue: 'ifnull(st.due_on < day.today, 0)',
  drifted: driftedNow('day.today'),
  paused: pausedNow('day.today'),
  snoozed: snoozedNow('day.today', 'day.now_local'),
  archived: 'c.archived_at IS NOT NULL',
  deceased: 'c.deceased',
  doNotContact: 'c.do_not_contact',
}
