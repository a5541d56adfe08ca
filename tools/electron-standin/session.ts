import type { OnBeforeRequestListenerDetails, Session as ElectronSession } from 'electron'
import type { Download, Request as PageRequest, Route } from 'playwright-core'
import { toProduct } from './address.ts'
import { createProtocol } from './protocol.ts'
import { mustBeReady } from './readiness.ts'
import { plain, recorded } from './record.ts'
import type { RecordedSession } from './record.ts'
import { preventable, strict, StrictEmitter } from './strict.ts'
import type { Preventable } from './strict.ts'

type DownloadItem = { readonly getURL: () => string; readonly getFilename: () => string }

export type SessionEvents = {
  'will-download': [event: Preventable, item: DownloadItem, webContents: object]
}

/** Settings of a session that nothing here acts on: they are recorded, and what they govern is off. */
type RecordedOnly =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'enableNetworkEmulation'

type BeforeRequest = Extract<
  Parameters<ElectronSession['webRequest']['onBeforeRequest']>[0],
  Function
>

const resourceTypes: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  document: 'mainFrame',
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
  cspreport: 'cspReport',
}

export class Session
  extends StrictEmitter<SessionEvents>
  implements Pick<ElectronSession, RecordedOnly>
{
  readonly #record: RecordedSession
  readonly #protocol: ReturnType<typeof createProtocol>
  #beforeRequest: BeforeRequest | null = null
  #requests = 0

  constructor(partition: string, options: unknown) {
    super()
    this.#record = { partition, options: plain(options), settings: {}, schemes: [] }
    this.#protocol = createProtocol(this.#record)
    recorded.sessions.push(this.#record)
  }

  get protocol() {
    return this.#protocol.product
  }

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest | null) => {
      this.#beforeRequest = listener
      this.#set('webRequest.onBeforeRequest', listener)
    },
  })

  setPermissionRequestHandler(...args: Parameters<ElectronSession['setPermissionRequestHandler']>) {
    this.#set('setPermissionRequestHandler', ...args)
  }

  setPermissionCheckHandler(...args: Parameters<ElectronSession['setPermissionCheckHandler']>) {
    this.#set('setPermissionCheckHandler', ...args)
  }

  setDevicePermissionHandler(...args: Parameters<ElectronSession['setDevicePermissionHandler']>) {
    this.#set('setDevicePermissionHandler', ...args)
  }

  setDisplayMediaRequestHandler(
    ...args: Parameters<ElectronSession['setDisplayMediaRequestHandler']>
  ) {
    this.#set('setDisplayMediaRequestHandler', ...args)
  }

  setSpellCheckerEnabled(...args: Parameters<ElectronSession['setSpellCheckerEnabled']>) {
    this.#set('setSpellCheckerEnabled', ...args)
  }

  enableNetworkEmulation(...args: Parameters<ElectronSession['enableNetworkEmulation']>) {
    this.#set('enableNetworkEmulation', ...args)
  }

  toJSON() {
    return `session:${this.#record.partition}`
  }

  /** Answers a request of a page as the product would, or refuses it: nothing reaches a network. */
  async answer(route: Route): Promise<void> {
    const asked = route.request()
    const url = toProduct(asked.url())
    const response = (await this.#mayLoad(asked, url)) && (await this.#respond(asked, url))
    if (!response) return route.abort()
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  /** Tells the product of a download. Nothing is ever saved here. */
  refuseDownload(download: Download, webContents: object): void {
    const item = {
      getURL: () => toProduct(download.url()),
      getFilename: () => download.suggestedFilename(),
    }
    this.emit('will-download', preventable({}), strict('downloadItem', item), webContents)
  }

  #set(name: string, ...args: readonly unknown[]) {
    this.#record.settings[name] = plain(args)
  }

  #mayLoad(asked: PageRequest, url: string) {
    const listener = this.#beforeRequest
    if (!listener) return true
    return new Promise<boolean>((resolve) => {
      const details = {
        id: ++this.#requests,
        url,
        method: asked.method(),
        resourceType: resourceTypes[asked.resourceType()] ?? 'other',
        referrer: '',
        timestamp: performance.timeOrigin + performance.now(),
        uploadData: [],
      }
      listener(details, ({ cancel }) => resolve(!cancel))
    })
  }

  async #respond(asked: PageRequest, url: string) {
    const body = asked.postDataBuffer()
    return this.#protocol.answer(
      new Request(url, {
        method: asked.method(),
        headers: asked.headers(),
        ...(body ? { body: Uint8Array.from(body) } : {}),
      }),
    )
  }
}

const sessions = new Map<string, Session>()

const fromPartition = (partition: string, options?: Electron.FromPartitionOptions): Session => {
  mustBeReady('session.fromPartition')
  const known = sessions.get(partition)
  if (known) return known
  const made = new Session(partition, options ?? {})
  sessions.set(partition, made)
  return made
}

export const session = strict('session', {
  fromPartition,
  get defaultSession() {
    return fromPartition('')
  },
})
