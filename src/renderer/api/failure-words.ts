import type { CommonCode } from '#shared/contract/index.ts'
import type { WordKey } from '#shared/words/catalogue.ts'

/** Which text says a failure that any channel may answer with. */
export const commonFailureKeys = {
  internal: 'window.failed.internal',
  'bad-request': 'window.failed.internal',
  'data/damaged': 'window.failed.damaged',
  'data/disk-full': 'window.failed.disk-full',
  'data/read-only': 'window.failed.read-only',
  'data/busy': 'window.failed.busy',
  'data/disk-failed': 'window.failed.disk-failed',
  locked: 'window.failed.locked',
} as const satisfies Record<CommonCode, WordKey>

export function isCommonCode(code: string): code is CommonCode {
  return code in commonFailureKeys
}

/** The text of a common failure; undefined for a channel's own code, which its feature words. */
export function commonFailureKey(code: string): (typeof commonFailureKeys)[CommonCode] | undefined {
  return isCommonCode(code) ? commonFailureKeys[code] : undefined
}

const unreadKeys = {
  ...commonFailureKeys,
  'data/disk-full': 'window.unread.disk-full',
  'data/read-only': 'window.unread.read-only',
  'data/busy': 'window.unread.busy',
  'data/disk-failed': 'window.unread.disk-failed',
} as const satisfies Record<CommonCode, WordKey>

/** Which text says why something could not be read: nothing was to be saved. */
export function unreadKey(code: string): (typeof unreadKeys)[CommonCode] {
  return unreadKeys[isCommonCode(code) ? code : 'internal']
}
