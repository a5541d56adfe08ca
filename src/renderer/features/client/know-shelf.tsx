import { useState } from 'react'
import { Link } from 'wouter'
import { shelfOf, type ShelfItem } from '#shared/domain/shelf.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PlusIcon } from '#renderer/ui/icons.ts'
import { KnowSection } from './know-section.tsx'
import { shortName, type Client } from './standing.ts'
import type { Known, RunKnown } from './use-known.ts'
import { WishForm } from './wish-form.tsx'
import styles from './know.module.css'

export type Wish = Known['wishes'][number]
type KnowShelfProps = Readonly<{
  client: Client
  today: PlainDate
  /** Undefined until it was read. */
  known: Known | undefined
  run: RunKnown
}>

/** What the client wants, in their words, and what they have and ruled out already. */
export function KnowShelf({ client, today, known, run }: KnowShelfProps) {
  const { t } = useWords()
  const [editing, setEditing] = useState<string | null>(null)
  const name = shortName(client)
  const done = (): void => setEditing(null)
  const shelf = shelfOf(known?.wishes ?? [], known?.bought ?? [])
  const { wants, has, ruledOut } = shelf
  const isEmpty = known !== undefined && wants.length + has.length + ruledOut.length === 0
  const edited = known?.wishes.find(({ id }) => id === editing)

  const form = (wish: Wish | null) => (
    <WishForm
      wish={wish}
      name={name}
      shelf={shelf}
      today={today}
      onSave={({ state, ...said }) => {
        done()
        if (wish === null) run('wishes.add', { clientId: client.id, ...said })
        else run('wishes.edit', { id: wish.id, state, ...said })
      }}
      onDelete={() => {
        done()
        if (wish !== null)
          run('entries.delete', { id: wish.id }, t('client.wish.deleted', { name }))
      }}
      onCancel={done}
    />
  )
  return (
    <KnowSection
      title={t('client.shelf')}
      action={
        <IconButton
          label={t('client.wish.add')}
          icon={PlusIcon}
          small
          onClick={() => setEditing('new')}
        />
      }
    >
      {isEmpty && editing === null && (
        <p className={styles.empty}>{t('client.shelf.empty', { name })}</p>
      )}
      <ul>
        {wants.map((wish) =>
          wish.id === editing ? (
            <li key={wish.id}>{form(wish)}</li>
          ) : (
            <WishLine
              key={wish.id}
              wish={wish}
              today={today}
              onEdit={() => setEditing(wish.id)}
              onFulfil={() =>
                run(
                  'wishes.edit',
                  { id: wish.id, state: 'fulfilled' },
                  t('client.wish.fulfilled', { text: wish.text }),
                )
              }
            />
          ),
        )}
      </ul>
      {editing === 'new' && form(null)}
      {has.length + ruledOut.length > 0 && (
        <dl className={styles.pairs}>
          <Things title={t('client.shelf.has')} items={has} onEdit={setEditing} />
          <Things title={t('client.shelf.ruled-out')} items={ruledOut} onEdit={setEditing} />
        </dl>
      )}
      {edited !== undefined && !wants.includes(edited) && form(edited)}
      {!isEmpty && known !== undefined && (
        <Link href={places.offerings} className={styles.link}>
          {t('client.shelf.offerings')}
        </Link>
      )}
    </KnowSection>
  )
}

type WishLineProps = Readonly<{
  wish: Wish
  today: PlainDate
  onEdit: () => void
  onFulfil: () => void
}>

function WishLine({ wish, today, onEdit, onFulfil }: WishLineProps) {
  const { t, locale } = useWords()
  const { text, wantedByOn, state, offering } = wish
  const date = wantedByOn === null ? 'none' : formats(locale).day(wantedByOn, today)
  const is =
    state === 'offered' ? 'offered' : wantedByOn === null && offering !== null ? 'yours' : 'open'
  return (
    <li className={styles.item}>
      <Checkbox checked={false} aria-label={t('client.wish.tick', { text })} onChange={onFulfil} />
      <button
        type="button"
        className={styles.words}
        aria-label={t('client.wish.edit', { text })}
        onClick={onEdit}
      >
        {text}
      </button>
      <span className={styles.cap}>{t('client.wish.stands', { is, date })}</span>
    </li>
  )
}

type ThingsProps = Readonly<{
  title: string
  items: readonly ShelfItem[]
  onEdit: (wishId: string) => void
}>

/** Names in a row; what came from a wish is edited by a press. */
function Things({ title, items, onEdit }: ThingsProps) {
  const { t } = useWords()
  if (items.length === 0) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className={styles.things}>
          {items.map(({ what, wishId }) => (
            <li key={what}>
              {wishId === null ? (
                what
              ) : (
                <button
                  type="button"
                  className={styles.link}
                  aria-label={t('client.wish.edit', { text: what })}
                  onClick={() => onEdit(wishId)}
                >
                  {what}
                </button>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
