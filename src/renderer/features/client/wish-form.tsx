import { useState } from 'react'
import { wishStates, type WishState } from '#shared/domain/facts.ts'
import { shelfDoubt, type Shelf } from '#shared/domain/shelf.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { readWhen } from '#renderer/time/read-when.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { InlineForm } from './inline-form.tsx'
import type { Wish } from './know-shelf.tsx'
import { OfferingField } from './offering-field.tsx'

type WishFormProps = Readonly<{
  wish: Wish | null
  name: string
  shelf: Shelf
  today: PlainDate
  onSave: (said: {
    text: string
    wantedByOn: PlainDate | null
    offering: string | null
    state: WishState
  }) => void
  onDelete: () => void
  onCancel: () => void
}>

/** A wish in the client's words, by when, and which offering would meet it. */
export function WishForm({ wish, name, shelf, today, onSave, onDelete, onCancel }: WishFormProps) {
  const { t, words, locale } = useWords()
  const clock = useOwnerClock()
  const { day, fullDay } = formats(locale)
  const was = wish?.wantedByOn == null ? '' : fullDay(wish.wantedByOn)
  const [text, setText] = useState(wish?.text ?? '')
  const [by, setBy] = useState(was)
  const [offering, setOffering] = useState(wish?.offering ?? '')
  const [state, setState] = useState<WishState>(wish?.state ?? 'open')
  const [error, setError] = useState<string>()
  const isSame = by.trim() === was
  const read = by.trim() === '' || isSame ? null : readWhen(by, clock, words)

  // What this very wish has become is no reason to doubt it.
  const doubt = shelfDoubt(shelf, offering)
  const isDoubted = doubt !== null && (wish === null || doubt.item.wishId !== wish.id)

  function save(): void {
    if (text.trim() === '') return setError(t('client.wish.missing'))
    if (read !== null && !read.ok) return setError(read.error)
    return onSave({
      text: text.trim(),
      wantedByOn: read?.ok === true ? read.on : isSame ? (wish?.wantedByOn ?? null) : null,
      offering: offering.trim() || null,
      state,
    })
  }
  return (
    <InlineForm
      label={wish === null ? t('client.wish.add') : t('client.wish.edit', { text: wish.text })}
      saveLabel={t('client.wish.save')}
      error={error}
      extra={
        wish !== null && (
          <Button variant="ghost" small onClick={onDelete}>
            {t('client.wish.delete')}
          </Button>
        )
      }
      onSave={save}
      onCancel={onCancel}
    >
      <Field
        label={t('client.wish.text')}
        placeholder={t('client.wish.text-hint')}
        value={text}
        maxLength={4000}
        autoFocus
        onChange={(value) => {
          setError(undefined)
          setText(value)
        }}
      />
      <Field
        label={t('client.wish.by')}
        placeholder={t('client.promise.due-hint')}
        value={by}
        hint={read?.ok === true ? day(read.on, today) : undefined}
        onChange={(value) => {
          setError(undefined)
          setBy(value)
        }}
      />
      <OfferingField
        value={offering}
        doubt={
          isDoubted
            ? t('client.offering.doubt', {
                shelf: doubt.shelf === 'has' ? 'has' : 'out',
                name,
                date: day(doubt.item.on, today),
              })
            : undefined
        }
        onChange={setOffering}
      />
      {wish !== null && (
        <Select
          label={t('client.wish.state')}
          value={state}
          options={wishStates.map((value) => ({
            value,
            label: t('client.wish.state-option', { state: value }),
          }))}
          onChange={setState}
        />
      )}
    </InlineForm>
  )
}
