import { useEffect, useEffectEvent, useRef } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import {
  settingsPlaceIn,
  settingsPlaces,
  settingsTitles,
  type SettingsPlace,
} from '#renderer/api/settings-places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  BellSimpleIcon,
  ClockClockwiseIcon,
  ClockCountdownIcon,
  DesktopIcon,
  HardDriveIcon,
  KeyboardIcon,
  LockSimpleIcon,
  PaletteIcon,
  SunHorizonIcon,
  TranslateIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import { Lede, Page } from '#renderer/ui/page.tsx'
import { Steady } from '#renderer/ui/steady.tsx'
import { BackupsSection } from './backups-section.tsx'
import { CadenceSection } from './cadence-section.tsx'
import { ComputerSection, NotificationsSection } from './computer-section.tsx'
import { DataSection } from './data-section.tsx'
import { DaySection } from './day-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { LockSection } from './lock-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import type { Settings, SettingsPatch } from './settings-screen.tsx'
import { useCurrentSection } from './use-current-section.ts'
import styles from './settings.module.css'

type SettingsSectionsProps = Readonly<{
  settings: Settings
  onChange: (patch: SettingsPatch) => void
  onKeys: () => void
}>

const icons: Readonly<Record<SettingsPlace, IconType>> = {
  day: SunHorizonIcon,
  cadence: ClockCountdownIcon,
  notifications: BellSimpleIcon,
  appearance: PaletteIcon,
  language: TranslateIcon,
  keys: KeyboardIcon,
  computer: DesktopIcon,
  lock: LockSimpleIcon,
  backups: ClockClockwiseIcon,
  data: HardDriveIcon,
}

/** One long page of choices, with its parts listed beside it. */
export function SettingsSections({ settings, onChange, onKeys }: SettingsSectionsProps) {
  const { t } = useWords()
  const { version } = useAppInfo()
  const page = useRef<HTMLDivElement>(null)
  const [current, goTo] = useCurrentSection(page, settingsPlaces)
  const wanted = settingsPlaceIn(useHistoryState())
  const go = useEffectEvent(goTo)
  // Whoever comes here for one part begins at it.
  useEffect(() => {
    if (wanted !== null) go(wanted)
  }, [wanted])
  const props = { settings, onChange }

  return (
    <Page ref={page} className={styles.scroll}>
      <div className={styles.settings}>
        <nav className={styles.nav} aria-label={t('settings.sections')}>
          <Lede size="m">{t('settings.title')}</Lede>
          <ul>
            {settingsPlaces.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className={classNames(styles.place, id === current && styles.current)}
                  aria-current={id === current ? 'location' : undefined}
                  onClick={() => goTo(id)}
                >
                  <Icon of={icons[id]} weight={id === current ? 'fill' : 'regular'} />
                  <Steady>{t(settingsTitles[id])}</Steady>
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
          <LanguageSection {...props} />
          <KeysSection {...props} onKeys={onKeys} />
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
