import { useState } from 'react'
import type { LocalTime } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { HolidayOption } from './holiday-option.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'
import { TimeField } from './time-field.tsx'
import { timeFromText } from './time-text.ts'
import { WorkDays } from './work-days.tsx'

const usualQuiet = { quietFrom: '22:00' as LocalTime, quietUntil: '07:00' as LocalTime }

export function DaySection({ settings, onChange }: SectionProps) {
  const { t } = useWords()
  const [wrongStart, setWrongStart] = useState<string | null>(null)
  const [wrongQuiet, setWrongQuiet] = useState<string | null>(null)
  const { quietFrom, quietUntil } = settings
  const isQuiet = quietFrom !== null && quietUntil !== null
  const quietError =
    wrongQuiet === null
      ? undefined
      : t(timeFromText(wrongQuiet) === null ? 'settings.time.missing' : 'settings.quiet.equal')

  return (
    <Section id="day" title={t('settings.day')}>
      <Option
        title={t('settings.day-start')}
        text={t('settings.day-start.text')}
        error={wrongStart !== null ? t('settings.time.missing') : undefined}
      >
        <TimeField
          label={t('settings.day-start')}
          value={settings.dayStart}
          isWrong={wrongStart !== null}
          onRefused={setWrongStart}
          onCommit={(dayStart) => onChange({ dayStart })}
        />
      </Option>
      <Option title={t('settings.work-days')} text={t('settings.work-days.text')}>
        <WorkDays days={settings.workDays} onChange={(workDays) => onChange({ workDays })} />
      </Option>
      <Option title={t('settings.days-off')} text={t('settings.days-off.text')}>
        {(titleId) => (
          <Toggle
            labelledBy={titleId}
            on={settings.quietDaysOff}
            onChange={(quietDaysOff) => onChange({ quietDaysOff })}
          />
        )}
      </Option>
      <Option title={t('settings.quiet')} text={t('settings.quiet.text')} error={quietError}>
        {(titleId) => (
          <>
            {isQuiet && (
              <>
                <TimeField
                  label={t('settings.quiet.from')}
                  value={quietFrom}
                  isWrong={quietError !== undefined}
                  accepts={(time) => time !== quietUntil}
                  onRefused={setWrongQuiet}
                  onCommit={(time) => onChange({ quietFrom: time })}
                />
                {t('settings.quiet.to')}
                <TimeField
                  label={t('settings.quiet.until')}
                  value={quietUntil}
                  isWrong={quietError !== undefined}
                  accepts={(time) => time !== quietFrom}
                  onRefused={setWrongQuiet}
                  onCommit={(time) => onChange({ quietUntil: time })}
                />
              </>
            )}
            <Toggle
              labelledBy={titleId}
              on={isQuiet}
              onChange={(on) => {
                setWrongQuiet(null)
                onChange(on ? usualQuiet : { quietFrom: null, quietUntil: null })
              }}
            />
          </>
        )}
      </Option>
      <HolidayOption settings={settings} />
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
    </Section>
  )
}
