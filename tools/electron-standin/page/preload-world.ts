import type { Codec } from './codec.ts'
import type { createLink } from './link.ts'
import type { Names } from './main-world.ts'

/** From the page to the main process. */
export type FromPage =
  | {
      readonly do: 'invoke'
      readonly id: number
      readonly channel: string
      readonly args: unknown[]
    }
  | { readonly do: 'send'; readonly channel: string; readonly args: unknown[] }
  | { readonly do: 'open'; readonly url: string }
  | { readonly do: 'navigate'; readonly url: string }
  | { readonly do: 'close' }

/** From the main process to the page. */
export type ToPage =
  | { readonly do: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly do: 'refuse'; readonly id: number; readonly message: string }
  | { readonly do: 'event'; readonly channel: string; readonly args: unknown[] }

type Listener = (event: object, ...args: unknown[]) => void

/** The half in the preload's world: `ipcRenderer`, `contextBridge`, and what leaves the page. */
export const preloadWorld = (
  codec: Codec,
  link: typeof createLink,
  names: Names,
  processLike: object,
  preload: (
    require: (name: string) => unknown,
    module: object,
    exports: object,
    process: object,
  ) => void,
) => {
  const post = Reflect.get(globalThis, names.binding) as (text: string) => void
  const send = (message: FromPage) => post(codec.encode(message))
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (e: Error) => void }>()
  const listeners = new Map<string, Set<Listener>>()
  let lastCall = 0

  const strict = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get: (target, key, receiver) => {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver)
        throw new Error(`stand-in: ${name}.${key} is not there`)
      },
    })

  const tell = link(names.toMain, names.toPreload, {
    open: (url) => send({ do: 'open', url: new URL(String(url), document.baseURI).href }),
    close: () => send({ do: 'close' }),
  })

  const removeListener = (channel: string, listener: Listener) => {
    listeners.get(channel)?.delete(listener)
    return ipcRenderer
  }
  const ipcRenderer: object = strict('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastCall
        send({ do: 'invoke', id, channel, args })
        calls.set(id, {
          resolve,
          reject: ({ message }) =>
            reject(new Error(`Error invoking remote method '${channel}': ${message}`)),
        })
      }),
    send: (channel: string, ...args: unknown[]) => send({ do: 'send', channel, args }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    off: removeListener,
    removeListener,
  })
  const electron = strict('electron (in the preload)', {
    ipcRenderer,
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => {
        tell('expose', key, api)
      },
    }),
  })

  Object.defineProperty(globalThis, names.receive, {
    value: (text: string) => {
      const message = codec.decode(text) as ToPage
      if (message.do === 'event') {
        for (const listener of listeners.get(message.channel) ?? []) {
          listener({ sender: ipcRenderer, ports: [] }, ...message.args)
        }
        return
      }
      const call = calls.get(message.id)
      calls.delete(message.id)
      if (message.do === 'reply') call?.resolve(message.value)
      else call?.reject(new Error(message.message))
    },
  })

  // Makes the browser ask before it closes the window; the answer comes from the main process.
  addEventListener('beforeunload', (event) => event.preventDefault())

  navigation.addEventListener('navigate', (event) => {
    const leaves = !event.destination.sameDocument && !event.hashChange && event.cancelable
    if (!leaves || !['push', 'replace'].includes(event.navigationType)) return
    event.preventDefault()
    send({ do: 'navigate', url: event.destination.url })
  })

  const openInsteadOfFollow = (event: MouseEvent) => {
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement)
    if (!link?.href) return
    const elsewhere =
      (link.target !== '' && link.target !== '_self') ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.button === 1
    if (!elsewhere || event.button > 1) return
    event.preventDefault()
    send({ do: 'open', url: link.href })
  }
  addEventListener('click', openInsteadOfFollow)
  addEventListener('auxclick', openInsteadOfFollow)

  const exports = {}
  const require = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  preload(require, { exports }, exports, processLike)
}
