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

const everybody = { where: '', stage: null, sort: 'name', descending: false }

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
      const name = `${at} ${text}`
      const labelled = [{ value: text, label: text }]
      for (const [channel, input] of [
        ['notes.add', { clientId, body: text }],
        ['facts.add', { clientId, body: text }],
        ['promises.add', { clientId, text, side: 'mine', dueOn: '2026-01-05' }],
        ['interactions.log', { clientId, kind: 'call', body: text, learned: text }],
        ['reminders.add', { clientId, text, at: '2031-01-05T09:00' }],
        ['dates.add', { clientId, kind: text.slice(0, 100), label: text, date: '--01-05' }],
        ['outcome.set', { clientId, currentState: text, desiredOutcome: text, progress: 2 }],
        ['frictions.add', { stage: 'ask', text }],
        ['templates.save', { name, subject: text, body: text }],
        ['segments.add', { name, expectations: text }],
        ['views.save', { name, request: { ...everybody, query: text } }],
        ['drafts.keep', { place: clientId, text, clientId }],
        [
          'drafts.keepTouch',
          {
            clientId,
            draft: {
              kind: 'call',
              direction: 'mutual',
              noAnswer: false,
              said: text,
              learned: text,
            },
          },
        ],
        [
          'clients.edit',
          {
            id: clientId,
            patch: {
              givenName: text,
              familyName: text,
              nickname: text,
              phones: labelled,
              urls: labelled,
            },
          },
        ],
      ] as const) {
        await asked(channel, input)
      }
    }
    const { templates } = await asked<{ templates: readonly { id: string }[] }>(
      'templates.list',
      {},
    )
    await asked('views.save', { name: 'Everybody', request: { ...everybody, query: '' } })
    const { views } = await asked<{ views: readonly { id: string; name: string }[] }>(
      'views.list',
      {},
    )
    const view = views.find(({ name }) => name === 'Everybody')?.id ?? ''
    await asked('outreach.start', { from: { view }, templateId: templates[0]?.id ?? '' })
    // One more, thrown away at once: Trash names it, and so does the history.
    const thrown = await asked<{ client: { id: string } }>('clients.add', { name: deeds[1] })
    await asked('clients.delete', { id: thrown.client.id })
    const { imports } = await asked<{ imports: readonly { batch: string }[] }>('imports.list', {})

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
      '/segments',
      '/review',
      '/insights',
      ...imports.map(({ batch }) => `/imported/${batch}`),
      '/duplicates',
      '/history',
      '/trash',
      '/settings',
      '/settings/details',
    ]) {
      await go(place)
      expect([place, await ran()]).toEqual([place, undefined])
    }
    await go('/outreach')
    for (const [at] of texts.entries()) {
      await page.getByRole('listbox', { name: 'Letters' }).getByRole('option').nth(at).click()
      await page.getByRole('region', { name: /^Letter to/ }).waitFor()
      expect(await ran()).toBeUndefined()
    }
    // The same file once more, as far as its preview: header, samples and what is found known.
    await go('/import')
    await desk.person.answerDialog({ canceled: false, filePaths: [file] })
    await page.getByRole('button', { name: /Choose a file/ }).click()
    await page.getByRole('button', { name: /^Preview/ }).click()
    await page.getByRole('button', { name: /^Import \d/ }).waitFor()
    expect(await ran()).toBeUndefined()
    await page.keyboard.press('Control+K')
    await page.keyboard.insertText(deeds[1])
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    expect([await ran(), reached, page.context().pages().length]).toEqual([undefined, [], 1])
  },
)
