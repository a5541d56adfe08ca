import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Api } from '#renderer/api/api.ts'
import { AppInfoProvider } from '#renderer/api/app-info.tsx'
import { ApiProvider } from '#renderer/api/api-provider.tsx'
import { useCall } from '#renderer/api/use-call.ts'
import { later } from '#renderer/api/later.tsx'
import { AnnouncerProvider } from '#renderer/ui/announcer.tsx'
import { SpokenWords } from './spoken-words.tsx'
import { useAppearance } from './use-appearance.ts'

const CaptureScreen = later(
  async () => (await import('#renderer/features/capture/capture-screen.tsx')).CaptureScreen,
)

type QuickAppProps = Readonly<{ api: Api; queryClient: QueryClient }>

/** The small window of quick capture, given its way to the core. */
export function QuickApp({ api, queryClient }: QuickAppProps) {
  useEffect(() => {
    document.documentElement.dataset['platform'] = api.platform
  }, [api.platform])
  return (
    <ApiProvider api={api} queryClient={queryClient}>
      <SpokenWords>
        <AnnouncerProvider>
          <QuickStart />
        </AnnouncerProvider>
      </SpokenWords>
    </ApiProvider>
  )
}

function QuickStart() {
  const info = useCall('app.info', {})
  const settings = useCall('settings.get', {})
  useAppearance(settings.data?.appearance)
  // A moment at most: the window comes up when its page is painted.
  if (info.data === undefined || settings.data === undefined) return null
  return (
    <AppInfoProvider info={info.data}>
      <CaptureScreen />
    </AppInfoProvider>
  )
}
