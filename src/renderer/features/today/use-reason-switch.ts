import type { ReasonKind } from '#shared/domain/facts.ts'
import { reasonName } from '#shared/words/sentences.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useTold } from '#renderer/telling/use-told.ts'

/** Switches a kind of reason off or on for everyone; the day is ranked again. */
export function useReasonSwitch(): (kind: ReasonKind, on: boolean) => void {
  const { t, locale } = useWords()
  const told = useTold()
  const { data: settings } = useCall('settings.get', {})
  const set = useChange('settings.set')

  return function turn(kind, on) {
    const others = (settings?.switchedOffReasons ?? []).filter((other) => other !== kind)
    set.mutate(
      { switchedOffReasons: on ? others : [...others, kind] },
      {
        onSuccess: () =>
          told.done(
            t(on ? 'today.score.on-done' : 'today.score.off-done', {
              kind: reasonName(kind, locale),
            }),
          ),
        onError: (failure) => told.failed(failure, () => turn(kind, on)),
      },
    )
  }
}
