import { useState, type FormEvent } from 'react'
import type { CadenceSetting } from '#shared/domain/facts.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import type { Segment } from './use-segment-deeds.ts'
import styles from './segments.module.css'

type Unit = 'days' | 'months' | 'inherit' | 'none'
const units = ['days', 'months', 'inherit', 'none'] as const

type CadenceFormProps = Readonly<{
  segment: Segment
  onKeep: (cadence: CadenceSetting) => void
}>

/** The segment's cadence, and before another is kept what it would ask of the week. */
export function CadenceForm({ segment, onKeep }: CadenceFormProps) {
  const { t, rich } = useWords()
  const { cadence: now } = segment
  const [unit, setUnit] = useState<Unit>(unitOf(now))
  const [count, setCount] = useState(now === null || now === 'none' ? '28' : String(now.count))
  const counts = unit === 'days' || unit === 'months'
  const isNumber = /^\d{1,4}$/.test(count.trim())
  const n = isNumber ? Number(count) : 0
  const isBad = counts && (n < 1 || n > 3650)
  const wanted: CadenceSetting = counts ? { unit, count: n } : unit === 'none' ? 'none' : null
  const changes = !isBad && JSON.stringify(wanted) !== JSON.stringify(now)
  const { data: load } = useCall(
    'segments.load',
    { id: segment.id, cadence: wanted },
    { enabled: changes },
  )
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (changes) onKeep(wanted)
  }
  return (
    <form className={styles.often} onSubmit={submit} noValidate>
      <div className={styles.oftenRow}>
        <span aria-hidden="true">{counts ? t('segments.often.every') : ''}</span>
        {counts && (
          <Field
            label={t('segments.often.count')}
            hideLabel
            inputMode="numeric"
            value={count}
            aria-invalid={isBad}
            className={styles.count}
            onChange={setCount}
          />
        )}
        <Select
          label={t('segments.often.unit')}
          hideLabel
          value={unit}
          options={units.map((one) => ({ value: one, label: t(`segments.often.unit.${one}`) }))}
          onChange={setUnit}
        />
        {changes && (
          <Button variant="primary" type="submit" keys="Enter">
            {t('segments.often.keep')}
          </Button>
        )}
      </div>
      {isBad && <p className={styles.bad}>{t('segments.often.bad')}</p>}
      {changes && load !== undefined && (
        <p role="status" className={styles.load}>
          {rich('segments.often.load', {
            moved: load.moved,
            own: load.own,
            change: t('segments.often.change', {
              way: load.perWeek > 0 ? 'more' : load.perWeek < 0 ? 'less' : 'same',
              n: Math.abs(load.perWeek),
            }),
          })}
        </p>
      )}
    </form>
  )
}

function unitOf(cadence: CadenceSetting): Unit {
  if (cadence === null) return 'inherit'
  return cadence === 'none' ? 'none' : cadence.unit
}
