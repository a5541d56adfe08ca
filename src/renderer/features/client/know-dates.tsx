import { useState } from 'react'
import { daysBetween, monthDayOf, nextYearly } from '#shared/plain-date.ts'
import { isMonthDay, type PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { selector } from '#shared/words/words.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { CakeIcon, CalendarBlankIcon, PlusIcon } from '#renderer/ui/icons.ts'
import { DateForm } from './date-form.tsx'
import { KnowSection } from './know-section.tsx'
import type { Client } from './standing.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import styles from './know.module.css'

type Dated = Client['dates'][number]
type KnowDatesProps = Readonly<{ client: Client; today: PlainDate; deeds: ClientDeeds }>

/** Birthdays and other days of the year, the next one first. */
export function KnowDates({ client, today, deeds }: KnowDatesProps) {
  const { t, locale } = useWords()
  const [editing, setEditing] = useState<string | null>(null)
  const leapDay = useCall('settings.get', {}).data?.leapDay ?? 'feb-28'
  const { name } = client
  const next = ({ date }: Dated): PlainDate =>
    nextYearly(isMonthDay(date) ? date : monthDayOf(date), today, leapDay)
  const dates = [...client.dates].sort((a, b) => (next(a) < next(b) ? -1 : 1))

  function whatOf({ kind, label }: Dated): string {
    const what = t('reasons.moment.kind', { kind: selector(kind), name: kind })
    return label ?? formats(locale).sentenceStart(what)
  }

  return (
    <KnowSection
      title={t('client.dates')}
      action={
        <IconButton
          label={t('client.dates.add')}
          icon={PlusIcon}
          small
          onClick={() => setEditing('new')}
        />
      }
    >
      {dates.length === 0 && editing === null && (
        <p className={styles.empty}>{t('client.dates.empty')}</p>
      )}
      <ul>
        {dates.map((one) => {
          const line = t('client.date.line', {
            what: whatOf(one),
            date: formats(locale).fullDay(one.date),
          })
          return one.id === editing ? (
            <li key={one.id}>
              <DateForm
                date={one}
                onSave={(change) => {
                  setEditing(null)
                  void deeds.run('dates.edit', { id: one.id, ...change })
                }}
                onDelete={() => {
                  setEditing(null)
                  void deeds.run('dates.delete', { id: one.id }, () =>
                    t('client.date.deleted', { name }),
                  )
                }}
                onCancel={() => setEditing(null)}
              />
            </li>
          ) : (
            <li key={one.id} className={styles.item}>
              <Icon of={one.kind === 'birthday' ? CakeIcon : CalendarBlankIcon} />
              <button
                type="button"
                className={styles.words}
                aria-label={t('client.date.edit', { text: line })}
                onClick={() => setEditing(one.id)}
              >
                {line}
              </button>
              <span className={styles.cap}>
                {t('client.date.in', { n: daysBetween(today, next(one)) })}
              </span>
            </li>
          )
        })}
      </ul>
      {editing === 'new' && (
        <DateForm
          date={null}
          onSave={(change) => {
            setEditing(null)
            void deeds.run('dates.add', { clientId: client.id, ...change })
          }}
          onCancel={() => setEditing(null)}
        />
      )}
    </KnowSection>
  )
}
