import { useState } from 'react'
import { plainDate, type MonthDay, type PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { draftOf, readDate } from './date-draft.ts'
import { InlineForm } from './inline-form.tsx'
import { monthName } from './month-name.ts'
import type { Client } from './standing.ts'
import styles from './know.module.css'

const KINDS = ['birthday', 'anniversary', 'renewal', 'other'] as const
type Kind = (typeof KINDS)[number]

type DateFormProps = Readonly<{
  date: Client['dates'][number] | null
  onSave: (change: { kind: string; label: string | null; date: PlainDate | MonthDay }) => void
  onDelete?: () => void
  onCancel: () => void
}>

/** A day of the year, with its year where it is known. */
export function DateForm({ date, onSave, onDelete, onCancel }: DateFormProps) {
  const { t, locale } = useWords()
  const [kind, setKind] = useState<Kind>(
    KINDS.find((one) => one === date?.kind) ?? (date === null ? 'birthday' : 'other'),
  )
  const [label, setLabel] = useState(date?.label ?? '')
  const [draft, setDraft] = useState(() => draftOf(date?.date ?? null))
  const [error, setError] = useState<string>()

  function save(): void {
    const read = readDate(draft)
    if (!read.ok) {
      const month = monthName(plainDate(`2000-${draft.month.padStart(2, '0')}-01`), locale)
      const text = `${draft.day} ${month} ${draft.year}`.trim()
      setError(
        read.problem === 'bad-year' ? t('client.date.bad-year') : t('client.date.bad', { text }),
      )
      return
    }
    const named = label.trim()
    const kept = kind === 'other' && date !== null && !KINDS.some((one) => one === date.kind)
    onSave({
      kind: kept ? date.kind : kind,
      label: named === '' ? null : named,
      date: read.date,
    })
  }

  return (
    <InlineForm
      label={t('client.dates.add')}
      saveLabel={t('client.date.save')}
      error={error}
      extra={
        onDelete !== undefined && (
          <Button variant="ghost" small onClick={onDelete}>
            {t('client.date.delete')}
          </Button>
        )
      }
      onSave={save}
      onCancel={onCancel}
    >
      <Select
        label={t('client.date.kind')}
        value={kind}
        options={KINDS.map((value) => ({
          value,
          label: t('client.date.kind-option', { kind: value }),
        }))}
        onChange={setKind}
      />
      {kind !== 'birthday' && (
        <Field label={t('client.date.label')} value={label} maxLength={200} onChange={setLabel} />
      )}
      <div className={styles.dateRow}>
        <Field
          label={t('client.date.day')}
          value={draft.day}
          inputMode="numeric"
          maxLength={2}
          autoFocus
          onChange={(day) => setDraft({ ...draft, day })}
        />
        <Select
          label={t('client.date.month')}
          value={draft.month}
          options={Array.from({ length: 12 }, (_, index) => ({
            value: String(index + 1),
            label: monthName(plainDate(`2000-${String(index + 1).padStart(2, '0')}-01`), locale),
          }))}
          onChange={(month) => setDraft({ ...draft, month })}
        />
        <Field
          label={t('client.date.year')}
          placeholder={t('client.date.year-hint')}
          value={draft.year}
          inputMode="numeric"
          maxLength={4}
          onChange={(year) => setDraft({ ...draft, year })}
        />
      </div>
    </InlineForm>
  )
}
