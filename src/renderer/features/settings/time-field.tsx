import type { LocalTime } from '#shared/time.ts'
import { CommittedField } from '#renderer/ui/committed-field.tsx'
import { timeFromText } from './time-text.ts'
import styles from './settings.module.css'

type TimeFieldProps = Readonly<{
  label: string
  value: LocalTime
  isWrong: boolean
  /** Undefined where every time of day will do. */
  accepts?: (time: LocalTime) => boolean
  onRefused: (text: string | null) => void
  onCommit: (time: LocalTime) => void
}>

/** A time of day. Not the browser's own field: that one follows its language, not the owner's. */
export function TimeField({ label, value, isWrong, accepts, onRefused, onCommit }: TimeFieldProps) {
  return (
    <CommittedField
      label={label}
      hideLabel
      inputMode="numeric"
      maxLength={8}
      className={styles.time}
      value={value}
      aria-invalid={isWrong}
      accepts={(text) => {
        const time = timeFromText(text)
        return time !== null && (accepts === undefined || accepts(time))
      }}
      onRefused={onRefused}
      onCommit={(text) => {
        const time = timeFromText(text)
        if (time !== null && time !== value) onCommit(time)
      }}
    />
  )
}
