import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import {
  BellSimpleIcon,
  CaretDownIcon,
  CaretUpIcon,
  DotsThreeIcon,
  PauseIcon,
  PlayIcon,
} from '#renderer/ui/icons.ts'
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx'
import type { Neighbours } from './use-neighbours.ts'
import styles from './client.module.css'

type ClientBarProps = Readonly<{
  neighbours: Neighbours
  paused: boolean
  menu: readonly (MenuItem | 'line')[]
  onBack: () => void
  onPrevious: () => void
  onNext: () => void
  onRemind: () => void
  onPause: () => void
  onResume: () => void
}>

/** Where one came from, who stands before and after, and what can be done with this client. */
export function ClientBar({
  neighbours,
  paused,
  menu,
  onBack,
  onPrevious,
  onNext,
  onRemind,
  onPause,
  onResume,
}: ClientBarProps) {
  const { t } = useWords()
  const { from, place, of, previous, next } = neighbours
  return (
    <div className={styles.crumb}>
      <button type="button" className={styles.back} onClick={onBack}>
        {t(`client.back.${from}`)}
      </button>
      {place > 0 && (
        <>
          <span>{t('client.place', { place, of })}</span>
          <div className={styles.steps}>
            <IconButton
              label={t('client.previous')}
              icon={CaretUpIcon}
              keys="["
              disabled={previous === null}
              onClick={onPrevious}
            />
            <IconButton
              label={t('client.next')}
              icon={CaretDownIcon}
              keys="]"
              disabled={next === null}
              onClick={onNext}
            />
          </div>
        </>
      )}
      <span className={styles.push} />
      <Button variant="ghost" icon={BellSimpleIcon} keys="R" onClick={onRemind}>
        {t('client.remind')}
      </Button>
      {paused ? (
        <Button variant="ghost" icon={PlayIcon} keys="P" onClick={onResume}>
          {t('client.resume')}
        </Button>
      ) : (
        <Button variant="ghost" icon={PauseIcon} keys="P" onClick={onPause}>
          {t('client.pause')}
        </Button>
      )}
      <Menu label={t('client.more')} icon={DotsThreeIcon} weight="bold" iconOnly items={menu} />
    </div>
  )
}
