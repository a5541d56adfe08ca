import { desktop } from './desktop.ts'
import { tray } from './tray.ts'
import { cli } from './cli.ts'
import { cliHelp } from './cli-help.ts'
import { commands } from './commands.ts'

/** What no window says: the words of main and of the command line. */
export const outside = {
  ...desktop,
  ...tray,
  ...cli,
  ...cliHelp,
  ...commands,
} as const
