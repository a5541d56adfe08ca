import { useId } from 'react'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Field } from '#renderer/ui/field.tsx'

type OfferingFieldProps = Readonly<{
  value: string
  /** Why it is worth a second thought. */
  doubt?: string | undefined
  onChange: (value: string) => void
}>

/** One of the owner's offerings, by name; a new name makes one. Empty is none. */
export function OfferingField({ value, doubt, onChange }: OfferingFieldProps) {
  const { t } = useWords()
  const list = useId()
  const { data } = useCall('offerings.list', {})
  return (
    <>
      <Field
        label={t('client.offering')}
        placeholder={t('client.offering.hint')}
        value={value}
        list={list}
        maxLength={200}
        hint={doubt}
        onChange={onChange}
      />
      <datalist id={list}>
        {data?.offerings.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  )
}
