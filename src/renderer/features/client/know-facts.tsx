import { useState } from 'react'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import {
  BriefcaseIcon,
  HeartIcon,
  IdentificationCardIcon,
  LightbulbIcon,
  PlusIcon,
  ProhibitIcon,
  UserIcon,
  WarningIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import { Select } from '#renderer/ui/select.tsx'
import { InlineForm } from './inline-form.tsx'
import { KnowSection } from './know-section.tsx'
import { monthName } from './month-name.ts'
import { shortName, type Client } from './standing.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import styles from './know.module.css'

type Fact = Client['facts'][number]
const kinds = ['like', 'dislike', 'family', 'constraint', 'contact', 'work', 'other'] as const
const icons: Readonly<Record<Fact['kind'], IconType>> = {
  like: HeartIcon,
  dislike: ProhibitIcon,
  family: UserIcon,
  constraint: WarningIcon,
  contact: IdentificationCardIcon,
  work: BriefcaseIcon,
  other: LightbulbIcon,
}

type KnowFactsProps = Readonly<{ client: Client; today: PlainDate; deeds: ClientDeeds }>

/** What was learned about the client, with when; a press on a fact edits it. */
export function KnowFacts({ client, deeds }: KnowFactsProps) {
  const { t, locale } = useWords()
  const [editing, setEditing] = useState<string | null>(null)
  const name = shortName(client)
  return (
    <KnowSection
      title={t('client.facts')}
      action={
        <IconButton
          label={t('client.know.add-fact')}
          icon={PlusIcon}
          small
          onClick={() => setEditing('new')}
        />
      }
    >
      {client.facts.length === 0 && editing === null && (
        <p className={styles.empty}>{t('client.facts.empty', { name })}</p>
      )}
      <ul>
        {client.facts.map((fact) =>
          fact.id === editing ? (
            <li key={fact.id}>
              <FactForm
                fact={fact}
                onSave={(kind, body) => {
                  setEditing(null)
                  void deeds.run('facts.edit', { id: fact.id, kind, body })
                }}
                onDelete={() => {
                  setEditing(null)
                  void deeds.run('facts.delete', { id: fact.id }, () =>
                    t('client.fact.deleted', { name }),
                  )
                }}
                onCancel={() => setEditing(null)}
              />
            </li>
          ) : (
            <li key={fact.id} className={styles.item}>
              <Icon of={icons[fact.kind]} />
              <button
                type="button"
                className={styles.words}
                aria-label={t('client.fact.edit', { text: fact.body })}
                onClick={() => setEditing(fact.id)}
              >
                {fact.body}
              </button>
              <span className={styles.cap}>
                {t('client.fact.learned', {
                  month: monthName(fact.learnedOn, locale),
                  year: fact.learnedOn.slice(2, 4),
                })}
              </span>
            </li>
          ),
        )}
      </ul>
      {editing === 'new' && (
        <FactForm
          fact={null}
          onSave={(kind, body) => {
            setEditing(null)
            void deeds.run('facts.add', { clientId: client.id, kind, body })
          }}
          onCancel={() => setEditing(null)}
        />
      )}
    </KnowSection>
  )
}

type FactFormProps = Readonly<{
  fact: Fact | null
  onSave: (kind: Fact['kind'], body: string) => void
  onDelete?: () => void
  onCancel: () => void
}>

function FactForm({ fact, onSave, onDelete, onCancel }: FactFormProps) {
  const { t } = useWords()
  const [kind, setKind] = useState<Fact['kind']>(fact?.kind ?? 'other')
  const [body, setBody] = useState(fact?.body ?? '')
  const [missing, setMissing] = useState(false)
  return (
    <InlineForm
      label={fact === null ? t('client.know.add-fact') : t('client.fact.edit', { text: fact.body })}
      saveLabel={t(fact === null ? 'client.fact.save' : 'client.fact.change')}
      error={missing ? t('client.fact.missing') : undefined}
      extra={
        onDelete !== undefined && (
          <Button variant="ghost" small onClick={onDelete}>
            {t('client.fact.delete')}
          </Button>
        )
      }
      onSave={() => (body.trim() === '' ? setMissing(true) : onSave(kind, body.trim()))}
      onCancel={onCancel}
    >
      <Field
        label={t('client.fact.body')}
        placeholder={t('client.fact.body-hint')}
        value={body}
        maxLength={4000}
        autoFocus
        onChange={(value) => {
          setMissing(false)
          setBody(value)
        }}
      />
      <Select
        label={t('client.fact.kind')}
        hideLabel
        value={kind}
        options={kinds.map((value) => ({
          value,
          label: t('client.fact.kind-option', { kind: value }),
        }))}
        onChange={setKind}
      />
    </InlineForm>
  )
}
