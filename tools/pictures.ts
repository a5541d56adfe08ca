import type { Page } from 'playwright-core'

/**
 * A picture of a page that has come to rest: something is shown, its fonts are there, and two
 * pictures in a row are the same.
 */
export const settledPicture = async (page: Page): Promise<Buffer> => {
  await page.locator('body').filter({ hasText: /\S/ }).waitFor()
  await page.evaluate('document.fonts.ready.then(() => undefined)')
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

/** The app's main window, once it is there. */
export const mainWindow = async (pages: () => Promise<readonly Page[]>): Promise<Page> => {
  const [page] = await pages()
  if (!page) throw new Error('The app has no window')
  return page
}
