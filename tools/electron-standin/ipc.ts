import type { IpcMain as ElectronIpcMain } from 'electron'
import { recorded } from './record.ts'
import { preventable, strict, StrictEmitter } from './strict.ts'
import type { Preventable } from './strict.ts'
import type { WebContents } from './web-contents.ts'

/** The part of Electron's `WebFrameMain` by which the product knows who is calling. */
export type Frame = {
  readonly url: string
  readonly origin: string
  readonly parent: null
  readonly top: Frame
  readonly processId: number
  readonly routingId: number
}

type IpcEvent = Preventable<{
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: Frame
  readonly processId: number
  readonly frameId: number
}>

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

class IpcMain
  extends StrictEmitter<Record<string, [event: IpcEvent, ...args: unknown[]]>>
  implements Pick<ElectronIpcMain, 'removeHandler'>
{
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, handler)
    recorded.ipcHandlers.push(channel)
  }

  removeHandler(channel: string) {
    handlers.delete(channel)
  }
}

export const ipcMain = new IpcMain()

const eventFrom = (sender: WebContents): IpcEvent => {
  const senderFrame = sender.mainFrame
  const { processId, routingId: frameId } = senderFrame
  return preventable(strict('event', { type: 'frame', sender, senderFrame, processId, frameId }))
}

/** Runs the product's handler for an `invoke` of a page; rejects as it rejects. */
export const answerInvoke = async (
  sender: WebContents,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> => {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return handler(eventFrom(sender), ...args)
}

/** Hands a `send` of a page to the product's listeners. */
export const deliverSend = (
  sender: WebContents,
  channel: string,
  args: readonly unknown[],
): void => {
  ipcMain.emit(channel, eventFrom(sender), ...args)
}
