import type { GlobalShortcut } from 'electron'
import type { Output } from '#shared/contract/index.ts'
import type { Logger } from '../platform/logger.ts'

type State = Output<'capture.shortcut'>['state']

export type CaptureShortcut = {
  /** Takes this key instead of the one before; null for none. */
  readonly use: (accelerator: string | null) => void
  readonly state: () => State
}

/** The key that opens quick capture from anywhere; says whether the system gave it to us. */
export function createCaptureShortcut(
  globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>,
  log: Logger,
  onPress: () => void,
): CaptureShortcut {
  let held: string | null = null
  let state: State = 'off'

  function registered(accelerator: string): State {
    try {
      return globalShortcut.register(accelerator, onPress) ? 'on' : 'taken'
    } catch {
      // Electron throws on a key it cannot read.
      return 'unknown-key'
    }
  }

  return {
    use: (accelerator) => {
      if (held !== null) globalShortcut.unregister(held)
      held = null
      state = accelerator === null ? 'off' : registered(accelerator)
      if (state === 'on') held = accelerator
      else if (accelerator !== null) log.info('shortcut.not-ours', { state })
    },
    state: () => state,
  }
}
