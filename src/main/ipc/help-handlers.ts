import type { helpChannels } from '#shared/contract/help.ts'
import type { Input, WireReply } from '#shared/contract/index.ts'
import { ok } from '#shared/result.ts'
import type { Logger } from '../platform/logger.ts'
import type { CoreClient } from '../worker-client.ts'

/** What main knows of the app and the machine; nothing that names the owner. */
export type ReportedApp = {
  readonly version: string
  readonly packaged: boolean
  /** Null where the app runs on a stand-in. */
  readonly electron: string | null
  readonly chrome: string | null
  readonly node: string
  /** Kind, release and processor. */
  readonly system: string
  readonly locale: string
  readonly zone: string
  readonly trayShown: boolean
}

export type HelpOptions = {
  readonly core: Pick<CoreClient, 'work'>
  readonly log: Logger
  readonly app: () => ReportedApp
  readonly lastLines: () => readonly string[]
  readonly showLogs: () => void
}

export type HelpHandlers = {
  readonly [C in keyof typeof helpChannels]: (input: Input<C>) => Promise<WireReply<C>>
}

export function createHelpHandlers(options: HelpOptions): HelpHandlers {
  const { core, log, lastLines, showLogs } = options
  return {
    'help.details': async () => {
      const figures = await core.work('data.figures', {})
      const data = figures.ok
        ? Object.entries(figures.value).map(([name, value]) => `${name}: ${value}`)
        : [`data: ${figures.error.code}`]
      return ok({ text: [...appLines(options.app()), ...data, '', ...lastLines()].join('\n') })
    },
    'help.showLogs': async () => {
      showLogs()
      return ok({})
    },
    'help.failed': async ({ kind, places }) => {
      log.warn('page.failed', { kind, places: places.join(' ') })
      return ok({})
    },
  }
}

// Read by whoever mends the app, so its words are not translated.
function appLines(app: ReportedApp): readonly string[] {
  return [
    `Rapport ${app.version}${app.packaged ? '' : ' (from source)'}`,
    `system: ${app.system}`,
    `electron: ${app.electron ?? 'stand-in'}, chrome: ${app.chrome ?? 'unknown'}, node: ${app.node}`,
    `locale: ${app.locale}, zone: ${app.zone}, tray: ${app.trayShown ? 'shown' : 'not shown'}`,
  ]
}
