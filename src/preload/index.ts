import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, eventNames } from '#shared/contract/names.ts'
import { askAhead } from './ahead.ts'

// All that the page gets of Electron: one call and one subscription, by name, and the platform.

const channels: ReadonlySet<string> = new Set(channelNames)
const events: ReadonlySet<string> = new Set(eventNames)

const ask = (channel: string): Promise<unknown> => ipcRenderer.invoke(channel, {})
// The window of the app alone: the others ask for other things.
const ahead = window.location.pathname === '/index.html' ? askAhead(ask) : null
for (const event of eventNames) ipcRenderer.on(event, () => ahead?.forget())

/** Rejects for a channel that is not in the contract. */
async function invoke(channel: string, input: unknown): Promise<unknown> {
  if (!channels.has(channel)) throw new Error(`No such channel: ${channel}`)
  return ahead?.take(channel, input) ?? ipcRenderer.invoke(channel, input)
}

/** Listens until the returned function is called; Electron's event object stays here. */
function subscribe(event: string, listener: (payload: unknown) => void): () => void {
  if (!events.has(event)) throw new Error(`No such event: ${event}`)
  const forward = (_event: unknown, payload: unknown): void => listener(payload)
  ipcRenderer.on(event, forward)
  return () => {
    ipcRenderer.removeListener(event, forward)
  }
}

contextBridge.exposeInMainWorld(
  'rapport',
  Object.freeze({ invoke, subscribe, platform: process.platform }),
)
