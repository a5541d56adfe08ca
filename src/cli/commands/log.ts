import type { Output, Request } from '#shared/contract/index.ts'
import { readCapture, type CaptureReading } from '#shared/domain/capture.ts'
import type { Direction, InteractionKind, TouchOutcome } from '#shared/domain/facts.ts'
import type { ClientId } from '#shared/ids.ts'
import { localDateTime, type LocalDateTime } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { words } from '#shared/words/words.ts'
import { instantOf } from '#shared/zone.ts'
import type { Arguments } from '../arguments.ts'
import type { Answer, Run } from '../command.ts'
import { entryDocument, promiseDocument, reminderDocument } from '../documents.ts'
import { oneLine } from '../print.ts'
import type { Session } from '../session.ts'
import { required } from '../values.ts'
import { pastTimeOf, whenContext } from '../when-option.ts'

const locale = 'en'
const { t } = words(locale)

type Touch = Request<'interactions.log'>
type Logged = Output<'interactions.log'>
type Reminder = Output<'reminders.add'>['reminder']
/** A reminder that the text asks for, with its time. */
type ReminderDraft = {
  readonly text: string
  readonly at: LocalDateTime
  readonly dateOnly: boolean
}

/** What a text says, in the terms of the contract. */
type Reading = {
  readonly isNote: boolean
  readonly touch: Omit<Partial<Touch>, 'clientId' | 'body'>
  readonly body: string
  readonly reminders: readonly ReminderDraft[]
}

/** Logs a touch, or a note where the text says so, with the promises and reminders in it. */
export const log: Run = async (session, args) => {
  const { id } = await session.client(required(args, 'CLIENT'))
  const text = required(args, 'TEXT')
  const reading = args.has('plain') ? plainReading(text) : readingOf(text, session)
  const logged =
    reading.isNote && !args.has('kind')
      ? session.call('notes.add', noteRequest(id, reading))
      : session.call('interactions.log', touchRequest(id, reading, args, session))
  const reminders = reading.reminders.map(
    (draft) => session.call('reminders.add', { ...draft, clientId: id }).reminder,
  )
  return answerOf(logged, reminders, session)
}

function touchRequest(
  clientId: ClientId,
  { touch, body }: Reading,
  args: Arguments,
  session: Session,
): Touch {
  const [kind, direction, outcome] = [
    args.value('kind'),
    args.value('direction'),
    args.value('outcome'),
  ]
  const [at, learned] = [args.value('at'), args.value('learned')]
  // The parser let only the contract's own words through.
  return {
    clientId,
    body,
    ...touch,
    kind: (kind as InteractionKind | undefined) ?? touch.kind ?? 'call',
    ...(direction === undefined ? {} : { direction: direction as Direction }),
    ...(outcome === undefined ? {} : { outcome: outcome as TouchOutcome }),
    ...(at === undefined ? {} : timeOf(at, session)),
    ...(learned === undefined ? {} : { learned }),
  }
}

function timeOf(text: string, session: Session): Pick<Touch, 'on' | 'at'> {
  const when = pastTimeOf(text, session)
  switch (when.kind) {
    case 'date':
      return { on: when.on, at: undefined }
    case 'local':
      return { on: undefined, at: instantOf(when.at, session.clock.zone) }
    case 'instant':
      return { on: undefined, at: when.at }
  }
}

function noteRequest(clientId: ClientId, { touch, body }: Reading): Request<'notes.add'> {
  return {
    clientId,
    body,
    promises: touch.promises,
    ...(touch.on === undefined ? {} : { on: touch.on }),
  }
}

function plainReading(text: string): Reading {
  return { isNote: false, touch: {}, body: text, reminders: [] }
}

function readingOf(text: string, session: Session): Reading {
  const reading = readCapture(text, whenContext(session, 'past'))
  const { happened, learned, promises, tags, touch } = reading
  return {
    isNote: reading.isNote,
    touch: {
      ...(touch.kind === null ? {} : { kind: touch.kind }),
      ...(touch.direction === null ? {} : { direction: touch.direction }),
      ...(touch.outcome === null ? {} : { outcome: touch.outcome }),
      ...(happened === null ? {} : happenedFields(happened, session)),
      ...(learned === null ? {} : { learned }),
      promises: promises.map((promise) => ({
        side: promise.side,
        text: promise.text,
        dueOn: promise.dueOn,
      })),
      tags: [...tags],
    },
    body: bodyOf(text, reading),
    reminders: reading.reminders.flatMap(reminderDraft),
  }
}

function happenedFields(
  { on, at }: NonNullable<CaptureReading['happened']>,
  session: Session,
): Pick<Touch, 'on' | 'at'> {
  return at === null ? { on } : { at: instantOf(at, session.clock.zone) }
}

/**
 * What is kept of the text. Where nothing was taken out it stays as it was typed, line breaks and
 * all; so it does where a reminder could not be made, since its words would be lost.
 */
function bodyOf(text: string, reading: CaptureReading): string {
  const tookOut =
    reading.isNote ||
    reading.tags.length > 0 ||
    reading.promises.length > 0 ||
    reading.reminders.length > 0
  const isLost = reading.reminders.some(({ when }) => when === null)
  return tookOut && !isLost ? reading.body : text
}

function reminderDraft({ text, when }: CaptureReading['reminders'][number]): ReminderDraft[] {
  if (when === null) return []
  return when.kind === 'date'
    ? [{ text, at: localDateTime(`${when.on}T00:00`), dateOnly: true }]
    : [{ text, at: when.at, dateOnly: false }]
}

function answerOf(
  { entry, promises, client }: Logged,
  reminders: readonly Reminder[],
  session: Session,
): Answer {
  const { zone } = session.clock
  const { interaction } = entry
  return {
    json: {
      interaction: interaction === null ? null : entryDocument(entry, zone),
      ...(interaction === null ? { note: entryDocument(entry, zone) } : {}),
      promises: promises.map(promiseDocument),
      ...(reminders.length === 0
        ? {}
        : { reminders: reminders.map((reminder) => reminderDocument(reminder, zone)) }),
      nextDueOn: client.nextDueOn,
    },
    text: () => loggedText(entry, promises, client, session),
    confirms: true,
  }
}

function loggedText(
  { interaction }: Logged['entry'],
  promises: Logged['promises'],
  client: Logged['client'],
  { today }: Session,
): string {
  const name = oneLine(client.name)
  const { day } = formats(locale)
  return [
    interaction === null
      ? t('cli.noted', { name })
      : t('commands.logged', {
          kind: t('common.interaction-kind', { kind: interaction.kind }),
          name,
        }),
    ...promises.map(({ side, text, dueOn }) => {
      const due = dueOn === null ? '' : t('cli.due-by', { date: day(dueOn, today) })
      return t('cli.promised', { side, text: oneLine(text), due })
    }),
    client.nextDueOn === null
      ? t('commands.no-next-due')
      : t('commands.next-due', { date: day(client.nextDueOn, today) }),
  ].join('\n')
}
