import '#renderer/styles/index.css'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { render, type RenderResult } from 'vitest-browser-react'
import type { Locale } from '#shared/words/language.ts'
import '#shared/words/every-language.ts'
import { words } from '#shared/words/words.ts'
import { AppInfoProvider, type AppInfo } from '#renderer/api/app-info.tsx'
import { ApiProvider } from '#renderer/api/api-provider.tsx'
import { fetchLater } from '#renderer/api/later.tsx'
import { createQueryClient } from '#renderer/api/query-client.ts'
import { WordsProvider } from '#renderer/api/words-context.tsx'
import { Undoing } from '#renderer/features/undo/undoing.tsx'
import { AnnouncerProvider } from '#renderer/ui/announcer.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { ToastProvider } from '#renderer/ui/toast.tsx'
import { appInfo } from './app-answers.ts'
import type { FakeApi } from './fake-api.ts'

export type ScreenHost = RenderResult & {
  /** Every place gone to, the first one included. */
  readonly history: readonly string[]
}

type ScreenOptions = Readonly<{ info?: AppInfo; place?: string; locale?: Locale }>

/** One screen with what the app puts around it, but for the sidebar. */
export async function renderScreen(
  screen: ReactNode,
  api: FakeApi,
  { info = appInfo, place = '/', locale = 'en' }: ScreenOptions = {},
): Promise<ScreenHost> {
  // As in a window that has been open for a moment.
  await fetchLater(locale)
  const location = memoryLocation({ path: place, record: true })
  const result = await render(
    <ApiProvider api={api} queryClient={createQueryClient()}>
      <WordsProvider words={words(locale)} renderName={renderName}>
        <AnnouncerProvider>
          <ToastProvider label="Messages" dismissLabel="Dismiss">
            <AppInfoProvider info={info}>
              <Undoing>
                <Router hook={location.hook}>{screen}</Router>
              </Undoing>
            </AppInfoProvider>
          </ToastProvider>
        </AnnouncerProvider>
      </WordsProvider>
    </ApiProvider>,
  )
  return Object.assign(result, { history: location.history })
}

function renderName(name: ReactNode): ReactNode {
  return <Name>{name}</Name>
}
