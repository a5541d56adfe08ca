import { useState, type FormEvent } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { readWhen } from '#renderer/time/read-when.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { useTold } from '#renderer/telling/use-told.ts'
import { Option } from './option.tsx'
import type { Settings } from './settings-screen.tsx'
import styles from './settings.module.css'

type HolidayOptionProps = Readonly<{ settings: Settings }>

/** Days on which nobody is listed and none counts: the one that runs or comes next, or a new one. */
export function HolidayOption({ settings }: HolidayOptionProps) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const told = useTold()
  const set = useChange('holiday.set')
  const end = useChange('holiday.end')
  const { day } = formats(locale)
  const holiday = settings.holidays
    .filter(({ until }) => until > today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]

  function failed({ code }: Readonly<{ code: string }>): void {
    const text =
      code === 'holiday/empty' || code === 'holiday/in-the-past'
        ? t('settings.holiday.order')
        : t(commonFailureKey(code) ?? 'window.failed.internal')
    told.refused(text)
  }
  function plan(request: Request<'holiday.set'> & { readonly from: PlainDate }): void {
    set.mutate(request, {
      onSuccess: () =>
        told.done(
          t('settings.holiday.done', {
            from: day(request.from, today),
            until: day(request.until, today),
          }),
        ),
      onError: failed,
    })
  }
  if (holiday === undefined) return <HolidayForm onPlan={plan} />
  const isAway = holiday.from <= today
  return (
    <Option
      title={t('settings.holiday')}
      text={t(isAway ? 'settings.holiday.runs' : 'settings.holiday.comes', {
        from: day(holiday.from, today),
        until: day(holiday.until, today),
      })}
    >
      <Button
        disabled={end.isPending}
        onClick={() =>
          end.mutate(
            {},
            { onSuccess: () => told.done(t('settings.holiday.ended')), onError: failed },
          )
        }
      >
        {t(isAway ? 'settings.holiday.back' : 'settings.holiday.give-up')}
      </Button>
    </Option>
  )
}

type HolidayFormProps = Readonly<{
  onPlan: (holiday: { readonly from: PlainDate; readonly until: PlainDate }) => void
}>

function HolidayForm({ onPlan }: HolidayFormProps) {
  const { t, words, locale } = useWords()
  const clock = useOwnerClock()
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [error, setError] = useState<string>()
  const { day } = formats(locale)
  const read = (text: string) => (text.trim() === '' ? null : readWhen(text, clock, words))
  const [first, back] = [read(from), read(until)]
  const said =
    back?.ok === true
      ? t('settings.holiday.read', {
          from: day(first?.ok === true ? first.on : clock.today, clock.today),
          until: day(back.on, clock.today),
        })
      : undefined

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (first !== null && !first.ok) return setError(first.error)
    if (back === null) return setError(t('settings.holiday.missing'))
    if (!back.ok) return setError(back.error)
    const begins = first?.on ?? clock.today
    if (back.on <= begins) return setError(t('settings.holiday.order'))
    return onPlan({ from: begins, until: back.on })
  }
  const change = (keep: (text: string) => void) => (text: string) => {
    setError(undefined)
    keep(text)
  }
  return (
    <Option title={t('settings.holiday')} text={said ?? t('settings.holiday.text')} error={error}>
      <form className={styles.holiday} onSubmit={onSubmit} noValidate>
        <Field
          label={t('settings.holiday.from')}
          hideLabel
          placeholder={t('settings.holiday.from-hint')}
          value={from}
          onChange={change(setFrom)}
        />
        {t('settings.holiday.to')}
        <Field
          label={t('settings.holiday.until')}
          hideLabel
          placeholder={t('settings.holiday.until-hint')}
          value={until}
          aria-invalid={error !== undefined}
          onChange={change(setUntil)}
        />
        <Button type="submit">{t('settings.holiday.set')}</Button>
      </form>
    </Option>
  )
}
