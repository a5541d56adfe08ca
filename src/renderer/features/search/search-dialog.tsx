import { useId, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { useLocation } from 'wouter'
import { assertNever } from '#shared/result.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { MagnifyingGlassIcon } from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { ResultLine } from './result-line.tsx'
import { resultsOf, type Command, type Result } from './results.ts'
import { useSearch } from './use-search.ts'
import styles from './search-dialog.module.css'

type SearchDialogProps = Readonly<{
  open: boolean
  onCapture: () => void
  onClose: () => void
}>

/** One field over everything: clients, notes, touches, and a few places to go. */
export function SearchDialog({ open, onCapture, onClose }: SearchDialogProps) {
  const { t } = useWords()
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
      <SearchPanel onCapture={onCapture} onClose={onClose} />
    </Dialog>
  )
}

function SearchPanel({ onCapture, onClose }: Omit<SearchDialogProps, 'open'>) {
  const { t } = useWords()
  const { today } = useAppInfo()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const id = useId()
  const found = useSearch(query)
  const results = resultsOf(query, found, (command) => t(`search.command.${command}`))
  const place = Math.max(
    0,
    results.findIndex((result) => result.id === chosen),
  )
  const current = results[place]

  function go(result: Result): void {
    onClose()
    switch (result.type) {
      case 'client':
        return navigate(places.client(result.clientId))
      case 'entry':
        return navigate(places.client(result.hit.clientId))
      case 'command':
        return run(result.command)
      default:
        return assertNever(result, 'result')
    }
  }
  function run(command: Command): void {
    if (command === 'capture') onCapture()
    else if (command === 'new-client') navigate(places.clients, { state: { add: true } })
    else navigate(places[command])
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const to = results[(place + step + results.length) % results.length]
      setChosen(to?.id ?? null)
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

  const count = results.filter((result) => result.type !== 'command').length
  const nothing = query.trim() !== '' && found.settled && count === 0 && found.error === null
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
            setQuery(event.target.value)
            setChosen(null)
          }}
          onKeyDown={onKeyDown}
        />
        {query.trim() !== '' && (
          <span className={styles.found} role="status">
            {found.settled && t('search.found', { n: count })}
          </span>
        )}
      </div>
      {found.error !== null && (
        <div className={styles.nothing} role="alert">
          <h3>{t('search.failed')}</h3>
          <p>{t(commonFailureKey(found.error.code) ?? 'window.failed.internal')}</p>
          <Button small onClick={found.retry}>
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
        id={`${id}-list`}
        className={styles.results}
        role="listbox"
        tabIndex={-1}
        aria-label={t('search.title')}
        onPointerMove={(event) => setChosen(resultAt(event)?.id ?? chosen)}
        onClick={(event) => {
          const result = resultAt(event)
          if (result !== undefined) go(result)
        }}
        onKeyDown={onKeyDown}
      >
        {(['client', 'entry', 'command'] as const).map((type) => {
          const group = results.filter((result) => result.type === type)
          if (group.length === 0) return null
          return (
            <div key={type} role="group" aria-labelledby={`${id}-${type}`}>
              <div id={`${id}-${type}`} className={styles.group}>
                {t(groupKeys[type])}
              </div>
              {group.map((result) => (
                <div
                  key={result.id}
                  id={`${id}-${result.id}`}
                  role="option"
                  aria-selected={result === current}
                  className={
                    type === 'client' ? `${styles.option} ${styles.person}` : styles.option
                  }
                  ref={result === current ? scrollIntoSight : undefined}
                  data-result={result.id}
                >
                  <ResultLine result={result} today={today} selected={result === current} />
                </div>
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
        <span>
          <Kbd keys="Escape" /> {t('search.close')}
        </span>
      </div>
    </>
  )
}

const groupKeys = {
  client: 'search.clients',
  entry: 'search.entries',
  command: 'search.commands',
} as const

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
