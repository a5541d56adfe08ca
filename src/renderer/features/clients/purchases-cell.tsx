import { intlLocales, type Locale } from '#shared/words/language.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { ClientRow } from './use-rows.ts'
import styles from './client-table.module.css'

const formats = new Map<string, Intl.NumberFormat>()

/** "€4,260": in a column of amounts empty cents only widen it. */
function shortMoney(minor: number, currency: string, locale: Locale): string {
  let format = formats.get(`${locale} ${currency}`)
  if (format === undefined) {
    format = new Intl.NumberFormat(intlLocales[locale], {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    })
    formats.set(`${locale} ${currency}`, format)
  }
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** What the client has bought so far, and how often. */
export function PurchasesCell({
  purchases: { count, amountMinor, currency },
}: Readonly<{ purchases: ClientRow['purchases'] }>) {
  const { t, locale } = useWords()
  if (count === 0 && amountMinor === 0) {
    return (
      <div role="gridcell" className={styles.amount}>
        <small>{t('clients.purchases.none')}</small>
      </div>
    )
  }
  return (
    <div role="gridcell" className={styles.amount}>
      {currency !== null && amountMinor > 0 && shortMoney(amountMinor, currency, locale)}
      {count > 0 && <small>{t('common.times', { n: count })}</small>}
    </div>
  )
}
