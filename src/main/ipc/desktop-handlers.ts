import type { Input, MainChannel, WireReply } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { CoreClient } from '../worker-client.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { createExportHandlers, type ExportDesktop } from './export-handlers.ts'
import { narrowed } from './narrowed.ts'
import type { DroppedFiles } from './dropped-files.ts'
import type { SendEvent } from './send.ts'

/** What the handlers need of the desktop; dialogs answer null when the owner cancels. */
export type Desktop = ExportDesktop & {
  readonly chooseImport: () => Promise<string | null>
  /** Size in bytes, or null where `path` is not a file that can be read. */
  readonly sizeOf: (path: string) => Promise<number | null>
  /** What a pasted text goes by, where a file has its name. */
  readonly pastedName: () => string
  /** The address to open, or null where it is not one we open. */
  readonly linkFor: (input: Input<'links.open'>) => string | null
  readonly openLink: (address: string) => Promise<void>
  readonly copy: (text: string) => void
}

export type DesktopHandlers = {
  readonly [
    C in Exclude<
      MainChannel,
      `${'capture' | 'backups' | 'help' | 'language' | 'lock' | 'recovery'}.${string}`
    >
  ]: (input: Input<C>) => Promise<WireReply<C>>
}

export type DesktopHandlerOptions = {
  readonly core: CoreClient
  readonly desktop: Desktop
  readonly files: ChosenFiles
  readonly dropped: DroppedFiles
  readonly send: SendEvent
}

const planCodes = ['import/unreadable', 'import/changed'] as const
const runCodes = [...planCodes, 'import/open-asks', 'import/refused', 'import/busy'] as const

const mergeCodes = ['client/not-found', 'merge/same-client'] as const
const fixCodes = ['import/no-report', 'import/no-such-row', 'import/taken-back'] as const

/** The channels that need a dialog, the shell or the clipboard. Paths stay on this side. */
export function createDesktopHandlers(options: DesktopHandlerOptions): DesktopHandlers {
  const { core, desktop, files, send } = options
  const running = new Map<string, AbortController>()

  return {
    'links.open': async (input) => {
      const address = desktop.linkFor(input)
      if (address === null) return fail('link/refused')
      try {
        await desktop.openLink(address)
      } catch {
        return fail('link/failed')
      }
      // Nothing is logged by a click; it is asked later what came of it.
      if (input.reaches !== undefined) await core.work('launch.note', input.reaches)
      return ok({})
    },

    'clipboard.write': async ({ text }) => {
      desktop.copy(text)
      return ok({})
    },

    'data.showInFolder': async () => {
      const info = await core.call('app.info', {})
      if (!info.ok) return fail('internal', info.error.details)
      desktop.showFile(info.value.dataFile)
      return ok({})
    },

    'import.choose': async () => {
      const path = await desktop.chooseImport()
      if (path === null) return ok(null)
      const sizeBytes = await desktop.sizeOf(path)
      if (sizeBytes === null) return fail('import/unreadable')
      return ok({ token: files.add(path), fileName: desktop.nameOf(path), sizeBytes })
    },

    'import.paste': async ({ text }) => {
      const name = desktop.pastedName()
      const sizeBytes = Buffer.byteLength(text)
      return ok({ token: files.add({ name, text }), fileName: name, sizeBytes })
    },

    'import.drop': async (part) => {
      try {
        const { drop, path } = await options.dropped.take(part)
        if (path === null) return ok({ drop, file: null })
        const sizeBytes = (await desktop.sizeOf(path)) ?? 0
        const file = { token: files.add(path), fileName: desktop.nameOf(path), sizeBytes }
        return ok({ drop, file })
      } catch {
        return fail('import/unreadable')
      }
    },

    'import.unseal': async ({ token, passphrase }) => {
      const path = files.pathOf(token)
      if (path === null) return fail('import/unknown-file')
      const sizeBytes = await desktop.sizeOf(path)
      if (sizeBytes === null) return fail('import/unreadable')
      const sealed = files.add({ path, passphrase })
      return ok({ token: sealed, fileName: desktop.nameOf(path), sizeBytes })
    },

    'import.plan': async ({ token, answers }) => {
      const path = files.sourceOf(token)
      if (path === null) return fail('import/unknown-file')
      const reply = narrowed(await core.work('transfer.plan', { path, answers }), planCodes)
      if (!reply.ok) return reply
      // The command line may ask for every cell; the window gets the plan alone.
      const { table: _table, allPeople: _people, ...plan } = reply.value
      return ok(plan)
    },

    'import.run': async ({ token, answers }) => {
      const path = files.sourceOf(token)
      if (path === null) return fail('import/unknown-file')
      if (running.size > 0) return fail('import/busy')
      const job = new AbortController()
      running.set(token, job)
      try {
        const reply = await core.work(
          'transfer.import',
          { path, answers },
          {
            signal: job.signal,
            onProgress: (progress) => send('import.progress', { token, ...progress }),
          },
        )
        return narrowed(reply, runCodes)
      } finally {
        running.delete(token)
      }
    },

    'import.cancel': async ({ token }) => {
      running.get(token)?.abort()
      return ok({})
    },

    'import.saveRejects': async ({ token, answers }) => {
      const path = files.sourceOf(token)
      if (path === null) return fail('import/unknown-file')
      const out = await desktop.chooseSave('rejects')
      if (out === null) return ok({ saved: false })
      if (!desktop.mayWrite(out) || out === files.pathOf(token)) return fail('export/failed')
      const reply = await core.work('transfer.rejects', { path, answers, out })
      return reply.ok ? ok({ saved: true }) : fail('export/failed', reply.error.details)
    },

    'imports.fix': async (input) => narrowed(await core.work('imports.fix', input), fixCodes),

    'imports.saveRejects': async ({ batch }) => {
      const out = await desktop.chooseSave('rejects')
      if (out === null) return ok({ saved: false })
      if (!desktop.mayWrite(out)) return fail('export/failed')
      const reply = await core.work('imports.saveRejects', { batch, out })
      if (reply.ok) return ok({ saved: true })
      const gone = reply.error.code === 'import/no-report'
      return fail(gone ? 'import/no-report' : 'export/failed', reply.error.details)
    },

    'duplicates.list': async (input) => narrowed(await core.work('duplicates.list', input), []),
    'clients.merge': async (input) => narrowed(await core.work('clients.merge', input), mergeCodes),
    'insights.chart': async (input) => narrowed(await core.work('insights.chart', input), []),
    'insights.people': async (input) => narrowed(await core.work('insights.people', input), []),

    ...createExportHandlers(options),
  }
}
