import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { SunHorizonIcon } from '#renderer/ui/icons.ts'
import type { Day } from './day-summary.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import styles from './today.module.css'

type AwayNoteProps = Readonly<{ day: Day }>

/** While the owner is away: the way back, should it end early. */
export function AwayNote({ day: { awayUntil } }: AwayNoteProps) {
  const { t } = useWords()
  const told = useTold()
  const end = useChange('holiday.end')
  if (awayUntil === null) return null

  function comeBack(): void {
    end.mutate(
      {},
      {
        onSuccess: () => told.done(t('today.done.back')),
        onError: (failure) => told.failed(failure, comeBack),
      },
    )
  }
  return (
    <p className={styles.away}>
      <Button icon={SunHorizonIcon} onClick={comeBack}>
        {t('today.away.end')}
      </Button>
    </p>
  )
}
