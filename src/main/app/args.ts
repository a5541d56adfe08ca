import { resolve } from 'node:path'

/** Our own command-line switches. */
export type OwnArgs = {
  /** Absolute; null for the folder the system gives the app. */
  readonly dataFolder: string | null
  /** Start in the tray, without a window. */
  readonly hidden: boolean
  /** Start without tray, scheduler and the remembered place of the window. */
  readonly safe: boolean
}

/** Reads `--data DIR`, `--data=DIR`, `--hidden` and `--safe`; whatever else there is belongs to Electron. */
export function parseArgs(argv: readonly string[], workingFolder: string): OwnArgs {
  let dataFolder: string | null = null
  argv.forEach((arg, i) => {
    const given = arg === '--data' ? argv[i + 1] : /^--data=(.+)$/s.exec(arg)?.[1]
    if (given !== undefined && given !== '') dataFolder = resolve(workingFolder, given)
  })
  return { dataFolder, hidden: argv.includes('--hidden'), safe: argv.includes('--safe') }
}

const refused = /^(?:--?|\/)(?:inspect|remote-debugging-|js-flags|load-extension|no-sandbox)/i

/** Switches that open the app to other programs; a packaged app does not start with them. */
export function refusedArgs(argv: readonly string[]): readonly string[] {
  return argv.filter((arg) => refused.test(arg))
}
