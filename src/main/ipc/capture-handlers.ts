import type { Input, Output, WireReply } from '#shared/contract/index.ts'
import type { captureWindowChannels } from '#shared/contract/capture.ts'
import type { ClientId } from '#shared/ids.ts'
import { ok } from '#shared/result.ts'

type CaptureChannel = keyof typeof captureWindowChannels

/** What the channels of quick capture need of the desktop. */
export type CaptureWindow = {
  readonly show: () => void
  readonly hide: () => void
  readonly fit: (height: number) => void
  readonly showClient: (id: ClientId) => void
  /** Whether the key is ours, with the settings as they are now. */
  readonly shortcutState: () => Promise<Output<'capture.shortcut'>['state']>
}

type CaptureHandlers = {
  readonly [C in CaptureChannel]: (input: Input<C>) => Promise<WireReply<C>>
}

export function createCaptureHandlers(capture: CaptureWindow): CaptureHandlers {
  return {
    'capture.open': async () => {
      capture.show()
      return ok({})
    },
    'capture.fit': async ({ height }) => {
      capture.fit(height)
      return ok({})
    },
    'capture.hide': async () => {
      capture.hide()
      return ok({})
    },
    'capture.showClient': async ({ id }) => {
      capture.hide()
      capture.showClient(id)
      return ok({})
    },
    'capture.shortcut': async () => ok({ state: await capture.shortcutState() }),
  }
}
