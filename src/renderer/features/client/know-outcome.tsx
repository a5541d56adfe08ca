import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PencilSimpleIcon } from '#renderer/ui/icons.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { InlineForm } from './inline-form.tsx'
import { KnowSection } from './know-section.tsx'
import { shortName, type Client } from './standing.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import styles from './know.module.css'

const STEPS = [1, 2, 3, 4, 5] as const

type KnowOutcomeProps = Readonly<{ client: Client; deeds: ClientDeeds }>

/** What the client wants to reach: from where, to what, and how far along. */
export function KnowOutcome({ client, deeds }: KnowOutcomeProps) {
  const { t } = useWords()
  const [editing, setEditing] = useState(false)
  const name = shortName(client)
  const { currentState, desiredOutcome, outcomeProgress } = client
  const progress = outcomeProgress ?? 0

  function set(change: { current?: string; desired?: string; progress?: number }): void {
    const next = {
      currentState: change.current ?? currentState ?? '',
      desiredOutcome: change.desired ?? desiredOutcome ?? '',
      progress: change.progress ?? progress,
    }
    const putBack = deeds.show((all) => ({
      ...all,
      currentState: next.currentState,
      desiredOutcome: next.desiredOutcome,
      outcomeProgress: next.progress,
    }))
    void deeds.run('outcome.set', { clientId: client.id, ...next }).then((answer) => {
      if (answer === null) putBack()
    })
  }

  if (editing) {
    return (
      <KnowSection title={t('client.outcome', { name })}>
        <OutcomeForm
          client={client}
          onSave={(current, desired) => {
            setEditing(false)
            set({ current, desired })
          }}
          onCancel={() => setEditing(false)}
        />
      </KnowSection>
    )
  }
  const isKnown = (desiredOutcome ?? '') !== ''
  return (
    <KnowSection
      title={t('client.outcome', { name })}
      action={
        isKnown && (
          <IconButton
            label={t('client.outcome.edit', { name })}
            icon={PencilSimpleIcon}
            small
            onClick={() => setEditing(true)}
          />
        )
      }
    >
      {isKnown ? (
        <>
          {(currentState ?? '') !== '' && (
            <p className={styles.from}>{t('client.outcome.from', { state: currentState ?? '' })}</p>
          )}
          <p className={styles.want}>{desiredOutcome}</p>
          <div className={styles.steps}>
            {STEPS.map((step) => (
              <button
                key={step}
                type="button"
                aria-label={t('client.outcome.step', { n: step })}
                aria-pressed={step <= progress}
                data-done={step <= progress || undefined}
                onClick={() => set({ progress: step === progress ? step - 1 : step })}
              />
            ))}
          </div>
          <p className={styles.small}>{t('client.outcome.progress', { n: progress })}</p>
        </>
      ) : (
        <>
          <p className={styles.empty}>{t('client.outcome.empty')}</p>
          <Button small onClick={() => setEditing(true)}>
            {t('client.outcome.set')}
          </Button>
        </>
      )}
    </KnowSection>
  )
}

type OutcomeFormProps = Readonly<{
  client: Client
  onSave: (current: string, desired: string) => void
  onCancel: () => void
}>

function OutcomeForm({ client, onSave, onCancel }: OutcomeFormProps) {
  const { t } = useWords()
  const [current, setCurrent] = useState(client.currentState ?? '')
  const [desired, setDesired] = useState(client.desiredOutcome ?? '')
  return (
    <InlineForm
      label={t('client.outcome.edit', { name: shortName(client) })}
      saveLabel={t('client.outcome.save')}
      onSave={() => onSave(current.trim(), desired.trim())}
      onCancel={onCancel}
    >
      <TextArea
        label={t('client.outcome.current')}
        placeholder={t('client.outcome.current-hint')}
        value={current}
        rows={1}
        maxLength={4000}
        autoFocus
        onChange={setCurrent}
      />
      <TextArea
        label={t('client.outcome.wanted')}
        placeholder={t('client.outcome.wanted-hint')}
        value={desired}
        rows={1}
        maxLength={4000}
        onChange={setDesired}
      />
    </InlineForm>
  )
}
