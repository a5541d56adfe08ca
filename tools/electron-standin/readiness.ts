let ready = false

/** Whether `ready` has been fired: much in Electron works only before it or only after it. */
export const isReady = (): boolean => ready

export const becomeReady = (): void => {
  ready = true
}

export const mustBeReady = (what: string): void => {
  if (!ready) throw new Error(`${what} can only be used when app is ready`)
}
