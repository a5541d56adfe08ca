import { useCallback, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { EventMap } from '#shared/contract/events.ts'
import { useEvent } from '#renderer/api/api-provider.tsx'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { BellSimpleIcon, XIcon } from '#renderer/ui/icons.ts'
import styles from './reminder-banner.module.css'

type Shown = EventMap['reminders.shown'] & { readonly serial: number }

/**
 * Reminders that no notification could show: they stand here until they are seen. The reminder
 * itself stays on Today whatever happens to its banner.
 */
export function ReminderBanner() {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<readonly Shown[]>([])
  const serial = useRef(0)

  const add = useCallback((reminder: EventMap['reminders.shown']) => {
    serial.current += 1
    const fresh = { ...reminder, serial: serial.current }
    setShown((before) => [...before, fresh].slice(-3))
  }, [])
  useEvent('reminders.shown', add)

  function dismiss(one: Shown): void {
    setShown((before) => before.filter(({ serial: other }) => other !== one.serial))
  }

  return (
    <section
      className={styles.stack}
      role="status"
      aria-label={t('window.reminders')}
      data-region="reminders"
    >
      {shown.map((one) => (
        <div key={one.serial} className={styles.banner}>
          <Icon of={BellSimpleIcon} weight="fill" size={18} />
          <div className={styles.words}>
            <p className={styles.text}>{one.text}</p>
            <p className={one.late ? styles.late : styles.caption}>
              {t(one.late ? 'window.reminder.late' : 'window.reminder.now')}
            </p>
          </div>
          <Button
            small
            onClick={() => {
              dismiss(one)
              navigate(one.clientId === null ? places.today : places.client(one.clientId))
            }}
          >
            {t('window.reminder.open')}
          </Button>
          <IconButton label={t('window.dismiss')} icon={XIcon} small onClick={() => dismiss(one)} />
        </div>
      ))}
    </section>
  )
}
