import { useState } from 'react'
import { isLocalTime, type LocalTime } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { CommittedField } from './committed-field.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'
import { WorkDays } from './work-days.tsx'
import styles from './settings.module.css'

const usualQuiet = { quietFrom: '22:00' as LocalTime, quietUntil: '07:00' as LocalTime }

type DaySectionProps = SectionProps & Readonly<{ isQuietEqual: boolean }>

export function DaySection({ settings, isQuietEqual, onChange }: DaySectionProps) {
  const { t } = useWords()
  const [isStartMissing, setStartMissing] = useState(false)
  const [isQuietMissing, setQuietMissing] = useState(false)
  const { quietFrom, quietUntil } = settings
  const isQuiet = quietFrom !== null && quietUntil !== null

  return (
    <Section id="day" title={t('settings.day')}>
      <Option
        title={t('settings.day-start')}
        text={t('settings.day-start.text')}
        error={isStartMissing ? t('settings.time.missing') : undefined}
      >
        <CommittedField
          type="time"
          label={t('settings.day-start')}
          hideLabel
          className={styles.time}
          value={settings.dayStart}
          accepts={isLocalTime}
          onRefused={setStartMissing}
          onCommit={(time) => isLocalTime(time) && onChange({ dayStart: time })}
        />
      </Option>
      <Option title={t('settings.work-days')} text={t('settings.work-days.text')}>
        <WorkDays days={settings.workDays} onChange={(workDays) => onChange({ workDays })} />
      </Option>
      <Option
        title={t('settings.quiet')}
        text={t('settings.quiet.text')}
        error={
          isQuietMissing
            ? t('settings.time.missing')
            : isQuietEqual
              ? t('settings.quiet.equal')
              : undefined
        }
      >
        {(titleId) => (
          <>
            {isQuiet && (
              <>
                <CommittedField
                  type="time"
                  label={t('settings.quiet.from')}
                  hideLabel
                  className={styles.time}
                  value={quietFrom}
                  accepts={isLocalTime}
                  aria-invalid={isQuietEqual}
                  onRefused={setQuietMissing}
                  onCommit={(time) => isLocalTime(time) && onChange({ quietFrom: time })}
                />
                {t('settings.quiet.to')}
                <CommittedField
                  type="time"
                  label={t('settings.quiet.until')}
                  hideLabel
                  className={styles.time}
                  value={quietUntil}
                  accepts={isLocalTime}
                  aria-invalid={isQuietEqual}
                  onRefused={setQuietMissing}
                  onCommit={(time) => isLocalTime(time) && onChange({ quietUntil: time })}
                />
              </>
            )}
            <Toggle
              labelledBy={titleId}
              on={isQuiet}
              onChange={(on) => onChange(on ? usualQuiet : { quietFrom: null, quietUntil: null })}
            />
          </>
        )}
      </Option>
      <Option title={t('settings.leap-day')}>
        <Select
          label={t('settings.leap-day')}
          hideLabel
          value={settings.leapDay}
          options={[
            { value: 'feb-28', label: t('settings.leap-day.feb-28') },
            { value: 'mar-1', label: t('settings.leap-day.mar-1') },
          ]}
          onChange={(leapDay) => onChange({ leapDay })}
        />
      </Option>
      <Option title={t('settings.date-order')} text={t('settings.date-order.text')}>
        <Select
          label={t('settings.date-order')}
          hideLabel
          value={settings.dateOrder ?? 'ask'}
          options={[
            { value: 'ask', label: t('settings.date-order.ask') },
            { value: 'dmy', label: t('settings.date-order.dmy') },
            { value: 'mdy', label: t('settings.date-order.mdy') },
            { value: 'ymd', label: t('settings.date-order.ymd') },
          ]}
          onChange={(order) => onChange({ dateOrder: order === 'ask' ? null : order })}
        />
      </Option>
    </Section>
  )
}
