import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { places } from '#renderer/api/places.ts'
import { openView, useOpenView, type SavedView } from '#renderer/features/clients/list-store.ts'
import { useViewCount } from '#renderer/features/clients/use-views.ts'
import { BookmarkSimpleIcon } from '#renderer/ui/icons.ts'
import { SidebarLink } from './sidebar-link.tsx'
import styles from './sidebar.module.css'

const dragType = 'application/x-rapport-view'

/** The owner's saved views, each with how many it holds now. Dragging orders them; so does their menu. */
export function SidebarViews() {
  const { t } = useWords()
  const { data } = useCall('views.list', {})
  const move = useChange('views.move')
  const views = data?.views ?? []
  if (views.length === 0) return null
  return (
    <section className={styles.views} aria-labelledby="sidebar-views">
      <h2 id="sidebar-views" className={styles.viewsHead}>
        {t('window.views')}
      </h2>
      {views.map((view, to) => (
        <div
          key={view.id}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData(dragType, view.id)
            event.dataTransfer.effectAllowed = 'move'
          }}
          onDragOver={(event) => {
            if (event.dataTransfer.types.includes(dragType)) event.preventDefault()
          }}
          onDrop={(event) => {
            const id = event.dataTransfer.getData(dragType)
            if (id !== '' && id !== view.id) move.mutate({ id, to })
          }}
        >
          <ViewLink view={view} />
        </div>
      ))}
    </section>
  )
}

function ViewLink({ view }: Readonly<{ view: SavedView }>) {
  const { t } = useWords()
  const [location] = useLocation()
  const open = useOpenView()
  const isIdle = useIdle()
  const n = useViewCount(view, isIdle)
  return (
    <SidebarLink
      to={places.clients}
      icon={BookmarkSimpleIcon}
      label={view.name}
      current={location === places.clients && open === view.id}
      count={n}
      countLabel={n === undefined ? undefined : t('common.clients', { n })}
      quietCount
      onClick={() => openView(view)}
    />
  )
}

/** Counting walks through every client: it waits until the window has nothing else to do. */
function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIsIdle(true))
    return () => cancelIdleCallback(waiting)
  }, [])
  return isIdle
}
