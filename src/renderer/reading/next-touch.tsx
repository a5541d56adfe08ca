import type { ClientId } from '#shared/ids.ts'
import type { Filing } from '#shared/domain/capture-filing.ts'
import { formats } from '#shared/words/format.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { OwnerClock } from '#renderer/time/use-owner-clock.ts'
import { whenOf } from './line.ts'

type NextTouchProps = Readonly<{
  client: Readonly<{ id: ClientId; name: string }>
  filing: Filing
  clock: OwnerClock
  className?: string | undefined
}>

/** What filing does to the day of the next touch; nothing where it does nothing. */
export function NextTouch({ client, filing, clock, className }: NextTouchProps) {
  const { t, locale } = useWords()
  const { kind, direction, outcome, isNote } = filing
  const { data } = useCall(
    'capture.preview',
    { clientId: client.id, touch: { kind, direction, outcome }, ...whenOf(filing, clock) },
    { enabled: !isNote, keepPrevious: true },
  )
  if (isNote || data === undefined) return null
  const { nextDueOn: from, thenDueOn: to } = data
  if (to === null || to === from) return null
  const { day } = formats(locale)
  return (
    <p className={className}>
      {t('reading.next-touch', {
        name: client.name,
        from: from === null ? 'none' : day(from, clock.today),
        to: day(to, clock.today),
      })}
    </p>
  )
}
