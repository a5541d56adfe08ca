import type { ClientId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { DayAppointment } from './day-summary.ts'
import styles from './day-margin.module.css'

type AppointmentLineProps = Readonly<{
  appointment: DayAppointment
  today: PlainDate
  onOpen: (id: ClientId) => void
  onAnswer: (happened: boolean) => void
}>

/** What was planned and is past, with the one question: did it happen? */
export function AppointmentLine({ appointment, today, onOpen, onAnswer }: AppointmentLineProps) {
  const { t, rich, locale } = useWords()
  const { client, entry } = appointment
  const kind = entry.interaction?.kind ?? 'meeting'
  const format = formats(locale)
  return (
    <li className={styles.question}>
      <div className={styles.text}>
        <button type="button" className={styles.line} onClick={() => onOpen(client.id)}>
          {rich('today.appointment', {
            kind: format.sentenceStart(t('common.interaction-kind', { kind })),
            name: client.name,
          })}
        </button>
        <span className={styles.cap}>
          {entry.body === ''
            ? format.day(entry.on, today)
            : t('today.appointment.said', { date: format.day(entry.on, today), text: entry.body })}
        </span>
      </div>
      <div className={styles.answers}>
        <Button
          small
          aria-label={t('today.appointment.yes-named', { name: client.name })}
          data-deed
          onClick={() => onAnswer(true)}
        >
          {t('today.appointment.yes')}
        </Button>
        <Button
          small
          variant="ghost"
          aria-label={t('today.appointment.no-named', { name: client.name })}
          onClick={() => onAnswer(false)}
        >
          {t('today.appointment.no')}
        </Button>
      </div>
    </li>
  )
}
