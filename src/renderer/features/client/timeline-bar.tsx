import { useRef, type KeyboardEvent } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { MagnifyingGlassIcon, XIcon } from '#renderer/ui/icons.ts'
import { Steady } from '#renderer/ui/steady.tsx'
import { filterNames, type TimelineView } from './timeline-view.ts'
import styles from './timeline.module.css'

type TimelineBarProps = Readonly<{
  view: TimelineView
  finding: boolean
  onView: (view: TimelineView) => void
  onFinding: (finding: boolean) => void
}>

/** Which entries to show, and a search within them. */
export function TimelineBar({ view, finding, onView, onFinding }: TimelineBarProps) {
  const { t } = useWords()
  const opener = useRef<HTMLButtonElement>(null)
  const focusNext = useFocusNext()

  function close(): void {
    onView({ ...view, query: '' })
    onFinding(false)
    focusNext(() => opener.current)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  return (
    <div className={styles.bar}>
      <div role="group" aria-label={t('client.timeline.filter')} className={styles.kinds}>
        {filterNames.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={filter === view.filter}
            onClick={() => onView({ ...view, filter })}
          >
            <Steady>{t(`client.timeline.${filter}`)}</Steady>
          </button>
        ))}
      </div>
      {finding ? (
        <div role="none" className={styles.find} onKeyDown={onKeyDown}>
          <Icon of={MagnifyingGlassIcon} size={14} />
          <input
            type="search"
            autoFocus
            aria-label={t('client.timeline.find')}
            autoComplete="off"
            spellCheck={false}
            maxLength={400}
            value={view.query}
            onChange={(event) => onView({ ...view, query: event.target.value })}
          />
          <IconButton label={t('client.timeline.find-close')} icon={XIcon} small onClick={close} />
        </div>
      ) : (
        <span className={styles.push}>
          <IconButton
            ref={opener}
            label={t('client.timeline.find')}
            icon={MagnifyingGlassIcon}
            small
            keys="$mod+F"
            onClick={() => onFinding(true)}
          />
        </span>
      )}
    </div>
  )
}
