import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually, host, launch } from './support/index.ts'

const KEYS = 'CommandOrControl+Alt+Space'

test('quick capture: from anywhere, while the main window is hidden', async () => {
  const desk = await launch({ now: '2026-03-12T11:20:00Z', args: ['--hidden'] })
  expect(await desk.person.shown('main')).toBe(false)
  await desk.person.pressShortcut(KEYS)
  const quick = await desk.page('quick')
  await eventually('the small window', async () => (await desk.person.shown('quick')) || undefined)
  const field = quick.getByRole('textbox', { name: 'What happened' })

  // Nobody is known yet: the first client comes from the line itself.
  await field.pressSequentially('@Yuki Tanaka')
  await quick.getByRole('option', { name: /New client “Yuki Tanaka”/ }).click()
  await eventually('the name in the line', async () =>
    (await field.inputValue()) === '@Yuki Tanaka ' ? true : undefined,
  )
  await field.pressSequentially('came by, she pays the rest 1/4')

  // Hidden with Escape, the words are a draft: a crash of the whole app does not lose them.
  await field.press('Escape')
  await eventually('the window to go', async () =>
    (await desk.person.shown('quick')) ? undefined : true,
  )
  await desk.person.pressShortcut(KEYS)
  await eventually('the window', async () => (await desk.person.shown('quick')) || undefined)
  expect(await field.inputValue()).toBe('@Yuki Tanaka came by, she pays the rest 1/4')

  // Read back, the second meaning of 1/4 chosen by key, and filed.
  await quick.getByText('They reached you: a meeting').waitFor()
  await field.press('Alt+Digit2')
  await quick.getByRole('button', { name: '4 January 2027', pressed: true }).waitFor()
  await field.press('Enter')
  await quick.getByText(/Filed with .*Yuki Tanaka.*: a meeting and a promise\./).waitFor()
  expect(await desk.person.shown('main')).toBe(false)

  // The main window shows it, on the client.
  await desk.person.clickTray()
  const page = await desk.page('main')
  await page.keyboard.press('Control+2')
  await page.getByText('Yuki Tanaka').first().click()
  await page.getByText('Yuki Tanaka came by, she pays the rest 1/4').first().waitFor()
  await page.getByText('pays the rest').first().waitFor()
})

test('a line that was not filed outlives a kill, and filing it can open the client', async () => {
  // Of its own, because a profile the fixture made goes with its app.
  const profile = mkdtempSync(join(tmpdir(), 'rapport-test-'))
  onTestFinished(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  )
  const desk = await launch({ now: '2026-03-12T11:20:00Z', args: ['--hidden'], profile })
  await desk.person.pressShortcut(KEYS)
  const quick = await desk.page('quick')
  const field = quick.getByRole('textbox', { name: 'What happened' })
  await field.pressSequentially('@Amara Okafor')
  await quick.getByRole('option', { name: /New client/ }).click()
  await eventually('the name in the line', async () =>
    (await field.inputValue()) === '@Amara Okafor ' ? true : undefined,
  )
  await field.pressSequentially('called about the slate')
  await field.press('Escape')
  await eventually('the draft', async () => ((await desk.person.shown('quick')) ? undefined : true))
  await desk.kill('SIGKILL')

  const again = await launch({
    now: '2026-03-12T12:00:00Z',
    args: ['--hidden'],
    profile,
  })
  await again.person.pressShortcut(KEYS)
  const small = await again.page('quick')
  const same = small.getByRole('textbox', { name: 'What happened' })
  await eventually('the draft', async () =>
    (await same.inputValue()) === '@Amara Okafor called about the slate' ? true : undefined,
  )
  await same.press('Control+Enter')
  const page = await again.page('main')
  await page.getByRole('heading', { name: 'Amara Okafor', level: 1 }).waitFor()
})

test('the small window calls its own channels and no others (S3)', async () => {
  const desk = await launch()
  await desk.page('main')
  await desk.person.clickTray('Quick capture')
  const quick = await desk.page('quick')
  const outcomes = await quick.evaluate(async () => {
    const { rapport } = window as unknown as {
      rapport: { invoke: (channel: string, input: unknown) => Promise<unknown> }
    }
    const tried: Record<string, string> = {}
    for (const channel of ['app.info', 'clients.list', 'export.save', 'undo.peek', 'demo.fill']) {
      tried[channel] = await rapport.invoke(channel, {}).then(
        () => 'answered',
        () => 'refused',
      )
    }
    return tried
  })
  expect(outcomes).toEqual({
    'app.info': 'answered',
    'clients.list': 'refused',
    'export.save': 'refused',
    'undo.peek': 'refused',
    'demo.fill': 'refused',
  })
})

// What is set can be read back whole on the stand-in only.
test.runIf(host.kind === 'stand-in')('both windows keep their pages in alike (S7)', async () => {
  const desk = await launch()
  await desk.page('main')
  await desk.person.pressShortcut(KEYS)
  await desk.page('quick')
  const { windows, shortcuts } = await desk.settings()
  const locked = windows.map(
    ({ options }) => (options as { webPreferences: object }).webPreferences,
  )
  expect(locked).toHaveLength(2)
  expect(locked[1]).toEqual(locked[0])
  expect(shortcuts).toEqual([KEYS])
})
