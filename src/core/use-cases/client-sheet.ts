import type { Output } from '#shared/contract/index.ts'
import { addDays, daysBetween } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { words, type Words } from '#shared/words/words.ts'
import type { Context } from '../context.ts'
import type { Sheet, SheetLine } from '../transfer/write/sheet.ts'
import { createReadClient } from './read-client.ts'

/** How many talks are worth reading before the next one. */
const talks = 3
/** A fact that nobody has confirmed for so long is asked about, not trusted. */
const staleDays = 365
/** Dates so near that they come up in the talk. */
const nearDays = 45

type Client = Output<'clients.get'>['client']
type Touch = {
  readonly on: PlainDate
  readonly kind: string
  readonly direction: 'inbound' | 'outbound' | 'mutual'
  readonly body: string
  readonly learned: string | null
}
type Row = { readonly on: PlainDate; readonly body: string }

/** What to know before talking to a client: aim, last talks, promises, issues, wishes, dates. */
export function createClientSheet(context: Context): (id: ClientId) => Sheet | null {
  const { sql } = context
  const read = createReadClient(context)['clients.get']

  const touchesOf = (id: ClientId): readonly Touch[] =>
    sql.all<Touch>(
      `SELECT e.happened_on AS "on", i.kind, i.direction, e.body, e.learned
       FROM entry e JOIN interaction i ON i.entry_id = e.id JOIN client c ON c.id = e.client_id
       WHERE c.uid = @id AND e.deleted_at IS NULL AND i.planned = 0
       ORDER BY e.sort_at DESC, e.id DESC LIMIT @talks`,
      { id, talks },
    )
  const issuesOf = (id: ClientId): readonly Row[] =>
    sql.all<Row>(
      `SELECT e.happened_on AS "on", e.body FROM entry e JOIN issue s ON s.entry_id = e.id
         JOIN client c ON c.id = e.client_id
       WHERE c.uid = @id AND e.deleted_at IS NULL AND (s.resolved_on IS NULL OR s.checked_on IS NULL)
       ORDER BY e.sort_at DESC`,
      { id },
    )
  const wishesOf = (id: ClientId): readonly Row[] =>
    sql.all<Row>(
      `SELECT e.happened_on AS "on", e.body FROM entry e JOIN wish w ON w.entry_id = e.id
         JOIN client c ON c.id = e.client_id
       WHERE c.uid = @id AND e.deleted_at IS NULL AND w.state IN ('open', 'offered')
       ORDER BY e.sort_at DESC`,
      { id },
    )

  return (id) => {
    const reply = read({ id })
    if (!reply.ok) return null
    const { client } = reply.value
    const today = context.today()
    const locale = context.language()
    const { t } = words(locale)
    const { day, fullDay } = formats(locale)
    const [issues, wishes, touches] = [issuesOf(id), wishesOf(id), touchesOf(id)]
    const stale = client.facts.filter(({ learnedOn }) => daysBetween(learnedOn, today) > staleDays)
    const dated = ({ on, body }: Row): SheetLine => ({ text: body, note: day(on, today) })
    const promised = (side: 'mine' | 'theirs'): readonly SheetLine[] =>
      client.promises
        .filter((promise) => promise.side === side && promise.state === 'open')
        .map(({ text, dueOn }) => ({
          text,
          note: dueOn === null ? t('sheet.no-date') : t('sheet.by', { day: day(dueOn, today) }),
        }))
    return {
      name: client.name,
      about: [client.title, client.organisation].filter((part) => part !== null).join(', '),
      questionTitle: t('sheet.question'),
      question: questionFor(client, stale, wishes.length, issues, t),
      sections: [
        { title: t('sheet.reach'), lines: reachLines(client) },
        { title: t('sheet.aim'), lines: aimLines(client, t) },
        {
          title: t('sheet.touches'),
          lines: touches.map(({ on, kind, direction, body, learned }) => ({
            note: t('sheet.touch', { day: day(on, today), kind, direction }),
            text: [body, learned === null ? '' : t('sheet.learned', { learned })]
              .filter((part) => part !== '')
              .join('\n'),
          })),
        },
        { title: t('sheet.mine'), lines: promised('mine') },
        { title: t('sheet.theirs'), lines: promised('theirs') },
        { title: t('sheet.issues'), lines: issues.map(dated) },
        { title: t('sheet.wishes'), lines: wishes.map(dated) },
        {
          title: t('sheet.dates'),
          lines: client.dates
            .filter(({ date }) => isNear(date, today))
            .map(({ kind, label, date }) => ({
              text: label ?? t('reasons.moment.kind', { kind, name: kind }),
              note: fullDay(date),
            })),
        },
        {
          title: t('sheet.facts'),
          lines: client.facts
            .filter((fact) => !stale.includes(fact))
            .map(({ body }) => ({ text: body })),
        },
        {
          title: t('sheet.stale'),
          lines: stale.map(({ body, learnedOn }) => ({ text: body, note: fullDay(learnedOn) })),
        },
        {
          title: t('sheet.notes'),
          lines: client.notes === null ? [] : [{ text: client.notes }],
        },
      ],
      foot: t('sheet.foot', { day: fullDay(today) }),
    }
  }
}

function reachLines({ phones, emails }: Client): readonly SheetLine[] {
  return [...phones, ...emails].map(({ value, label }) => ({
    text: value,
    ...(label === null ? {} : { note: label }),
  }))
}

function aimLines(
  { currentState, desiredOutcome, outcomeProgress }: Client,
  t: Words['t'],
): readonly SheetLine[] {
  return [
    ...(currentState === null || currentState === ''
      ? []
      : [{ note: t('sheet.now'), text: currentState }]),
    ...(desiredOutcome === null || desiredOutcome === ''
      ? []
      : [{ note: t('sheet.wanted'), text: desiredOutcome }]),
    ...(outcomeProgress === null ? [] : [{ text: t('sheet.progress', { n: outcomeProgress }) }]),
  ]
}

/** The emptiest place of what is known, as one question; a problem that was solved comes first. */
function questionFor(
  client: Client,
  stale: Client['facts'],
  wishes: number,
  issues: readonly Row[],
  t: Words['t'],
): string {
  const [issue] = issues
  if (issue !== undefined) return t('sheet.ask.issue', { issue: firstLine(issue.body) })
  if (client.desiredOutcome === null || client.desiredOutcome === '') return t('sheet.ask.aim')
  const [fact] = stale
  if (fact !== undefined) return t('sheet.ask.fact', { fact: fact.body })
  if (wishes === 0) return t('sheet.ask.wish')
  return t('sheet.ask.aim-now', { aim: firstLine(client.desiredOutcome) })
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}

/** Whether a date, of this year or of every year, falls within the next weeks. */
function isNear(date: string, today: PlainDate): boolean {
  for (let ahead = 0; ahead <= nearDays; ahead += 1) {
    const on = addDays(today, ahead)
    if (date === on || date.slice(-5) === on.slice(-5)) return true
  }
  return false
}
