import { useState } from 'react'
import type { Cadence, CadenceSetting } from '#shared/domain/facts.ts'
import { loadWords, sourceWords } from '#shared/words/sentences.ts'
import { formats } from '#shared/words/format.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { CadenceHint } from '#renderer/cadence/cadence-hint.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PencilSimpleIcon } from '#renderer/ui/icons.ts'
import { Select } from '#renderer/ui/select.tsx'
import { InlineForm } from './inline-form.tsx'
import { KnowSection } from './know-section.tsx'
import type { Client } from './standing.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import styles from './know.module.css'

type KnowCadenceProps = Readonly<{ client: Client; deeds: ClientDeeds }>

/** How often to be in touch, and where that comes from. */
export function KnowCadence({ client, deeds }: KnowCadenceProps) {
  const { t, locale } = useWords()
  const [editing, setEditing] = useState(false)
  const { effectiveCadence: effective } = client
  function set(cadence: CadenceSetting): void {
    void deeds.run('clients.edit', { id: client.id, patch: { cadence } }, () =>
      t('client.cadence.done', { name: client.name }),
    )
  }
  return (
    <KnowSection
      title={t('client.cadence')}
      action={
        !editing && (
          <IconButton
            label={t('client.cadence.change')}
            icon={PencilSimpleIcon}
            small
            onClick={() => setEditing(true)}
          />
        )
      }
    >
      {!editing && (
        <CadenceHint
          hint={client.cadenceHint}
          cadenceDays={client.cadenceDays}
          onSet={(count) => set({ unit: 'days', count })}
          onChange={() => setEditing(true)}
          onKeep={() =>
            void deeds.run('clients.keepCadence', { id: client.id }, () =>
              t('client.cadence.kept', { name: client.name }),
            )
          }
        />
      )}
      {editing ? (
        <CadenceForm
          id={client.id}
          cadence={client.cadence}
          onSave={(cadence) => {
            setEditing(false)
            set(cadence)
          }}
          onCancel={() => setEditing(false)}
        />
      ) : effective === null ? (
        <p className={styles.empty}>{t('client.cadence.unset')}</p>
      ) : (
        <>
          <p className={styles.line}>
            {effective.cadence === 'none'
              ? t('client.cadence.none')
              : t(`client.cadence.${effective.cadence.unit}`, { n: effective.cadence.count })}
          </p>
          <p className={styles.source}>
            {formats(locale).sentenceStart(sourceWords(effective.source, locale))}
          </p>
        </>
      )}
    </KnowSection>
  )
}

type Choice = 'inherit' | 'every' | 'none'
type CadenceFormProps = Readonly<{
  id: Client['id']
  cadence: CadenceSetting
  onSave: (cadence: CadenceSetting) => void
  onCancel: () => void
}>

function CadenceForm({ id, cadence, onSave, onCancel }: CadenceFormProps) {
  const { t, locale } = useWords()
  const own: Cadence | null = cadence === 'none' ? null : cadence
  const [choice, setChoice] = useState<Choice>(
    cadence === 'none' ? 'none' : own === null ? 'inherit' : 'every',
  )
  const [count, setCount] = useState(String(own?.count ?? 28))
  const [unit, setUnit] = useState<Cadence['unit']>(own?.unit ?? 'days')
  const [bad, setBad] = useState(false)

  /** Undefined while what is written is no cadence. */
  function chosen(): CadenceSetting | undefined {
    if (choice !== 'every') return choice === 'none' ? 'none' : null
    const number = Number(count)
    if (!/^\d+$/u.test(count.trim()) || number < 1 || number > 3650) return undefined
    return { unit, count: number }
  }
  const setting = chosen()
  // What all cadences together would ask for in a day, before this one is saved.
  const { data: load } = useCall(
    'cadence.load',
    setting === undefined ? {} : { clientId: id, cadence: setting },
    { enabled: setting !== undefined, keepPrevious: true },
  )

  function save(): void {
    if (setting === undefined) setBad(true)
    else onSave(setting)
  }
  return (
    <InlineForm
      label={t('client.cadence.change')}
      saveLabel={t('client.cadence.save')}
      error={bad ? t('client.cadence.bad') : undefined}
      onSave={save}
      onCancel={onCancel}
    >
      <Select
        label={t('client.cadence.choice')}
        value={choice}
        options={[
          { value: 'inherit', label: t('client.cadence.inherit') },
          { value: 'every', label: t('client.cadence.every') },
          { value: 'none', label: t('client.cadence.never') },
        ]}
        onChange={setChoice}
      />
      {choice === 'every' && (
        <div className={styles.pair}>
          <Field
            label={t('client.cadence.count')}
            value={count}
            inputMode="numeric"
            maxLength={4}
            autoFocus
            onChange={(value) => {
              setBad(false)
              setCount(value)
            }}
          />
          <Select
            label={t('client.cadence.unit')}
            value={unit}
            options={(['days', 'months'] as const).map((value) => ({
              value,
              label: t('client.cadence.unit-option', { unit: value }),
            }))}
            onChange={setUnit}
          />
        </div>
      )}
      {setting !== undefined && load !== undefined && (
        <p className={styles.source} role="status">
          {loadWords(load, locale)}
        </p>
      )}
    </InlineForm>
  )
}
