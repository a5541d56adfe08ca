import { useLocation } from 'wouter'
import { places } from '#renderer/api/places.ts'
import { settingsAt, settingsPlaces, settingsTitles } from '#renderer/api/settings-places.ts'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import {
  ArrowUUpLeftIcon,
  ArrowUUpRightIcon,
  BookmarkSimpleIcon,
  ChartLineUpIcon,
  CirclesThreePlusIcon,
  ClockClockwiseIcon,
  DownloadSimpleIcon,
  EqualsIcon,
  GearSixIcon,
  InfoIcon,
  ListChecksIcon,
  LockSimpleIcon,
  NotebookIcon,
  PaletteIcon,
  PaperPlaneTiltIcon,
  StorefrontIcon,
  PlusCircleIcon,
  SunHorizonIcon,
  TrashSimpleIcon,
  UploadSimpleIcon,
  UserPlusIcon,
  UsersIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import { usePracticeActions } from './use-practice-actions.ts'

/** Something the owner can do from anywhere, with the key that does the same. */
export type Action = Readonly<{
  id: string
  label: string
  icon: IconType
  keys?: string
  run: () => void
}>

type Doors = Readonly<{
  onCapture: () => void
  onKeys: () => void
  /** How many clients are chosen in the list. */
  chosen: number
  /** Shows a saved view on Clients. */
  onView: (view: SavedView) => void
}>
export type SavedView = ReturnType<typeof useViewList>[number]

function useViewList() {
  return useCall('views.list', {}).data?.views ?? []
}

/** Everything that can be done without a client: places, saved views, and what works anywhere. */
export function useActions({ onCapture, onKeys, onView, chosen }: Doors): readonly Action[] {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const { undo, redo } = useUndo()
  const set = useChange('settings.set')
  const { data: lock } = useCall('lock.get', {})
  const close = useChange('lock.close')
  const views = useViewList()
  const practice = usePracticeActions()
  return [
    { id: 'capture', label: t('search.command.capture'), icon: PlusCircleIcon, run: onCapture },
    {
      id: 'today',
      label: t('search.command.today'),
      icon: SunHorizonIcon,
      keys: '$mod+1',
      run: () => navigate(places.today),
    },
    {
      id: 'clients',
      label: t('search.command.clients'),
      icon: UsersIcon,
      keys: '$mod+2',
      run: () => navigate(places.clients),
    },
    {
      id: 'new-client',
      label: t('search.command.new-client'),
      icon: UserPlusIcon,
      keys: 'N',
      run: () => navigate(places.clients, { state: { add: true } }),
    },
    {
      id: 'segments',
      label: t('search.command.segments'),
      icon: CirclesThreePlusIcon,
      keys: '$mod+3',
      run: () => navigate(places.segments),
    },
    {
      id: 'offerings',
      label: t('search.command.offerings'),
      icon: StorefrontIcon,
      run: () => navigate(places.offerings),
    },
    {
      id: 'new-offering',
      label: t('search.command.new-offering'),
      icon: StorefrontIcon,
      run: () => navigate(places.offerings, { state: { add: true } }),
    },
    {
      id: 'outreach',
      label: t('search.command.outreach'),
      icon: PaperPlaneTiltIcon,
      keys: '$mod+4',
      run: () => navigate(places.outreach),
    },
    {
      id: 'new-outreach',
      label: t('search.command.new-outreach'),
      icon: PaperPlaneTiltIcon,
      run: () => navigate(places.outreach, { state: { add: true } }),
    },
    {
      id: 'new-segment',
      label: t('search.command.new-segment'),
      icon: CirclesThreePlusIcon,
      run: () => navigate(places.segments, { state: { add: true } }),
    },
    ...views.map((view) => ({
      id: `view-${view.id}`,
      label: t('search.command.view', { name: view.name }),
      icon: BookmarkSimpleIcon,
      run: () => {
        onView(view)
        navigate(places.clients)
      },
    })),
    {
      id: 'review',
      label: t('search.command.review'),
      icon: NotebookIcon,
      keys: '$mod+5',
      run: () => navigate(places.review),
    },
    {
      id: 'insights',
      label: t('search.command.insights'),
      icon: ChartLineUpIcon,
      keys: '$mod+6',
      run: () => navigate(places.insights),
    },
    {
      id: 'drifted',
      label: t('search.command.drifted'),
      icon: UsersIcon,
      run: () => navigate(places.drifted),
    },
    {
      id: 'duplicates',
      label: t('search.command.duplicates'),
      icon: EqualsIcon,
      keys: 'G D',
      run: () => navigate(places.duplicates),
    },
    {
      id: 'import',
      label: t('search.command.import'),
      icon: UploadSimpleIcon,
      run: () => navigate(places.import),
    },
    {
      id: 'export',
      label: t('search.command.export', { n: chosen }),
      icon: DownloadSimpleIcon,
      run: () => navigate(places.clients, { state: { deed: 'export' } }),
    },
    ...(chosen < 2
      ? []
      : [
          {
            id: 'merge',
            label: t('search.command.merge', { n: chosen }),
            icon: EqualsIcon,
            run: () => navigate(places.clients, { state: { deed: 'merge' } }),
          },
        ]),
    {
      id: 'trash',
      label: t('search.command.trash'),
      icon: TrashSimpleIcon,
      run: () => navigate(places.trash),
    },
    {
      id: 'history',
      label: t('search.command.history'),
      icon: ClockClockwiseIcon,
      run: () => navigate(places.history),
    },
    {
      id: 'settings',
      label: t('search.command.settings'),
      icon: GearSixIcon,
      keys: '$mod+,',
      run: () => navigate(places.settings),
    },
    ...settingsPlaces.map((place) => ({
      id: `settings-${place}`,
      label: t('search.command.settings-at', { section: t(settingsTitles[place]) }),
      icon: GearSixIcon,
      run: () => navigate(places.settings, settingsAt(place)),
    })),
    ...practice,
    ...(lock?.isSet === true
      ? [
          {
            id: 'lock',
            label: t('lock.now'),
            icon: LockSimpleIcon,
            keys: '$mod+L',
            run: () => close.mutate({}),
          },
        ]
      : []),
    {
      id: 'undo',
      label: t('search.command.undo'),
      icon: ArrowUUpLeftIcon,
      keys: '$mod+Z',
      run: () => undo(),
    },
    {
      id: 'redo',
      label: t('search.command.redo'),
      icon: ArrowUUpRightIcon,
      keys: 'Shift+$mod+Z',
      run: () => redo(),
    },
    ...(['light', 'dark', 'system'] as const).map((appearance) => ({
      id: `appearance-${appearance}`,
      label: t('search.command.appearance', { appearance }),
      icon: PaletteIcon,
      run: () => set.mutate({ appearance }),
    })),
    {
      id: 'keys',
      label: t('search.command.keys'),
      icon: ListChecksIcon,
      keys: '?',
      run: onKeys,
    },
    {
      id: 'about',
      label: t('help.about'),
      icon: InfoIcon,
      run: () => navigate(places.about),
    },
  ]
}
