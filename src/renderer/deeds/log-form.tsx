import type { FormEvent, KeyboardEvent } from 'react'
import type { Request } from '#shared/contract/index.ts'
import { interactionKinds, type Direction } from '#shared/domain/facts.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { LogDraft } from './use-log-drafts.ts'
import styles from './log-form.module.css'

export type TouchDraft = Omit<Request<'interactions.log'>, 'clientId'>

/** As one thinks of them: mostly one reached out oneself. */
const DIRECTIONS: readonly Direction[] = ['outbound', 'inbound', 'mutual']

type LogFormProps = Readonly<{
  name: string
  draft: LogDraft
  onChange: (draft: LogDraft) => void
  onSave: () => void
  onCancel: () => void
}>

/** A touch, logged in place: its kind, what was said, and what was learned. */
export function LogForm({ name, draft, onChange, onSave, onCancel }: LogFormProps) {
  const { t, locale } = useWords()
  const { sentenceStart } = formats(locale)

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    onSave()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSave()
    }
  }

  return (
    <div role="none" className={styles.place} onKeyDown={onKeyDown}>
      <form
        className={styles.form}
        aria-label={t('today.form.title', { name })}
        onSubmit={onSubmit}
      >
        <div className={styles.kinds} role="group" aria-label={t('today.form.kind')}>
          {interactionKinds.map((kind) => (
            <Chip key={kind} on={kind === draft.kind} onClick={() => onChange({ ...draft, kind })}>
              {sentenceStart(t('common.interaction-kind', { kind }))}
            </Chip>
          ))}
        </div>
        <TextArea
          label={t('today.form.said')}
          placeholder={t('today.form.said-hint')}
          value={draft.said}
          autoFocus
          rows={2}
          onChange={(said) => onChange({ ...draft, said })}
        />
        <TextArea
          label={t('today.form.learned')}
          placeholder={t('today.form.learned-hint')}
          value={draft.learned}
          rows={1}
          onChange={(learned) => onChange({ ...draft, learned })}
        />
        <div className={styles.foot}>
          <Segmented
            label={t('today.form.who')}
            value={draft.direction}
            options={DIRECTIONS.map((direction) => ({
              value: direction,
              label: t('today.form.direction', { direction }),
            }))}
            onChange={(direction) => onChange({ ...draft, direction })}
          />
          {draft.direction === 'outbound' && (
            <Checkbox
              checked={draft.noAnswer}
              onChange={(noAnswer) => onChange({ ...draft, noAnswer })}
            >
              {t('today.form.no-answer')}
            </Checkbox>
          )}
          <div className={styles.ends}>
            <Button variant="ghost" keys="Escape" onClick={onCancel}>
              {t('today.form.cancel')}
            </Button>
            <Button variant="primary" type="submit" keys="$mod+Enter">
              {t('today.form.save')}
            </Button>
          </div>
        </div>
      </form>
    </div>
  )
}

/** What is sent for a draft; an unanswered try is one that reached nobody. */
export function touchOf(draft: LogDraft): TouchDraft {
  const learned = draft.learned.trim()
  return {
    kind: draft.kind,
    direction: draft.direction,
    body: draft.said.trim(),
    fromCard: true,
    ...(draft.noAnswer && draft.direction === 'outbound' ? { outcome: 'failed' } : {}),
    ...(learned === '' ? {} : { learned }),
  }
}
