import type { ChannelName, CommonCode, ErrorCode } from '#shared/contract/index.ts'

/** A failure a person can meet, thrown by `api.call`: the code says which, details carry figures. */
export class ApiFailure<C extends ChannelName = ChannelName> extends Error {
  readonly channel: C
  readonly code: ErrorCode<C> | CommonCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    channel: C,
    code: ErrorCode<C> | CommonCode,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${channel}: ${code}`)
    this.name = 'ApiFailure'
    this.channel = channel
    this.code = code
    this.details = details
  }
}
