import { createContext, useContext, type ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'

export type AppInfo = Output<'app.info'>

const AppInfoContext = createContext<AppInfo | null>(null)

type AppInfoProviderProps = Readonly<{ info: AppInfo; children: ReactNode }>

/** What every screen may take for granted: the owner's today, zone, platform and counts. */
export function AppInfoProvider({ info, children }: AppInfoProviderProps) {
  return <AppInfoContext value={info}>{children}</AppInfoContext>
}

export function useAppInfo(): AppInfo {
  const info = useContext(AppInfoContext)
  if (info === null) throw new Error('useAppInfo needs an AppInfoProvider above it')
  return info
}
