import { useState, type FormEvent } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { localDateTime } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { readWhen } from '#renderer/time/read-when.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import styles from './dialogs.module.css'

type RemindDialogProps = Readonly<{
  open: boolean
  clientId: ClientId
  name: string
  onClose: () => void
  onSave: (request: Request<'reminders.add'>) => void
}>

const repeats = {
  once: null,
  daily: 'FREQ=DAILY',
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
  yearly: 'FREQ=YEARLY',
} as const
type Repeat = keyof typeof repeats
const repeatNames = Object.keys(repeats) as readonly Repeat[]

/** Sets an alert about a client: what, when, and how often again. */
export function RemindDialog({ open, clientId, name, onClose, onSave }: RemindDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('client.reminder.title', { name })}
      closeLabel={t('window.close')}
      width={420}
    >
      <RemindForm clientId={clientId} onClose={onClose} onSave={onSave} />
    </Dialog>
  )
}

function RemindForm({
  clientId,
  onClose,
  onSave,
}: Pick<RemindDialogProps, 'clientId' | 'onClose' | 'onSave'>) {
  const { t, words, locale } = useWords()
  const clock = useOwnerClock()
  const [text, setText] = useState('')
  const [whenText, setWhenText] = useState('')
  const [every, setEvery] = useState<Repeat>('once')
  const [tried, setTried] = useState(false)
  const { day, dateTime } = formats(locale)
  const when = readWhen(whenText, clock, words)
  // A day alone is an alert at its start; the time of day is the owner's choice, not ours.
  const at = !when.ok ? null : (when.at ?? localDateTime(`${when.on}T09:00`))
  const isPast = when.ok && (when.at === null ? when.on < clock.today : when.at <= clock.now())
  const whenError = !when.ok
    ? when.error
    : isPast
      ? t('client.reminder.past', { date: day(when.on, clock.today) })
      : undefined
  const textError = text.trim() === '' ? t('client.reminder.missing') : undefined

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (textError !== undefined || whenError !== undefined || !when.ok || at === null) return
    onClose()
    onSave({
      clientId,
      text: text.trim(),
      at,
      dateOnly: when.at === null,
      every: repeats[every],
    })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={t('client.reminder.text')}
        value={text}
        data-autofocus
        maxLength={4000}
        error={tried ? textError : undefined}
        onChange={setText}
      />
      <div className={styles.pair}>
        <Field
          label={t('client.reminder.when')}
          placeholder={t('client.reminder.when-hint')}
          value={whenText}
          error={tried ? whenError : undefined}
          hint={
            when.ok && !isPast
              ? when.at === null
                ? day(when.on, clock.today)
                : dateTime(when.at, clock.today)
              : undefined
          }
          onChange={setWhenText}
        />
        <Select
          label={t('client.reminder.every')}
          value={every}
          options={repeatNames.map((value) => ({
            value,
            label: t('client.reminder.every-option', { every: value }),
          }))}
          onChange={setEvery}
        />
      </div>
      <footer className={styles.actions}>
        <Button variant="ghost" onClick={onClose}>
          {t('window.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {t('client.reminder.save')}
        </Button>
      </footer>
    </form>
  )
}
