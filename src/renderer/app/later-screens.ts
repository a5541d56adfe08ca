import { lazy } from 'react'
import type { Output } from '#shared/contract/index.ts'

// Today is what most starts show, so its script comes with the window’s. The others come as soon as
// the window has nothing else to do, so that nobody waits for them on the way there.

const parts = {
  client: () => import('#renderer/features/client/client-screen.tsx'),
  clients: () => import('#renderer/features/clients/clients-screen.tsx'),
  drifted: () => import('#renderer/features/drifted/drifted-screen.tsx'),
  duplicates: () => import('#renderer/features/duplicates/duplicates-screen.tsx'),
  firstRun: () => import('#renderer/features/first-run/first-run-screen.tsx'),
  history: () => import('#renderer/features/history/history-screen.tsx'),
  import: () => import('#renderer/features/import/import-screen.tsx'),
  importReport: () => import('#renderer/features/import/import-report-screen.tsx'),
  insights: () => import('#renderer/features/insights/insights-screen.tsx'),
  keys: () => import('./keys-dialog.tsx'),
  review: () => import('#renderer/features/review/review-screen.tsx'),
  outreach: () => import('#renderer/features/outreach/outreach-screen.tsx'),
  search: () => import('#renderer/features/search/search-dialog.tsx'),
  segments: () => import('#renderer/features/segments/segments-screen.tsx'),
  sidebarViews: () => import('./sidebar-views.tsx'),
  settings: () => import('#renderer/features/settings/settings-screen.tsx'),
  trash: () => import('#renderer/features/trash/trash-screen.tsx'),
} as const

export const ClientScreen = lazy(async () => ({ default: (await parts.client()).ClientScreen }))
export const ClientsScreen = lazy(async () => ({ default: (await parts.clients()).ClientsScreen }))
export const DriftedScreen = lazy(async () => ({ default: (await parts.drifted()).DriftedScreen }))
export const DuplicatesScreen = lazy(async () => ({
  default: (await parts.duplicates()).DuplicatesScreen,
}))
export const FirstRunScreen = lazy(async () => ({
  default: (await parts.firstRun()).FirstRunScreen,
}))
export const HistoryScreen = lazy(async () => ({ default: (await parts.history()).HistoryScreen }))
export const TrashScreen = lazy(async () => ({ default: (await parts.trash()).TrashScreen }))
export const ImportScreen = lazy(async () => ({ default: (await parts.import()).ImportScreen }))
export const ImportReportScreen = lazy(async () => ({
  default: (await parts.importReport()).ImportReportScreen,
}))
export const InsightsScreen = lazy(async () => ({
  default: (await parts.insights()).InsightsScreen,
}))
export const KeysDialog = lazy(async () => ({ default: (await parts.keys()).KeysDialog }))
export const ReviewScreen = lazy(async () => ({ default: (await parts.review()).ReviewScreen }))
export const SearchDialog = lazy(async () => ({ default: (await parts.search()).SearchDialog }))
export const SidebarViews = lazy(async () => ({
  default: (await parts.sidebarViews()).SidebarViews,
}))
export const OutreachScreen = lazy(async () => ({
  default: (await parts.outreach()).OutreachScreen,
}))
export const SegmentsScreen = lazy(async () => ({
  default: (await parts.segments()).SegmentsScreen,
}))
/** The sheet of every part. Only a development build has it: here the others leave it out. */
export const ComponentSheet =
  import.meta.env.MODE === 'production'
    ? null
    : lazy(async () => ({
        default: (await import('#renderer/sheet/component-sheet.tsx')).ComponentSheet,
      }))
export const SettingsScreen = lazy(async () => ({
  default: (await parts.settings()).SettingsScreen,
}))

/** Shows a saved view on Clients, whose script keeps what the list asks for. */
export function showView(view: Output<'views.list'>['views'][number]): void {
  import('#renderer/features/clients/list-store.ts')
    .then(({ openView }) => openView(view))
    .catch(() => undefined)
}

/** Shows the clients of a filter: `go` is called once the list asks for them. */
export function showWhere(where: string, go: () => void): void {
  import('#renderer/features/clients/list-store.ts')
    .then((store) => {
      store.openWhere(where)
      go()
    })
    .catch(() => undefined)
}

/** Shows these clients on Clients, under what they have in common. */
export async function showPeople(title: string, keys: readonly number[]): Promise<void> {
  const { openPeople } = await import('#renderer/features/clients/list-store.ts')
  openPeople(title, keys)
}

/** Fetches every screen’s script. What fails is tried again when its screen is opened. */
export function loadAllScreens(): void {
  for (const load of Object.values(parts)) load().catch(() => undefined)
}
