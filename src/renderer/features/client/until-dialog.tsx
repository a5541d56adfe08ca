import { useState, type FormEvent } from 'react'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { readWhen, untilOf } from '#renderer/time/read-when.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'

type UntilDialogProps = Readonly<{
  /** What to ask about; null is closed. */
  what: 'snooze' | 'pause' | null
  name: string
  onClose: () => void
  onSnooze: (until: LocalDateTime) => void
  /** Null pauses until the owner resumes. */
  onPause: (until: PlainDate | null) => void
}>

/** Until when to snooze or pause: a field that reads "in 10 d" and "next tue". */
export function UntilDialog({ what, name, onClose, onSnooze, onPause }: UntilDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={what !== null}
      onClose={onClose}
      title={t(what === 'pause' ? 'client.until.pause' : 'client.until.snooze', { name })}
      closeLabel={t('window.close')}
      width={400}
    >
      {what !== null && (
        <UntilForm what={what} onClose={onClose} onSnooze={onSnooze} onPause={onPause} />
      )}
    </Dialog>
  )
}

type UntilFormProps = Omit<UntilDialogProps, 'what' | 'name'> &
  Readonly<{ what: 'snooze' | 'pause' }>

function UntilForm({ what, onClose, onSnooze, onPause }: UntilFormProps) {
  const { t, words, locale } = useWords()
  const clock = useOwnerClock()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const read = text.trim() === '' ? null : readWhen(text, clock, words)
  const { day, dateTime } = formats(locale)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (read === null) {
      if (what === 'snooze') return setError(t('errors.when.empty'))
      onClose()
      return onPause(null)
    }
    if (!read.ok) return setError(read.error)
    const until = untilOf(read, clock)
    if (until <= clock.now() || (what === 'pause' && read.on <= clock.today)) {
      return setError(t('client.until.past', { date: day(read.on, clock.today) }))
    }
    onClose()
    return what === 'snooze' ? onSnooze(until) : onPause(read.on)
  }
  const told =
    read?.ok === true
      ? read.at === null
        ? day(read.on, clock.today)
        : dateTime(read.at, clock.today)
      : undefined
  return (
    <DialogForm onSubmit={submit}>
      <Field
        label={t('client.until.field')}
        placeholder={t('client.until.placeholder')}
        value={text}
        data-autofocus
        error={error}
        hint={told ?? (what === 'pause' ? t('client.until.open-hint') : undefined)}
        onChange={(value) => {
          setError(undefined)
          setText(value)
        }}
      />
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          {t('client.until.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {t(what === 'snooze' ? 'client.until.do-snooze' : 'client.until.do-pause')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
