import { useCallback, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useChange } from '#renderer/api/use-call.ts'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { openPeople, openWhere } from '#renderer/features/clients/list-store.ts'
import { TodayScreen } from '#renderer/features/today/today-screen.tsx'
import { DetailsDialog } from '#renderer/help/details-dialog.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import {
  AboutDialog,
  ClientScreen,
  ClientsScreen,
  ComponentSheet,
  DriftedScreen,
  DropOverlay,
  DuplicatesScreen,
  FirstRunScreen,
  ImportReportScreen,
  HistoryScreen,
  ImportScreen,
  InsightsScreen,
  KeepFocus,
  KeysDialog,
  LaunchQuestion,
  LostScreen,
  OfferingsScreen,
  OutreachScreen,
  ReviewScreen,
  SegmentsScreen,
  SettingsScreen,
  TrashScreen,
} from './later-screens.ts'
import { RegionKeys } from './region-keys.tsx'
import { ReminderBanner } from './reminder-banner.tsx'
import { Search } from './search.tsx'
import { Shell } from './shell.tsx'
import { useFetchLater } from './use-fetch-later.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useGo } from './use-go.ts'
import { useOpenCapture } from './use-open-capture.ts'
import { useTitle } from './use-title.ts'

/** Which screen stands in the window, and the keys that work on all of them. */
export function Screens() {
  const [location, navigate] = useLocation()
  const { isNew } = useAppInfo()
  const { locale } = useWords()
  const { undo, redo } = useUndo()
  const [searching, setSearching] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const [dropped, setDropped] = useState<File | null>(null)
  const taken = useCallback(() => setDropped(null), [])
  const isDragging = useFileDrop((file) => {
    setDropped(file)
    navigate(places.import)
  })
  const capture = useOpenCapture()
  // Where no lock was set nothing is locked, and nothing needs to be said.
  const close = useChange('lock.close')
  function showPeople(title: string, keys: readonly number[]): void {
    openPeople(title, keys)
    navigate(places.clients)
  }
  function showWhere(where: string): void {
    openWhere(where)
    navigate(places.clients)
  }
  useGo()
  useTitle(location)
  const hasCome = useFetchLater(locale)

  useShortcuts({
    'G T': () => navigate(places.today),
    'G C': () => navigate(places.clients),
    'G S': () => navigate(places.segments),
    'G O': () => navigate(places.outreach),
    'G D': () => navigate(places.duplicates),
    'G R': () => navigate(places.review),
    'G I': () => navigate(places.insights),
    '?': () => setShowsKeys(true),
    'Shift+?': () => setShowsKeys(true),
    // In a field these belong to the text.
    '$mod+Z': () => undo(),
    'Shift+$mod+Z': () => redo(),
  })
  useShortcuts(
    {
      '$mod+K': () => setSearching(true),
      '$mod+1': () => navigate(places.today),
      '$mod+2': () => navigate(places.clients),
      '$mod+5': () => navigate(places.review),
      '$mod+3': () => navigate(places.segments),
      '$mod+6': () => navigate(places.insights),
      '$mod+4': () => navigate(places.outreach),
      '$mod+Comma': () => navigate(places.settings),
      '$mod+L': () => close.mutate({}),
    },
    { inFields: true },
  )

  if (location === '/' || location === '') {
    return <Redirect to={isNew ? places.welcome : places.today} replace />
  }
  if (ComponentSheet !== null && location === places.components) {
    return <ComponentSheet />
  }
  return (
    <>
      {location === places.welcome ? (
        <FirstRunScreen />
      ) : (
        <Shell hasCome={hasCome} onSearch={() => setSearching(true)} onCapture={capture}>
          <Switch>
            <Route path={places.today}>
              <TodayScreen />
            </Route>
            <Route path={places.clients}>
              <ClientsScreen />
            </Route>
            <Route path="/client/:id">{({ id }) => <ClientScreen key={id} id={id} />}</Route>
            <Route path={places.outreach}>
              <OutreachScreen />
            </Route>
            <Route path={places.segments}>
              <SegmentsScreen onShow={showWhere} />
            </Route>
            <Route path={places.drifted}>
              <DriftedScreen />
            </Route>
            <Route path={places.import}>
              <ImportScreen dropped={dropped} onTaken={taken} />
            </Route>
            <Route path="/imported/:batch">
              {({ batch }) => <ImportReportScreen key={batch} batch={batch} />}
            </Route>
            <Route path={places.duplicates}>
              <DuplicatesScreen />
            </Route>
            <Route path={places.review}>
              <ReviewScreen />
            </Route>
            <Route path={places.insights}>
              <InsightsScreen onPeople={showPeople} />
            </Route>
            <Route path={places.offerings}>
              <OfferingsScreen />
            </Route>
            <Route path={places.trash}>
              <TrashScreen />
            </Route>
            <Route path={places.history}>
              <HistoryScreen />
            </Route>
            <Route path={`${places.settings}/:part?`}>
              {({ part }) => (
                <>
                  <SettingsScreen onKeys={() => setShowsKeys(true)} />
                  {part === 'about' && (
                    <AboutDialog onClose={() => navigate(places.settings, { replace: true })} />
                  )}
                  {part === 'details' && (
                    <DetailsDialog onClose={() => navigate(places.settings, { replace: true })} />
                  )}
                </>
              )}
            </Route>
            <Route>
              <LostScreen />
            </Route>
          </Switch>
        </Shell>
      )}
      {isDragging && <DropOverlay />}
      <RegionKeys />
      <ReminderBanner />
      <KeepFocus />
      {hasCome && <LaunchQuestion />}
      {(hasCome || searching) && (
        <Search
          open={searching}
          onCapture={capture}
          onKeys={() => setShowsKeys(true)}
          onClose={() => setSearching(false)}
        />
      )}
      {(hasCome || showsKeys) && (
        <KeysDialog open={showsKeys} onClose={() => setShowsKeys(false)} />
      )}
    </>
  )
}
