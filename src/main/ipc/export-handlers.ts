import { mostSheets } from '#shared/contract/choices.ts'
import type { Input } from '#shared/contract/index.ts'
import type { ExportFormat, SavedFormat } from '#shared/contract/worker.ts'
import { fail, ok } from '#shared/result.ts'
import type { PrintSheets } from '../app/sheet-printer.ts'
import type { CoreClient } from '../worker-client.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { DesktopHandlers } from './desktop-handlers.ts'
import type { SendEvent } from './send.ts'

/** What saving an export needs of the desktop; the dialog answers null when the owner cancels. */
export type ExportDesktop = {
  readonly chooseSave: (what: SavedFormat | 'rejects' | 'sealed') => Promise<string | null>
  /** Whether a file may be written there: not over the data file or its companions. */
  readonly mayWrite: (path: string) => boolean
  readonly nameOf: (path: string) => string
  readonly showFile: (path: string) => void
  readonly printSheets: PrintSheets
  /** Whole or not at all; rejects with the system's error. */
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>
}

export type ExportHandlerOptions = {
  readonly core: CoreClient
  readonly desktop: ExportDesktop
  readonly files: ChosenFiles
  readonly send: SendEvent
}

type Wanted = Input<'export.save'>

/** Saves clients where the owner says: files are written by the core, a PDF is printed here. */
export function createExportHandlers({
  core,
  desktop,
  files,
  send,
}: ExportHandlerOptions): Pick<DesktopHandlers, 'export.save' | 'export.cancel' | 'export.show'> {
  let running: AbortController | null = null

  async function writeFile(format: ExportFormat, wanted: Wanted, out: string, signal: AbortSignal) {
    const { segment, clients, keys, list, csv, passphrase } = wanted
    const reply = await core.work(
      'transfer.export',
      { out, format, segment, clients, keys, list, csv, passphrase },
      { signal, onProgress: ({ done, of }) => send('export.progress', { done, of }) },
    )
    return reply.ok ? ok(reply.value.stopped ? null : reply.value.clients) : failed(reply.error)
  }

  async function printFile(wanted: Wanted, out: string, signal: AbortSignal) {
    const { segment, clients, keys, list } = wanted
    const who = { segment, clients, keys, list, most: mostSheets }
    const reply = await core.work('transfer.sheets', who, { signal })
    if (!reply.ok) return failed(reply.error)
    if (reply.value.html === null) return ok(null)
    const printed = await desktop.printSheets(reply.value.html, signal)
    if (printed === 'failed') return fail('export/failed')
    if (printed === 'stopped' || signal.aborted) return ok(null)
    try {
      await desktop.writeWhole(out, printed)
    } catch (error) {
      return fail('export/failed', { reason: codeOf(error) })
    }
    return ok(reply.value.clients)
  }

  return {
    'export.save': async (wanted) => {
      if (running !== null) return fail('data/busy')
      const { format, passphrase } = wanted
      const isSealed = format === 'json' && passphrase !== null
      const out = await desktop.chooseSave(isSealed ? 'sealed' : format)
      if (out === null) return ok(null)
      if (!desktop.mayWrite(out)) return fail('export/failed')
      const job = new AbortController()
      running = job
      try {
        const written = await (format === 'pdf'
          ? printFile(wanted, out, job.signal)
          : writeFile(format, wanted, out, job.signal))
        if (!written.ok) return written
        // Stopped on the way.
        if (written.value === null) return ok(null)
        const token = files.add(out)
        return ok({ clients: written.value, fileName: desktop.nameOf(out), token })
      } finally {
        running = null
      }
    },

    'export.cancel': async () => {
      running?.abort()
      return ok({})
    },

    'export.show': async ({ token }) => {
      const path = files.pathOf(token)
      if (path !== null) desktop.showFile(path)
      return ok({})
    },
  }
}

/** The core's failure as the channel knows it. */
function failed({ code, details }: { readonly code: string; readonly details?: object }) {
  switch (code) {
    case 'export/no-such-segment':
    case 'export/too-many':
      return fail(code, { ...details })
    default:
      return fail('export/failed', { ...details })
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
