import { Link, useLocation } from 'wouter'
import { places } from '#renderer/api/places.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useDraggedClients } from '#renderer/features/clients/table/dragged-clients.ts'
import { keysOf } from '#renderer/ui/accelerator.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  ChartLineUpIcon,
  CirclesThreePlusIcon,
  GearSixIcon,
  MagnifyingGlassIcon,
  PaperPlaneTiltIcon,
  NotebookIcon,
  PlusCircleIcon,
  SunHorizonIcon,
  UsersIcon,
} from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { Coverage } from './coverage.tsx'
import { SegmentTargets, SidebarViews } from './later-screens.ts'
import { SidebarLink } from './sidebar-link.tsx'
import styles from './sidebar.module.css'

type SidebarProps = Readonly<{
  hasCome: boolean
  onSearch: () => void
  onCapture: () => void
}>

/** Where one can go, how many wait, and how far all clients are within their cadence. */
export function Sidebar({ hasCome, onSearch, onCapture }: SidebarProps) {
  const { t } = useWords()
  const [location] = useLocation()
  const { data } = useCall('nudges.count', {})
  const { data: review } = useCall('review.get', {})
  const { data: settings } = useCall('settings.get', {})
  const dragged = useDraggedClients()
  const captureKeys = settings?.captureShortcut ?? null
  const isClients =
    location.startsWith(places.clients) ||
    location.startsWith(places.client('')) ||
    location === places.drifted ||
    location === places.import ||
    location === places.duplicates

  return (
    <nav className={styles.sidebar} aria-label={t('window.nav')} data-region="nav">
      <div className={styles.drag}>
        <Link href={places.today} className={styles.mark} tabIndex={-1} aria-hidden="true">
          <Warmth level="warm" value={72} size={17} />
          <span>Rapport</span>
        </Link>
      </div>
      <button type="button" className={styles.tool} onClick={onCapture}>
        <Icon of={PlusCircleIcon} />
        <span className={styles.text}>{t('window.capture')}</span>
        {captureKeys !== null && <Kbd keys={keysOf(captureKeys)} bare />}
      </button>
      <button type="button" className={styles.tool} onClick={onSearch}>
        <Icon of={MagnifyingGlassIcon} />
        <span className={styles.text}>{t('window.search')}</span>
        <Kbd keys="$mod+K" bare />
      </button>
      <div className={styles.sections}>
        <SidebarLink
          to={places.today}
          icon={SunHorizonIcon}
          label={t('window.section.today')}
          current={location === places.today}
          count={data?.today}
          countLabel={data === undefined ? undefined : t('window.waiting', { n: data.today })}
        />
        <SidebarLink
          to={places.clients}
          icon={UsersIcon}
          label={t('window.section.clients')}
          current={isClients}
          count={data?.clients}
          countLabel={data === undefined ? undefined : t('common.clients', { n: data.clients })}
          quietCount
        />
        <SidebarLink
          to={places.segments}
          icon={CirclesThreePlusIcon}
          label={t('window.section.segments')}
          current={location === places.segments}
        />
        {dragged !== null && <SegmentTargets keys={dragged} />}
        <SidebarLink
          to={places.outreach}
          icon={PaperPlaneTiltIcon}
          label={t('window.section.outreach')}
          current={location === places.outreach}
        />
        <SidebarLink
          to={places.review}
          icon={NotebookIcon}
          label={t('window.section.review')}
          current={location === places.review}
          dotLabel={review?.isDue === true ? t('window.section.review-due') : undefined}
        />
        <SidebarLink
          to={places.insights}
          icon={ChartLineUpIcon}
          label={t('window.section.insights')}
          current={location === places.insights}
        />
      </div>
      {hasCome && <SidebarViews />}
      <div className={styles.foot}>
        {data !== undefined && data.coverage.of > 0 && <Coverage {...data.coverage} />}
        <SidebarLink
          to={places.settings}
          icon={GearSixIcon}
          label={t('window.section.settings')}
          current={location === places.settings}
        />
      </div>
    </nav>
  )
}
