import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { eventually, launch, type Desk } from './support/index.ts'

const contacts = join(import.meta.dirname, '../samples/csv/google-contacts-2024.csv')

/** Takes a file through the four steps of the wizard, from whatever screen shows its door. */
async function importThroughWizard(desk: Desk, page: Page, file: string, clients: string) {
  await desk.person.answerDialog({ canceled: false, filePaths: [file] })
  await page.getByRole('button', { name: /Bring your clients/ }).click()
  await page.getByRole('button', { name: /Choose a file/ }).click()
  await page.getByRole('button', { name: /^Preview/ }).click()
  await page.getByRole('button', { name: `Import ${clients}` }).click()
  await page.getByRole('button', { name: 'See your clients' }).click()
}

/** A row has a place for more than the name; what is empty there is no name. */
const names = (page: Page) =>
  page.getByRole('row').locator('bdi').filter({ hasText: /\S/ }).allTextContents()

test('the owner’s first morning', async () => {
  const desk = await launch({ now: '2026-11-23T09:00:00Z' })
  const page = await desk.page('main')

  // First run, and years of contacts through the wizard.
  await page.getByRole('heading', { name: /Treat every client/ }).waitFor()
  await importThroughWizard(desk, page, contacts, '6 clients')
  await page.getByRole('heading', { name: /6 clients/ }).waitFor()

  const before = (await names(page)).toSorted()
  expect(before).toHaveLength(6)

  // Find somebody by typing, without her accents or capitals, and open her.
  await page.keyboard.press('/')
  await page.keyboard.type('adeyemi')
  await eventually('one row', async () => ((await names(page)).length === 1 ? true : undefined))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ngozi Adeyemi-Hart' }).waitFor()
  const client = desk.path(page)

  // A cadence of thirty days, and the call of forty days ago.
  await page.getByRole('button', { name: 'Change the cadence' }).click()
  const form = page.locator('form').filter({ hasText: 'How often' })
  await form.getByLabel('How often').selectOption({ label: 'Every so many days or months' })
  await form.getByLabel('Number').fill('30')
  await form.getByRole('button', { name: 'Save' }).click()
  await page.getByText('In touch every 30 days').waitFor()
  const composer = page.getByRole('textbox', { name: /^Write what happened/ })
  await composer.fill('called 40 days ago, learned she opens a second shop')
  await page.getByText(/Call,/).waitFor()
  await composer.press('Enter')
  await page.getByText('Next touch was').waitFor()

  // The nudge is on Today, with its reason in words.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')
  const nudges = page.getByLabel(/People to reach/)
  await nudges.getByText('Ngozi Adeyemi-Hart').waitFor()
  await page.getByText(/40 days since you were last in touch\. You aim for every 30\./).waitFor()

  // A call today, and it goes.
  await nudges.getByText('Ngozi Adeyemi-Hart').click()
  await page.getByRole('button', { name: /^Log/ }).first().click()
  await page.getByLabel('What was said').fill('Wants bread for the opening')
  await page.getByRole('button', { name: 'Log it' }).click()
  await nudges.getByText('Ngozi Adeyemi-Hart').waitFor({ state: 'detached' })
  await page.getByText(/Logged a call with Ngozi/).waitFor()

  // A reminder; the window hides; its time comes; a click leads to the client.
  await page.evaluate((to) => {
    location.hash = to.slice(to.indexOf('#'))
  }, client)
  await page
    .getByRole('button', { name: /^Remind me/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('About what').fill('Ring about the opening')
  await dialog.getByLabel('When').fill('tomorrow 9:30')
  await dialog.getByRole('button', { name: 'Remind me' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+1')
  await desk.person.closeWindow('main')
  await eventually('the window to hide', async () =>
    (await desk.person.shown('main')) ? undefined : true,
  )
  await desk.person.sleepUntil('2026-11-24T09:30:10Z')
  // Word of who waits this morning may come before it.
  const at = await eventually('the notification', async () => {
    const shown = await desk.person.notifications()
    const found = shown.findIndex(
      ({ title, body }) => title === 'Ngozi Adeyemi-Hart: Ring about the opening' && body === '',
    )
    return found < 0 ? undefined : found
  })
  await desk.person.clickNotification(at)
  await eventually('the window', async () => (await desk.person.shown('main')) || undefined)
  await page.getByRole('heading', { name: 'Ngozi Adeyemi-Hart' }).waitFor()
  expect(desk.path(page)).toBe(client)

  // Everything out, and into a second profile: the same people.
  const folder = mkdtempSync(join(tmpdir(), 'rapport-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'clients.csv')
  await page.keyboard.press('Control+2')
  // A client's page has an Export of its own: that of one.
  await page.getByRole('heading', { name: /6 clients/ }).waitFor()
  await desk.person.answerDialog({ canceled: false, filePath: file })
  await page.getByRole('button', { name: 'Export' }).click()
  // The list still shows whom the search found.
  await dialog.getByLabel('Who').selectOption('All clients')
  await dialog.getByRole('button', { name: 'Choose where' }).click()
  await eventually('the file', async () => {
    try {
      return readFileSync(file, 'utf8').includes('Ngozi') || undefined
    } catch {
      return undefined
    }
  })
  const other = await launch({ now: '2026-11-24T10:00:00Z' })
  const otherPage = await other.page('main')
  await importThroughWizard(other, otherPage, file, '6 clients')
  await otherPage.getByRole('heading', { name: /6 clients/ }).waitFor()
  expect((await names(otherPage)).toSorted()).toEqual(before)
})
