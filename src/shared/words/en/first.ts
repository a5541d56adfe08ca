import { common } from './common.ts'
import { reasons } from './reasons.ts'
import { today } from './today.ts'
import { window } from './window.ts'
import { lock } from './lock.ts'
import { help } from './help.ts'

/** What a window says before anything but its first screen is there. */
export const first = {
  ...common,
  ...reasons,
  ...today,
  ...window,
  ...lock,
  ...help,
} as const
