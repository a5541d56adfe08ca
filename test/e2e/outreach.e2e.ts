import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask, launch } from './support/index.ts'

const names = [
  'Ada Byrne',
  'Bo Lindqvist',
  'Chioma Eze',
  'Dov Peretz',
  'Elif Kaya',
  'Finn Roth',
  'Grace Oduya',
  'Hana Mori',
  'Ines Prado',
  'Jonas Weiss',
  'Kalila Haddad',
  'Lars Holm',
] as const

type Letters = { readonly letters: readonly { readonly client: { name: string }; state: string }[] }

test('by keys alone twelve of a segment are written to: one text changed, left half-way, resumed after a restart, one undone', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rapport-outreach-'))
  onTestFinished(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  )
  const desk = await launch({ now: '2026-11-23T09:00:00Z', profile })
  const page = await desk.page('main')
  for (const [at, name] of names.entries()) {
    await ask(page, 'clients.add', { name, tags: ['spring'], email: `person${at}@example.com` })
  }
  await ask(page, 'segments.add', { name: 'Spring people', rule: 'tag = spring' })
  await ask(page, 'templates.save', {
    name: 'Spring hello',
    subject: 'Your garden',
    body: 'Dear {name}, how is the garden?',
  })

  await page.keyboard.press('Control+4')
  await page.getByText('Nobody is being written to').waitFor()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Template' }).press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.getByRole('heading', { name: 'Twelve letters to go, no two alike' }).waitFor()

  await page.getByRole('region', { name: 'Letter to Ada Byrne' }).waitFor()
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Text' }).fill('Dear Ada, did the hedge hold?')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Dear Ada, did the hedge hold?').waitFor()
  for (const [at, name] of names.slice(0, 6).entries()) {
    await page.getByRole('region', { name: `Letter to ${name}` }).waitFor()
    await page.keyboard.press(at === 3 ? 'x' : 'm')
  }
  await page.getByRole('heading', { name: 'Six letters to go, no two alike' }).waitFor()
  await desk.quit()

  const again = await launch({ now: '2026-11-24T09:00:00Z', profile })
  const later = await again.page('main')
  await later.getByRole('link', { name: /^Today/ }).waitFor()
  await later.keyboard.press('Control+4')
  await later.getByText('5 of 12 sent').first().waitFor()
  await later.getByRole('region', { name: 'Letter to Grace Oduya' }).waitFor()
  await later.keyboard.press('Control+z')
  await later.getByText('4 of 12 sent').first().waitFor()
  await later.keyboard.press('Control+Shift+z')
  await later.getByText('5 of 12 sent').first().waitFor()
  for (const name of names.slice(6)) {
    await later.getByRole('region', { name: `Letter to ${name}` }).waitFor()
    await later.keyboard.press('m')
  }
  await later.getByRole('heading', { name: 'All twelve letters dealt with' }).waitFor()

  const { outreaches } = await ask<{ outreaches: readonly { id: string }[] }>(
    later,
    'outreach.list',
    {},
  )
  const { letters } = await ask<Letters>(later, 'outreach.get', { id: outreaches[0]?.id ?? '' })
  expect(letters.map(({ client, state }) => [client.name, state])).toEqual(
    names.map((name, at) => [name, at === 3 ? 'skipped' : 'sent']),
  )
  const { rows } = await ask<{ rows: readonly { name: string; lastTouchOn: string | null }[] }>(
    later,
    'clients.find',
    { text: 'Lars', limit: 1 },
  )
  expect(rows.map(({ name, lastTouchOn }) => [name, lastTouchOn])).toEqual([
    ['Lars Holm', '2026-11-24'],
  ])
})
