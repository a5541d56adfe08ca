import type { createLink } from './link.ts'

/** Names that tie the two halves of one window together; random, so that no page can guess them. */
export type Names = {
  readonly toMain: string
  readonly toPreload: string
  /** What the preload half calls to reach the main process. */
  readonly binding: string
  /** What the main process calls in the preload's world. */
  readonly receive: string
}

/** The half in the page's own world: what the preload exposes appears here, and nothing else. */
export const mainWorld = (link: typeof createLink, names: Names) => {
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    for (const part of Object.values(value)) freeze(part)
    return Object.freeze(value)
  }
  const tell = link(names.toPreload, names.toMain, {
    expose: (key, api) => {
      if (Object.hasOwn(window, String(key))) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      Object.defineProperty(window, String(key), { value: freeze(api), enumerable: true })
    },
  })
  window.open = (url) => {
    tell('open', url === undefined ? 'about:blank' : String(url))
    return null
  }
  window.close = () => {
    tell('close')
  }
}
