import { intlLocales, type Locale } from '#shared/words/language.ts'
import { partOf, textOf, type Cell } from './cell.ts'
import { GridCell } from './grid-cell.tsx'
import styles from './client-table.module.css'

const formats = new Map<string, (minor: number) => string>()

/** "€4,260": in a column of amounts empty cents only widen it. */
function shortMoney(minor: number, currency: string, locale: Locale): string {
  const known = formats.get(`${locale} ${currency}`)
  if (known !== undefined) return known(minor)
  const format = new Intl.NumberFormat(intlLocales[locale], {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  const parts = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)
  const inMajor = (of: number): string => format.format(of / parts)
  formats.set(`${locale} ${currency}`, inMajor)
  return inMajor(minor)
}

/** What the client has bought so far, and how often. */
export const purchasesCell: Cell = {
  drawn: (
    <GridCell className={styles.amount}>
      <span />
      <small />
    </GridCell>
  ),
  bind(cell) {
    const amount = textOf(partOf(cell, 0))
    const times = textOf(partOf(cell, 1))
    return ({ row, words: { t, locale } }) => {
      const { count, amountMinor, currency } = row.purchases
      const isNone = count === 0 && amountMinor === 0
      amount(currency !== null && amountMinor > 0 ? shortMoney(amountMinor, currency, locale) : '')
      times(isNone ? t('clients.purchases.none') : count > 0 ? t('common.times', { n: count }) : '')
    }
  },
}
