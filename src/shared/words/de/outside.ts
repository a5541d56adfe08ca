import type { outside as english } from '../en/outside.ts'
import type { Translation } from '../translation.ts'
import { desktop } from './desktop.ts'
import { tray } from './tray.ts'
import { cli } from '../en/cli.ts'
import { cliHelp } from '../en/cli-help.ts'
import { commands } from '../en/commands.ts'

// The command line is written for scripts as well and speaks English to everyone.
export const outside: Translation<typeof english> = {
  ...desktop,
  ...tray,
  ...cli,
  ...cliHelp,
  ...commands,
}
