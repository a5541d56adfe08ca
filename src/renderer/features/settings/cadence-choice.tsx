import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { CommittedField } from '#renderer/ui/committed-field.tsx'
import type { Settings } from './settings-screen.tsx'
import { isWholeUpTo } from './whole-number.ts'
import styles from './settings.module.css'

type Cadence = Settings['defaultCadence']
type Unit = 'days' | 'months' | 'none' | 'unset'

type CadenceChoiceProps = Readonly<{
  /** What it is for: the name of its fields. */
  label: string
  value: Cadence
  onChange: (cadence: Cadence) => void
}>

const MOST = 3650
/** Where one starts from when a unit is chosen. */
const usual = { days: 28, months: 3 } as const

/** Every so many days or months, none at all, or nothing said. */
export function CadenceChoice({ label, value, onChange }: CadenceChoiceProps) {
  const { t } = useWords()
  const [wrong, setWrong] = useState<string | null>(null)
  const unit: Unit = value === null ? 'unset' : value === 'none' ? 'none' : value.unit

  function choose(next: Unit): void {
    setWrong(null)
    if (next === 'unset') onChange(null)
    else if (next === 'none') onChange('none')
    else onChange({ unit: next, count: usual[next] })
  }
  return (
    <div className={styles.cadence}>
      {value !== null && value !== 'none' && (
        <>
          {t('settings.cadence.every')}
          <CommittedField
            label={label}
            hideLabel
            inputMode="numeric"
            className={styles.number}
            value={String(value.count)}
            accepts={(text) => isWholeUpTo(text, MOST)}
            aria-invalid={wrong !== null}
            onRefused={setWrong}
            onCommit={(text) => onChange({ unit: value.unit, count: Number(text) })}
          />
        </>
      )}
      <Select
        label={label}
        hideLabel
        muted={unit === 'unset'}
        value={unit}
        options={(['days', 'months', 'none', 'unset'] as const).map((one) => ({
          value: one,
          label: t(`settings.cadence.${one}`),
        }))}
        onChange={choose}
      />
      {wrong !== null && (
        <div className={styles.cadenceError}>
          <FieldError>{t('settings.cadence.range')}</FieldError>
        </div>
      )}
    </div>
  )
}
