import { PASSPHRASE_MIN } from '#shared/contract/choices.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Field } from '#renderer/ui/field.tsx'
import styles from './export-dialog.module.css'

export type SealWish = Readonly<{ on: boolean; passphrase: string; again: string }>
export type SealFlaw = 'short' | 'differ'

/** Why an archive cannot be sealed so; null where it can, or is not to be. */
export function sealFlaw({ on, passphrase, again }: SealWish): SealFlaw | null {
  if (!on) return null
  if (passphrase.length < PASSPHRASE_MIN) return 'short'
  return passphrase === again ? null : 'differ'
}

type SealFieldsProps = Readonly<{
  seal: SealWish
  flaw: SealFlaw | null
  onChange: (seal: SealWish) => void
}>

/** Whether an archive is sealed, and with what. */
export function SealFields({ seal, flaw, onChange }: SealFieldsProps) {
  const { t } = useWords()
  return (
    <div className={styles.seal}>
      <Checkbox checked={seal.on} onChange={(on) => onChange({ ...seal, on })}>
        {t('export.seal')}
      </Checkbox>
      {seal.on && (
        <>
          <p className={styles.sealText}>{t('export.seal.text')}</p>
          <Field
            type="password"
            label={t('export.seal.passphrase')}
            value={seal.passphrase}
            onChange={(passphrase) => onChange({ ...seal, passphrase })}
            error={flaw === 'short' ? t('export.seal.short', { n: PASSPHRASE_MIN }) : undefined}
          />
          <Field
            type="password"
            label={t('export.seal.again')}
            value={seal.again}
            onChange={(again) => onChange({ ...seal, again })}
            error={flaw === 'differ' ? t('export.seal.differ') : undefined}
          />
        </>
      )}
    </div>
  )
}
