import { useState } from 'react'
import { morningOf } from '#shared/domain/quiet-hours.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PlayIcon } from '#renderer/ui/icons.ts'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'
import { TimeField } from './time-field.tsx'

export function NotificationsSection({ settings, onChange }: SectionProps) {
  const { t, locale } = useWords()
  const clock = useOwnerClock()
  const [wrongHour, setWrongHour] = useState<string | null>(null)
  const { remindersPausedUntil: pausedUntil } = settings
  return (
    <Section id="notifications" title={t('settings.notifications')}>
      <Option title={t('settings.notify')} text={t('settings.notify.text')}>
        {(titleId) => (
          <Toggle
            labelledBy={titleId}
            on={settings.notifications}
            onChange={(notifications) => onChange({ notifications })}
          />
        )}
      </Option>
      {pausedUntil !== null && pausedUntil > clock.now() && (
        <Option
          title={t('settings.paused')}
          text={t('settings.paused.text', {
            date: formats(locale).dateTime(pausedUntil, clock.today),
          })}
        >
          <Button icon={PlayIcon} onClick={() => onChange({ remindersPausedUntil: null })}>
            {t('settings.paused.resume')}
          </Button>
        </Option>
      )}
      <Option
        title={t('settings.morning')}
        text={t('settings.morning.text')}
        error={wrongHour === null ? undefined : t('settings.time.missing')}
      >
        {(titleId) => (
          <>
            {settings.morningNudge && (
              <TimeField
                label={t('settings.morning.at')}
                value={settings.morningAt ?? morningOf(settings)}
                isWrong={wrongHour !== null}
                onRefused={setWrongHour}
                onCommit={(morningAt) => onChange({ morningAt })}
              />
            )}
            <Toggle
              labelledBy={titleId}
              on={settings.morningNudge}
              onChange={(morningNudge) => {
                setWrongHour(null)
                onChange({ morningNudge })
              }}
            />
          </>
        )}
      </Option>
      <Option title={t('settings.hide-names')} text={t('settings.hide-names.text')}>
        {(titleId) => (
          <Toggle
            labelledBy={titleId}
            on={settings.hideNames}
            onChange={(hideNames) => onChange({ hideNames })}
          />
        )}
      </Option>
    </Section>
  )
}

export function ComputerSection({ settings, onChange }: SectionProps) {
  const { t } = useWords()
  const { trayShown } = useAppInfo()
  return (
    <Section id="computer" title={t('settings.computer')}>
      <Option title={t('settings.login')} text={t('settings.login.text')}>
        {(titleId) => (
          <Toggle
            labelledBy={titleId}
            on={settings.startAtLogin}
            onChange={(startAtLogin) => onChange({ startAtLogin })}
          />
        )}
      </Option>
      <Option
        title={t('settings.tray')}
        text={t(trayShown ? 'settings.tray.text' : 'settings.tray.missing')}
      >
        {(titleId) => (
          <Toggle
            labelledBy={titleId}
            on={settings.closeToTray}
            onChange={(closeToTray) => onChange({ closeToTray })}
          />
        )}
      </Option>
    </Section>
  )
}
