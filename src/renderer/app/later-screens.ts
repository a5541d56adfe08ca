import { later } from '#renderer/api/later.tsx'

// Today is what most starts show, so its script comes with the window’s; every other screen comes
// later. Clients before all others: it is where most go next.

export const ClientsScreen = later(
  async () => (await import('#renderer/features/clients/clients-screen.tsx')).ClientsScreen,
)
export const AboutDialog = later(
  async () => (await import('#renderer/help/about-dialog.tsx')).AboutDialog,
)
export const ClientScreen = later(
  async () => (await import('#renderer/features/client/client-screen.tsx')).ClientScreen,
)
export const DriftedScreen = later(
  async () => (await import('#renderer/features/drifted/drifted-screen.tsx')).DriftedScreen,
)
export const DropOverlay = later(async () => (await import('./drop-overlay.tsx')).DropOverlay)
export const DuplicatesScreen = later(
  async () =>
    (await import('#renderer/features/duplicates/duplicates-screen.tsx')).DuplicatesScreen,
)
export const FirstRunScreen = later(
  async () => (await import('#renderer/features/first-run/first-run-screen.tsx')).FirstRunScreen,
)
export const HistoryScreen = later(
  async () => (await import('#renderer/features/history/history-screen.tsx')).HistoryScreen,
)
export const ImportReportScreen = later(
  async () =>
    (await import('#renderer/features/import/import-report-screen.tsx')).ImportReportScreen,
)
export const ImportScreen = later(
  async () => (await import('#renderer/features/import/import-screen.tsx')).ImportScreen,
)
export const InsightsScreen = later(
  async () => (await import('#renderer/features/insights/insights-screen.tsx')).InsightsScreen,
)
export const KeepFocus = later(async () => (await import('./keep-focus.tsx')).KeepFocus)
export const KeysDialog = later(async () => (await import('./keys-dialog.tsx')).KeysDialog)
export const LaunchQuestion = later(
  async () => (await import('./launch-question.tsx')).LaunchQuestion,
)
export const LostScreen = later(async () => (await import('./lost-screen.tsx')).LostScreen)
export const OfferingsScreen = later(
  async () => (await import('#renderer/features/offerings/offerings-screen.tsx')).OfferingsScreen,
)
export const OutreachScreen = later(
  async () => (await import('#renderer/features/outreach/outreach-screen.tsx')).OutreachScreen,
)
export const ReviewScreen = later(
  async () => (await import('#renderer/features/review/review-screen.tsx')).ReviewScreen,
)
export const SearchDialog = later(
  async () => (await import('#renderer/features/search/search-dialog.tsx')).SearchDialog,
)
export const SegmentsScreen = later(
  async () => (await import('#renderer/features/segments/segments-screen.tsx')).SegmentsScreen,
)
export const SegmentTargets = later(
  async () => (await import('./segment-targets.tsx')).SegmentTargets,
)
export const SettingsScreen = later(
  async () => (await import('#renderer/features/settings/settings-screen.tsx')).SettingsScreen,
)
export const SidebarViews = later(async () => (await import('./sidebar-views.tsx')).SidebarViews)
export const TrashScreen = later(
  async () => (await import('#renderer/features/trash/trash-screen.tsx')).TrashScreen,
)
/** The sheet of every part. Only a development build has it: here the others leave it out. */
export const ComponentSheet =
  import.meta.env.MODE === 'production'
    ? null
    : later(async () => (await import('#renderer/sheet/component-sheet.tsx')).ComponentSheet)
