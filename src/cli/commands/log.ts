import type { Output, Request } from '#shared/contract/index.ts'
import { readCapture, type CaptureReading } from '#shared/domain/capture.ts'
import {
  filingOf,
  noChoices,
  type CaptureChoices,
  type Filing,
} from '#shared/domain/capture-filing.ts'
import { companyOf } from '#shared/domain/capture-mentions.ts'
import type { Direction, InteractionKind, TouchOutcome } from '#shared/domain/facts.ts'
import type { ClientId } from '#shared/ids.ts'
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

type Line = Request<'capture.file'>
type Filed = Output<'capture.file'>

/** Files a text about a client: a touch, or a note where it says so, and all else that is in it. */
export const log: Run = async (session, args) => {
  const { id } = await session.client(required(args, 'CLIENT'))
  const text = required(args, 'TEXT')
  const reading = readCapture(args.has('plain') ? '' : text, whenContext(session, 'past'))
  const filing = filingFor(reading, text, args, session)
  const [at, learned] = [args.value('at'), args.value('learned') ?? filing.learned]
  const filed = session.call('capture.file', {
    clientId: id,
    others: filing.isNote ? [] : await othersIn(reading, id, session),
    touch: filing.isNote ? null : touchOf(filing, args),
    ...(at === undefined ? filedTime(filing, session) : givenTime(at, session)),
    body: filing.body,
    ...(learned === null ? {} : { learned }),
    promises: [...filing.promises],
    tags: [...filing.tags],
    reminders: [...filing.reminders],
  })
  return answerOf(filed, session)
}

/** Who else took part: those the text names with an @ in one breath with the client itself. */
async function othersIn(
  reading: CaptureReading,
  id: ClientId,
  session: Session,
): Promise<ClientId[]> {
  const named: ClientId[] = []
  for (const { name } of companyOf(reading)) {
    const { matches } = await session.work('clients.match', { text: name })
    const [only] = matches
    if (matches.length === 1 && only !== undefined) named.push(only.id)
  }
  return named.includes(id) ? named.filter((one) => one !== id) : []
}

/** The text as it is filed; options that say what it is go before what it says itself. */
function filingFor(
  reading: CaptureReading,
  text: string,
  args: Arguments,
  { today }: Session,
): Filing {
  // The parser let only the contract's own words through.
  const kind = (args.value('kind') as InteractionKind | undefined) ?? null
  const choices: CaptureChoices = {
    ...noChoices,
    mode: kind === null && !args.has('plain') ? null : 'touch',
    kind,
    direction: (args.value('direction') as Direction | undefined) ?? null,
  }
  const filing = filingOf(reading, choices, { today, unsaid: 'touch' })
  return args.has('plain') ? { ...filing, body: text } : filing
}

function touchOf({ kind, direction, outcome }: Filing, args: Arguments): Line['touch'] {
  const given = args.value('outcome') as TouchOutcome | undefined
  return { kind, direction, outcome: given ?? outcome }
}

function filedTime({ isDated, on, at }: Filing, session: Session): Pick<Line, 'on' | 'at'> {
  if (!isDated) return {}
  return at === null ? { on } : { at: instantOf(at, session.clock.zone) }
}

function givenTime(text: string, session: Session): Pick<Line, 'on' | 'at'> {
  const when = pastTimeOf(text, session)
  switch (when.kind) {
    case 'date':
      return { on: when.on }
    case 'local':
      return { at: instantOf(when.at, session.clock.zone) }
    case 'instant':
      return { at: when.at }
  }
}

function answerOf({ entry, promises, reminders, client }: Filed, session: Session): Answer {
  const { zone } = session.clock
  const document = entry === null ? null : entryDocument(entry, zone)
  const isTouch = entry?.kind === 'interaction'
  return {
    json: {
      interaction: isTouch ? document : null,
      ...(isTouch || document === null ? {} : { note: document }),
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
  entry: Filed['entry'],
  promises: Filed['promises'],
  client: Filed['client'],
  { today }: Session,
): string {
  const name = oneLine(client.name)
  const { day } = formats(locale)
  const kind = entry?.interaction?.kind
  return [
    ...(kind === undefined
      ? [t(entry === null ? 'cli.filed' : 'cli.noted', { name })]
      : [t('commands.logged', { kind: t('common.interaction-kind', { kind }), name })]),
    ...promises.map(({ side, text, dueOn }) => {
      const due = dueOn === null ? '' : t('cli.due-by', { date: day(dueOn, today) })
      return t('cli.promised', { side, text: oneLine(text), due })
    }),
    client.nextDueOn === null
      ? t('commands.no-next-due')
      : t('commands.next-due', { date: day(client.nextDueOn, today) }),
  ].join('\n')
}
