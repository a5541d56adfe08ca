import { useState } from 'react'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { endDrag } from '#renderer/features/clients/table/dragged-clients.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { CirclesThreePlusIcon, FunnelSimpleIcon } from '#renderer/ui/icons.ts'
import styles from './segment-targets.module.css'

type SegmentTargetsProps = Readonly<{ keys: Uint32Array<ArrayBuffer> }>

/**
 * The segments that dragged clients may be let go on, while they are dragged; “Segment” in the bar for
 * the chosen does the same by key. One with a rule takes nobody, and says so.
 */
export function SegmentTargets({ keys }: SegmentTargetsProps) {
  const { t } = useWords()
  const told = useTold()
  const [over, setOver] = useState<string | null>(null)
  const { data } = useCall('segments.list', {})
  // Told by the deed itself: by then nothing is dragged, and these targets are gone.
  const put = useChange('clients.editMany', {
    onSuccess: ({ changed }, { patch }) => {
      const said = t('clients.put-into', { n: changed, name: patch.addSegments?.[0] ?? '' })
      if (changed === 0) told.plain(said)
      else told.done(said)
    },
    onError: (failure, request) => told.failed(failure, () => put.mutate(request)),
  })
  if (data === undefined || data.segments.length === 0) return null
  return (
    <div role="group" aria-label={t('clients.drop', { n: keys.length })} className={styles.targets}>
      {data.segments.map(({ id, name, rule }) => (
        <div
          key={id}
          className={classNames(
            styles.target,
            rule !== null && styles.ruled,
            over === id && styles.over,
          )}
          onDragOver={(event) => {
            setOver(id)
            if (rule !== null) return
            event.preventDefault()
            event.dataTransfer.dropEffect = 'copy'
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => {
            event.preventDefault()
            endDrag()
            put.mutate({ keys, patch: { addSegments: [name] } })
          }}
        >
          <Icon of={rule === null ? CirclesThreePlusIcon : FunnelSimpleIcon} />
          <span className={styles.name}>
            <bdi>{name}</bdi>
            {rule !== null && <small>{t('clients.drop.by-rule')}</small>}
          </span>
        </div>
      ))}
    </div>
  )
}
