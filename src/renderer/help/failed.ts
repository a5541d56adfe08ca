import type { Request } from '#shared/contract/index.ts'

const PLACES = 12

/**
 * What may be logged of an error of the page: its kind and its places in our scripts. Its message
 * may quote what somebody typed, and stays here.
 */
export function failedBy(error: unknown): Request<'help.failed'> {
  if (!(error instanceof Error)) return { kind: typeof error, places: [] }
  const kind = /^\w{1,60}$/.test(error.name) ? error.name : 'Error'
  const stack = (error.stack ?? '').replace(error.message, '')
  const places = [...stack.matchAll(/\/([\w.-]{1,80}):(\d{1,7}):(\d{1,7})/g)]
  return { kind, places: places.slice(0, PLACES).map(([, ...place]) => place.join(':')) }
}
