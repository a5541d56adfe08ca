import { useState } from 'react'
import type { Request } from '#shared/contract/index.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { CommittedField } from './committed-field.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'
import styles from './settings.module.css'

type ReasonKind = NonNullable<Request<'settings.set'>['switchedOffReasons']>[number]

/** Reasons that can bring somebody to Today; tier and fatigue only move a score. */
const reasons = [
  'cadence',
  'promise-mine',
  'promise-theirs',
  'care',
  'moment',
  'buying',
] as const satisfies readonly ReasonKind[]

export function CadenceSection({ settings, onChange }: SectionProps) {
  const { t } = useWords()
  const [wrongCount, setWrongCount] = useState<string | null>(null)
  const [wrongBudget, setWrongBudget] = useState<string | null>(null)
  const { defaultCadence, switchedOffReasons: off } = settings
  const unit = defaultCadence === null || defaultCadence === 'none' ? 'none' : defaultCadence.unit

  return (
    <Section id="cadence" title={t('settings.cadence')}>
      <Option
        title={t('settings.default-cadence')}
        text={t('settings.default-cadence.text')}
        error={wrongCount !== null ? t('settings.default-cadence.range') : undefined}
      >
        {defaultCadence !== null && defaultCadence !== 'none' && (
          <>
            {t('settings.default-cadence.every')}
            <CommittedField
              label={t('settings.default-cadence.count')}
              hideLabel
              inputMode="numeric"
              className={styles.number}
              value={String(defaultCadence.count)}
              accepts={(text) => isWhole(text, 3650)}
              aria-invalid={wrongCount !== null}
              onRefused={setWrongCount}
              onCommit={(text) =>
                onChange({ defaultCadence: { unit: defaultCadence.unit, count: Number(text) } })
              }
            />
          </>
        )}
        <Select
          label={t('settings.default-cadence.unit')}
          hideLabel
          value={unit}
          options={[
            { value: 'days', label: t('settings.default-cadence.days') },
            { value: 'months', label: t('settings.default-cadence.months') },
            { value: 'none', label: t('settings.default-cadence.none') },
          ]}
          onChange={(next) => {
            setWrongCount(null)
            if (next === 'none') return onChange({ defaultCadence: 'none' })
            return onChange({ defaultCadence: { unit: next, count: next === 'days' ? 28 : 1 } })
          }}
        />
      </Option>
      <Option
        title={t('settings.budget')}
        text={t('settings.budget.text')}
        error={wrongBudget !== null ? t('settings.budget.range') : undefined}
      >
        <CommittedField
          label={t('settings.budget')}
          hideLabel
          inputMode="numeric"
          className={styles.number}
          value={String(settings.dailyBudget)}
          accepts={(text) => isWhole(text, 50)}
          aria-invalid={wrongBudget !== null}
          onRefused={setWrongBudget}
          onCommit={(text) => onChange({ dailyBudget: Number(text) })}
        />
      </Option>
      <Option title={t('settings.inbound')} text={t('settings.inbound.text')}>
        {(titleId) => (
          <Toggle
            labelledBy={titleId}
            on={settings.inboundCounts}
            onChange={(inboundCounts) => onChange({ inboundCounts })}
          />
        )}
      </Option>
      <div className={styles.reasons}>
        <h3>{t('settings.reasons')}</h3>
        <p>{t('settings.reasons.text')}</p>
        <ul>
          {reasons.map((kind) => (
            <li key={kind}>
              <span id={`reason-${kind}`}>{t(`settings.reason.${kind}`)}</span>
              <Toggle
                labelledBy={`reason-${kind}`}
                on={!off.includes(kind)}
                onChange={(on) =>
                  onChange({
                    switchedOffReasons: on ? off.filter((other) => other !== kind) : [...off, kind],
                  })
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}

function isWhole(text: string, most: number): boolean {
  return /^[1-9]\d{0,3}$/.test(text.trim()) && Number(text) <= most
}
