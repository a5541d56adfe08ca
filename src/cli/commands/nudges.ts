import type { Output } from '#shared/contract/index.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { overWords, sentenceFor } from '#shared/words/sentences.ts'
import { plainText, words } from '#shared/words/words.ts'
import type { Run } from '../command.ts'
import { quietDocument } from '../documents.ts'
import { indented, oneLine } from '../print.ts'
import { daysBetween } from '#shared/plain-date.ts'
import type { Session } from '../session.ts'
import { numberOf, required } from '../values.ts'
import { dayOf, localTimeOf } from '../when-option.ts'
import { skippedReminder, snoozedReminder } from './reminders.ts'

const locale = 'en'
const { t } = words(locale)

type Due = Output<'nudges.due'>
type Coverage = Output<'nudges.count'>['coverage']
type Nudge = Due['nudges'][number]
type Client = Output<'clients.get'>['client']

export const due: Run = async (session, args) => {
  const [on, limit] = [args.value('on'), numberOf(args, 'limit', 0)]
  const day = on === undefined ? {} : { on: dayOf(on, session, 'future') }
  const reply = session.call('nudges.due', { ...day, ...(limit === undefined ? {} : { limit }) })
  const { coverage } = session.call('nudges.count', day)
  return {
    json: {
      on: reply.on,
      nudges: reply.nudges.map((nudge) => nudgeDocument(nudge, reply.on)),
      total: reply.total,
      coverage: { within: coverage.within, of: coverage.of },
    },
    text: () => dueText(reply, coverage),
  }
}

function reasonsOf(nudge: Nudge, today: PlainDate) {
  return nudge.reasons.map((reason) => ({
    kind: reason.kind,
    weight: reason.weight,
    text: plainText(sentenceFor(reason, { locale, today, pronoun: 'they' })),
    figures: reason.figures,
  }))
}

function nudgeDocument(nudge: Nudge, today: PlainDate) {
  return {
    clientId: nudge.client.id,
    name: nudge.client.name,
    section: nudge.section,
    score: nudge.score,
    reasons: reasonsOf(nudge, today),
    opener: nudge.opener?.text ?? null,
    dueOn: nudge.dueOn,
    warmth: nudge.client.warmth,
    email: nudge.email,
    phone: nudge.phone,
  }
}

function dueText({ on, nudges }: Due, coverage: Coverage): string {
  const lines: string[] = []
  let section: Nudge['section'] | null = null
  for (const nudge of nudges) {
    if (nudge.section !== section) {
      if (section !== null) lines.push('')
      lines.push(t('commands.due.section', { section: nudge.section }))
      section = nudge.section
    }
    const over =
      nudge.dueOn === null || nudge.dueOn > on
        ? ''
        : `, ${overWords(daysBetween(nudge.dueOn, on), locale)}`
    const name = oneLine(nudge.client.name)
    lines.push(indented(t('commands.due.line', { name, score: nudge.score, over }), '  '))
    for (const { text } of reasonsOf(nudge, on)) {
      if (text !== '') lines.push(indented(oneLine(text), '    '))
    }
    if (nudge.opener !== null) lines.push(indented(`> ${oneLine(nudge.opener.text)}`, '    '))
  }
  const date = formats(locale).fullDay(on)
  if (nudges.length === 0) lines.push(t('commands.due.none', { date }))
  return [...lines, '', t('cli.coverage', coverage)].join('\n')
}

export const snooze: Run = async (session, args) => {
  const until = localTimeOf(required(args, 'UNTIL'), session)
  const reminder = snoozedReminder(session, required(args, 'CLIENT'), until)
  if (reminder !== null) return reminder
  const { id } = await session.client(required(args, 'CLIENT'))
  const { client } = session.call('clients.snooze', { id, until: until.at })
  const { day, dateTime } = formats(locale)
  const date = until.dateOnly
    ? day(until.at.slice(0, 10) as PlainDate, session.today)
    : dateTime(until.at, session.today)
  return answer(client, session, () => t('commands.snoozed', { name: oneLine(client.name), date }))
}

export const skip: Run = async (session, args) => {
  const reminder = skippedReminder(session, required(args, 'CLIENT'))
  if (reminder !== null) return reminder
  const { id } = await session.client(required(args, 'CLIENT'))
  const { client } = session.call('clients.skip', { id })
  return answer(client, session, () =>
    t('commands.skipped', {
      name: oneLine(client.name),
      date: client.nextDueOn === null ? '' : formats(locale).day(client.nextDueOn, session.today),
    }),
  )
}

export const pause: Run = async (session, args) => {
  const { id } = await session.client(required(args, 'CLIENT'))
  const given = args.value('until')
  const until = given === undefined ? null : dayOf(given, session, 'future')
  const { client } = session.call('clients.pause', { id, until })
  const name = oneLine(client.name)
  return answer(client, session, () =>
    until === null
      ? t('commands.paused', { name })
      : t('commands.paused-until', { name, date: formats(locale).day(until, session.today) }),
  )
}

export const resume: Run = async (session, args) => {
  const { id } = await session.client(required(args, 'CLIENT'))
  const { client } = session.call('clients.resume', { id })
  return answer(client, session, () => t('commands.resumed', { name: oneLine(client.name) }))
}

function answer(client: Client, { clock }: Session, text: () => string) {
  return { json: { client: quietDocument(client, clock.zone) }, text, confirms: true } as const
}
