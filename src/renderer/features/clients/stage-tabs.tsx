import { useWords } from '#renderer/api/words-context.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { DotsThreeIcon, PlusIcon } from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import type { ListRequest } from './columns.ts'
import { openView, setOpenView, type SavedView } from './list-store.ts'
import { useViewCount, type Views } from './use-views.ts'
import styles from './clients.module.css'

const STAGES = ['all', 'active', 'lead', 'past'] as const

type StageTabsProps = Readonly<{
  request: ListRequest
  views: Views
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
  onChange,
  onSaveView,
  onRenameView,
  onDrifted,
  onDuplicates,
}: StageTabsProps) {
  const { t, locale } = useWords()
  const { stage: chosen = 'all', ...others } = request
  const { all, open } = views
  const place = open === null ? -1 : all.indexOf(open)
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={t('clients.filter')} className={styles.stages}>
        {STAGES.map((stage) => (
          <button
            key={stage}
            type="button"
            aria-pressed={open === null && stage === chosen}
            onClick={() => {
              // From a view one goes back to the whole list, not to its filter under another name.
              const base = open === null ? others : { ...others, where: '', query: '' }
              setOpenView(null)
              onChange(stage === 'all' ? base : { ...base, stage })
            }}
          >
            {t(`clients.filter.${stage}`)}
          </button>
        ))}
        {all.map((view) => (
          <ViewTab key={view.id} view={view} open={view === open} locale={locale} />
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

type ViewTabProps = Readonly<{ view: SavedView; open: boolean; locale: string }>

function ViewTab({ view, open, locale }: ViewTabProps) {
  const n = useViewCount(view)
  return (
    <button type="button" aria-pressed={open} onClick={() => openView(view)}>
      {view.name}
      {n !== undefined && <span className={styles.count}>{n.toLocaleString(locale)}</span>}
    </button>
  )
}
