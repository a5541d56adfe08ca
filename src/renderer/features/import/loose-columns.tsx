import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { Answers, Column } from './plan.ts'
import styles from './import.module.css'

const choices = ['custom', 'notes', 'skip'] as const

type LooseColumnsProps = Readonly<{
  columns: readonly Column[]
  mapping: Answers['mapping']
  onMapping: (mapping: Answers['mapping']) => void
}>

/** Columns that are no field of a client, decided all at once; each can still be decided alone. */
export function LooseColumns({ columns, mapping, onMapping }: LooseColumnsProps) {
  const { t } = useWords()
  // Those that were nothing else at first: what they became does not take them off the list.
  const [first] = useState(
    () => new Set(columns.filter(({ target }) => target === 'custom').map(({ header }) => header)),
  )
  const loose = columns.filter(
    ({ header, target, filled }) => filled > 0 && (target === 'custom' || first.has(header)),
  )
  if (loose.length < 2) return null
  const [one] = loose
  const isOfOneKind = loose.every(({ target }) => target === one?.target)
  const value = choices.find((choice) => isOfOneKind && choice === one?.target) ?? null
  return (
    <div className={styles.loose}>
      <span>{t('import.loose', { n: loose.length })}</span>
      <Segmented
        label={t('import.loose.all')}
        value={value}
        options={choices.map((choice) => ({
          value: choice,
          label: t(`import.loose.${choice}`),
        }))}
        onChange={(target) =>
          onMapping({
            ...mapping,
            ...Object.fromEntries(loose.map(({ header }) => [header, target])),
          })
        }
      />
    </div>
  )
}
