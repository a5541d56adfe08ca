import { useState } from 'react'
import { CommittedField } from './committed-field.tsx'

type AddressesFieldProps = Readonly<{
  label: string
  /** For screen readers only, where the place says it to the eyes. */
  hideLabel?: boolean
  addresses: readonly string[]
  /** Said where a part of the text is no address. */
  wrong: string
  placeholder?: string
  onCommit: (addresses: string[]) => void
}>

/** Email addresses with commas between them, kept on Enter or on leaving the field. */
export function AddressesField({ addresses, wrong, onCommit, ...rest }: AddressesFieldProps) {
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <CommittedField
      {...rest}
      value={addresses.join(', ')}
      error={refused === null ? undefined : wrong}
      accepts={(text) => addressesIn(text).every((one) => /^[^\s@]+@[^\s@]+$/.test(one))}
      onCommit={(text) => onCommit(addressesIn(text))}
      onRefused={setRefused}
    />
  )
}

function addressesIn(text: string): string[] {
  return text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .slice(0, 20)
}
