import type { RefObject } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import {
  ChatCircleIcon,
  CheckIcon,
  DotsThreeIcon,
  EnvelopeSimpleIcon,
  EqualsIcon,
  PauseIcon,
  PhoneIcon,
  UserIcon,
} from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import type { CardDeeds } from './nudge-card.tsx'
import styles from './nudge-card.module.css'

type CardActionsProps = Readonly<{
  name: string
  canCall: boolean
  canEmail: boolean
  deeds: CardDeeds
  snoozeButton: RefObject<HTMLButtonElement | null>
  moreButton: RefObject<HTMLDivElement | null>
}>

/** The buttons at the foot of the open card, each with its key. */
export function CardActions({
  name,
  canCall,
  canEmail,
  deeds,
  snoozeButton,
  moreButton,
}: CardActionsProps) {
  const { t } = useWords()
  return (
    <div className={styles.acts}>
      <Button variant="primary" icon={CheckIcon} keys="L" onClick={() => deeds.onDrawer('log')}>
        {t('today.log')}
      </Button>
      <Button icon={PhoneIcon} keys="C" disabled={!canCall} onClick={deeds.onCall}>
        {t('today.call')}
      </Button>
      <Button icon={EnvelopeSimpleIcon} keys="E" disabled={!canEmail} onClick={deeds.onEmail}>
        {t('today.email')}
      </Button>
      <Button icon={ChatCircleIcon} keys="M" onClick={deeds.onMessage}>
        {t('today.message')}
      </Button>
      <span className={styles.gap} />
      <Button ref={snoozeButton} variant="ghost" keys="S" onClick={() => deeds.onDrawer('snooze')}>
        {t('today.snooze')}
      </Button>
      <Button variant="ghost" keys="X" onClick={deeds.onSkip}>
        {t('today.skip')}
      </Button>
      <div ref={moreButton}>
        <Menu
          label={t('today.more')}
          icon={DotsThreeIcon}
          weight="bold"
          iconOnly
          items={[
            {
              id: 'open',
              label: t('today.open-client', { name }),
              icon: UserIcon,
              keys: 'Enter',
              onChoose: deeds.onOpen,
            },
            {
              id: 'why',
              label: t('today.score.open'),
              icon: EqualsIcon,
              keys: 'W',
              onChoose: () => deeds.onDrawer('why'),
            },
            {
              id: 'pause',
              label: t('today.pause'),
              icon: PauseIcon,
              keys: 'P',
              onChoose: () => deeds.onDrawer('pause'),
            },
          ]}
        />
      </div>
    </div>
  )
}
