import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { FunnelSimpleIcon, TextTIcon, XIcon } from '#renderer/ui/icons.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { FilterForm } from './filter-form.tsx'
import { modelOf, noFilter, whereOf, type FilterGroup, type FilterModel } from './filter-model.ts'
import { FilterText } from './filter-text.tsx'
import { groupWords, spoken } from './filter-words.ts'
import styles from './filter.module.css'

/** Which filter is being written: the place of a group, a new one, or all of it as text. */
type Editing = number | 'new' | 'text' | null

type FilterBarProps = Readonly<{
  where: string
  /** Why the core could not read the filter, in words. */
  problem: string | undefined
  addRef: RefObject<HTMLButtonElement | null>
  onChange: (where: string) => void
  /** What stands at the end of the row. */
  children: ReactNode
}>

/** The filters that hold, as chips that can be changed, joined, negated and taken away. */
export function FilterBar({ where, problem, addRef, onChange, children }: FilterBarProps) {
  const { t } = useWords()
  const [editing, setEditing] = useState<Editing>(null)
  const anchor = useRef<HTMLElement>(null)
  const model = modelOf(where)
  const { data: labels } = useCall('labels.list', {}, { enabled: editing !== null })

  const writesText = editing === 'text' || (problem !== undefined && where !== '')
  if (writesText) {
    return (
      <div className={styles.bar} role="group" aria-label={t('filter.name')}>
        <FilterText
          key={where}
          where={where}
          problem={problem}
          onApply={(next) => {
            setEditing(null)
            onChange(next)
          }}
          onCancel={() => {
            setEditing(null)
            if (problem !== undefined) onChange('')
          }}
        />
      </div>
    )
  }

  function edit(what: Editing, from: HTMLElement): void {
    anchor.current = from
    setEditing(what)
  }
  function apply(group: FilterGroup): void {
    const { join, groups } = model ?? noFilter
    setEditing(null)
    onChange(
      whereOf({
        join,
        groups: typeof editing === 'number' ? groups.with(editing, group) : [...groups, group],
      }),
    )
  }
  const inner = (model ?? noFilter).join === 'and' ? 'or' : 'and'
  return (
    <div className={styles.bar} role="group" aria-label={t('filter.name')}>
      {model === null ? (
        <Chip on onClick={() => setEditing('text')}>
          {where}
        </Chip>
      ) : (
        <Chips
          model={model}
          onEdit={(index, from) => edit(index, from)}
          onChange={(next) => onChange(whereOf(next))}
        />
      )}
      {model !== null && (
        <Chip
          ref={addRef}
          icon={FunnelSimpleIcon}
          aria-keyshortcuts="F"
          onClick={(event) => edit('new', event.currentTarget)}
        >
          {t('filter.add')}
        </Chip>
      )}
      <IconButton
        label={t('filter.as-text')}
        icon={TextTIcon}
        small
        onClick={() => setEditing('text')}
      />
      {where !== '' && (
        <Button variant="ghost" small onClick={() => onChange('')}>
          {t('filter.clear')}
        </Button>
      )}
      <span className={styles.push} />
      {children}
      <Popover
        open={editing !== null && model !== null}
        onClose={() => setEditing(null)}
        anchor={anchor}
        label={t('filter.title')}
        className={styles.popover}
      >
        <FilterForm
          key={String(editing)}
          group={typeof editing === 'number' ? (model?.groups[editing] ?? null) : null}
          inner={inner}
          known={{
            tags: labels?.tags.map(({ name }) => name) ?? [],
            segments: labels?.segments.map(({ name }) => name) ?? [],
            fields: labels?.fields ?? [],
          }}
          onApply={apply}
          onCancel={() => setEditing(null)}
        />
      </Popover>
    </div>
  )
}

type ChipsProps = Readonly<{
  model: FilterModel
  onEdit: (index: number, from: HTMLElement) => void
  onChange: (model: FilterModel) => void
}>

function Chips({ model, onEdit, onChange }: ChipsProps) {
  const { t, words } = useWords()
  const { join, groups } = model
  const inner = join === 'and' ? 'or' : 'and'
  return (
    <>
      {groups.length > 1 && (
        <button
          type="button"
          className={styles.match}
          aria-label={t('filter.match', { join })}
          onClick={() => onChange({ ...model, join: inner })}
        >
          {t(join === 'and' ? 'filter.match-all' : 'filter.match-any')}
        </button>
      )}
      {groups.map((group, index) => {
        const said = groupWords(group, inner, words)
        const text = spoken(said)
        return (
          <span key={`${index} ${text}`} className={styles.pair}>
            <button
              type="button"
              className={styles.chip}
              aria-label={t('filter.edit', { text })}
              title={text}
              onClick={(event) => onEdit(index, event.currentTarget)}
            >
              <span className={styles.words}>
                {said.before} <b>{said.value}</b>
              </span>
            </button>
            <button
              type="button"
              className={styles.cross}
              aria-label={t('filter.remove', { text })}
              onClick={() => onChange({ join, groups: groups.filter((_, at) => at !== index) })}
            >
              <Icon of={XIcon} size={12} weight="bold" />
            </button>
          </span>
        )
      })}
    </>
  )
}
