import { useState } from 'react'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PlusIcon, ReceiptIcon } from '#renderer/ui/icons.ts'
import { KnowSection } from './know-section.tsx'
import { PurchaseForm } from './purchase-form.tsx'
import { shortName, type Client } from './standing.ts'
import type { Known, RunKnown } from './use-known.ts'
import styles from './know.module.css'

/** So many say how somebody buys; the rest is asked for. */
const shown = 3

export type Purchase = Known['purchases']['newest'][number]
type KnowPurchasesProps = Readonly<{
  client: Client
  today: PlainDate
  /** Undefined until it was read. */
  purchases: Known['purchases'] | undefined
  run: RunKnown
}>

/** What was bought, the newest first, how often and for how much. */
export function KnowPurchases({ client, today, purchases, run }: KnowPurchasesProps) {
  const { t, locale } = useWords()
  const [editing, setEditing] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const name = shortName(client)
  const done = (): void => setEditing(null)
  const newest = purchases?.newest ?? []
  const count = purchases?.count ?? 0

  const form = (purchase: Purchase | null) => (
    <PurchaseForm
      purchase={purchase}
      usualCurrency={client.currency ?? purchases?.usualCurrency ?? null}
      today={today}
      onSave={(said) => {
        done()
        if (purchase === null) run('purchases.add', { clientId: client.id, ...said })
        else run('purchases.edit', { id: purchase.id, ...said })
      }}
      onDelete={() => {
        done()
        if (purchase !== null)
          run('entries.delete', { id: purchase.id }, t('client.purchase.deleted', { name }))
      }}
      onCancel={done}
    />
  )
  return (
    <KnowSection
      title={t('client.purchases')}
      figure={figureOf(purchases, t, formats(locale).money)}
      action={
        <IconButton
          label={t('client.purchase.add')}
          icon={PlusIcon}
          small
          onClick={() => setEditing('new')}
        />
      }
    >
      {purchases !== undefined && count === 0 && editing === null && (
        <p className={styles.empty}>{t('client.purchases.empty')}</p>
      )}
      {editing === 'new' && form(null)}
      <ul>
        {newest
          .slice(0, all ? undefined : shown)
          .map((purchase) =>
            purchase.id === editing ? (
              <li key={purchase.id}>{form(purchase)}</li>
            ) : (
              <PurchaseLine
                key={purchase.id}
                purchase={purchase}
                today={today}
                onEdit={() => setEditing(purchase.id)}
              />
            ),
          )}
      </ul>
      {!all && newest.length > shown && (
        <Button variant="ghost" small onClick={() => setAll(true)}>
          {t('client.purchases.all', { n: newest.length })}
        </Button>
      )}
      {all && count > newest.length && (
        <p className={styles.empty}>{t('client.purchases.older', { n: count - newest.length })}</p>
      )}
    </KnowSection>
  )
}

/** "× 3, €478.00"; without the sum where they are in several currencies. */
function figureOf(
  purchases: Known['purchases'] | undefined,
  t: ReturnType<typeof useWords>['t'],
  money: (minor: number, currency: string) => string,
): string | undefined {
  if (purchases === undefined || purchases.count === 0) return undefined
  const { count, amountMinor, currency } = purchases
  const times = t('common.times', { n: count })
  return currency === null
    ? times
    : t('client.purchases.sum', { times, sum: money(amountMinor, currency) })
}

type PurchaseLineProps = Readonly<{ purchase: Purchase; today: PlainDate; onEdit: () => void }>

function PurchaseLine({ purchase, today, onEdit }: PurchaseLineProps) {
  const { t, locale } = useWords()
  const { text, on, amountMinor, currency } = purchase
  const { day, money } = formats(locale)
  return (
    <li className={styles.item}>
      <Icon of={ReceiptIcon} />
      <div>
        <button
          type="button"
          className={styles.words}
          aria-label={t('client.purchase.edit', { text })}
          onClick={onEdit}
        >
          {text}
        </button>
        <span className={styles.cap}>{day(on, today)}</span>
      </div>
      {amountMinor !== null && currency !== null && (
        <span className={styles.cap}>{money(amountMinor, currency)}</span>
      )}
    </li>
  )
}
