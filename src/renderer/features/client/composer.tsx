import { useState, type KeyboardEvent, type Ref } from 'react'
import { interactionKinds, type Direction } from '#shared/domain/facts.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import type { ComposerDraft } from './composer-draft.ts'
import type { ComposerReading } from './composer-reading.ts'
import { NoteIcon } from '#renderer/ui/icons.ts'
import { kindIcon } from './entry-icon.ts'
import { PromiseChips } from './promise-chips.tsx'
import { Underlined } from './underlined.tsx'
import styles from './composer.module.css'

const DIRECTIONS: readonly Direction[] = ['outbound', 'inbound', 'mutual']

type ComposerProps = Readonly<{
  name: string
  today: PlainDate
  draft: ComposerDraft
  reading: ComposerReading
  onChange: (draft: ComposerDraft) => void
  onSave: () => void
  fieldRef: Ref<HTMLTextAreaElement>
}>

/** A line is enough: what is understood of it is shown before anything is saved. */
export function Composer({
  name,
  today,
  draft,
  reading,
  onChange,
  onSave,
  fieldRef,
}: ComposerProps) {
  const { t } = useWords()
  const [empty, setEmpty] = useState(false)
  const written = draft.text.trim() !== ''
  const isNote = written ? reading.isNote : draft.mode === 'note'

  function save(): void {
    if (written) onSave()
    else setEmpty(true)
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.currentTarget.blur()
    }
  }

  return (
    <section className={styles.composer} aria-label={t('client.composer', { name })}>
      <div className={styles.line}>
        <Underlined text={draft.text} spans={reading.spans} />
        <textarea
          ref={fieldRef}
          rows={1}
          aria-label={t('client.composer', { name })}
          placeholder={t(
            isNote ? 'client.composer.note-placeholder' : 'client.composer.placeholder',
          )}
          autoComplete="off"
          value={draft.text}
          onChange={(event) => {
            setEmpty(false)
            onChange({ ...draft, text: event.target.value })
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.read}>
        {written ? (
          <>
            <WhatItIs today={today} draft={draft} reading={reading} onChange={onChange} />
            <PromiseChips
              promises={reading.promises}
              name={name}
              today={today}
              onTurn={(start) => onChange({ ...draft, turned: turned(draft.turned, start) })}
            />
            <Extras reading={reading} today={today} />
          </>
        ) : (
          <span className={styles.hint} role={empty ? 'alert' : undefined}>
            {t(empty ? 'client.composer.empty' : 'client.composer.hint')}
          </span>
        )}
        <span className={styles.push} />
        <Chip
          on={isNote}
          icon={NoteIcon}
          onClick={() => onChange({ ...draft, mode: isNote ? 'touch' : 'note' })}
        >
          {t('client.composer.note')}
        </Chip>
        <Button variant="primary" small keys="Enter" onClick={save}>
          {t('client.composer.save')}
        </Button>
      </div>
    </section>
  )
}

function turned(all: readonly number[], start: number): readonly number[] {
  return all.includes(start) ? all.filter((one) => one !== start) : [...all, start]
}

type WhatItIsProps = Readonly<{
  today: PlainDate
  draft: ComposerDraft
  reading: ComposerReading
  onChange: (draft: ComposerDraft) => void
}>

/** "Call, you reached out, today": a button, since any of it may be meant differently. */
function WhatItIs({ today, draft, reading, onChange }: WhatItIsProps) {
  const { t, locale } = useWords()
  const { day, sentenceStart } = formats(locale)
  const date = day(reading.on, today)
  if (reading.isNote) {
    return (
      <Pill tone="mute" icon={NoteIcon}>
        {t('client.composer.is-note', { date })}
      </Pill>
    )
  }
  return (
    <Menu
      label={t('client.composer.read', {
        kind: sentenceStart(t('common.interaction-kind', { kind: reading.kind })),
        direction: reading.direction,
        date,
        answer: reading.answered ? 'yes' : 'no',
      })}
      icon={kindIcon(reading.kind)}
      variant="default"
      small
      align="start"
      items={[
        ...interactionKinds.map((kind) => ({
          id: kind,
          label: sentenceStart(t('common.interaction-kind', { kind })),
          icon: kindIcon(kind),
          onChoose: () => onChange({ ...draft, kind }),
        })),
        'line',
        ...DIRECTIONS.map((direction) => ({
          id: direction,
          label: t('client.composer.direction', { direction }),
          onChoose: () => onChange({ ...draft, direction }),
        })),
        'line',
        {
          id: 'answer',
          label: t(reading.answered ? 'client.composer.no-answer' : 'client.composer.answered'),
          disabled: reading.direction !== 'outbound',
          onChoose: () => onChange({ ...draft, answered: !reading.answered }),
        },
      ]}
    />
  )
}

/** What else the line brings along: tags, something learned, reminders. */
function Extras({ reading, today }: Readonly<{ reading: ComposerReading; today: PlainDate }>) {
  const { t, locale } = useWords()
  const { day, dateTime } = formats(locale)
  return (
    <>
      {!reading.isNote &&
        reading.tags.map((tag) => (
          <Pill key={tag} tone="mute">
            {t('client.composer.tag', { tag })}
          </Pill>
        ))}
      {reading.reminders.map(({ text, when }) => (
        <Pill key={text} tone={when === null ? 'late' : 'info'}>
          {when === null
            ? t('client.composer.remind-when', { text })
            : t('client.composer.remind', {
                text,
                date: when.kind === 'date' ? day(when.on, today) : dateTime(when.at, today),
              })}
        </Pill>
      ))}
      {!reading.isNote && reading.learned !== null && (
        <span className={styles.hint}>{t('client.composer.learned')}</span>
      )}
    </>
  )
}
