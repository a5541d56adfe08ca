import { useId, useState } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { tellApart } from '#renderer/reading/apart.ts'
import { sameName } from '#renderer/reading/name-match.ts'
import { useMatches } from '#renderer/reading/use-matches.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { InlineForm } from './inline-form.tsx'
import type { Relation } from './know-relations.tsx'
import { shortName, type Client } from './standing.ts'
import styles from './know.module.css'

export type SaidOfRelation = Pick<Request<'relations.add'>, 'other' | 'role' | 'roleBack'>

type RelationFormProps = Readonly<{
  client: Client
  relation: Relation | null
  onSave: (said: SaidOfRelation) => void
  onDelete?: () => void
  onCancel: () => void
}>

/** Who is meant: a client, nobody but the name, or chosen by what is written. */
type Chosen = ClientId | 'name' | null

/** Somebody who belongs to the client: a client by name or a bare name, and in whose words. */
export function RelationForm({ client, relation, onSave, onDelete, onCancel }: RelationFormProps) {
  const { t } = useWords()
  const list = useId()
  const [text, setText] = useState(relation?.name ?? '')
  const [chosen, setChosen] = useState<Chosen>(
    relation === null ? null : (relation.otherId ?? 'name'),
  )
  const [role, setRole] = useState(relation?.role ?? '')
  const [roleBack, setRoleBack] = useState(relation?.roleBack ?? '')
  const [error, setError] = useState<string>()
  const name = shortName(client)
  const written = text.trim()

  const matches = useMatches(written)?.filter(({ id }) => id !== client.id)
  const namesakes = (matches ?? []).filter((one) => sameName(one.name, written))
  const [only, ...others] = namesakes
  // A piece of somebody's name is no link to them: only the whole name is.
  const meant: Chosen = chosen ?? (others.length > 0 ? null : (only?.id ?? 'name'))
  const is =
    chosen === null && matches === undefined
      ? 'looking'
      : meant === null
        ? 'several'
        : meant === 'name'
          ? 'name'
          : 'client'

  function save(): void {
    const said = { role: role.trim() || null, roleBack: roleBack.trim() || null }
    const back = is === 'client' ? said.roleBack : null
    if (written === '') return setError(t('client.relation.missing', { what: 'name', name }))
    if (is === 'looking') return setError(t('client.relation.missing', { what: 'looking', name }))
    if (meant === null) return setError(t('client.relation.missing', { what: 'which', name }))
    if (said.role === null && back === null) {
      return setError(t('client.relation.missing', { what: 'role', name }))
    }
    const other = meant === 'name' ? { name: written } : { id: meant }
    return onSave({ other, role: said.role, roleBack: back })
  }
  return (
    <InlineForm
      label={
        relation === null
          ? t('client.relations.add', { name })
          : t('client.relation.edit', { other: relation.name })
      }
      saveLabel={t('client.relation.save')}
      error={error}
      extra={
        onDelete !== undefined && (
          <Button variant="ghost" small onClick={onDelete}>
            {t('client.relation.delete')}
          </Button>
        )
      }
      onSave={save}
      onCancel={onCancel}
    >
      <Field
        label={t('client.details.name')}
        placeholder={t('client.relation.other-hint')}
        value={text}
        list={list}
        maxLength={200}
        autoFocus
        hint={written === '' ? undefined : t('client.relation.who', { is })}
        onChange={(value) => {
          setError(undefined)
          setChosen(null)
          setText(value)
        }}
      />
      <datalist id={list}>
        {matches?.map((one) => (
          <option key={one.id} value={one.name}>
            {one.name}
          </option>
        ))}
      </datalist>
      {namesakes.length > 0 && (
        <div
          role="group"
          aria-label={t('client.relation.which', { other: written })}
          className={styles.formRow}
        >
          {namesakes.map((one) => (
            <Chip key={one.id} on={meant === one.id} onClick={() => setChosen(one.id)}>
              <Name>{one.name}</Name> {tellApart(one, namesakes)}
            </Chip>
          ))}
          <Chip on={meant === 'name'} onClick={() => setChosen('name')}>
            {t('client.relation.only-name')}
          </Chip>
        </div>
      )}
      <Field
        label={t('client.relation.role-of', { name })}
        placeholder={t('client.relation.role-hint')}
        value={role}
        maxLength={200}
        onChange={(value) => {
          setError(undefined)
          setRole(value)
        }}
      />
      {is === 'client' && (
        <Field
          label={t('client.relation.back-of', { name })}
          placeholder={t('client.relation.back-hint')}
          value={roleBack}
          maxLength={200}
          onChange={setRoleBack}
        />
      )}
    </InlineForm>
  )
}
