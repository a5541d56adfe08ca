import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { ask, eventually, launch } from './support/index.ts'

/** The chapters in their order, and the key that decides the first thing in each. */
const chapters = [
  ['coverage', 'Coverage', 't'],
  ['promises', 'Promises', 'f'],
  ['cooling', 'Who is cooling', 't'],
  ['once', 'Only once', 't'],
  ['feedback', 'Feedback not asked', 'f'],
  ['issues', 'Issues to check back', 'f'],
  ['friction', 'Rough edges', 'f'],
  ['thanks', 'Wins and thanks', 't'],
] as const
type Chapter = (typeof chapters)[number]
/** Where the owner stops for the day: four are done, the fifth is open. */
const half = 4

/** What is still to be decided in a chapter. */
async function left(page: Page, chapter: Chapter[0]): Promise<number> {
  const { items } = await ask<{ items: readonly { plannedOn?: string | null }[] }>(
    page,
    'review.chapter',
    { chapter },
  )
  return items.filter(({ plannedOn }) => plannedOn === null || plannedOn === undefined).length
}

/** Decides one thing in the chapter that is shown, by its key. */
async function decideOne(page: Page, [chapter, name, key]: Chapter): Promise<void> {
  const section = page.getByRole('region', { name, exact: true })
  await section.getByRole('row').first().waitFor()
  const before = await left(page, chapter)
  expect(before).toBeGreaterThan(0)
  await page.keyboard.press(key)
  await eventually(`one thing less in ${name}`, async () =>
    (await left(page, chapter)) === before - 1 ? true : undefined,
  )
}

test('by keys alone a week is reviewed: one thing decided in each chapter, left half-way and resumed after a restart', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rapport-review-'))
  onTestFinished(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  )
  const desk = await launch({ now: '2026-11-23T09:00:00Z', profile })
  const page = await desk.page('main')
  await ask(page, 'demo.fill', {})
  await page.keyboard.press('Control+5')
  for (const chapter of chapters.slice(0, half)) {
    await decideOne(page, chapter)
    await page.keyboard.press('ArrowRight')
  }
  const [, stopped] = chapters[half]
  await page.getByRole('region', { name: stopped, exact: true }).waitFor()
  await page.getByText('4 of 8 chapters done').waitFor()
  await desk.quit()

  const again = await launch({ now: '2026-11-24T09:00:00Z', profile })
  const later = await again.page('main')
  await later.getByRole('link', { name: /^Today/ }).waitFor()
  await later.keyboard.press('Control+5')
  await later.getByText('4 of 8 chapters done').waitFor()
  for (const chapter of chapters.slice(half)) {
    await decideOne(later, chapter)
    await later.keyboard.press('ArrowRight')
  }
  await later.getByRole('heading', { name: 'That was the week, everyone considered' }).waitFor()
  const { isDue } = await ask<{ isDue: boolean }>(later, 'review.get', {})
  expect(isDue).toBe(false)
})
