import { Fragment } from 'react'
import type { PromiseReading } from '#shared/domain/capture-promises.ts'
import type { CaptureChoices } from '#shared/domain/capture-filing.ts'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { DayChoice, exactDay } from '#renderer/reading/day-choice.tsx'
import { onDay, turned } from '#renderer/reading/line.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { HandshakeIcon } from '#renderer/ui/icons.ts'

type PromiseChipsProps = Readonly<{
  promises: readonly PromiseReading[]
  choices: CaptureChoices
  name: string
  today: PlainDate
  onChange: (choices: CaptureChoices) => void
}>

/**
 * The promises of a line: those that will be saved are on, and a press turns one round. Where
 * figures may mean two days, both stand beside it.
 */
export function PromiseChips({ promises, choices, name, today, onChange }: PromiseChipsProps) {
  const { t, locale } = useWords()
  return promises.map(({ source, start, side, text, dueOn, dueWords, alternatives }) => {
    const taken = !choices.refused.includes(source)
    const day = choices.days[source] ?? dueOn
    return (
      <Fragment key={start}>
        <Chip on={taken} icon={HandshakeIcon} onClick={() => onChange(turned(choices, source))}>
          {taken
            ? t('client.composer.owe', {
                side,
                name,
                text,
                date: day === null ? 'none' : exactDay(day, today, locale),
              })
            : t('client.composer.unsure', { text })}
        </Chip>
        {taken && dueOn !== null && alternatives.length > 0 && (
          <DayChoice
            words={dueWords ?? ''}
            days={[dueOn, ...alternatives]}
            chosen={day}
            today={today}
            onChoose={(chosen) => onChange(onDay(choices, source, chosen))}
          />
        )}
      </Fragment>
    )
  })
}
