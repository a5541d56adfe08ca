import { parseWhere, type WhereExpr } from '#shared/domain/where.ts'
import { formats } from '#shared/words/format.ts'
import {
  doubtWords,
  gateSentence,
  latenessWords,
  loadWords,
  sourceWords,
  suggestionWords,
} from '#shared/words/sentences.ts'
import { words } from '#shared/words/words.ts'
import type { Output, Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import type { Run } from '../command.ts'
import { clientDocument, entryDocument } from '../documents.ts'
import { harmless, indented, oneLine, table } from '../print.ts'
import { exits, Refusal } from '../refusal.ts'
import type { Session } from '../session.ts'
import { birthdayOf, cadenceOf, numberOf, required } from '../values.ts'
import { dayOrNull } from '../when-option.ts'

const locale = 'en'
const { t } = words(locale)

type Client = Output<'clients.get'>['client']
type Entry = Output<'timeline.page'>['entries'][number]
type Page = Request<'timeline.page'>
type Sort = NonNullable<Request<'clients.list'>['sort']>

export const add: Run = async (session, args) => {
  const optional = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value })
  const [cadence, birthday] = [args.value('cadence'), args.value('birthday')]
  const request: Request<'clients.add'> = {
    name: required(args, 'NAME'),
    tags: [...args.values('tag')],
    ...optional('email', args.value('email')),
    ...optional('phone', args.value('phone')),
    ...optional('organisation', args.value('organisation')),
    ...optional('stage', args.value('stage')),
    ...optional('kind', args.value('kind')),
    ...(cadence === undefined ? {} : { cadence: cadenceOf(cadence) }),
    ...(birthday === undefined ? {} : { birthday: birthdayOf(birthday) }),
  }
  const { client } = session.call('clients.add', request)
  return {
    json: { client: clientDocument(client, session.clock.zone) },
    text: () => {
      const added = t('cli.added', { name: oneLine(client.name), id: client.id })
      if (cadence === undefined) return added
      return `${added}\n${loadWords(session.call('cadence.load', {}), locale)}`
    },
    confirms: true,
  }
}

export const show: Run = async (session, args) => {
  const wanted = numberOf(args, 'timeline', 0) ?? 10
  const { id } = await session.client(required(args, 'CLIENT'))
  const { client } = session.call('clients.get', { id })
  const entries = timeline(session, id, wanted)
  const { zone } = session.clock
  return {
    json: {
      client: clientDocument(client, zone),
      timeline: entries.map((entry) => entryDocument(entry, zone)),
    },
    text: () => clientText(client, entries, session),
  }
}

/** The newest entries of a timeline, page by page. */
function timeline(session: Session, clientId: ClientId, wanted: number): readonly Entry[] {
  const entries: Entry[] = []
  let after: Page['after'] = null
  while (entries.length < wanted) {
    const limit = Math.min(200, wanted - entries.length)
    const page: Output<'timeline.page'> = session.call('timeline.page', { clientId, after, limit })
    entries.push(...page.entries)
    if (page.next === null) break
    after = page.next
  }
  return entries
}

function clientText(client: Client, entries: readonly Entry[], session: Session): string {
  const { day, fullDay, list: listed, sentenceStart } = formats(locale)
  const { today } = session
  const rows: readonly (readonly [string, string])[] = [
    [t('cli.field.id'), client.id],
    ...client.emails.map(({ value }) => [t('cli.field.email'), value] as const),
    ...client.phones.map(({ value }) => [t('cli.field.phone'), value] as const),
    ...client.addresses.map(
      ({ formatted }) => [t('cli.field.address'), formatted.replaceAll('\n', ', ')] as const,
    ),
    ...client.urls.map(({ value }) => [t('cli.field.url'), value] as const),
    [t('cli.field.work'), listed([client.title, client.organisation].filter(isText))],
    [t('cli.field.stage'), t('common.stage', { stage: client.stage })],
    [t('cli.field.tags'), client.tags.join(', ')],
    [t('cli.field.segments'), client.segments.join(', ')],
    [t('cli.field.cadence'), cadenceText(client.effectiveCadence)],
    [t('cli.field.last-touch'), client.lastTouchOn === null ? '' : day(client.lastTouchOn, today)],
    [t('cli.field.next-due'), client.nextDueOn === null ? '' : day(client.nextDueOn, today)],
    [
      t('cli.field.standing'),
      client.lateness === null ? '' : latenessWords(client.lateness, locale),
    ],
    [t('cli.field.list'), listText(client, today)],
    ...hints(client).map((hint) => [t('cli.field.hint'), hint] as const),
    [t('cli.field.warmth'), client.warmth === null ? '' : String(client.warmth)],
    ...client.dates.map(
      ({ kind, label, date }) => [sentenceStart(label ?? kind), fullDay(date)] as const,
    ),
    [t('cli.field.aim'), client.desiredOutcome ?? ''],
    ...client.facts.map(({ body }) => [t('cli.field.facts'), body] as const),
    ...client.promises.map((promise) => [t('cli.field.promises'), promise.text] as const),
    ...Object.entries(client.customFields),
  ]
  const known = rows.filter(([, value]) => value !== '')
  const head = [oneLine(client.name), table(known)]
  const notes = client.notes === null ? [] : ['', harmless(client.notes)]
  const past =
    entries.length === 0 ? [] : ['', t('cli.timeline'), indented(entryTable(entries), '  ')]
  return [...head, ...notes, ...past].join('\n')
}

/** Why the client is kept off the day's list; empty when nothing keeps it off. */
function listText({ gate }: Client, today: Session['today']): string {
  return gate === null ? '' : gateSentence(gate, { locale, today, pronoun: 'they' })
}

/** What speaks for another cadence. */
function hints({ cadenceDays, cadenceHint: { suggestion, doubt } }: Client): readonly string[] {
  return [
    suggestion === null ? '' : suggestionWords(suggestion, locale),
    doubt === null || cadenceDays === null ? '' : doubtWords(doubt, cadenceDays, locale),
  ].filter(isText)
}

function cadenceText(effective: Client['effectiveCadence']): string {
  if (effective === null || effective.cadence === 'none') return t('cli.none')
  const { unit, count } = effective.cadence
  const args = { n: count, source: sourceWords(effective.source, locale) }
  return unit === 'days' ? t('cli.field.cadence.days', args) : t('cli.field.cadence.months', args)
}

function isText(value: string | null): value is string {
  return value !== null && value !== ''
}

function entryTable(entries: readonly Entry[]): string {
  return table(
    entries.map(({ on, kind, interaction, body, learned }) => [
      on,
      interaction?.kind ?? kind,
      [body, learned].filter(isText).join(' / '),
    ]),
  )
}

const sorts: Readonly<Record<string, Sort>> = {
  name: 'name',
  warmth: 'warmth',
  lasttouch: 'lastTouch',
  lasttouchon: 'lastTouch',
  nextdue: 'nextDue',
  nextdueon: 'nextDue',
  stage: 'stage',
  purchases: 'purchases',
  created: 'created',
  createdon: 'created',
}

export const list: Run = async (session, args) => {
  const given = args.value('sort') ?? 'name'
  const field = given.replace(/^-/, '').toLowerCase()
  const sort = Object.hasOwn(sorts, field) ? sorts[field] : undefined
  if (sort === undefined) {
    const allowed = [...new Set(Object.values(sorts))]
    throw new Refusal('bad-value', exits.usage, { argument: '--sort', value: given, allowed })
  }
  const { total, clients } = await session.work('clients.query', {
    where: whereOf(args.value('where'), session),
    sort,
    descending: given.startsWith('-'),
    limit: numberOf(args, 'limit', 0) ?? null,
  })
  return {
    json: {
      total,
      clients: clients.map((row) => ({
        id: row.id,
        name: row.name,
        kind: row.kind,
        stage: row.stage,
        tier: row.tier,
        tags: row.tags,
        segments: row.segments,
        warmth: row.warmth,
        lastTouchOn: row.lastTouchOn,
        nextDueOn: row.nextDueOn,
      })),
    },
    text: () => {
      if (total === 0) return t('cli.no-clients')
      const heading = ['cli.column.name', 'cli.field.warmth', 'cli.field.last-touch'] as const
      const rows = clients.map((row) => [
        row.name,
        row.warmth === null ? '' : String(row.warmth),
        row.lastTouchOn ?? '',
        row.nextDueOn ?? '',
        t('common.stage', { stage: row.stage }),
      ])
      const titles = [
        ...heading.map((key) => t(key)),
        t('cli.field.next-due'),
        t('cli.field.stage'),
      ]
      return [
        table([titles, ...rows], new Set([1])),
        t('cli.total', { shown: clients.length, total }),
      ].join('\n')
    },
  }
}

function whereOf(text: string | undefined, session: Session): WhereExpr | null {
  if (text === undefined) return null
  const where = parseWhere(text, { readDate: (words) => dayOrNull(words, session) })
  if (where.ok) return where.value
  throw new Refusal('bad-filter', exits.usage, { ...where.error.details, reason: where.error.code })
}
