import type { App, Event, Protocol, Session, WebContents } from 'electron'
import { QUICK_URL, UI_URL } from './protocol.ts'

// The settings that keep a page, whatever ran in it, away from network, files and other pages.
// They are listed and explained in docs/architecture.md; a test holds what is set against it.

const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // No name is ever looked up: the app makes no network request.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
]

/** What must be said before Electron is ready. */
export function secureBeforeReady(
  app: Pick<App, 'enableSandbox' | 'setAppUserModelId' | 'commandLine'>,
  protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>,
): void {
  process.umask(0o077)
  app.enableSandbox()
  app.setAppUserModelId('app.rapport.desktop')
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Denies the session every permission, every download and every request that `mayLoad` does not know. */
export function secureSession(session: Session, mayLoad: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  // Chromium's spell checker fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
  session.enableNetworkEmulation({ offline: true })
  // Exports are written by main, after a dialog.
  session.on('will-download', (event) => event.preventDefault())
}

/** What a page may load: its own files, and data it holds already. */
export function mayRequest(url: string, devTools: boolean): boolean {
  const allowed = ['app://ui/', 'data:', 'blob:', ...(devTools ? ['devtools://'] : [])]
  return allowed.some((start) => url.startsWith(start))
}

/** A page moves only within itself: its address may differ after the `#` and nowhere else. */
export function mayNavigate(url: string, from: string): boolean {
  const page = from.split('#', 1)[0]
  return [UI_URL, QUICK_URL].some(
    (own) => own === page && (url === own || url.startsWith(`${own}#`)),
  )
}

/** Keeps a page where it is: no other address, no second window, no embedded one. */
export function secureContents(contents: WebContents): void {
  const stay = (details: Pick<Event, 'preventDefault'> & { readonly url: string }): void => {
    if (!mayNavigate(details.url, contents.getURL())) details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
