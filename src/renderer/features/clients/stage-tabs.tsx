import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { DotsThreeIcon, PlusIcon } from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { Steady } from '#renderer/ui/steady.tsx'
import type { ListRequest } from './table/columns.ts'
import { openView, setOpenView, type SavedView } from './list-store.ts'
import { useViewCount, type Views } from './use-views.ts'
import styles from './clients.module.css'

const STAGES = ['all', 'active', 'lead', 'past'] as const

type StageTabsProps = Readonly<{
  request: ListRequest
  views: Views
  /** Whether to count: not before the rows are there, which more are waiting for. */
  counts: boolean
  onChange: (request: ListRequest) => void
  onSaveView: () => void
  onRenameView: () => void
  onDrifted: () => void
  onDuplicates: () => void
}>

/** Everyone, those of one stage, or a view the owner keeps. */
export function StageTabs({
  request,
  views,
  counts,
  onChange,
  onSaveView,
  onRenameView,
  onDrifted,
  onDuplicates,
}: StageTabsProps) {
  const { t } = useWords()
  const { stage: chosen = 'all', ...others } = request
  const { all, open } = views
  const place = open === null ? -1 : all.indexOf(open)
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={t('clients.filter')} className={styles.stages}>
        {STAGES.map((stage) => (
          <StageTab
            key={stage}
            stage={stage}
            counts={counts}
            open={open === null && stage === chosen}
            onOpen={() => {
              // From a view one goes back to the whole list, not to its filter under another name.
              const base = open === null ? others : { ...others, where: '', query: '' }
              setOpenView(null)
              onChange(stage === 'all' ? base : { ...base, stage })
            }}
          />
        ))}
        {all.map((view) => (
          <ViewTab key={view.id} view={view} open={view === open} />
        ))}
        {open !== null && (
          <Menu
            label={t('clients.view.menu', { name: open.name })}
            icon={DotsThreeIcon}
            iconOnly
            small
            weight="bold"
            align="start"
            items={[
              {
                id: 'update',
                label: t('clients.view.update'),
                disabled: !views.changed,
                onChoose: views.update,
              },
              { id: 'rename', label: t('clients.view.rename'), onChoose: onRenameView },
              {
                id: 'earlier',
                label: t('clients.view.earlier'),
                disabled: place === 0,
                onChoose: () => views.move(-1),
              },
              {
                id: 'later',
                label: t('clients.view.later'),
                disabled: place === all.length - 1,
                onChoose: () => views.move(1),
              },
              'line',
              { id: 'delete', label: t('clients.view.delete'), risk: true, onChoose: views.remove },
            ]}
          />
        )}
        <IconButton
          label={t('clients.view.save')}
          icon={PlusIcon}
          keys="V"
          small
          onClick={onSaveView}
        />
      </div>
      <span className={styles.gap} />
      <button type="button" onClick={onDrifted}>
        {t('clients.filter.drifted')}
      </button>
      <button type="button" onClick={onDuplicates}>
        {t('clients.duplicates')}
      </button>
    </div>
  )
}

type StageTabProps = Readonly<{
  stage: (typeof STAGES)[number]
  counts: boolean
  open: boolean
  onOpen: () => void
}>

function StageTab({ stage, counts, open, onOpen }: StageTabProps) {
  const { t } = useWords()
  const { data } = useCall('clients.count', stage === 'all' ? {} : { stage }, {
    enabled: counts,
    keepPrevious: true,
  })
  return (
    <Tab open={open} n={data?.n} onOpen={onOpen}>
      {t(`clients.filter.${stage}`)}
    </Tab>
  )
}

type ViewTabProps = Readonly<{ view: SavedView; open: boolean }>

function ViewTab({ view, open }: ViewTabProps) {
  return (
    <Tab open={open} n={useViewCount(view)} onOpen={() => openView(view)}>
      {view.name}
    </Tab>
  )
}

type TabProps = Readonly<{
  open: boolean
  /** Undefined until it is known. */
  n: number | undefined
  onOpen: () => void
  children: string
}>

function Tab({ open, n, onOpen, children }: TabProps) {
  const { locale } = useWords()
  const { clients } = useAppInfo()
  const { number } = formats(locale)
  // None holds more than there are: with the place kept, nothing moves when the count arrives.
  const room = number(clients).length
  return (
    <button type="button" aria-pressed={open} onClick={onOpen}>
      <Steady>{children}</Steady>
      <span className={styles.count} style={{ minWidth: `${room}ch` }}>
        {n !== undefined && ` ${number(n)}`}
      </span>
    </button>
  )
}
