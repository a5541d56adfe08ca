import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { ClientRow } from './use-rows.ts'
import styles from './client-table.module.css'

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
      {currency !== null && amountMinor > 0 && formats(locale).money(amountMinor, currency)}
      {count > 0 && <small>{t('common.times', { n: count })}</small>}
    </div>
  )
}
