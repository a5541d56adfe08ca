import type { Output } from '#shared/contract/index.ts'
import { dateOnlyTime } from '#shared/domain/facts.ts'
import { isUuid, type ReminderId } from '#shared/ids.ts'
import { localDateTime, type LocalDateTime } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { words } from '#shared/words/words.ts'
import type { Arguments } from '../arguments.ts'
import type { Answer, Run } from '../command.ts'
import { promiseDocument, reminderDocument } from '../documents.ts'
import { oneLine, table } from '../print.ts'
import { exits, Refusal, refusalOf } from '../refusal.ts'
import type { Attempt, Session } from '../session.ts'
import { required } from '../values.ts'
import { localTimeOf } from '../when-option.ts'

const locale = 'en'
const { t } = words(locale)

type Reminder = Output<'reminders.list'>['reminders'][number]

export const remind: Run = async (session, args) => {
  const id = args.value('edit')
  if (id !== undefined) return editReminder(id, session, args)
  const [at, client, every] = [args.value('at'), args.value('client'), args.value('every')]
  if (at === undefined) throw new Refusal('missing', exits.usage, { missing: '--at' })
  const text = required(args, 'TEXT')
  const clientId = client === undefined ? null : (await session.client(client)).id
  const { reminder } = session.call('reminders.add', {
    text,
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

/** Changes what is given; `none` takes the client or the repetition away. */
async function editReminder(id: string, session: Session, args: Arguments): Promise<Answer> {
  const [text, at] = [args.positional('TEXT'), args.value('at')]
  const [client, every] = [args.value('client'), args.value('every')]
  const clientId =
    client === undefined || client === 'none' ? null : (await session.client(client)).id
  const patch = {
    ...(text === undefined ? {} : { text }),
    ...(client === undefined ? {} : { clientId }),
    ...(every === undefined ? {} : { every: every === 'none' ? null : every }),
    ...(at === undefined ? {} : localTimeOf(at, session)),
  }
  const reminder = reminderNamed(id, (uid) => session.attempt('reminders.edit', { id: uid, patch }))
  if (reminder === null) throw new Refusal('no-such-id', exits.refused, { id })
  return {
    json: documents([reminder], session),
    text: () =>
      t('cli.reminder-edited', {
        text: oneLine(reminder.text),
        date: reminder.nextAt === null ? 'none' : timeOf(reminder, session),
      }),
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

/** Puts a reminder off, if `id` names one; else null. A day means the hour of reminders without one. */
export function snoozedReminder(
  session: Session,
  id: string,
  until: { readonly at: LocalDateTime; readonly dateOnly: boolean },
): Answer | null {
  const at = until.dateOnly ? localDateTime(`${until.at.slice(0, 10)}T${dateOnlyTime}`) : until.at
  const reminder = reminderNamed(id, (uid) =>
    session.attempt('reminders.snooze', { id: uid, until: at }),
  )
  if (reminder === null) return null
  const date = timeOf(reminder, session)
  return {
    json: documents([reminder], session),
    text: () => t('cli.reminder-snoozed', { text: oneLine(reminder.text), date }),
    confirms: true,
  }
}

/** Passes over what a reminder asks for now, if `id` names one; else null. */
export function skippedReminder(session: Session, id: string): Answer | null {
  const reminder = reminderNamed(id, (uid) => session.attempt('reminders.skip', { id: uid }))
  if (reminder === null) return null
  return {
    json: documents([reminder], session),
    text: () => t('cli.reminder-skipped', { text: oneLine(reminder.text) }),
    confirms: true,
  }
}

function reminderNamed(
  text: string,
  attempt: (id: ReminderId) => Attempt<{ readonly reminder: Reminder }>,
): Reminder | null {
  const id = text.trim().toLowerCase()
  if (!isUuid(id)) return null
  const reply = attempt(id as ReminderId)
  if (reply.ok) return reply.value.reminder
  if (reply.error.code !== 'reminder/not-found') throw refusalOf(reply.error)
  return null
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
