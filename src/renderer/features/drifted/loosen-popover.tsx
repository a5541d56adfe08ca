import { useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react'
import { suggestedCadences } from '#shared/domain/learned-cadence.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import styles from './drifted.module.css'

type LoosenPopoverProps = Readonly<{
  open: boolean
  anchor: RefObject<HTMLButtonElement | null>
  name: string
  /** C as it is, in days. */
  cadenceDays: number
  onClose: () => void
  onLoosen: (days: number) => void
}>

const PICKS = 4
const DAYS_MAX = 3650

/** How much looser: the next longer cadences on 1 to 4, or any number of days. */
export function LoosenPopover(props: LoosenPopoverProps) {
  const { t } = useWords()
  return (
    <Popover
      open={props.open}
      onClose={props.onClose}
      anchor={props.anchor}
      label={t('drifted.loosen-named', { name: props.name })}
      align="end"
      className={styles.popover}
    >
      <LoosenForm {...props} />
    </Popover>
  )
}

function LoosenForm({ cadenceDays, onClose, onLoosen }: LoosenPopoverProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const picks = longerThan(cadenceDays)

  function choose(days: number): void {
    onClose()
    onLoosen(days)
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    const days = Number(text.trim())
    if (/^\d{1,4}$/u.test(text.trim()) && days >= 1 && days <= DAYS_MAX) choose(days)
    else setWrong(true)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return
    const picked = picks[Number(event.key) - 1]
    if (picked === undefined) return
    event.preventDefault()
    choose(picked)
  }
  return (
    <div role="none" onKeyDown={onKeyDown}>
      <form onSubmit={onSubmit} noValidate>
        <Field
          label={t('drifted.days')}
          hideLabel
          placeholder={t('drifted.days-hint')}
          inputMode="numeric"
          value={text}
          error={wrong ? t('drifted.days-bad') : undefined}
          onChange={(value) => {
            setText(value)
            setWrong(false)
          }}
        />
        {picks.map((days, index) => (
          <button
            key={days}
            type="button"
            className={styles.pick}
            data-autofocus={index === 0 || undefined}
            onClick={() => choose(days)}
          >
            <span>{t('drifted.every', { n: days })}</span>
            <Kbd keys={String(index + 1)} />
          </button>
        ))}
      </form>
    </div>
  )
}

/** Four cadences worth having, each longer than this one; past the longest it is doubled. */
export function longerThan(days: number): readonly number[] {
  const longer = suggestedCadences.filter((one) => one > days).slice(0, PICKS)
  return longer.length > 0 ? longer : [Math.min(days * 2, DAYS_MAX)]
}
