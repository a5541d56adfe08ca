import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import {
  ArchiveIcon,
  ArrowsClockwiseIcon,
  CheckIcon,
  CirclesThreePlusIcon,
  DownloadSimpleIcon,
  DotsThreeIcon,
  EqualsIcon,
  FlagPennantIcon,
  PaperPlaneTiltIcon,
  PauseIcon,
  TagIcon,
  TrashSimpleIcon,
} from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import type { BulkQuestion } from './bulk-dialog.tsx'
import { canMerge } from './use-merge-chosen.ts'
import styles from './bulk-bar.module.css'

type BulkBarProps = Readonly<{
  n: number
  /** How many of them the list does not show. */
  unseen: number
  onAsk: (question: BulkQuestion) => void
  onMerge: () => void
  onExport: () => void
  onOutreach: () => void
  onArchive: () => void
  onDelete: () => void
  onClear: () => void
}>

/** What can be done with all who are chosen. */
export function BulkBar({
  n,
  unseen,
  onAsk,
  onMerge,
  onOutreach,
  onExport,
  onArchive,
  onDelete,
  onClear,
}: BulkBarProps) {
  const { t } = useWords()
  return (
    <div
      role="toolbar"
      aria-label={t('clients.many')}
      className={styles.bar}
      data-region="selection"
      data-foot
    >
      <b role="status">
        {t('clients.many.selected', { n })}
        {unseen > 0 && <small>{t('clients.many.unseen', { n: unseen })}</small>}
      </b>
      <Button variant="ghost" icon={CheckIcon} keys="L" onClick={() => onAsk('log')}>
        {t('clients.many.log')}
      </Button>
      <Button variant="ghost" icon={TagIcon} keys="T" onClick={() => onAsk('tag')}>
        {t('clients.many.tag')}
      </Button>
      <Button variant="ghost" icon={CirclesThreePlusIcon} onClick={() => onAsk('segment')}>
        {t('clients.many.segment')}
      </Button>
      <Button variant="ghost" icon={PauseIcon} keys="P" onClick={() => onAsk('pause')}>
        {t('clients.many.pause')}
      </Button>
      <Button variant="ghost" icon={PaperPlaneTiltIcon} keys="O" onClick={onOutreach}>
        {t('clients.many.outreach')}
      </Button>
      <hr className={styles.line} />
      <Menu
        label={t('clients.many.more')}
        icon={DotsThreeIcon}
        iconOnly
        weight="bold"
        items={[
          {
            id: 'cadence',
            label: t('clients.many.cadence'),
            icon: ArrowsClockwiseIcon,
            onChoose: () => onAsk('cadence'),
          },
          {
            id: 'stage',
            label: t('clients.many.stage'),
            icon: FlagPennantIcon,
            onChoose: () => onAsk('stage'),
          },
          {
            id: 'merge',
            label: t('clients.many.merge'),
            icon: EqualsIcon,
            keys: 'M',
            disabled: !canMerge(n),
            onChoose: onMerge,
          },
          {
            id: 'export',
            label: t('clients.many.export'),
            icon: DownloadSimpleIcon,
            keys: 'E',
            onChoose: onExport,
          },
          {
            id: 'archive',
            label: t('clients.many.archive'),
            icon: ArchiveIcon,
            onChoose: onArchive,
          },
          'line',
          {
            id: 'delete',
            label: t('clients.many.delete'),
            icon: TrashSimpleIcon,
            keys: 'Delete',
            risk: true,
            onChoose: onDelete,
          },
        ]}
      />
      <Button variant="ghost" keys="Escape" onClick={onClear}>
        {t('clients.many.clear')}
      </Button>
    </div>
  )
}
