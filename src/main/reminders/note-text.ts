import '#shared/words/every-language.ts'
import type { DueReminder } from '#shared/contract/worker.ts'
import { formats } from '#shared/words/format.ts'
import type { Locale } from '#shared/words/language.ts'
import { words } from '#shared/words/words.ts'
import type { PlainDate } from '#shared/time.ts'
import { cutText } from './notifier.ts'

export type NoteText = { readonly title: string; readonly body: string }

export type NoteTextOptions = {
  readonly locale: Locale
  readonly today: PlainDate
  /** A locked screen is read by others: then neither name nor text is told. */
  readonly hideNames: boolean
}

const NAMED = 3
/** Room for one of several names in a title. */
const SHORT_NAME = 40

/** What one notification says of one reminder or of several: who, then why. */
export function noteText(batch: readonly DueReminder[], options: NoteTextOptions): NoteText {
  const { t } = words(options.locale)
  if (options.hideNames) return { title: t('tray.hidden.title'), body: '' }
  const [first, ...others] = batch
  if (first === undefined) return { title: '', body: '' }
  const text = others.length === 0 ? single(first, options) : several(batch, options)
  return { title: cutText(text.title), body: cutText(text.body) }
}

function single(due: DueReminder, { locale, today }: NoteTextOptions): NoteText {
  const { t } = words(locale)
  const { text, clientName } = due
  const when = formats(locale).dateTime(due.occurrence, today)
  const body = [
    due.late ? t('tray.reminder.late', { when }) : '',
    due.held ? t('tray.reminder.held') : '',
    due.missed > 0 ? t('tray.reminder.missed', { n: due.missed }) : '',
  ]
  return {
    title: clientName === null ? text : t('tray.reminder.title', { name: clientName, text }),
    body: body.filter((part) => part !== '').join(' '),
  }
}

function several(batch: readonly DueReminder[], { locale }: NoteTextOptions): NoteText {
  const { t } = words(locale)
  const { countWord, sentenceStart } = formats(locale)
  const names = [...new Set(batch.map(({ clientName, text }) => clientName ?? text))]
  const more = names.length - NAMED
  const told = [
    ...names.slice(0, NAMED).map((name) => cutText(name, SHORT_NAME)),
    ...(more > 0 ? [t('common.more', { n: more })] : []),
  ]
  const n = batch.length
  const body = batch.some((due) => due.late)
    ? t('tray.digest.late')
    : batch.some((due) => due.held)
      ? t('tray.digest.held')
      : ''
  const title = t('tray.digest.title', {
    n,
    Count: sentenceStart(countWord(n)),
    names: told.join(', '),
  })
  return { title, body }
}
