import type { Output } from '#shared/contract/index.ts'
import { doubtWords, suggestionWords } from '#shared/words/sentences.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { ClockCountdownIcon } from '#renderer/ui/icons.ts'
import styles from './cadence-hint.module.css'

type Hint = Output<'clients.get'>['client']['cadenceHint']

type CadenceHintProps = Readonly<{
  hint: Hint
  /** The cadence as it is, in days. */
  cadenceDays: number | null
  /** Takes the suggestion, in days. */
  onSet: (days: number) => void
  /** Leads to where the cadence is changed by hand. */
  onChange: () => void
  /** Keeps the cadence: neither is asked again for a while. */
  onKeep: () => void
}>

/** What a client's history says about its cadence: a question, never an answer given for the owner. */
export function CadenceHint({ hint, cadenceDays, onSet, onChange, onKeep }: CadenceHintProps) {
  const { t, locale } = useWords()
  const { suggestion, doubt } = hint
  if (suggestion !== null) {
    return (
      <div className={styles.hint}>
        <Icon of={ClockCountdownIcon} />
        <p>{suggestionWords(suggestion, locale)}</p>
        <Button small onClick={() => onSet(suggestion.suggestedDays)}>
          {t('common.cadence.set', { n: suggestion.suggestedDays })}
        </Button>
        <Button small variant="ghost" onClick={onKeep}>
          {t('common.cadence.not-now')}
        </Button>
      </div>
    )
  }
  if (doubt === null || cadenceDays === null) return null
  return (
    <div className={styles.hint}>
      <Icon of={ClockCountdownIcon} />
      <p>{doubtWords(doubt, cadenceDays, locale)}</p>
      <Button small onClick={onChange}>
        {t('common.cadence.change')}
      </Button>
      <Button small variant="ghost" onClick={onKeep}>
        {t('common.cadence.keep')}
      </Button>
    </div>
  )
}
