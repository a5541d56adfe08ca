import type { z } from 'zod'
import type { Result } from '../result.ts'
import { appChannels, desktopChannels } from './app.ts'
import { backupChannels, backupWorkChannels } from './backups.ts'
import { captureChannels, captureWindowChannels } from './capture.ts'
import { clientChannels } from './clients.ts'
import { duplicateChannels, duplicateWorkChannels } from './duplicates.ts'
import { helpChannels } from './help.ts'
import { importChannels, importMendChannels } from './imports.ts'
import { insightChannels } from './insights.ts'
import { keepingChannels } from './keeping.ts'
import { knownChannels } from './known.ts'
import { offeringChannels } from './offerings.ts'
import { languageChannels } from './language.ts'
import { lockChannels } from './lock.ts'
import { outreachChannels } from './outreach.ts'
import { recoveryChannels } from './recovery.ts'
import { reviewChannels } from './review.ts'
import { segmentChannels } from './segments.ts'
import { timelineChannels } from './timeline.ts'
import { todayChannels } from './today.ts'
import { rememberChannels, transferChannels } from './transfer.ts'
import { viewChannels } from './views.ts'

/** Channels answered by the core, in the database worker or in the command line. */
export const coreContract = {
  ...appChannels,
  ...backupChannels,
  ...captureChannels,
  ...clientChannels,
  ...duplicateChannels,
  ...keepingChannels,
  ...knownChannels,
  ...offeringChannels,
  ...importChannels,
  ...outreachChannels,
  ...rememberChannels,
  ...reviewChannels,
  ...segmentChannels,
  ...timelineChannels,
  ...todayChannels,
  ...viewChannels,
}

/** Channels that main answers, most with the help of the core. */
export const mainContract = {
  ...desktopChannels,
  ...helpChannels,
  ...languageChannels,
  ...lockChannels,
  ...backupWorkChannels,
  ...recoveryChannels,
  ...captureWindowChannels,
  ...transferChannels,
  ...importMendChannels,
  ...duplicateWorkChannels,
  ...insightChannels,
}

export const contract = { ...coreContract, ...mainContract }

export type ChannelName = keyof typeof contract
export type CoreChannel = keyof typeof coreContract
export type MainChannel = keyof typeof mainContract

/** What a caller may send: optional fields with defaults may be left out. */
export type Request<C extends ChannelName> = z.input<(typeof contract)[C]['input']>
export type Input<C extends ChannelName> = z.output<(typeof contract)[C]['input']>
export type Output<C extends ChannelName> = z.output<(typeof contract)[C]['output']>
export type ErrorCode<C extends ChannelName> = (typeof contract)[C]['errors'][number]
export type Reply<C extends ChannelName> = Result<Output<C>, ErrorCode<C>>

/** Failures any channel may answer with beside its own. */
export type CommonCode =
  | 'internal'
  | 'bad-request'
  | 'data/damaged'
  | 'data/disk-full'
  | 'data/read-only'
  | 'data/busy'
  | 'data/disk-failed'
  | 'locked'
/** What crosses to the window. */
export type WireReply<C extends ChannelName> = Result<Output<C>, ErrorCode<C> | CommonCode>

export type Handlers<C extends ChannelName> = {
  readonly [K in C]: (input: Input<K>) => Reply<K> | Promise<Reply<K>>
}
export type SyncHandlers<C extends ChannelName> = {
  readonly [K in C]: (input: Input<K>) => Reply<K>
}
