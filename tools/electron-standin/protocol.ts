import type { CustomScheme, Protocol as ElectronProtocol } from 'electron'
import { isReady } from './readiness.ts'
import { strict } from './strict.ts'
import { recorded } from './record.ts'
import type { RecordedSession } from './record.ts'

type Handler = Parameters<ElectronProtocol['handle']>[1]

/** The schemes of one session that the product answers itself. */
export const createProtocol = (record: RecordedSession) => {
  const handlers = new Map<string, Handler>()
  const schemeOf = (url: string) => url.slice(0, url.indexOf(':'))

  const product = {
    handle: (scheme, handler) => {
      if (handlers.has(scheme)) throw new Error(`The scheme is already handled: ${scheme}`)
      handlers.set(scheme, handler)
      record.schemes.push(scheme)
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  } satisfies Pick<ElectronProtocol, 'handle' | 'isProtocolHandled'>

  return {
    product: strict('session.protocol', product),
    /** The product's answer, or undefined where no handler of this session knows the scheme. */
    answer: async (request: Request): Promise<Response | undefined> =>
      handlers.get(schemeOf(request.url))?.(request),
  }
}

export const registerSchemesAsPrivileged = (schemes: CustomScheme[]): void => {
  if (isReady()) {
    throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  }
  recorded.privilegedSchemes.push(...schemes)
}
