import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import styles from './import.module.css'

type UnsealFormProps = Readonly<{ isBusy: boolean; onUnseal: (passphrase: string) => void }>

/** Asks for the passphrase of a sealed archive; whether it fits is seen when the file is read. */
export function UnsealForm({ isBusy, onUnseal }: UnsealFormProps) {
  const { t } = useWords()
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      className={styles.unseal}
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') onUnseal(passphrase)
      }}
    >
      <Field
        type="password"
        label={t('import.sealed.passphrase')}
        hideLabel
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
      />
      <Button type="submit" variant="primary" disabled={isBusy || passphrase === ''}>
        {t('import.sealed.open')}
      </Button>
    </form>
  )
}
