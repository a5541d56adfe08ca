import { useState } from 'react'
import type { PromiseSide } from '#shared/domain/facts.ts'
import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PlusIcon } from '#renderer/ui/icons.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { InlineForm } from './inline-form.tsx'
import { KnowSection } from './know-section.tsx'
import { readWhen } from '#renderer/time/read-when.ts'
import { shortName, type Client } from './standing.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import styles from './know.module.css'

type Promised = Client['promises'][number]
type KnowPromisesProps = Readonly<{ client: Client; today: PlainDate; deeds: ClientDeeds }>

/** Open promises, both ways: a tick keeps one. */
export function KnowPromises({ client, today, deeds }: KnowPromisesProps) {
  const { t } = useWords()
  const told = useTold()
  const settle = useChange('promises.settle')
  const [adding, setAdding] = useState(false)
  const open = client.promises.filter((promise) => promise.state === 'open')

  function keep(promise: Promised): void {
    const putBack = deeds.show((all) => ({
      ...all,
      promises: all.promises.filter((one) => one.id !== promise.id),
    }))
    settle.mutate(
      { id: promise.id, state: 'kept' },
      {
        onSuccess: () => told.done(t('client.promise.kept', { text: promise.text })),
        onError: (failure) => {
          putBack()
          told.failed(failure, () => keep(promise))
        },
      },
    )
  }

  return (
    <KnowSection
      title={t('client.promises')}
      figure={open.length === 0 ? undefined : t('client.promises.open', { n: open.length })}
      action={
        <IconButton
          label={t('client.promises.add')}
          icon={PlusIcon}
          small
          onClick={() => setAdding(true)}
        />
      }
    >
      {open.length === 0 && !adding && <p className={styles.empty}>{t('client.promises.empty')}</p>}
      <ul>
        {open.map((promise) => (
          <PromiseLine
            key={promise.id}
            promise={promise}
            name={shortName(client)}
            today={today}
            onKeep={() => keep(promise)}
          />
        ))}
      </ul>
      {adding && (
        <PromiseForm
          onSave={(side, text, dueOn) => {
            setAdding(false)
            void deeds.run('promises.add', { clientId: client.id, side, text, dueOn })
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </KnowSection>
  )
}

type PromiseLineProps = Readonly<{
  promise: Promised
  name: string
  today: PlainDate
  onKeep: () => void
}>

function PromiseLine({ promise: { side, text, dueOn }, name, today, onKeep }: PromiseLineProps) {
  const { t, locale } = useWords()
  const late = dueOn === null ? 0 : daysBetween(dueOn, today)
  return (
    <li className={styles.item}>
      <Checkbox checked={false} aria-label={t('client.promise.tick', { text })} onChange={onKeep} />
      <span>
        {side === 'mine'
          ? t('client.promise.mine', { text })
          : t('client.promise.theirs', { text, name })}
      </span>
      {dueOn !== null && (
        <span className={classNames(styles.cap, late >= -1 && styles.late)}>
          {late > 0 ? t('client.promise.late', { n: late }) : formats(locale).day(dueOn, today)}
        </span>
      )}
    </li>
  )
}

type PromiseFormProps = Readonly<{
  onSave: (side: PromiseSide, text: string, dueOn: PlainDate | null) => void
  onCancel: () => void
}>

function PromiseForm({ onSave, onCancel }: PromiseFormProps) {
  const { t, words } = useWords()
  const clock = useOwnerClock()
  const [side, setSide] = useState<PromiseSide>('mine')
  const [text, setText] = useState('')
  const [due, setDue] = useState('')
  const [error, setError] = useState<string>()
  const read = due.trim() === '' ? null : readWhen(due, clock, words)

  function save(): void {
    if (text.trim() === '') return setError(t('client.promise.missing'))
    if (read !== null && !read.ok) return setError(read.error)
    onSave(side, text.trim(), read?.ok === true ? read.on : null)
    return undefined
  }
  return (
    <InlineForm
      label={t('client.promises.add')}
      saveLabel={t('client.promise.save')}
      error={error}
      onSave={save}
      onCancel={onCancel}
    >
      <Segmented
        label={t('client.promise.side')}
        value={side}
        options={[
          { value: 'mine', label: t('client.promise.side-mine') },
          { value: 'theirs', label: t('client.promise.side-theirs') },
        ]}
        onChange={setSide}
      />
      <Field label={t('client.promise.text')} value={text} autoFocus onChange={setText} />
      <Field
        label={t('client.promise.due')}
        placeholder={t('client.promise.due-hint')}
        value={due}
        onChange={setDue}
        hint={read?.ok === true ? formats(words.locale).day(read.on, clock.today) : undefined}
      />
    </InlineForm>
  )
}
