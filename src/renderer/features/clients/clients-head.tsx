import type { KeyboardEvent, RefObject } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  ColumnsIcon,
  DownloadSimpleIcon,
  MagnifyingGlassIcon,
  PlusIcon,
  UploadSimpleIcon,
  XIcon,
} from '#renderer/ui/icons.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Lede } from '#renderer/ui/page.tsx'
import styles from './clients.module.css'

type ClientsHeadProps = Readonly<{
  /** Null until the list is there. */
  total: number | null
  cooling: number
  query: string
  searchRef: RefObject<HTMLInputElement | null>
  onSearch: (query: string) => void
  onColumns: () => void
  onDown: () => void
  onEnter: () => void
  onImport: () => void
  onExport: () => void
  onNew: () => void
}>

/** How many clients there are and how many cool, the search, and the ways in and out. */
export function ClientsHead({
  total,
  cooling,
  query,
  searchRef,
  onSearch,
  onColumns,
  onDown,
  onEnter,
  onImport,
  onExport,
  onNew,
}: ClientsHeadProps) {
  const { t } = useWords()

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      onDown()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (query === '') onDown()
      else onSearch('')
    }
  }

  return (
    <header className={styles.head}>
      <Lede size="m">
        {total === null ? t('window.section.clients') : t('clients.heading', { n: total, cooling })}
      </Lede>
      <div className={styles.search}>
        <Icon of={MagnifyingGlassIcon} />
        <input
          ref={searchRef}
          type="search"
          aria-label={t('clients.search')}
          placeholder={t('clients.search.hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          value={query}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {query === '' ? (
          <Kbd keys="/" />
        ) : (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('clients.search.clear')}
            onClick={() => {
              onSearch('')
              searchRef.current?.focus()
            }}
          >
            <Icon of={XIcon} size={12} weight="bold" />
          </button>
        )}
      </div>
      <IconButton
        label={t('clients.columns')}
        icon={ColumnsIcon}
        variant="default"
        onClick={onColumns}
      />
      <Button
        icon={UploadSimpleIcon}
        className={styles.way}
        aria-label={t('clients.import')}
        title={t('clients.import')}
        onClick={onImport}
      >
        <span>{t('clients.import')}</span>
      </Button>
      <Button
        icon={DownloadSimpleIcon}
        className={styles.way}
        aria-label={t('clients.export')}
        title={t('clients.export')}
        disabled={total === 0}
        onClick={onExport}
      >
        <span>{t('clients.export')}</span>
      </Button>
      <Button variant="primary" icon={PlusIcon} keys="N" onClick={onNew}>
        {t('clients.new')}
      </Button>
    </header>
  )
}
