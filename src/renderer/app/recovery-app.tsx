import type { QueryClient } from '@tanstack/react-query'
import type { Api } from '#renderer/api/api.ts'
import { ApiProvider } from '#renderer/api/api-provider.tsx'
import { later } from '#renderer/api/later.tsx'
import { AnnouncerProvider } from '#renderer/ui/announcer.tsx'
import { SpokenWords } from './spoken-words.tsx'
import { useAppearance } from './use-appearance.ts'

const RecoveryScreen = later(
  async () => (await import('#renderer/features/recovery/recovery-screen.tsx')).RecoveryScreen,
)

type RecoveryAppProps = Readonly<{ api: Api; queryClient: QueryClient }>

/** The window that comes up while the data cannot be opened. */
export function RecoveryApp({ api, queryClient }: RecoveryAppProps) {
  // What the owner chose lies in the data; until that is open the system says how it looks.
  useAppearance('system')
  return (
    <ApiProvider api={api} queryClient={queryClient}>
      <SpokenWords>
        <AnnouncerProvider>
          <RecoveryScreen />
        </AnnouncerProvider>
      </SpokenWords>
    </ApiProvider>
  )
}
