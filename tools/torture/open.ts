import type { CoreOptions, JobControl } from '#core/core.ts'
import { epochMs } from '#shared/time.ts'

/** A core on a folder, under the machine's own clock. */
export const coreOptions = (dataFolder: string): CoreOptions => ({
  dataFolder,
  create: true,
  now: () => epochMs(Date.now()),
  zone: () => 'Europe/Lisbon',
  locale: 'en-GB',
  source: 'window',
  onChange: () => undefined,
})

export const quietly: JobControl = {
  onProgress: () => undefined,
  isCancelled: () => false,
  pause: () => Promise.resolve(),
}
