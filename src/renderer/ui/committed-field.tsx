import { useState, type ComponentProps } from 'react'
import { Field } from './field.tsx'

type CommittedFieldProps = Readonly<
  Omit<ComponentProps<typeof Field>, 'onChange' | 'value' | 'onBlur' | 'onKeyDown'> & {
    /** What is kept. */
    value: string
    /** Whether what was typed may be kept. */
    accepts: (text: string) => boolean
    onCommit: (text: string) => void
    /**
     * What was typed and cannot be kept; null once it is mended. Without it the field goes back to
     * what is kept.
     */
    onRefused?: (text: string | null) => void
  }
>

/** A field whose value is kept on Enter or on leaving it, not at every key. Escape takes it back. */
export function CommittedField({
  value,
  accepts,
  onCommit,
  onRefused,
  ...rest
}: CommittedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)

  function commit(): void {
    if (draft === null || draft === value) {
      setDraft(null)
      onRefused?.(null)
    } else if (accepts(draft)) {
      onRefused?.(null)
      onCommit(draft)
      setDraft(null)
    } else if (onRefused === undefined) setDraft(null)
    else onRefused(draft)
  }
  return (
    <Field
      {...rest}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && draft !== null) {
          // The first Escape is for what was typed, the next for what is around it.
          event.preventDefault()
          event.stopPropagation()
          setDraft(null)
          onRefused?.(null)
        }
      }}
    />
  )
}
