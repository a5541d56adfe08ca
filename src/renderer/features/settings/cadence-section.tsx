import { useState } from 'react'
import type { Request } from '#shared/contract/index.ts'
import { stages, tiers } from '#shared/domain/facts.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { CadenceChoice } from './cadence-choice.tsx'
import { CommittedField } from '#renderer/ui/committed-field.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'
import { isWholeUpTo } from './whole-number.ts'
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
  const [wrongBudget, setWrongBudget] = useState<string | null>(null)
  const { tierCadences, stageCadences, switchedOffReasons: off } = settings

  return (
    <Section id="cadence" title={t('settings.cadence')}>
      <Option title={t('settings.default-cadence')} text={t('settings.default-cadence.text')}>
        <CadenceChoice
          label={t('settings.default-cadence')}
          value={settings.defaultCadence}
          onChange={(defaultCadence) => onChange({ defaultCadence })}
        />
      </Option>
      <div className={styles.rows}>
        <h3>{t('settings.group-cadences')}</h3>
        <p>{t('settings.group-cadences.text')}</p>
        <ul>
          {tiers.map((tier) => (
            <li key={tier}>
              <span>{t('settings.tier-cadence', { tier })}</span>
              <CadenceChoice
                label={t('settings.tier-cadence', { tier })}
                value={tierCadences[tier]}
                onChange={(cadence) =>
                  onChange({ tierCadences: { ...tierCadences, [tier]: cadence } })
                }
              />
            </li>
          ))}
          {stages.map((stage) => (
            <li key={stage}>
              <span>{t('settings.stage-cadence', { stage })}</span>
              <CadenceChoice
                label={t('settings.stage-cadence', { stage })}
                value={stageCadences[stage]}
                onChange={(cadence) =>
                  onChange({ stageCadences: { ...stageCadences, [stage]: cadence } })
                }
              />
            </li>
          ))}
        </ul>
      </div>
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
          accepts={(text) => isWholeUpTo(text, 50)}
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
      <div className={styles.rows}>
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
