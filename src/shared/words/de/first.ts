import type { first as english } from '../en/first.ts'
import type { Translation } from '../translation.ts'
import { common } from './common.ts'
import { reasons } from './reasons.ts'
import { today } from './today.ts'
import { window } from './window.ts'
import { lock } from './lock.ts'
import { help } from './help.ts'

export const first: Translation<typeof english> = {
  ...common,
  ...reasons,
  ...today,
  ...window,
  ...lock,
  ...help,
}
