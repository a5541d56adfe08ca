import { useRef } from 'react'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  BellSimpleIcon,
  ClockClockwiseIcon,
  ClockCountdownIcon,
  DesktopIcon,
  HardDriveIcon,
  LockSimpleIcon,
  PaletteIcon,
  SunHorizonIcon,
} from '#renderer/ui/icons.ts'
import { Lede, Page } from '#renderer/ui/page.tsx'
import { BackupsSection } from './backups-section.tsx'
import { CadenceSection } from './cadence-section.tsx'
import { ComputerSection, NotificationsSection } from './computer-section.tsx'
import { DataSection } from './data-section.tsx'
import { DaySection } from './day-section.tsx'
import { LockSection } from './lock-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import type { Settings, SettingsPatch } from './settings-screen.tsx'
import { useCurrentSection } from './use-current-section.ts'
import styles from './settings.module.css'

type SettingsSectionsProps = Readonly<{
  settings: Settings
  onChange: (patch: SettingsPatch) => void
}>

const sections = [
  { id: 'day', title: 'settings.day', icon: SunHorizonIcon },
  { id: 'cadence', title: 'settings.cadence', icon: ClockCountdownIcon },
  { id: 'notifications', title: 'settings.notifications', icon: BellSimpleIcon },
  { id: 'appearance', title: 'settings.appearance', icon: PaletteIcon },
  { id: 'computer', title: 'settings.computer', icon: DesktopIcon },
  { id: 'lock', title: 'lock.section', icon: LockSimpleIcon },
  { id: 'backups', title: 'backups.title', icon: ClockClockwiseIcon },
  { id: 'data', title: 'settings.data', icon: HardDriveIcon },
] as const

/** One long page of choices, with its parts listed beside it. */
export function SettingsSections({ settings, onChange }: SettingsSectionsProps) {
  const { t } = useWords()
  const { version } = useAppInfo()
  const page = useRef<HTMLDivElement>(null)
  const [current, goTo] = useCurrentSection(
    page,
    sections.map(({ id }) => id),
  )
  const props = { settings, onChange }

  return (
    <Page ref={page} className={styles.scroll}>
      <div className={styles.settings}>
        <nav className={styles.nav} aria-label={t('settings.sections')}>
          <Lede size="m">{t('settings.title')}</Lede>
          <ul>
            {sections.map(({ id, title, icon }) => (
              <li key={id}>
                <button
                  type="button"
                  className={classNames(styles.place, id === current && styles.current)}
                  aria-current={id === current ? 'location' : undefined}
                  onClick={() => goTo(id)}
                >
                  <Icon of={icon} weight={id === current ? 'fill' : 'regular'} />
                  {t(title)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.pane}>
          <DaySection {...props} />
          <CadenceSection {...props} />
          <NotificationsSection {...props} />
          <AppearanceSection {...props} />
          <ComputerSection {...props} />
          <LockSection />
          <BackupsSection />
          <DataSection {...props} />
          <p className={styles.version}>{t('settings.version', { version })}</p>
        </div>
      </div>
    </Page>
  )
}

export type SectionProps = Readonly<{
  settings: Settings
  onChange: (patch: SettingsPatch) => void
}>
