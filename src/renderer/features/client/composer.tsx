import { useState, type KeyboardEvent, type RefObject } from 'react'
import { interactionKinds, type Direction } from '#shared/domain/facts.ts'
import type { ClientId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import type { CaptureChoices, Filing } from '#shared/domain/capture-filing.ts'
import { ClientPicker } from '#renderer/reading/client-picker.tsx'
import { turned, type Line, type LineRead, type Picked } from '#renderer/reading/line.ts'
import { NextTouch } from '#renderer/reading/next-touch.tsx'
import { Underlined } from '#renderer/reading/underlined.tsx'
import { useMentions } from '#renderer/reading/use-mentions.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { NoteIcon, UserIcon } from '#renderer/ui/icons.ts'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import { kindIcon } from './entry-icon.ts'
import { Extras, TouchDay } from './composer-extras.tsx'
import { PromiseChips } from './promise-chips.tsx'
import { companySource } from './use-composer.ts'
import styles from './composer.module.css'

const DIRECTIONS: readonly Direction[] = ['outbound', 'inbound', 'mutual']

type ComposerProps = Readonly<{
  client: Readonly<{ id: ClientId; name: string }>
  today: PlainDate
  draft: Line
  busy: boolean
  read: LineRead
  company: readonly Picked[]
  onChange: (draft: Line) => void
  onSave: () => void
  onFailed: (failure: ApiFailure, again: () => void) => void
  fieldRef: RefObject<HTMLTextAreaElement | null>
}>

/** A line is enough: what is understood of it is shown before anything is saved. */
export function Composer({
  client,
  today,
  draft,
  busy,
  read: { reading, filing },
  company,
  onChange,
  onSave,
  onFailed,
  fieldRef,
}: ComposerProps) {
  const { t } = useWords()
  const clock = useOwnerClock()
  const { name } = client
  const [empty, setEmpty] = useState(false)
  const written = draft.text.trim() !== ''
  const { choices } = draft
  const isNote = written ? filing.isNote : choices.mode === 'note'
  const mentions = useMentions({
    line: draft,
    field: fieldRef,
    without: client.id,
    onChange: (next) => {
      setEmpty(false)
      onChange(next)
    },
    onFailed,
  })
  // A name nobody was picked for is text like any other.
  const spans = reading.spans.filter(
    ({ what, start, end }) =>
      what !== 'client' ||
      draft.picked.some(({ name }) => name === draft.text.slice(start + 1, end)),
  )
  const choose = (next: CaptureChoices): void => onChange({ ...draft, choices: next })

  function save(): void {
    if (written) onSave()
    else setEmpty(true)
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || mentions.onKey(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      // Out of the field, where single keys work again, and not onto nothing.
      event.currentTarget.closest('section')?.focus()
    }
  }

  return (
    <section className={styles.composer} tabIndex={-1} aria-label={t('client.composer', { name })}>
      <Underlined text={draft.text} spans={spans}>
        <textarea
          ref={fieldRef}
          rows={1}
          aria-label={t('client.composer', { name })}
          placeholder={t(
            isNote ? 'client.composer.note-placeholder' : 'client.composer.placeholder',
          )}
          autoComplete="off"
          readOnly={busy}
          value={draft.text}
          {...mentions.field}
          // In a low window the field alone would come into sight, without what is read of it.
          onFocus={(event) =>
            event.currentTarget.closest('section')?.scrollIntoView({ block: 'nearest' })
          }
          onKeyDown={onKeyDown}
        />
      </Underlined>
      <VisuallyHidden>
        <span role="status">
          {mentions.open === null ? '' : t('capture.fit', { n: mentions.open.matches.length })}
        </span>
      </VisuallyHidden>
      {mentions.open !== null && (
        <ClientPicker
          {...mentions.open}
          today={today}
          onPick={mentions.pick}
          onNew={mentions.pickNew}
          className={styles.options}
        />
      )}
      <div className={styles.below}>
        <div className={styles.read}>
          {written ? (
            <>
              <WhatItIs today={today} choices={choices} filing={filing} onChange={choose} />
              <TouchDay reading={reading} choices={choices} today={today} onChange={choose} />
              {company.map(({ id, name: other }) => (
                <Chip
                  key={id}
                  on={!choices.refused.includes(companySource(other))}
                  icon={UserIcon}
                  onClick={() => choose(turned(choices, companySource(other)))}
                >
                  {t('client.composer.with', { name: other })}
                </Chip>
              ))}
              <PromiseChips
                promises={reading.promises}
                choices={choices}
                name={name}
                today={today}
                onChange={choose}
              />
              <Extras
                reading={reading}
                filing={filing}
                choices={choices}
                today={today}
                onChange={choose}
              />
              <div className={styles.hints}>
                {filing.learned !== null && <p>{t('client.composer.learned')}</p>}
                <NextTouch client={client} filing={filing} clock={clock} />
              </div>
            </>
          ) : (
            <span className={styles.hint} role={empty ? 'alert' : undefined}>
              {t(empty ? 'client.composer.empty' : 'client.composer.hint')}
            </span>
          )}
        </div>
        <Chip
          on={isNote}
          icon={NoteIcon}
          onClick={() => choose({ ...choices, mode: isNote ? 'touch' : 'note' })}
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

type WhatItIsProps = Readonly<{
  today: PlainDate
  choices: CaptureChoices
  filing: Filing
  onChange: (choices: CaptureChoices) => void
}>

/** "Call, you reached out, today": a button, since any of it may be meant differently. */
function WhatItIs({ today, choices, filing, onChange }: WhatItIsProps) {
  const { t, locale } = useWords()
  const { day, sentenceStart } = formats(locale)
  const date = day(filing.on, today)
  const answered = filing.direction !== 'outbound' || filing.outcome !== 'failed'
  if (filing.isNote) {
    return (
      <Pill tone="mute" icon={NoteIcon}>
        {t('client.composer.is-note', { date })}
      </Pill>
    )
  }
  return (
    <Menu
      label={t('client.composer.read', {
        kind: sentenceStart(t('common.interaction-kind', { kind: filing.kind })),
        direction: filing.direction,
        date,
        answer: answered ? 'yes' : 'no',
      })}
      icon={kindIcon(filing.kind)}
      variant="default"
      small
      align="start"
      items={[
        ...interactionKinds.map((kind) => ({
          id: kind,
          label: sentenceStart(t('common.interaction-kind', { kind })),
          icon: kindIcon(kind),
          onChoose: () => onChange({ ...choices, kind }),
        })),
        'line',
        ...DIRECTIONS.map((direction) => ({
          id: direction,
          label: t('client.composer.direction', { direction }),
          onChoose: () => onChange({ ...choices, direction }),
        })),
        'line',
        {
          id: 'answer',
          label: t(answered ? 'client.composer.no-answer' : 'client.composer.answered'),
          disabled: filing.direction !== 'outbound',
          onChoose: () => onChange({ ...choices, answered: !answered }),
        },
      ]}
    />
  )
}
