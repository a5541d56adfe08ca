import { useState } from 'react'
import { readMoney, writeMoney, type Money } from '#shared/domain/money.ts'
import { isPlainDate, type PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { InlineForm } from './inline-form.tsx'
import type { Purchase } from './know-purchases.tsx'
import { OfferingField } from './offering-field.tsx'

type PurchaseFormProps = Readonly<{
  purchase: Purchase | null
  /** What an amount without a currency is in; null where that is not known. */
  usualCurrency: string | null
  today: PlainDate
  onSave: (said: {
    text: string
    on: PlainDate
    amount: Money | null
    offering: string | null
  }) => void
  onDelete: () => void
  onCancel: () => void
}>

/** What was bought, when and for how much; how the amount was read is shown before it is kept. */
export function PurchaseForm({
  purchase,
  usualCurrency,
  today,
  onSave,
  onDelete,
  onCancel,
}: PurchaseFormProps) {
  const { t, locale } = useWords()
  const [text, setText] = useState(purchase?.text ?? '')
  const [amount, setAmount] = useState(() => writtenAmount(purchase))
  const [on, setOn] = useState<string>(purchase?.on ?? today)
  const [offering, setOffering] = useState(purchase?.offering ?? '')
  const [tried, setTried] = useState(false)

  // What was bought may be told by the name of the offering alone.
  const what = text.trim() || offering.trim()
  const money = amount.trim() === '' ? null : readMoney(amount, null, usualCurrency)
  const isBadAmount = amount.trim() !== '' && (money === null || money.minor < 0)
  const day = isPlainDate(on) && on <= today ? on : null

  function save(): void {
    setTried(true)
    if (what === '' || isBadAmount || day === null) return
    onSave({ text: what, on: day, amount: money, offering: offering.trim() || null })
  }
  return (
    <InlineForm
      label={
        purchase === null
          ? t('client.purchase.add')
          : t('client.purchase.edit', { text: purchase.text })
      }
      saveLabel={t('client.purchase.save')}
      extra={
        purchase !== null && (
          <Button variant="ghost" small onClick={onDelete}>
            {t('client.purchase.delete')}
          </Button>
        )
      }
      onSave={save}
      onCancel={onCancel}
    >
      <Field
        label={t('client.purchase.what')}
        value={text}
        maxLength={4000}
        autoFocus
        error={tried && what === '' ? t('client.purchase.missing') : undefined}
        onChange={setText}
      />
      <Field
        label={t('client.purchase.amount')}
        placeholder={t('client.purchase.amount-hint', { currency: usualCurrency ?? 'EUR' })}
        value={amount}
        maxLength={60}
        error={tried && isBadAmount ? t('client.purchase.bad-amount') : undefined}
        hint={
          money === null || isBadAmount
            ? undefined
            : formats(locale).money(money.minor, money.currency)
        }
        onChange={setAmount}
      />
      <Field
        label={t('client.purchase.on')}
        type="date"
        value={on}
        max={today}
        error={tried && day === null ? t('client.purchase.bad-date') : undefined}
        onChange={setOn}
      />
      <OfferingField value={offering} onChange={setOffering} />
    </InlineForm>
  )
}

/** So that it reads back as the same, whatever the language. */
function writtenAmount(purchase: Purchase | null): string {
  if (purchase === null || purchase.amountMinor === null || purchase.currency === null) return ''
  return `${writeMoney(purchase.amountMinor, purchase.currency)} ${purchase.currency}`
}
