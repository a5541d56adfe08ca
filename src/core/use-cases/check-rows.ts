import { createHash } from 'node:crypto'
import { settings as settingForms, viewRequest } from '#shared/contract/kept.ts'
import { parseRule } from '#shared/domain/recurrence-rule.ts'
import { normalEmail } from '../contact-points.ts'
import type { Context } from '../context.ts'
import { countOf, type Found } from './check-found.ts'

const detailed = [
  'interaction',
  'promise',
  'purchase',
  'feedback',
  'wish',
  'issue',
  'referral',
] as const

/** What no constraint of the schema can say. */
export function checkRows(context: Context, found: Found): void {
  checkDetails(context, found)
  checkTimes(context, found)
  checkForms(context, found)
  checkPoints(context, found)
  checkAttachments(context, found)
  found(
    'entry-unsorted',
    countOf(
      context,
      `SELECT count(*) FROM entry WHERE sort_at <> ifnull(happened_at,
         unixepoch(happened_on || 'T12:00:00Z') * 1000)`,
    ),
    'timeline entries out of their order',
  )
  found(
    'label-stale',
    countOf(context, 'SELECT count(*) FROM tag WHERE folded <> label_key(name)') +
      countOf(context, 'SELECT count(*) FROM segment WHERE folded <> label_key(name)'),
    'tags and segments that are not found by their name',
  )
  found(
    'unfinished-import',
    countOf(context, `SELECT count(*) FROM import_batch WHERE state = 'running'`),
    'an import that neither ended nor was taken back',
  )
  found(
    'withdrawn-astray',
    countOf(
      context,
      `SELECT count(*) FROM client c WHERE withdrawn = 1 AND NOT EXISTS (
         SELECT 1 FROM import_batch b WHERE b.id = c.batch_id AND b.state = 'undone')`,
    ),
    'clients out of sight although no import of theirs was undone',
  )
  found(
    'merged-still-there',
    countOf(
      context,
      `SELECT count(*) FROM merged_client m WHERE EXISTS (
         SELECT 1 FROM client c WHERE c.uid = m.uid)`,
    ),
    'clients noted as merged into another that are still there',
  )
}

/** An entry has the details of its kind, and no others. */
function checkDetails(context: Context, found: Found): void {
  for (const kind of detailed) {
    found(
      `entry-without-${kind}`,
      countOf(
        context,
        `SELECT count(*) FROM entry WHERE kind = '${kind}' AND id NOT IN (SELECT entry_id FROM ${kind})`,
      ),
      'timeline entries without their details',
    )
    found(
      `${kind}-of-another-kind`,
      countOf(
        context,
        `SELECT count(*) FROM ${kind} d JOIN entry e ON e.id = d.entry_id WHERE e.kind <> '${kind}'`,
      ),
      'details that belong to a timeline entry of another kind',
    )
  }
}

const localTimes = [
  ['client', 'snoozed_until'],
  ['reminder', 'starts'],
  ['reminder', 'snoozed_until'],
  ['reminder', 'done_through'],
  ['reminder', 'skipped_on'],
  ['reminder_occurrence', 'occurrence'],
] as const

/** The schema sees to days; times on the wall clock it only measures. */
function impossibleTimes(context: Context): number {
  return localTimes.reduce(
    (sum, [table, column]) =>
      sum +
      countOf(
        context,
        `SELECT count(*) FROM ${table} WHERE ${column} IS NOT NULL
           AND strftime('%Y-%m-%dT%H:%M', ${column}) IS NOT ${column}`,
      ),
    0,
  )
}

/** As far as a `Date` reaches. */
const farthest = 8.64e15

function impossibleInstants(context: Context): number {
  const { db } = context
  const tables = db.pragma('table_list') as { schema: string; name: string; type: string }[]
  return tables
    .filter(({ schema, type }) => schema === 'main' && type === 'table')
    .reduce((sum, { name: table }) => {
      const info = db.pragma(`table_info(${table})`) as { name: string; type: string }[]
      const columns = info.filter(({ name, type }) => type === 'INTEGER' && name.endsWith('_at'))
      if (columns.length === 0) return sum
      const beyond = columns.map(({ name }) => `abs(${name}) > ${farthest}`).join(' OR ')
      return sum + countOf(context, `SELECT count(*) FROM ${table} WHERE ${beyond}`)
    }, 0)
}

export function hasReadableTimes(context: Context): boolean {
  return impossibleTimes(context) === 0 && impossibleInstants(context) === 0
}

function checkTimes(context: Context, found: Found): void {
  const detail = 'rows with a time that does not exist'
  found('time-impossible', impossibleTimes(context) + impossibleInstants(context), detail)
}

/** What is kept as a text of its own grammar can be read. */
function checkForms({ sql }: Context, found: Found): void {
  const forms = settingForms.shape
  const settings = sql
    .all<{ name: string; value: string }>('SELECT name, value FROM setting')
    .filter(
      ({ name, value }) =>
        Object.hasOwn(forms, name) &&
        !forms[name as keyof typeof forms].safeParse(JSON.parse(value)).success,
    )
  found(
    'setting-unreadable',
    settings.length,
    `settings that are not obeyed: ${settings.map(({ name }) => name).join(', ')}`,
  )
  const views = sql
    .column<string>('SELECT filter FROM saved_view')
    .filter((filter) => !viewRequest.safeParse(JSON.parse(filter)).success)
  found('view-unreadable', views.length, 'saved views that cannot be read')
  const rules = sql
    .column<string>('SELECT every FROM reminder WHERE every IS NOT NULL')
    .filter((every) => !parseRule(every).ok)
  found('reminder-unreadable', rules.length, 'reminders whose repetition cannot be read')
}

/** E-mail addresses compare by what is written; a telephone number also by the region of its day. */
function checkPoints({ sql }: Context, found: Found): void {
  const wrong = sql
    .all<{ value: string; normal: string }>(
      `SELECT value, normal FROM contact_point WHERE kind = 'email' AND normal <> lower(value)`,
    )
    .filter(({ value, normal }) => normal !== normalEmail(value))
  found('contact-stale', wrong.length, 'e-mail addresses that are not found by what they are')
}

function checkAttachments({ db }: Context, found: Found): void {
  let wrong = 0
  const all = db.prepare<[], { sha256: string; bytes: Buffer }>(
    'SELECT sha256, bytes FROM attachment_data',
  )
  for (const { sha256, bytes } of all.iterate()) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) wrong += 1
  }
  found('attachment-altered', wrong, 'attachments that are not the bytes that were attached')
}
