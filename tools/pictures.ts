import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Resolves when the app shows a screen with its data, or the quiet bars of one that waits for it. */
const whenShown = async (page: Page, waits = false) => {
  await page.locator('main').filter({ hasText: /\S/, visible: true }).waitFor()
  const state = waits ? 'visible' : 'detached'
  await page.locator('[data-loading]').first().waitFor({ state })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}

/**
 * A picture of a page that has come to rest: its data and fonts are there, and two pictures in a
 * row are the same. With `waits` of one whose data do not come.
 */
export const settledPicture = async (page: Page, waits = false): Promise<Buffer> => {
  await whenShown(page, waits)
  let last: Buffer = Buffer.alloc(0)
  for (let attempt = 0; attempt < 100; attempt++) {
    const picture = await page.screenshot({ animations: 'disabled' })
    if (picture.equals(last)) break
    last = picture
  }
  return last
}

/** Goes to a place inside the app, such as `#/clients`, without loading the page anew. */
export const goTo = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((hash) => {
    Reflect.set(Reflect.get(globalThis, 'location') as object, 'hash', hash)
  }, route)
}

/** The page as it is met anew, at `route` or where it was; with `waits` its data do not come. */
export const reloaded = async (page: Page, route?: string, waits = false): Promise<void> => {
  if (route !== undefined) await goTo(page, route)
  await page.reload()
  await whenShown(page, waits)
}

/**
 * The app's main window, once it shows the app: a window exists before the app has loaded its page
 * into it, and what was done to the page before would be lost or fail.
 */
export const mainWindow = async (pages: () => Promise<readonly Page[]>): Promise<Page> => {
  const [page] = await pages()
  if (!page) throw new Error('The app has no window')
  // A busy machine is slow, not broken.
  page.setDefaultTimeout(120_000)
  await whenShown(page)
  return page
}

/** The small window of quick capture, once it shows its field. */
export const quickWindow = async (pages: () => Promise<readonly Page[]>): Promise<Page> => {
  for (let attempt = 0; attempt < 600; attempt++) {
    const page = (await pages()).find((one) => one.url().includes('quick'))
    if (page !== undefined) {
      await page.getByRole('textbox').first().waitFor()
      return page
    }
    await delay(100)
  }
  throw new Error('The small window never came')
}
