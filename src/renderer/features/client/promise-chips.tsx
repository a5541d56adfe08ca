import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { HandshakeIcon } from '#renderer/ui/icons.ts'
import type { PromiseRead } from './composer-reading.ts'

type PromiseChipsProps = Readonly<{
  promises: readonly PromiseRead[]
  name: string
  today: PlainDate
  onTurn: (start: number) => void
}>

/** The promises of a line: those that will be saved are on, and a press turns one round. */
export function PromiseChips({ promises, name, today, onTurn }: PromiseChipsProps) {
  const { t, locale } = useWords()
  return promises.map(({ start, side, text, dueOn, taken }) => (
    <Chip key={start} on={taken} icon={HandshakeIcon} onClick={() => onTurn(start)}>
      {taken
        ? t('client.composer.owe', {
            side,
            name,
            text,
            date: dueOn === null ? 'none' : formats(locale).day(dueOn, today),
          })
        : t('client.composer.unsure', { text })}
    </Chip>
  ))
}
