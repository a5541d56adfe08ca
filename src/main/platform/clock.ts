import { epochMs, type EpochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'

/** Where the time comes from: main owns it and hands it on with every call to the core. */
export type Clock = {
  readonly now: () => EpochMs
  /** The device's time zone at this moment; it may change while the app runs. */
  readonly zone: () => ZoneName
}

/** The only reader of the device's clock and zone. */
export const deviceClock: Clock = {
  now: () => epochMs(Date.now()),
  zone: zoneOfTheSecond(),
}

/** Asking costs more than all else that a look at the clock does, and one look asks many times. */
function zoneOfTheSecond(): () => ZoneName {
  let [second, zone] = [Number.NaN, '']
  return () => {
    const now = Math.floor(Date.now() / 1000)
    if (now !== second) {
      second = now
      zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    }
    return zone
  }
}
