import { useState, type FormEvent } from 'react'
import { localDateTime, plainDate, type LocalDateTime } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { readWhen } from '#renderer/time/read-when.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm, FieldPair } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { AboutField, useAbout, type About } from './about-field.tsx'
import { repeatChoices, repeatOf, repeats } from './repeats.ts'
import { useReminderDeeds, type Reminder } from './use-reminder-deeds.ts'
import styles from './reminder-dialog.module.css'

type ReminderDialogProps = Readonly<{
  /** The one to change, or whom a new one is about. */
  of: Reminder | About
  onClose: () => void
}>

/** Sets an alert, or changes one: about what, about whom, when, and how often again. */
export function ReminderDialog({ of, onClose }: ReminderDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open
      onClose={onClose}
      title={'text' in of ? t('reminders.edit') : t('reminders.new', { name: of.name })}
      closeLabel={t('window.close')}
      width={420}
    >
      <ReminderForm of={of} onClose={onClose} />
    </Dialog>
  )
}

function ReminderForm({ of, onClose }: ReminderDialogProps) {
  const { t, words, locale } = useWords()
  const clock = useOwnerClock()
  const deeds = useReminderDeeds()
  const { day, dateTime, fullDay } = formats(locale)
  const reminder = 'text' in of ? of : null
  const [known, setKnown] = useState(reminder === null ? (of as About) : aboutOf(reminder))
  const was = { every: reminder?.every ?? null, when: writtenTime(reminder, fullDay) }
  const [text, setText] = useState(reminder?.text ?? '')
  const [whenText, setWhenText] = useState(was.when)
  const [whom, setWhom] = useState(known?.name ?? '')
  const [repeat, setRepeat] = useState(repeatOf(was.every))
  const [basis, setBasis] = useState(reminder?.basis ?? 'date')
  const [tried, setTried] = useState(false)

  const when = readWhen(whenText, clock, words)
  const isSameTime = reminder !== null && whenText.trim() === was.when
  const isSameRule = reminder !== null && repeat === repeatOf(was.every)
  // A day alone is an alert at its start; the time of day is the owner's choice, not ours.
  const at = !when.ok ? null : (when.at ?? localDateTime(`${when.on}T09:00`))
  const isPast = when.ok && (when.at === null ? when.on < clock.today : when.at <= clock.now())
  // What is due may stay where it is, unless it is to come once more.
  const mayBePast = isSameTime && (isSameRule || repeat !== 'once')
  const whenError = !when.ok
    ? when.error
    : isPast && !mayBePast
      ? t('reminders.past', { date: day(when.on, clock.today) })
      : undefined
  const textError = text.trim() === '' ? t('reminders.text-missing') : undefined
  const about = useAbout(whom, known)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (textError !== undefined || whenError !== undefined || !about.ok) return
    const every = repeat === 'own' ? was.every : repeats[repeat]
    const said = { text: text.trim(), clientId: about.about?.id ?? null, every, basis }
    // Another rule begins at the time that is shown, not where the old one once began.
    const isMoved = !isSameTime || !isSameRule
    const moved = !isMoved || !when.ok || at === null ? null : { at, dateOnly: when.at === null }
    onClose()
    if (reminder !== null) deeds.edit({ id: reminder.id, patch: { ...said, ...moved } })
    else if (moved !== null) deeds.add({ ...said, ...moved })
  }
  return (
    <DialogForm onSubmit={submit}>
      <Field
        label={t('reminders.text')}
        value={text}
        data-autofocus
        maxLength={4000}
        error={tried ? textError : undefined}
        onChange={setText}
      />
      {reminder !== null && (
        <AboutField
          value={whom}
          read={about}
          tried={tried}
          onChange={setWhom}
          onChoose={(one) => {
            setKnown(one)
            setWhom(one.name)
          }}
        />
      )}
      <FieldPair>
        <Field
          label={t('reminders.when')}
          placeholder={t('reminders.when-hint')}
          value={whenText}
          error={tried ? whenError : undefined}
          hint={
            !isSameTime && when.ok && !isPast
              ? when.at === null
                ? day(when.on, clock.today)
                : dateTime(when.at, clock.today)
              : undefined
          }
          onChange={setWhenText}
        />
        <Select
          label={t('reminders.every')}
          value={repeat}
          options={repeatChoices(was.every).map((value) => ({
            value,
            label: t('reminders.every-option', { every: value }),
          }))}
          onChange={setRepeat}
        />
      </FieldPair>
      {repeat !== 'once' && (
        <Select
          label={t('reminders.basis')}
          value={basis}
          options={(['date', 'completion'] as const).map((value) => ({
            value,
            label: t('reminders.basis-option', { basis: value }),
          }))}
          onChange={setBasis}
        />
      )}
      <DialogActions>
        {reminder !== null && (
          <Button
            variant="ghost"
            className={styles.delete}
            onClick={() => {
              onClose()
              deeds.remove(reminder)
            }}
          >
            {t('reminders.delete')}
          </Button>
        )}
        <Button variant="ghost" onClick={onClose}>
          {t('window.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {reminder === null ? t('reminders.save-new') : t('reminders.save')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}

function aboutOf({ clientId, clientName }: Reminder): About | null {
  return clientId === null || clientName === null ? null : { id: clientId, name: clientName }
}

/** The time it is set for, written so that it reads back as the same. */
function writtenTime(
  reminder: Reminder | null,
  fullDay: (date: ReturnType<typeof plainDate>) => string,
): string {
  const at: LocalDateTime | null = reminder?.dueAt ?? reminder?.nextAt ?? null
  if (reminder === null || at === null) return ''
  const on = fullDay(plainDate(at.slice(0, 10)))
  return reminder.dateOnly ? on : `${on}, ${at.slice(11)}`
}
