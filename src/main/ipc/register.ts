import type { IpcMain } from 'electron'
import { contract, type ChannelName } from '#shared/contract/index.ts'
import type { Logger } from '../platform/logger.ts'
import type { Answer } from './answer.ts'
import type { Senders } from './sender.ts'

export const channels = Object.keys(contract) as readonly ChannelName[]

export type RegisterOptions = {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly senders: Senders
  readonly answer: Answer
  readonly log: Logger
}

/** One handler for every channel of the contract; called once, before any window exists. */
export function registerChannels({ ipcMain, senders, answer, log }: RegisterOptions): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown) => {
      if (senders.mayCall(event, channel)) return answer(channel, input)
      log.warn('ipc.refused-sender', { channel })
      // A rejection and no answer: to whom we do not know we say nothing, not even a code.
      throw new Error('refused')
    })
  }
}
