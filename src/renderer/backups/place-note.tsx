import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { WarningCircleIcon } from '#renderer/ui/icons.ts'
import styles from './place-note.module.css'

type PlaceNoteProps = Readonly<{
  /** Says no more than that another machine wrote: where the folder is no news. */
  conflictsOnly?: boolean
}>

/** That the data lies in a folder which another program writes to, and what to do about it. */
export function PlaceNote({ conflictsOnly = false }: PlaceNoteProps) {
  const { t } = useWords()
  const { data } = useCall('data.place', {})
  if (data === undefined) return null
  const { syncedBy, conflicts } = data
  const warnsOfPlace = syncedBy !== null && !conflictsOnly
  if (!warnsOfPlace && conflicts.length === 0) return null
  return (
    <aside className={styles.note} aria-label={t('place.note')}>
      <Icon of={WarningCircleIcon} />
      <div>
        {warnsOfPlace && (
          <p>
            {syncedBy === 'network' ? t('place.network') : t('place.synced', { program: syncedBy })}
          </p>
        )}
        {conflicts.length > 0 && <p>{t('place.conflicts', { files: conflicts.join(', ') })}</p>}
      </div>
    </aside>
  )
}
