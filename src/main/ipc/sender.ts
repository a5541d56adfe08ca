import type { ChannelName } from '#shared/contract/index.ts'

/** The origin of every page we show. */
const UI_ORIGIN = 'app://ui'

/** Which window may call what; a window is forgotten when it closes. */
export type Senders = {
  readonly allow: (contents: object, channels: ReadonlySet<ChannelName>) => void
  readonly forget: (contents: object) => void
  readonly mayCall: (event: SenderEvent, channel: ChannelName) => boolean
}

/** What an IPC event says of its sender. */
export type SenderEvent = {
  readonly sender: { readonly mainFrame: object }
  readonly senderFrame: { readonly origin: string } | null
}

export function createSenders(): Senders {
  const allowed = new Map<object, ReadonlySet<ChannelName>>()
  return {
    allow: (contents, channels) => void allowed.set(contents, channels),
    forget: (contents) => void allowed.delete(contents),
    // The origin and not a prefix of the address: `app://ui.evil` begins like ours.
    mayCall: ({ sender, senderFrame }, channel) =>
      senderFrame !== null &&
      allowed.get(sender)?.has(channel) === true &&
      senderFrame === sender.mainFrame &&
      senderFrame.origin === UI_ORIGIN,
  }
}
