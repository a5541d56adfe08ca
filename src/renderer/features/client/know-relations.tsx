import { useState } from 'react'
import { Link } from 'wouter'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PencilSimpleIcon, PlusIcon, UserIcon } from '#renderer/ui/icons.ts'
import { Name } from '#renderer/ui/name.tsx'
import { KnowSection } from './know-section.tsx'
import { RelationForm } from './relation-form.tsx'
import { shortName, type Client } from './standing.ts'
import type { Known, RunKnown } from './use-known.ts'
import styles from './know.module.css'

export type Relation = Known['relations'][number]
type KnowRelationsProps = Readonly<{
  client: Client
  /** Undefined until it was read. */
  relations: Known['relations'] | undefined
  run: RunKnown
}>

/** Who belongs to the client and as what; a name that is a client leads to their page. */
export function KnowRelations({ client, relations, run }: KnowRelationsProps) {
  const { t } = useWords()
  const [editing, setEditing] = useState<string | null>(null)
  const name = shortName(client)
  const done = (): void => setEditing(null)

  function remove({ id, name: other }: Relation): void {
    done()
    run(
      'relations.delete',
      { id, clientId: client.id },
      t('client.relation.deleted', { other, name }),
    )
  }
  return (
    <KnowSection
      title={t('client.relations', { kind: client.kind })}
      action={
        <IconButton
          label={t('client.relations.add', { name })}
          icon={PlusIcon}
          small
          onClick={() => setEditing('new')}
        />
      }
    >
      {relations?.length === 0 && editing === null && (
        <p className={styles.empty}>{t('client.relations.empty', { kind: client.kind, name })}</p>
      )}
      <ul>
        {relations?.map((relation) =>
          relation.id === editing ? (
            <li key={relation.id}>
              <RelationForm
                client={client}
                relation={relation}
                onSave={(said) => {
                  done()
                  run('relations.edit', {
                    id: relation.id,
                    clientId: client.id,
                    ...said,
                  })
                }}
                onDelete={() => remove(relation)}
                onCancel={done}
              />
            </li>
          ) : (
            <RelationLine
              key={relation.id}
              relation={relation}
              of={name}
              onEdit={() => setEditing(relation.id)}
            />
          ),
        )}
      </ul>
      {editing === 'new' && (
        <RelationForm
          client={client}
          relation={null}
          onSave={(said) => {
            done()
            run('relations.add', { clientId: client.id, ...said })
          }}
          onCancel={done}
        />
      )}
    </KnowSection>
  )
}

type RelationLineProps = Readonly<{ relation: Relation; of: string; onEdit: () => void }>

function RelationLine({ relation, of, onEdit }: RelationLineProps) {
  const { t } = useWords()
  const { otherId, name, role, roleBack } = relation
  return (
    <li className={styles.item}>
      <Icon of={UserIcon} />
      <span>
        {otherId === null ? (
          <Name>{name}</Name>
        ) : (
          <Link href={places.client(otherId)} className={styles.other}>
            <Name>{name}</Name>
          </Link>
        )}
        {role === null
          ? t('client.relation.back', { role: roleBack ?? '', name: of })
          : t('client.relation.role', { role })}
      </span>
      <IconButton
        label={t('client.relation.edit', { other: name })}
        icon={PencilSimpleIcon}
        small
        className={styles.quiet}
        onClick={onEdit}
      />
    </li>
  )
}
