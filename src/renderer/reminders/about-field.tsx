import type { ClientId } from '#shared/ids.ts'
import { useId } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { tellApart } from '#renderer/reading/apart.ts'
import { meantBy, useMatches, type ClientMatch } from '#renderer/reading/use-matches.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Name } from '#renderer/ui/name.tsx'
import styles from './reminder-dialog.module.css'

export type About = Readonly<{ id: ClientId; name: string }>

/** Whom a written name means: somebody, nobody because nothing is written, or not yet clear. */
export type ReadAbout =
  | Readonly<{ ok: true; about: About | null }>
  | Readonly<{
      ok: false
      problem: 'unknown' | 'several' | 'looking'
      among: readonly ClientMatch[]
    }>

/** Reads the name; `known` is who it was, whose own name needs no look. */
export function useAbout(written: string, known: About | null): ReadAbout {
  const isKnown = known !== null && written.trim() === known.name
  const matches = useMatches(isKnown ? '' : written)
  if (written.trim() === '') return { ok: true, about: null }
  if (isKnown) return { ok: true, about: known }
  if (matches === undefined) return { ok: false, problem: 'looking', among: [] }
  const among = meantBy(written, matches)
  const [first, ...others] = among
  if (first === undefined) return { ok: false, problem: 'unknown', among: [] }
  return others.length === 0 ? { ok: true, about: first } : { ok: false, problem: 'several', among }
}

type AboutFieldProps = Readonly<{
  value: string
  read: ReadAbout
  tried: boolean
  onChange: (value: string) => void
  /** One of several whom the written name means. */
  onChoose: (about: About) => void
}>

/** A client by name, with those that fit to choose from; empty is nobody. */
export function AboutField({ value, read, tried, onChange, onChoose }: AboutFieldProps) {
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
      {!read.ok && read.among.length > 0 && (
        <div
          role="group"
          aria-label={t('capture.which', { name: value.trim() })}
          className={styles.among}
        >
          {read.among.map((one) => (
            <Button key={one.id} small onClick={() => onChoose(one)}>
              <Name>{one.name}</Name> {tellApart(one, read.among)}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
