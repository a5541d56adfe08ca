import { useId, useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { useLocation } from 'wouter'
import { assertNever } from '#shared/result.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { MagnifyingGlassIcon } from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { ResultLine } from './result-line.tsx'
import { actionResults, foundResults, type Result } from './results.ts'
import { usedAction, useRecents, useRememberVisits } from './recents.ts'
import { useActions, type SavedView } from './use-actions.ts'
import { usePersonActions } from './use-person-actions.ts'
import { useRecentClients } from './use-recent-clients.ts'
import { useLinesDrawn } from './use-lines-drawn.ts'
import { useSearch } from './use-search.ts'
import styles from './search-dialog.module.css'

type SearchDialogProps = Readonly<{
  open: boolean
  onCapture: () => void
  onKeys: () => void
  /** How many clients are chosen in the list. */
  chosen: number
  /** Shows a saved view on Clients. */
  onView: (view: SavedView) => void
  onClose: () => void
}>

/** One field over everything: clients, notes, touches, and whatever can be done. */
export function SearchDialog({ open, onClose, ...doors }: SearchDialogProps) {
  const { t } = useWords()
  useRememberVisits()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('search.title')}
      hideTitle
      width={680}
      place="top"
      className={styles.dialog}
    >
      <SearchPanel {...doors} onClose={onClose} />
    </Dialog>
  )
}

function SearchPanel({ onClose, ...doors }: Omit<SearchDialogProps, 'open'>) {
  const { t } = useWords()
  const { today } = useAppInfo()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [about, setAbout] = useState<string | null>(null)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const recent = useRecents()
  const actions = useActions(doors)
  // A sign before the words asks for actions alone.
  const onlyActions = query.startsWith('>')
  const wanted = onlyActions ? '' : query
  const { found, ...search } = useSearch(wanted)
  const lately = useRecentClients(query === '')
  const isEmpty = query === ''
  // Only when something else was found: the lines are drawn again for nothing less.
  const people = useMemo(
    () =>
      isEmpty
        ? foundResults('', { rows: lately, hits: [] }, recent)
        : foundResults(found.query, found, recent),
    [isEmpty, lately, found, recent],
  )
  const persons = people.filter((result) => result.type === 'client')
  // What can be done is about the client one stands on, or stood on last.
  const person = persons.find((result) => result.id === about) ?? (query === '' ? null : persons[0])
  const personActions = usePersonActions(person?.row ?? null)
  const results: readonly Result[] = [
    ...persons,
    ...personActions.map((action): Result => ({ type: 'person', id: action.id, action })),
    ...people.filter((result) => result.type === 'entry'),
    ...actionResults(onlyActions ? query.slice(1) : query, actions, recent),
  ]
  const place = Math.max(
    0,
    results.findIndex((result) => result.id === chosen),
  )
  const current = results[place]
  const drawn = useLinesDrawn(people, chosen === null)

  function choose(result: Result | undefined): void {
    setChosen(result?.id ?? null)
    if (result?.type === 'client') setAbout(result.id)
  }
  function go(result: Result): void {
    onClose()
    switch (result.type) {
      case 'client':
        return navigate(places.client(result.clientId))
      case 'entry':
        return navigate(places.client(result.hit.clientId))
      case 'action':
      case 'person':
        usedAction(result.action.id)
        return result.action.run()
      default:
        return assertNever(result, 'result')
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const to = results[(place + step + results.length) % results.length]
      choose(to)
    } else if (event.key === 'Tab' && !event.shiftKey && personActions.length > 0) {
      // From a client to what can be done with them, and back to the client.
      event.preventDefault()
      choose(
        current?.type === 'person'
          ? (person ?? undefined)
          : results.find((result) => result.type === 'person'),
      )
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      go(current)
    }
  }

  function resultAt({ target }: SyntheticEvent): Result | undefined {
    const option = target instanceof Element ? target.closest('[data-result]') : null
    const found = option?.getAttribute('data-result')
    return results.find((result) => result.id === found)
  }

  function headOf(type: Result['type']): string {
    switch (type) {
      case 'client':
        return t(query === '' ? 'search.lately' : 'search.clients')
      case 'person':
        return t('search.person', { name: person?.row?.name ?? '' })
      case 'entry':
        return t('search.entries')
      case 'action':
        return t('search.commands')
    }
  }
  // What can be done with a client is there whatever is looked for.
  const count = results.filter(({ type }) => type !== 'person').length
  const nothing =
    !onlyActions && query.trim() !== '' && search.settled && count === 0 && search.error === null
  return (
    <>
      <div className={styles.field}>
        <Icon of={MagnifyingGlassIcon} size={20} />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
          aria-label={t('search.field')}
          placeholder={t('search.field')}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          value={query}
          onChange={(event) => {
            list.current?.scrollTo({ top: 0 })
            setQuery(event.target.value)
            setChosen(null)
            setAbout(null)
          }}
          onKeyDown={onKeyDown}
        />
        {!onlyActions && query.trim() !== '' && (
          <span className={styles.found} role="status">
            {search.settled && t('search.found', { n: count })}
          </span>
        )}
      </div>
      {search.error !== null && (
        <div className={styles.nothing} role="alert">
          <h3>{t('search.failed')}</h3>
          <p>{t(unreadKey(search.error.code))}</p>
          <Button small onClick={search.retry}>
            {t('search.retry')}
          </Button>
        </div>
      )}
      {nothing && (
        <div className={styles.nothing}>
          <h3>{t('search.nothing', { query: query.trim() })}</h3>
          <p>{t('search.nothing.text')}</p>
        </div>
      )}
      <div
        ref={list}
        id={`${id}-list`}
        className={styles.results}
        role="listbox"
        tabIndex={-1}
        aria-label={t('search.title')}
        onPointerMove={(event) => {
          const result = resultAt(event)
          if (result !== undefined && result !== current) choose(result)
        }}
        onClick={(event) => {
          const result = resultAt(event)
          if (result !== undefined) go(result)
        }}
        onKeyDown={onKeyDown}
      >
        {(['client', 'person', 'entry', 'action'] as const).map((type) => {
          const group = results.filter((result) => result.type === type)
          if (group.length === 0) return null
          return (
            <div key={type} role="group" aria-labelledby={`${id}-${type}`}>
              <div id={`${id}-${type}`} className={styles.group}>
                {headOf(type)}
              </div>
              {group.map((result, index) => (
                <ResultLine
                  key={index}
                  id={`${id}-${result.id}`}
                  result={result}
                  today={today}
                  selected={result === current}
                  shown={result === current && chosen !== null}
                  waits={results.indexOf(result) >= drawn}
                />
              ))}
            </div>
          )
        })}
      </div>
      <div className={styles.foot} aria-hidden="true">
        <span>
          <Kbd keys="↑" />
          <Kbd keys="↓" /> {t('search.move')}
        </span>
        <span>
          <Kbd keys="Enter" /> {t('search.open')}
        </span>
        {personActions.length > 0 && (
          <span>
            <Kbd keys="Tab" /> {t('search.person.keys')}
          </span>
        )}
        <span>
          <Kbd keys="Escape" /> {t('search.close')}
        </span>
        <span className={styles.last}>
          <Kbd keys=">" /> {t('search.only-commands')}
        </span>
      </div>
    </>
  )
}
