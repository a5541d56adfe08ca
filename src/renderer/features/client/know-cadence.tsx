import { useState } from 'react'
import type { Cadence, CadenceSetting } from '#shared/domain/facts.ts'
import { sourceWords } from '#shared/words/sentences.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
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
      {editing ? (
        <CadenceForm
          cadence={client.cadence}
          onSave={(cadence) => {
            setEditing(false)
            void deeds.run('clients.edit', { id: client.id, patch: { cadence } }, () =>
              t('client.cadence.done', { name: client.name }),
            )
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
  cadence: CadenceSetting
  onSave: (cadence: CadenceSetting) => void
  onCancel: () => void
}>

function CadenceForm({ cadence, onSave, onCancel }: CadenceFormProps) {
  const { t } = useWords()
  const own: Cadence | null = cadence === 'none' ? null : cadence
  const [choice, setChoice] = useState<Choice>(
    cadence === 'none' ? 'none' : own === null ? 'inherit' : 'every',
  )
  const [count, setCount] = useState(String(own?.count ?? 28))
  const [unit, setUnit] = useState<Cadence['unit']>(own?.unit ?? 'days')
  const [bad, setBad] = useState(false)

  function save(): void {
    if (choice !== 'every') return onSave(choice === 'none' ? 'none' : null)
    const number = Number(count)
    if (!/^\d+$/u.test(count.trim()) || number < 1 || number > 3650) return setBad(true)
    return onSave({ unit, count: number })
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
    </InlineForm>
  )
}
