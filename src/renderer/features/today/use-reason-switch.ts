import type { ReasonKind } from '#shared/domain/facts.ts'
import { reasonName } from '#shared/words/sentences.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useTold } from './use-told.ts'

/** Switches a kind of reason off for everyone; the day is ranked again without it. */
export function useReasonSwitch(): (kind: ReasonKind) => void {
  const { t, locale } = useWords()
  const told = useTold()
  const { data: settings } = useCall('settings.get', {})
  const set = useChange('settings.set')

  return function switchOff(kind) {
    const off = new Set([...(settings?.switchedOffReasons ?? []), kind])
    set.mutate(
      { switchedOffReasons: [...off] },
      {
        onSuccess: () => told.done(t('today.score.off-done', { kind: reasonName(kind, locale) })),
        onError: (failure) => told.failed(failure, () => switchOff(kind)),
      },
    )
  }
}
