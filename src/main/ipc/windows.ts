import type { EventName } from '#shared/contract/events.ts'
import { eventNames } from '#shared/contract/names.ts'
import type { ChannelName } from '#shared/contract/index.ts'
import { channels } from './register.ts'

/** What a window may call and hears. */
export type WindowRights = {
  readonly channels: ReadonlySet<ChannelName>
  readonly events: ReadonlySet<EventName>
}

/** The small window files a line and finds clients; it reads no list, no timeline and no file. */
const quickChannels = [
  'app.info',
  'language.get',
  'settings.get',
  'clients.find',
  'clients.add',
  'capture.file',
  'capture.preview',
  'drafts.get',
  'drafts.keep',
  'undo.undo',
  'capture.fit',
  'capture.hide',
  'capture.showClient',
] as const satisfies readonly ChannelName[]

/** What the recovery window may call; no other may. */
const recoveryChannels = channels.filter((channel) => channel.startsWith('recovery.'))
const recoveryOnly: ReadonlySet<ChannelName> = new Set(recoveryChannels)

/** Only in the small window. */
const quickOnly: ReadonlySet<ChannelName> = new Set(['capture.fit', 'capture.hide'])

export const mainRights: WindowRights = {
  channels: new Set(
    channels.filter((channel) => !quickOnly.has(channel) && !recoveryOnly.has(channel)),
  ),
  events: new Set(eventNames.filter((event) => event !== 'capture.shown')),
}

export const recoveryRights: WindowRights = {
  channels: new Set<ChannelName>(['language.get', ...recoveryChannels]),
  events: new Set(),
}

export const quickRights: WindowRights = {
  channels: new Set(quickChannels),
  events: new Set(['data.changed', 'capture.shown']),
}
