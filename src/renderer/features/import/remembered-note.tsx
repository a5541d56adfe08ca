import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { ClockClockwiseIcon } from '#renderer/ui/icons.ts'
import styles from './import.module.css'

type RememberedNoteProps = Readonly<{
  on: PlainDate
  /** Whether the file is read as it was then. */
  isUsed: boolean
  onUse: (used: boolean) => void
  onForget: () => void
}>

/** A file with these columns was imported before: read as then, with the way out of it. */
export function RememberedNote({ on, isUsed, onUse, onForget }: RememberedNoteProps) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const day = formats(locale).day(on, today)
  return (
    <section className={styles.remembered} aria-label={t('import.remembered')}>
      <Icon of={ClockClockwiseIcon} />
      <p>{t(isUsed ? 'import.remembered.used' : 'import.remembered.offered', { day })}</p>
      <Button small onClick={() => onUse(!isUsed)}>
        {t(isUsed ? 'import.remembered.afresh' : 'import.remembered.use')}
      </Button>
      <Button small variant="ghost" onClick={onForget}>
        {t('import.remembered.forget')}
      </Button>
    </section>
  )
}
