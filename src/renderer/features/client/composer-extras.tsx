import { Fragment } from 'react'
import { dayOf } from '#shared/domain/capture-due.ts'
import type { CaptureChoices } from '#shared/domain/capture-filing.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { everyWords } from '#shared/words/rule-words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { DayChoice } from '#renderer/reading/day-choice.tsx'
import { daysOf, onDay, remindDays, type LineRead } from '#renderer/reading/line.ts'
import { Pill } from '#renderer/ui/pill.tsx'

type PartProps = Readonly<
  Pick<LineRead, 'reading'> & {
    choices: CaptureChoices
    today: PlainDate
    onChange: (choices: CaptureChoices) => void
  }
>

/** Which day the touch was on, where its words may mean several: "in January", "5/3". */
export function TouchDay({ reading: { happened }, choices, today, onChange }: PartProps) {
  if (happened === null || happened.alternatives.length === 0) return null
  const { source, on, alternatives } = happened
  return (
    <DayChoice
      words={source}
      days={[on, ...alternatives]}
      chosen={choices.days[source] ?? on}
      today={today}
      onChoose={(day) => onChange(onDay(choices, source, day))}
    />
  )
}

/** What else the line brings along: tags, and reminders with the days they may mean. */
export function Extras({
  reading,
  filing,
  choices,
  today,
  onChange,
}: PartProps & Pick<LineRead, 'filing'>) {
  const { t, locale } = useWords()
  const { day, dateTime } = formats(locale)
  return (
    <>
      {filing.tags.map((tag) => (
        <Pill key={tag} tone="mute">
          {t('client.composer.tag', { tag })}
        </Pill>
      ))}
      {reading.reminders.map(({ text, when, whenWords, every, source }) => {
        const chosen = choices.days[source] ?? (when === null ? null : dayOf(when))
        const days = when === null ? remindDays(today) : daysOf(when)
        return (
          <Fragment key={source}>
            <Pill tone={chosen === null ? 'late' : 'info'}>
              {chosen === null
                ? t('client.composer.remind-when', { text })
                : t('client.composer.remind', {
                    text,
                    date:
                      when?.kind === 'local' && chosen === dayOf(when)
                        ? dateTime(when.at, today)
                        : day(chosen, today),
                    every: everyWords(every, chosen, locale) ?? 'none',
                  })}
            </Pill>
            {(when === null || days.length > 1) && (
              <DayChoice
                words={whenWords ?? ''}
                days={days}
                chosen={chosen}
                today={today}
                onChoose={(on) => onChange(onDay(choices, source, on))}
              />
            )}
          </Fragment>
        )
      })}
    </>
  )
}
