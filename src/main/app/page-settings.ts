import type { Session, WebPreferences } from 'electron'

/** The pages' own colours, so that no other flashes up before one is painted. */
export const pageColours = {
  light: { page: '#f8f5f5', raised: '#ffffff', ink: '#2a2027' },
  dark: { page: '#1a1618', raised: '#2b2428', ink: '#f3edf0' },
} as const

export type PageParts = {
  readonly session: Session
  readonly preload: string
  readonly devTools: boolean
}

/** What keeps a page locked in; the same for every window of ours, and held by a test. */
export function pageSettings({ session, preload, devTools }: PageParts): WebPreferences {
  return { preload, ...lockedIn(session), devTools }
}

/** For a page that is laid out and printed: it runs nothing, and nothing of ours reaches it. */
export function printSettings(session: Session): WebPreferences {
  return { ...lockedIn(session), javascript: false, images: false, webgl: false, devTools: false }
}

function lockedIn(session: Session): WebPreferences {
  return {
    session,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    enableWebSQL: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    disableBlinkFeatures: 'Auxclick',
  }
}
