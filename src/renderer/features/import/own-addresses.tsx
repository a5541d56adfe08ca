import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { AddressesField } from '#renderer/ui/addresses-field.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { CheckCircleIcon, WarningIcon } from '#renderer/ui/icons.ts'
import type { Answers } from './plan.ts'
import styles from './import.module.css'

type OwnAddressesProps = Readonly<{
  answers: Answers
  onAnswer: (more: Partial<Answers>) => void
}>

/** Of a mailbox: which side is the owner's, asked once and kept in Settings, and what comes along. */
export function OwnAddresses({ answers, onAnswer }: OwnAddressesProps) {
  const { t } = useWords()
  const { data } = useCall('settings.get', {})
  const set = useChange('settings.set')
  const addresses = answers.ownAddresses ?? data?.ownAddresses ?? []
  const isKnown = addresses.length > 0
  return (
    <section className={styles.mailbox} aria-label={t('import.mail.own')}>
      <Icon of={isKnown ? CheckCircleIcon : WarningIcon} weight="fill" />
      <div>
        <h2>{t('import.mail.own')}</h2>
        <p>{t('import.mail.own.text')}</p>
      </div>
      <AddressesField
        label={t('import.mail.own.field')}
        hideLabel
        addresses={addresses}
        wrong={t('settings.own-addresses.wrong')}
        placeholder={t('settings.own-addresses.hint')}
        onCommit={(ownAddresses) => {
          set.mutate({ ownAddresses })
          onAnswer({ ownAddresses })
        }}
      />
      <Checkbox checked={answers.mailText === true} onChange={(mailText) => onAnswer({ mailText })}>
        {t('import.mail.text')}
      </Checkbox>
    </section>
  )
}
