import { once } from 'node:events'
import type {
  Event as ElectronEvent,
  PrintToPDFOptions,
  RenderProcessGoneDetails,
  WebContents as ElectronWebContents,
} from 'electron'
import { originOf, toBrowser, toProduct } from './address.ts'
import { devTools, ownWorld } from './chromium.ts'
import type { CDPSession, Page } from './chromium.ts'
import { answerInvoke, deliverSend } from './ipc.ts'
import type { Frame } from './ipc.ts'
import { connectPage } from './page-line.ts'
import type { FromPage, ToPage } from './page/preload-world.ts'
import { askForFiles } from './page/ask-for-files.ts'
import { toPrintParameters } from './print.ts'
import { recorded } from './record.ts'
import type { Session } from './session.ts'
import { preventable, strict, StrictEmitter } from './strict.ts'
import type { Preventable } from './strict.ts'

type Navigation = Preventable<{
  readonly url: string
  readonly isSameDocument: boolean
  readonly isMainFrame: boolean
  readonly frame: Frame
}>

export type WebContentsEvents = {
  'did-finish-load': []
  'render-process-gone': [event: ElectronEvent, details: RenderProcessGoneDetails]
  'will-navigate': [details: Navigation, url: string]
  'will-frame-navigate': [details: Navigation]
  // These three cannot happen here; the product may guard against them all the same.
  'will-redirect': [details: Navigation, url: string]
  'will-attach-webview': [event: ElectronEvent]
  unresponsive: []
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/** What the window that shows these contents wants to know. */
type Owner = {
  /** The person or the page wants the window closed; `false` keeps it. */
  readonly mayClose: () => boolean
  readonly close: () => void
  /** Opens another page for the same window. */
  readonly reopen: () => Promise<Page>
}

/** What the page's own window was made with. */
type PageGiven = { readonly preload: string | undefined; readonly javascript: boolean }

let lastId = 0

export class WebContents
  extends StrictEmitter<WebContentsEvents>
  implements
    Pick<ElectronWebContents, 'id' | 'getURL' | 'isDestroyed' | 'printToPDF' | 'reload' | 'send'>
{
  readonly id = ++lastId
  readonly session: Session
  readonly mainFrame: Frame
  readonly #owner: Owner
  readonly #given: PageGiven
  #page: Promise<Page>
  #cdp: CDPSession | undefined
  #url = ''
  #post: ((message: ToPage) => void) | undefined
  #openHandler: OpenHandler | undefined
  #hasCrashed = false
  #isDestroyed = false

  constructor(session: Session, given: PageGiven, page: Promise<Page>, owner: Owner) {
    super()
    this.session = session
    this.#given = given
    this.#owner = owner
    this.#page = page.then((opened) => this.#attach(opened))
    this.#page.catch(() => undefined)
    const url = () => this.#url
    this.mainFrame = strict('webFrameMain', {
      get url() {
        return url()
      },
      get origin() {
        return originOf(url())
      },
      get top() {
        return this
      },
      parent: null,
      processId: process.pid,
      routingId: this.id,
    })
  }

  getURL() {
    return this.#url
  }

  isDestroyed() {
    return this.#isDestroyed
  }

  reload() {
    void this.#loadAgain()
  }

  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const parameters = toPrintParameters(options)
    const page = await this.#page
    const cdp = this.#cdp
    if (!cdp || page.isClosed()) throw new Error('Object has been destroyed')
    const { data } = await cdp.send('Page.printToPDF', parameters).catch(() => {
      throw new Error('Failed to generate PDF')
    })
    return Buffer.from(data, 'base64')
  }

  setWindowOpenHandler(handler: OpenHandler) {
    this.#openHandler = handler
  }

  /** Dropped, as in Electron, as long as there is no document. */
  send(channel: string, ...args: unknown[]) {
    this.#post?.({ do: 'event', channel, args })
  }

  /** Loads an address of the product; rejects in Electron's words. */
  async load(url: string): Promise<void> {
    try {
      await this.#renew()
      const page = await this.#page
      const finished = once(this, 'did-finish-load')
      this.#url = url
      const schemes = recorded.privilegedSchemes.map(({ scheme }) => scheme)
      const isAnotherDocument = await page.goto(toBrowser(url, schemes))
      if (isAnotherDocument) await finished
    } catch {
      throw new Error(`ERR_FAILED (-2) loading '${url}'`)
    }
  }

  /** Does something with the page once it is there; what fails because it has gone is no news. */
  async withPage(work: (page: Page, cdp: CDPSession) => Promise<unknown>): Promise<void> {
    try {
      const page = await this.#page
      if (this.#cdp) await work(page, this.#cdp)
    } catch {
      // The window was closed meanwhile.
    }
  }

  /** Lets the person choose files in the browser's own dialog; gives their paths. */
  async chooseFiles(several: boolean): Promise<string[]> {
    const paths: string[] = []
    await this.withPage(async (_page, cdp) => {
      const { result } = await cdp.send('Runtime.evaluate', {
        expression: `(${String(askForFiles)})(${several})`,
        contextId: await ownWorld(cdp),
        userGesture: true,
        awaitPromise: true,
      })
      const files = await cdp.send('Runtime.getProperties', {
        objectId: result.objectId ?? '',
        ownProperties: true,
      })
      for (const { value } of files.result) {
        if (value?.className !== 'File' || value.objectId === undefined) continue
        const { path } = await cdp.send('DOM.getFileInfo', { objectId: value.objectId })
        paths.push(path)
      }
    })
    return paths
  }

  destroy(): void {
    this.#isDestroyed = true
    void this.withPage((page) => page.close())
  }

  /** After a crash the page is dead for good, so the window gets another one. */
  async #renew() {
    if (!this.#hasCrashed) return
    this.#hasCrashed = false
    const dead = this.#page
    this.#page = this.#owner.reopen().then((page) => this.#attach(page))
    await this.#page
    await (await dead).close()
  }

  async #loadAgain() {
    if (this.#hasCrashed) await this.load(this.#url).catch(() => undefined)
    else await this.withPage((page) => page.reload())
  }

  async #attach(page: Page) {
    const cdp = await devTools(page)
    this.#cdp = cdp
    let isNavigating = false
    const navigates = () => {
      isNavigating = true
    }
    cdp.on('Page.frameRequestedNavigation', navigates)
    cdp.on('Page.frameStartedNavigating', navigates)
    cdp.on('Page.frameNavigated', ({ frame }) => {
      isNavigating = false
      if (frame.parentId === undefined) this.#url = toProduct(frame.url + (frame.urlFragment ?? ''))
    })
    cdp.on('Page.navigatedWithinDocument', ({ url }) => {
      this.#url = toProduct(url)
    })
    page.on('load', () => void this.#loaded(page, cdp))
    page.on('crash', () => this.#crashed())
    page.on('download', (download) => this.session.refuseDownload(download, this))
    page.on('pageerror', ({ stack }) => process.stderr.write(`page: ${stack}\n`))
    page.on('dialog', (dialog) => {
      // The browser asks the same before it navigates; what came before the question tells.
      const goes = dialog.type() === 'beforeunload' && (isNavigating || this.#owner.mayClose())
      void (goes ? dialog.accept() : dialog.dismiss()).catch(() => undefined)
    })
    if (!this.#given.javascript) {
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    }
    this.#post = await connectPage(cdp, this.#given.preload, (message) => this.#receive(message))
    return page
  }

  async #loaded(page: Page, cdp: CDPSession) {
    if (toProduct(page.url()) === page.url()) return
    // Without a gesture the browser would not ask before it closes the window.
    await cdp
      .send('Runtime.evaluate', { expression: '0', userGesture: true })
      .catch(() => undefined)
    this.emit('did-finish-load')
  }

  #crashed() {
    this.#hasCrashed = true
    this.#post = undefined
    const details = { reason: 'crashed', exitCode: 5 } as const
    this.emit('render-process-gone', preventable({}), details)
  }

  #receive(message: FromPage) {
    if (message.do === 'invoke') void this.#answer(message.id, message.channel, message.args)
    else if (message.do === 'send') deliverSend(this, message.channel, message.args)
    else if (message.do === 'close') this.#owner.close()
    else if (message.do === 'open') this.#openAsked(toProduct(message.url))
    else void this.#navigateAsked(toProduct(message.url))
  }

  async #answer(id: number, channel: string, args: readonly unknown[]) {
    try {
      const value = await answerInvoke(this, channel, args)
      this.#post?.({ do: 'reply', id, value })
    } catch (problem) {
      this.#post?.({ do: 'refuse', id, message: String(problem) })
    }
  }

  #openAsked(url: string) {
    const { action } = this.#openHandler?.({ url }) ?? { action: 'allow' }
    if (action === 'allow') process.stderr.write(`stand-in: a window of the page is not there\n`)
  }

  async #navigateAsked(url: string) {
    const frame = this.mainFrame
    const event = preventable({ url, isSameDocument: false, isMainFrame: true, frame })
    this.emit('will-frame-navigate', event)
    this.emit('will-navigate', event, url)
    if (!event.defaultPrevented) await this.load(url).catch(() => undefined)
  }
}
