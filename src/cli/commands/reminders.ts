import type { Output } from '#shared/contract/index.ts'
import { isUuid } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { words } from '#shared/words/words.ts'
import type { Run } from '../command.ts'
import { promiseDocument, reminderDocument } from '../documents.ts'
import { oneLine, table } from '../print.ts'
import { exits, Refusal, refusalOf } from '../refusal.ts'
import type { Session } from '../session.ts'
import { required } from '../values.ts'
import { localTimeOf } from '../when-option.ts'

const locale = 'en'
const { t } = words(locale)

type Reminder = Output<'reminders.list'>['reminders'][number]

export const remind: Run = async (session, args) => {
  const [at, client, every] = [args.value('at'), args.value('client'), args.value('every')]
  if (at === undefined) throw new Refusal('missing', exits.usage, { missing: '--at' })
  const clientId = client === undefined ? null : (await session.client(client)).id
  const { reminder } = session.call('reminders.add', {
    text: required(args, 'TEXT'),
    clientId,
    every: every ?? null,
    ...localTimeOf(at, session),
  })
  return {
    json: documents([reminder], session),
    text: () =>
      t('cli.reminded', { text: oneLine(reminder.text), date: timeOf(reminder, session) }),
    confirms: true,
  }
}

export const reminders: Run = async (session, args) => {
  const reply = session.call('reminders.list', { due: args.has('due') })
  return {
    json: documents(reply.reminders, session),
    text: () =>
      reply.reminders.length === 0
        ? t('cli.no-reminders')
        : table(
            reply.reminders.map((reminder) => [
              timeOf(reminder, session),
              reminder.text,
              reminder.clientName ?? '',
              reminder.every ?? '',
              reminder.id,
            ]),
          ),
  }
}

function documents(list: readonly Reminder[], { clock }: Session) {
  return { reminders: list.map((reminder) => reminderDocument(reminder, clock.zone)) }
}

function timeOf({ nextAt }: Reminder, { today }: Session): string {
  return nextAt === null ? '' : formats(locale).dateTime(nextAt, today)
}

export const promises: Run = async (session) => {
  const reply = session.call('promises.list', {})
  return {
    json: { promises: reply.promises.map(promiseDocument) },
    text: () =>
      reply.promises.length === 0
        ? t('cli.no-promises')
        : table(
            reply.promises.map(({ dueOn, side, clientName, text, id }) => [
              dueOn ?? '',
              t('cli.side', { side }),
              clientName,
              text,
              id,
            ]),
          ),
  }
}

/** A promise kept, or a reminder dealt with: whichever the id names. */
export const done: Run = async (session, args) => {
  const id = required(args, 'ID').trim().toLowerCase()
  if (!isUuid(id)) throw new Refusal('no-such-id', exits.refused, { id })
  const kept = session.attempt('promises.settle', { id, state: 'kept' })
  if (kept.ok) {
    const { promise } = kept.value
    return {
      json: { promises: [promiseDocument(promise)] },
      text: () => t('cli.kept', { text: oneLine(promise.text) }),
      confirms: true,
    }
  }
  if (kept.error.code !== 'promise/not-found') throw refusalOf(kept.error)
  const dealt = session.attempt('reminders.done', { id })
  if (!dealt.ok) {
    if (dealt.error.code !== 'reminder/not-found') throw refusalOf(dealt.error)
    throw new Refusal('no-such-id', exits.refused, { id })
  }
  const { reminder } = dealt.value
  return {
    json: { promises: [], ...documents([reminder], session) },
    text: () => t('cli.done', { text: oneLine(reminder.text) }),
    confirms: true,
  }
}
