import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '#tools/install.mjs'
import { eventually, launch } from './support/index.ts'

const MARKS = ['Zzyxqnameq', 'zzyxqnoteq', 'zzyxqmailq', 'zzyxqsearchq', 'zzyxqdraftq'] as const
const [NAME, NOTE, MAIL, SEARCH, DRAFT] = MARKS

/** Files that hold the data because that is what they are for. */
const holders = /^(rapport\.db(-wal|-shm)?|backups\/.*|exports\/.*)$/u

// Starts the command line three times and the app once, and ends it hard.
const timeout = 600_000

test(
  'after a day of use no file but the data and its backups holds a word of a client (S6)',
  { timeout },
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'rapport-traces-'))
    onTestFinished(() =>
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
    )
    const profile = join(home, 'data')
    const command = (...words: readonly string[]) => {
      const args = [join(root, 'src/cli/index.ts'), ...words, '--data', profile]
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      expect([stderr, status]).toEqual(['', 0])
    }
    command('add', `${NAME} Holm`, '--email', `${MAIL}@example.org`)
    command('log', `${NAME} Holm`, 'call', NOTE)

    const desk = await launch({
      profile,
      env: { HOME: home, TMPDIR: home, XDG_CACHE_HOME: join(home, 'cache') },
    })
    const page = await desk.page('main')
    await page.keyboard.press('Control+2')
    await page.getByText(`${NAME} Holm`).first().click()
    await page.getByText(NOTE).first().waitFor()
    await page.keyboard.press('Control+K')
    await page.keyboard.type(SEARCH)
    await page.keyboard.press('Escape')
    // Failures are logged: of a call that is refused, of one that breaks, and of the page.
    await page.evaluate((word) => {
      const { invoke } = Reflect.get(window, 'rapport') as {
        invoke: (channel: string, input: unknown) => Promise<unknown>
      }
      const reason = new TypeError(word)
      const promise = Promise.reject(reason)
      promise.catch(() => undefined)
      // What the browser says of a promise of the app’s own; of a script of a debugger it says nothing.
      window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }))
      return Promise.all([
        invoke('clients.edit', { id: word, patch: { name: word } }),
        invoke('links.open', { kind: 'web', value: `javascript:${word}` }),
        invoke('drafts.keep', { place: 'capture', text: word }),
      ])
    }, DRAFT)
    await page.getByText('Something went wrong in this window').waitFor()
    await eventually('the log of the failure', async () =>
      /page\.failed/u.test(readFileSync(join(profile, 'logs/rapport.log'), 'utf8'))
        ? true
        : undefined,
    )
    await desk.kill('SIGKILL')
    command('backup')

    const written = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const held = written.filter((file) => {
      const bytes = readFileSync(file)
      return MARKS.some(
        (mark) => bytes.includes(mark) || bytes.includes(Buffer.from(mark, 'utf16le')),
      )
    })
    const names = held.map((file) => relative(profile, file))
    expect(names.filter((name) => holders.test(name)).length).toBeGreaterThan(1)
    expect(names.filter((name) => !holders.test(name))).toEqual([])
    expect(written.some((file) => relative(profile, file).startsWith('logs/'))).toBe(true)
  },
)
