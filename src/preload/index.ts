import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, eventNames } from '#shared/contract/names.ts'

// All that the page gets of Electron: one call and one subscription, by name, and the platform.

const channels: ReadonlySet<string> = new Set(channelNames)
const events: ReadonlySet<string> = new Set(eventNames)

/** Rejects for a channel that is not in the contract. */
async function invoke(channel: string, input: unknown): Promise<unknown> {
  if (!channels.has(channel)) throw new Error(`No such channel: ${channel}`)
  return ipcRenderer.invoke(channel, input)
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
