import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually, host, useDesk, type Desk } from './support/index.ts'

const desk = useDesk()

// What is set can be read back whole on the stand-in only.
test.runIf(host.kind === 'stand-in')('ships exactly the settings it promises (S7)', async () => {
  await desk().page('main')
  const recorded = await desk().settings()
  expect(recorded.switches).toEqual(
    expect.arrayContaining([
      { name: 'disable-background-networking' },
      { name: 'disable-component-update' },
      { name: 'disable-domain-reliability' },
      { name: 'no-pings' },
      { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' },
    ]),
  )
  expect(recorded.app).toMatchObject({ setAppUserModelId: ['app.rapport.desktop'] })
  expect(recorded.privilegedSchemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
  expect(recorded.windows).toHaveLength(1)
  expect(recorded.windows[0]?.options).toMatchObject({
    show: false,
    webPreferences: {
      preload: expect.stringMatching(/preload[\\/]index\.cjs$/),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
    },
  })
  const session = recorded.sessions.find(({ partition }) => partition === 'ui')
  expect(session).toMatchObject({
    options: { cache: false },
    schemes: ['app'],
    settings: {
      setPermissionRequestHandler: ['function'],
      setPermissionCheckHandler: ['function'],
      setDevicePermissionHandler: ['function'],
      setDisplayMediaRequestHandler: ['function'],
      setSpellCheckerEnabled: [false],
      enableNetworkEmulation: [{ offline: true }],
    },
  })
})

test('the policy of every page is the one that was decided', async () => {
  const page = await desk().page('main')
  // The header binds; the page carries the same words for whoever checks it.
  const policy = await page.evaluate(() =>
    document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
  )
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})

test('a page that tries everything reaches no network (S1)', async () => {
  let reached = 0
  const server = createServer((_request, response) => {
    reached += 1
    response.end('hello')
  })
  server.on('connection', () => {
    reached += 1
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const page = await desk().page('main')
  const outcomes = await page.evaluate(async (to) => {
    const url = `http://127.0.0.1:${to}/`
    const tried: Record<string, string> = {}
    const attempt = async (name: string, run: () => unknown) => {
      try {
        await run()
        tried[name] = 'no error'
      } catch (error) {
        tried[name] = error instanceof Error ? error.name : String(error)
      }
    }
    const loads = (element: HTMLElement & { src?: string; href?: string }) =>
      new Promise<void>((resolve, reject) => {
        element.addEventListener('load', () => resolve())
        element.addEventListener('error', () => reject(new Error('refused')))
        document.body.append(element)
      })
    await attempt('fetch', () => fetch(url))
    await attempt('fetch no-cors', () => fetch(url, { mode: 'no-cors' }))
    await attempt('request', () => {
      const request = new XMLHttpRequest()
      request.open('GET', url, false)
      request.send()
    })
    await attempt('image', () => loads(Object.assign(new Image(), { src: url })))
    await attempt('script', () => {
      const script = document.createElement('script')
      script.setAttribute('src', url)
      return loads(script)
    })
    await attempt('style', () =>
      loads(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
    )
    await attempt(
      'socket',
      () =>
        new Promise((_ok, fail) => {
          const socket = new WebSocket(url.replace('http', 'ws'))
          socket.addEventListener('error', () => fail(new Error('refused')))
        }),
    )
    await attempt(
      'events',
      () =>
        new Promise((_ok, fail) => {
          new EventSource(url).addEventListener('error', () => fail(new Error('refused')))
        }),
    )
    navigator.sendBeacon(url, 'x')
    for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'icon']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: url }))
    }
    await attempt('markup', () => {
      document.body.innerHTML = `<img src="${url}">`
    })
    await attempt('worker', () => new Worker('data:text/javascript,0'))
    await attempt('code', () => Reflect.construct(Function, ['return 1']))
    return tried
  }, port)
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'no error')).toEqual([])
  await page
    .evaluate((to) => {
      const form = Object.assign(document.createElement('form'), {
        action: `http://127.0.0.1:${to}/`,
        method: 'post',
      })
      document.body.append(form)
      form.submit()
      window.open(`http://127.0.0.1:${to}/`)
      location.href = `http://127.0.0.1:${to}/`
    }, port)
    .catch(() => undefined)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(desk().path(page)).toMatch(/^\/index\.html/)
  expect(reached).toBe(0)
  server.close()
})

test('the page sees two functions and a name, and nothing of Electron or Node', async () => {
  const page = await desk().page('main')
  const seen = await page.evaluate(() => ({
    rapport: Object.fromEntries(
      Object.entries(Reflect.get(window, 'rapport') as object).map(([key, value]) => [
        key,
        typeof value,
      ]),
    ),
    leaks: ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  }))
  expect(seen).toEqual({
    rapport: { invoke: 'function', subscribe: 'function', platform: 'string' },
    leaks: [],
  })
})

test('a channel that is not in the contract, and input that is not of its form, are refused', async () => {
  const page = await desk().page('main')
  const replies = await page.evaluate(async () => {
    const { invoke } = Reflect.get(window, 'rapport') as {
      invoke: (channel: string, input: unknown) => Promise<unknown>
    }
    const outcome = (channel: string, input: unknown) =>
      Promise.resolve()
        .then(() => invoke(channel, input))
        .catch(() => 'rejected')
    return [
      await outcome('files.read', { path: '/etc/passwd' }),
      await outcome('clients.get', { id: '../../etc/passwd' }),
      await outcome('clients.list', { sort: 'name; DROP TABLE client' }),
      await outcome('clients.get', { id: '01a202b2-c500-7818-82a7-77892f494f8f', sql: 'SELECT 1' }),
    ]
  })
  const bad = { ok: false, error: { code: 'bad-request' } }
  expect(replies).toEqual(['rejected', bad, bad, bad])
})

/** How many starts at once; `npm run torture -- --only D10` makes it twenty. */
const starts = Number(process.env['RAPPORT_STARTS'] ?? 3)

test('of many starts at once on a new data folder one wins, and the others leave and show it (D10)', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rapport-starts-'))
  onTestFinished(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  )
  const desks = await Promise.all(Array.from({ length: starts }, () => host.launch({ profile })))
  const left = new Map<Desk, number>()
  for (const one of desks) void one.ended.then((code) => left.set(one, code))
  const [winner] = await eventually('all but one to leave', async () =>
    left.size >= starts - 1 ? desks.filter((one) => !left.has(one)) : undefined,
  )
  expect([...left.values()]).toEqual(Array.from({ length: starts - 1 }, () => 0))
  if (winner === undefined) throw new Error('None of them stayed')
  await winner.page('main')
  expect(await winner.person.shown('main')).toBe(true)
  expect(await winner.quit()).toBe(0)
}, 600_000)
