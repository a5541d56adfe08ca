// The two halves as the text that Chromium is given. Functions that go are self-contained.
import { createCodec } from './codec.ts'
import { createLink } from './link.ts'
import { mainWorld } from './main-world.ts'
import type { Names } from './main-world.ts'
import { preloadWorld } from './preload-world.ts'

/** Only the window's own document is the product's page: no frame in it, no page before it. */
const ownPageOnly = (script: string) =>
  `if (window === top && location.protocol === 'https:' && location.hostname.endsWith('.invalid')) {
  ${script}
}`

export const mainWorldText = (names: Names): string =>
  ownPageOnly(`(${String(mainWorld)})(${String(createLink)}, ${JSON.stringify(names)})`)

/** `preload` is the source of the product's preload file; `processLike` what it sees as `process`. */
export const preloadWorldText = (names: Names, processLike: object, preload: string): string =>
  ownPageOnly(`(${String(preloadWorld)})(
  (${String(createCodec)})(),
  ${String(createLink)},
  ${JSON.stringify(names)},
  ${JSON.stringify(processLike)},
  function (require, module, exports, process) {
${preload}
  },
)`)
