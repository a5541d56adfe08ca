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
import type { Nudge } from './day-summary.ts'
import type { CardDeeds } from './nudge-card.tsx'
import styles from './nudge-card.module.css'

type CardActionsProps = Readonly<{
  nudge: Nudge
  deeds: CardDeeds
  snoozeButton: RefObject<HTMLButtonElement | null>
  moreButton: RefObject<HTMLDivElement | null>
}>

/** The buttons at the foot of the open card, each with its key. */
export function CardActions({ nudge, deeds, snoozeButton, moreButton }: CardActionsProps) {
  const { t } = useWords()
  const { name } = nudge.client
  return (
    <div className={styles.acts}>
      <Button
        variant="primary"
        icon={CheckIcon}
        keys="L"
        onClick={() => deeds.onDrawer(nudge, 'log')}
      >
        {t('today.log')}
      </Button>
      <Button
        icon={PhoneIcon}
        keys="C"
        disabled={nudge.phone === null}
        onClick={() => deeds.onCall(nudge)}
      >
        {t('today.call')}
      </Button>
      <Button
        icon={EnvelopeSimpleIcon}
        keys="E"
        disabled={nudge.email === null}
        onClick={() => deeds.onEmail(nudge)}
      >
        {t('today.email')}
      </Button>
      <Button icon={ChatCircleIcon} keys="M" onClick={() => deeds.onMessage(nudge)}>
        {t('today.message')}
      </Button>
      <div className={styles.later}>
        <Button
          ref={snoozeButton}
          variant="ghost"
          keys="S"
          onClick={() => deeds.onDrawer(nudge, 'snooze')}
        >
          {t('today.snooze')}
        </Button>
        <Button variant="ghost" keys="X" onClick={() => deeds.onSkip(nudge)}>
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
                onChoose: () => deeds.onOpen(nudge),
              },
              {
                id: 'why',
                label: t('today.score.open'),
                icon: EqualsIcon,
                keys: 'W',
                onChoose: () => deeds.onDrawer(nudge, 'why'),
              },
              {
                id: 'pause',
                label: t('today.pause'),
                icon: PauseIcon,
                keys: 'P',
                onChoose: () => deeds.onDrawer(nudge, 'pause'),
              },
            ]}
          />
        </div>
      </div>
    </div>
  )
}
