import type { ClientId } from '#shared/ids.ts'
import { useId } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { meantBy, useMatches } from '#renderer/reading/use-matches.ts'
import { Field } from '#renderer/ui/field.tsx'

export type About = Readonly<{ id: ClientId; name: string }>

/** Whom a written name means: somebody, nobody because nothing is written, or not yet clear. */
export type ReadAbout =
  | Readonly<{ ok: true; about: About | null }>
  | Readonly<{ ok: false; problem: 'unknown' | 'several' | 'looking' }>

/** Reads the name; `known` is who it was, whose own name needs no look. */
export function useAbout(written: string, known: About | null): ReadAbout {
  const isKnown = known !== null && written.trim() === known.name
  const matches = useMatches(isKnown ? '' : written)
  if (written.trim() === '') return { ok: true, about: null }
  if (isKnown) return { ok: true, about: known }
  if (matches === undefined) return { ok: false, problem: 'looking' }
  const [first, ...others] = meantBy(written, matches)
  if (first === undefined) return { ok: false, problem: 'unknown' }
  return others.length === 0 ? { ok: true, about: first } : { ok: false, problem: 'several' }
}

type AboutFieldProps = Readonly<{
  value: string
  read: ReadAbout
  tried: boolean
  onChange: (value: string) => void
}>

/** A client by name, with those that fit to choose from; empty is nobody. */
export function AboutField({ value, read, tried, onChange }: AboutFieldProps) {
  const { t } = useWords()
  const list = useId()
  const matches = useMatches(value) ?? []
  const problem = read.ok ? undefined : t('reminders.about.problem', { problem: read.problem })
  return (
    <>
      <Field
        label={t('reminders.about')}
        placeholder={t('reminders.about.nobody')}
        value={value}
        list={list}
        maxLength={200}
        error={tried ? problem : undefined}
        hint={read.ok ? read.about?.name : problem}
        onChange={onChange}
      />
      <datalist id={list}>
        {matches.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  )
}
