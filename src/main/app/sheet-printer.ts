import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import type { Logger } from '../platform/logger.ts'
import type { Timers } from '../platform/timers.ts'
import { printSettings } from './page-settings.ts'
import { createSheetsProtocol, SHEETS_URL } from './protocol.ts'
import { secureSession } from './security.ts'

/** Longer than the largest page takes on a slow machine: what takes longer never ends. */
const PRINT_LIMIT_MS = 120_000

export type SheetPrinterOptions = {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow
  /** A session of its own, in memory, that no other page is in. */
  readonly openSession: () => Session
  readonly timers: Timers
  readonly log: Logger
}

/** Prints a page of HTML as a PDF. Never rejects; one at a time. */
export type PrintSheets = (
  html: string,
  signal: AbortSignal,
) => Promise<Uint8Array | 'stopped' | 'failed'>

/**
 * Lays sheets out in a window that nobody sees and that may do nothing: no script, no preload, no
 * picture, no request but for the page itself. It is gone whatever comes of it.
 */
export function createSheetPrinter(options: SheetPrinterOptions): PrintSheets {
  const { timers, log } = options
  let page: string | null = null
  let session: Session | null = null

  /** Made when something is printed for the first time: most owners never do. */
  function printSession(): Session {
    if (session !== null) return session
    session = options.openSession()
    secureSession(session, (url) => url === SHEETS_URL)
    session.protocol.handle(
      'app',
      createSheetsProtocol(() => page),
    )
    return session
  }

  async function print(window: BrowserWindow): Promise<Uint8Array> {
    await window.loadURL(SHEETS_URL)
    // The size of the paper is in the sheets' own style; headings become the outline.
    return window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  }

  return async (html, signal) => {
    if (signal.aborted) return 'stopped'
    const window = new options.BrowserWindow({
      show: false,
      webPreferences: printSettings(printSession()),
    })
    const ended = Promise.withResolvers<'stopped' | 'failed'>()
    const fails = (event: string) => (): void => {
      log.warn(event)
      ended.resolve('failed')
    }
    const stop = (): void => ended.resolve('stopped')
    const giveUp = timers.after(PRINT_LIMIT_MS, fails('print.late'))
    signal.addEventListener('abort', stop)
    window.webContents.once('render-process-gone', fails('print.page-gone'))
    // The app quits meanwhile.
    window.once('closed', stop)
    page = html
    try {
      return await Promise.race([print(window), ended.promise])
    } catch (error) {
      log.bug('print.failed', error)
      return 'failed'
    } finally {
      giveUp()
      signal.removeEventListener('abort', stop)
      page = null
      if (!window.isDestroyed()) window.destroy()
    }
  }
}
