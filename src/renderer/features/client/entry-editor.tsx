import { useState, type FormEvent, type KeyboardEvent } from 'react'
import type { Request } from '#shared/contract/index.ts'
import { interactionKinds, type Direction } from '#shared/domain/facts.ts'
import { isPlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { entryIcon } from './entry-icon.ts'
import { dayAndMonth } from './month-name.ts'
import type { Entry } from './timeline-groups.ts'
import styles from './timeline.module.css'

const DIRECTIONS: readonly Direction[] = ['outbound', 'inbound', 'mutual']

type EntryEditorProps = Readonly<{
  entry: Entry
  onSave: (request: Request<'entries.edit'>) => void
  onCancel: () => void
}>

/** An entry changed where it stands. */
export function EntryEditor({ entry, onSave, onCancel }: EntryEditorProps) {
  const { t, locale } = useWords()
  const [body, setBody] = useState(entry.body)
  const [learned, setLearned] = useState(entry.learned ?? '')
  const [on, setOn] = useState<string>(entry.on)
  const [touch, setTouch] = useState(entry.interaction)
  const { sentenceStart } = formats(locale)
  const badDate = isPlainDate(on) ? undefined : t('client.edit.bad-date')

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isPlainDate(on)) return
    onSave({
      id: entry.id,
      body,
      learned: learned.trim() === '' ? null : learned.trim(),
      on,
      ...(touch === null
        ? {}
        : { kind: touch.kind, direction: touch.direction, outcome: touch.outcome }),
    })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
  }

  return (
    <article className={styles.entry}>
      <time dateTime={entry.on}>{dayAndMonth(entry.on, locale)}</time>
      <span className={styles.ring}>
        <Icon of={entryIcon(entry)} size={14} />
      </span>
      <div role="none" onKeyDown={onKeyDown}>
        <form className={styles.editor} onSubmit={submit}>
          <TextArea
            label={t(touch === null ? 'client.edit.note' : 'client.edit.body')}
            value={body}
            onChange={setBody}
            autoFocus
          />
          {touch !== null && (
            <TextArea
              label={t('client.edit.learned')}
              value={learned}
              rows={1}
              onChange={setLearned}
            />
          )}
          <div className={styles.rowed}>
            <Field
              label={t('client.edit.date')}
              hideLabel
              type="date"
              value={on}
              onChange={setOn}
              error={badDate}
            />
            {touch !== null && (
              <>
                <Select
                  label={t('client.edit.kind')}
                  hideLabel
                  value={touch.kind}
                  options={interactionKinds.map((kind) => ({
                    value: kind,
                    label: sentenceStart(t('common.interaction-kind', { kind })),
                  }))}
                  onChange={(kind) => setTouch({ ...touch, kind })}
                />
                <Segmented
                  label={t('client.edit.direction')}
                  value={touch.direction}
                  options={DIRECTIONS.map((direction) => ({
                    value: direction,
                    label: t('client.edit.direction-option', { direction }),
                  }))}
                  onChange={(direction) => setTouch({ ...touch, direction })}
                />
                {touch.direction === 'outbound' && (
                  <Checkbox
                    checked={touch.outcome !== 'failed'}
                    onChange={(through) =>
                      setTouch({ ...touch, outcome: through ? 'delivered' : 'failed' })
                    }
                  >
                    {t('client.edit.outcome')}
                  </Checkbox>
                )}
              </>
            )}
          </div>
          <div className={styles.rowed}>
            <Button variant="primary" small type="submit">
              {t('client.edit.save')}
            </Button>
            <Button variant="ghost" small keys="Escape" onClick={onCancel}>
              {t('client.edit.cancel')}
            </Button>
          </div>
        </form>
      </div>
      <span />
    </article>
  )
}
