import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { InlineForm } from './inline-form.tsx'
import { KnowSection } from './know-section.tsx'
import { shortName, type Client } from './standing.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import styles from './know.module.css'

type KnowNotesProps = Readonly<{ client: Client; deeds: ClientDeeds }>

/** The page of free text about a client; a press writes on it. */
export function KnowNotes({ client, deeds }: KnowNotesProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState<string | null>(null)
  const { notes } = client
  const name = shortName(client)

  function save(text: string): void {
    setDraft(null)
    const patch = { notes: text.trim() === '' ? null : text }
    void deeds.run('clients.edit', { id: client.id, patch }).then((answer) => {
      // What was typed stays in its field when it could not be saved.
      if (answer === null) setDraft(text)
    })
  }
  return (
    <KnowSection title={t('client.notes', { name })}>
      {draft === null ? (
        <button
          type="button"
          className={styles.words}
          aria-label={t('client.notes.edit', { name })}
          onClick={() => setDraft(notes ?? '')}
        >
          {notes ?? <span className={styles.empty}>{t('client.notes.empty')}</span>}
        </button>
      ) : (
        <InlineForm
          label={t('client.notes.edit', { name })}
          saveLabel={t('client.edit.save')}
          onSave={() => save(draft)}
          onCancel={() => setDraft(null)}
        >
          <TextArea
            label={t('client.notes', { name })}
            hideLabel
            value={draft}
            rows={4}
            autoFocus
            onChange={setDraft}
          />
        </InlineForm>
      )}
    </KnowSection>
  )
}
