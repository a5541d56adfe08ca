import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '#tools/install.mjs'
import { launch } from './support/index.ts'

const CALL = 'window.__canary=1'
const FAR = 'http://canary.invalid'

/** What would get a text out of the place it was written to. */
const ways = ['', '">', "'>", '</textarea>', '</title>', '--><', ']]>', '` ', '\u2028'] as const
/** What would run, or reach out, if a text were read as anything else. */
const deeds = [
  `<script>${CALL}</script>`,
  `<img src=x onerror="${CALL}">`,
  `<svg onload="${CALL}">`,
  `<svg><animate onbegin="${CALL}" attributeName=x>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>">`,
  `<a href="javascript:${CALL}" autofocus onfocus="${CALL}">x</a>`,
  `<details open ontoggle="${CALL}">`,
  `<input autofocus onfocus="${CALL}">`,
  `<style>@import '${FAR}/a';body{background:url(${FAR}/b)}</style>`,
  `<img src="${FAR}/c.png"><link rel=prefetch href="${FAR}/d"><base href="${FAR}/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `javascript:${CALL}//`,
  `{{constructor.constructor('${CALL}')()}}`,
  `\${${CALL}}`,
  `[x](javascript:${CALL}) ![x](${FAR}/e.png)`,
] as const
const all = ways.flatMap((way) => deeds.map((deed) => `${way}${deed}`))
/** Every deed once, each by another way; all of them where that is asked for. */
const texts =
  process.env['RAPPORT_HOSTILE'] === 'all'
    ? all
    : deeds.map((deed, at) => `${ways[at % ways.length] ?? ''}${deed}`)

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

// Every text is opened in a page of its own; all of them take their time.
const timeout = 900_000

test(
  'text of any kind is shown as text in every view, and none of it runs (S2)',
  { timeout },
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'rapport-hostile-'))
    onTestFinished(() =>
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
    )
    const profile = join(home, 'data')
    const file = join(home, 'hostile.csv')
    const columns = [
      'Name',
      'Organisation',
      'Title',
      'Notes',
      'Tags',
      'Segment',
      'Address',
      deeds[1],
    ]
    const rows = texts.map((text, at) =>
      columns.map((_column, index) => cell(index === 0 ? `${at} ${text}` : text)).join(','),
    )
    writeFileSync(file, [columns.map(cell).join(','), ...rows, ''].join('\n'))
    const args = [join(root, 'src/cli/index.ts'), 'import', file, '--header', '--data', profile]
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args, '--json'], {
      encoding: 'utf8',
    })
    expect([stderr, status]).toEqual(['', 0])
    expect(JSON.parse(stdout)).toMatchObject({ created: texts.length, rejected: 0 })

    const desk = await launch({ profile })
    const page = await desk.page('main')
    const reached: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('canary.invalid')) reached.push(request.url())
    })
    const asked = <T>(channel: string, input: object) =>
      page.evaluate(
        async ([name, given]) => {
          const { invoke } = Reflect.get(window, 'rapport') as {
            invoke: (channel: string, input: unknown) => Promise<{ ok: boolean; value: unknown }>
          }
          const reply = await invoke(name, given)
          if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
          return reply.value
        },
        [channel, input] as const,
      ) as Promise<T>
    const ids: string[] = []
    for (const [at, text] of texts.entries()) {
      const { rows: found } = await asked<{ rows: { id: string; name: string }[] }>(
        'clients.find',
        {
          text: `${at} `,
          limit: 50,
        },
      )
      const clientId = found.find(({ name }) => name.startsWith(`${at} `))?.id ?? ''
      ids.push(clientId)
      await asked('notes.add', { clientId, body: text })
      await asked('facts.add', { clientId, body: text })
      await asked('promises.add', { clientId, text, side: 'mine', dueOn: '2026-01-05' })
    }

    const go = async (place: string) => {
      await page.evaluate((hash) => {
        location.hash = hash
      }, place)
      await page.waitForFunction(() => document.querySelector('main')?.textContent?.trim() !== '')
    }
    const ran = () => page.evaluate(() => Reflect.get(window, '__canary') as unknown)
    for (const [at, text] of texts.entries()) {
      await go(`/client/${ids[at] ?? ''}`)
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasText: deeds[at % deeds.length] ?? '' })
        .waitFor()
      expect([text, await ran()]).toEqual([text, undefined])
    }
    for (const place of [
      '/today',
      '/clients',
      '/drifted',
      '/duplicates',
      '/history',
      '/trash',
      '/settings',
      '/import',
    ]) {
      await go(place)
      expect([place, await ran()]).toEqual([place, undefined])
    }
    await page.keyboard.press('Control+K')
    await page.keyboard.insertText(deeds[1])
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    expect([await ran(), reached, page.context().pages().length]).toEqual([undefined, [], 1])
  },
)
