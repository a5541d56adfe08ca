import { useRef, useState, type FormEvent } from 'react'
import { choicesOf, type WhereField } from '#shared/domain/where-fields.ts'
import { formats } from '#shared/words/format.ts'
import { readWhen } from '#renderer/time/read-when.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { XIcon } from '#renderer/ui/icons.ts'
import { Select } from '#renderer/ui/select.tsx'
import type { FilterGroup } from './filter-model.ts'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { emptyDraft, partFrom, readDraft, type PartDraft } from './filter-draft.ts'
import {
  choiceWords,
  comparesOf,
  compareWords,
  fieldGroups,
  subjectWords,
  typeOf,
  type CompareId,
  type Subject,
} from './filter-words.ts'
import styles from './filter.module.css'

/** What the owner's own labels are called: offered while typing. */
export type KnownLabels = Readonly<{
  tags: readonly string[]
  segments: readonly string[]
  /** Names of custom fields. */
  fields: readonly string[]
}>

type FilterFormProps = Readonly<{
  /** The group to change; null for a new one. */
  group: FilterGroup | null
  /** How the lines of a group are joined. */
  inner: 'and' | 'or'
  known: KnownLabels
  onApply: (group: FilterGroup) => void
  onCancel: () => void
}>

/** One filter as lines to fill in: what to look at, how, and for what. */
export function FilterForm({ group, inner, known, onApply, onCancel }: FilterFormProps) {
  const { t, words } = useWords()
  const clock = useOwnerClock()
  const [lines, setLines] = useState<readonly PartDraft[]>(
    () => group?.map(readDraft) ?? [emptyDraft()],
  )
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const focusNext = useFocusNext()
  const read = lines.map((line) => partFrom(line, clock, words))

  function change(index: number, line: PartDraft): void {
    setLines(lines.with(index, line))
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    const parts = read.flatMap((one) => (one.ok ? [one.part] : []))
    if (parts.length === lines.length) onApply(parts)
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      {lines.map((line, index) => {
        const outcome = read[index]
        const error = tried && outcome?.ok === false ? outcome.error : undefined
        return (
          <div key={index} className={styles.line} role="group" aria-label={t('filter.title')}>
            {index > 0 && (
              <span className={styles.joined}>{t('filter.joined', { join: inner })}</span>
            )}
            <Chip on={line.not} onClick={() => change(index, { ...line, not: !line.not })}>
              {t('filter.not')}
            </Chip>
            <SubjectSelect
              subject={line.subject}
              fields={known.fields}
              first={index === 0}
              onChange={(subject) => change(index, { ...emptyDraft(subject), not: line.not })}
            />
            <Answer
              line={line}
              known={known}
              error={error}
              onChange={(next) => change(index, next)}
            />
            {lines.length > 1 && (
              <span className={styles.remove}>
                <IconButton
                  label={t('filter.part.remove')}
                  icon={XIcon}
                  small
                  onClick={() => setLines(lines.filter((_, at) => at !== index))}
                />
              </span>
            )}
          </div>
        )
      })}
      <footer className={styles.foot}>
        <Button
          variant="ghost"
          small
          onClick={() => {
            setLines([...lines, emptyDraft(lines.at(-1)?.subject)])
            focusNext(() =>
              [...(form.current?.querySelectorAll('[role=group]') ?? [])]
                .at(-1)
                ?.querySelector('select'),
            )
          }}
        >
          {t(inner === 'or' ? 'filter.or' : 'filter.and')}
        </Button>
        <span className={styles.push} />
        <Button variant="ghost" onClick={onCancel}>
          {t('filter.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {t('filter.apply')}
        </Button>
      </footer>
    </form>
  )
}

type SubjectSelectProps = Readonly<{
  subject: Subject
  fields: readonly string[]
  first: boolean
  onChange: (subject: Subject) => void
}>

const customPrefix = 'custom.'

function SubjectSelect({ subject, fields, first, onChange }: SubjectSelectProps) {
  const { t, words } = useWords()
  const own = subject.kind === 'custom' && !fields.includes(subject.name) ? [subject.name] : []
  const listed: readonly WhereField[] = Object.values(fieldGroups).flat()
  // A filter written as text may ask for a field that is not offered.
  const rare = subject.kind === 'field' && !listed.includes(subject.field) ? [subject.field] : []
  return (
    <Select
      label={t('filter.field')}
      hideLabel
      value={subject.kind === 'custom' ? `${customPrefix}${subject.name}` : subject.field}
      options={[
        ...Object.entries(fieldGroups).map(([group, members]) => ({
          group: t(`filter.group.${group as keyof typeof fieldGroups}`),
          options: [...members, ...(group === 'person' ? rare : [])].map((field) => ({
            value: field as string,
            label: subjectWords({ kind: 'field', field }, words),
          })),
        })),
        ...(fields.length + own.length === 0
          ? []
          : [
              {
                group: t('filter.group.own'),
                options: [...fields, ...own].map((name) => ({
                  value: `${customPrefix}${name}`,
                  label: name,
                })),
              },
            ]),
      ]}
      autoFocus={first}
      onChange={(value) =>
        onChange(
          value.startsWith(customPrefix)
            ? { kind: 'custom', name: value.slice(customPrefix.length) }
            : { kind: 'field', field: value as WhereField },
        )
      }
    />
  )
}

type AnswerProps = Readonly<{
  line: PartDraft
  known: KnownLabels
  error: string | undefined
  onChange: (line: PartDraft) => void
}>

/** How a line compares, and with what. */
function Answer({ line, known, error, onChange }: AnswerProps) {
  const { t, words } = useWords()
  const type = typeOf(line.subject)
  const field = line.subject.kind === 'field' ? line.subject.field : null
  if (type.type === 'flag') {
    return (
      <Select
        label={t('filter.value')}
        hideLabel
        value={line.value === 'no' ? 'no' : 'yes'}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t('filter.flag', { value }),
        }))}
        onChange={(value) => onChange({ ...line, value })}
      />
    )
  }
  const asksValue = line.compare !== 'empty' && line.compare !== 'filled'
  return (
    <>
      <Select<CompareId>
        label={t('filter.compare')}
        hideLabel
        value={line.compare}
        options={comparesOf(type).map((value) => ({
          value,
          label: compareWords(type, value, words),
        }))}
        onChange={(compare) => onChange({ ...line, compare })}
      />
      {asksValue &&
        (type.type === 'choice' && field !== null ? (
          <Select
            label={t('filter.value')}
            hideLabel
            value={line.value}
            options={choicesOf(type).map((value) => ({
              value,
              label: choiceWords(field, value, words),
            }))}
            onChange={(value) => onChange({ ...line, value })}
          />
        ) : (
          <ValueField
            line={line}
            suggestions={field === 'tag' ? known.tags : field === 'segment' ? known.segments : []}
            error={error}
            onChange={onChange}
          />
        ))}
    </>
  )
}

type ValueFieldProps = Readonly<{
  line: PartDraft
  suggestions: readonly string[]
  error: string | undefined
  onChange: (line: PartDraft) => void
}>

function ValueField({ line, suggestions, error, onChange }: ValueFieldProps) {
  const { t, words, locale } = useWords()
  const clock = useOwnerClock()
  const isDate = typeOf(line.subject).type === 'date'
  const when = isDate && line.value.trim() !== '' ? readWhen(line.value, clock, words) : null
  const told =
    when?.ok === true
      ? t('filter.value.reads', { date: formats(locale).day(when.on, clock.today) })
      : undefined
  const list = suggestions.length === 0 ? undefined : 'filter-values'
  return (
    <>
      <Field
        label={t('filter.value')}
        hideLabel
        value={line.value}
        list={list}
        error={error}
        hint={isDate ? (told ?? t('filter.value.day-hint')) : undefined}
        maxLength={400}
        onChange={(value) => onChange({ ...line, value })}
      />
      {list !== undefined && (
        <datalist id={list}>
          {suggestions.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
      )}
    </>
  )
}
