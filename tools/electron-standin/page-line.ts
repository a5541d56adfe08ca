import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession } from './chromium.ts'
import { createCodec } from './page/codec.ts'
import type { FromPage, ToPage } from './page/preload-world.ts'
import { mainWorldText, preloadWorldText } from './page/text.ts'

/** What a page could ask the person for; the product asks for nothing. */
const permissions = [
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'idle-detection',
  'local-fonts',
  'microphone',
  'midi',
  'notifications',
  'storage-access',
  'window-management',
]

const codec = createCodec()

const randomName = (use: string) => `${use}_${randomBytes(8).toString('hex')}`

/** What the preload sees as `process`. */
const processLike = {
  type: 'renderer',
  platform: process.platform,
  arch: process.arch,
  versions: process.versions,
  sandboxed: true,
  contextIsolated: true,
  env: {},
}

/**
 * Prepares a page before its first document: the preload runs in a world of its own ahead of the
 * page's scripts, nothing else of it is visible, and every permission is denied.
 *
 * @returns Sends to the preload's world; without a document the message is dropped.
 */
export const connectPage = async (
  cdp: CDPSession,
  preload: string | undefined,
  onMessage: (message: FromPage) => void,
): Promise<(message: ToPage) => void> => {
  const names = {
    toMain: randomName('main'),
    toPreload: randomName('preload'),
    binding: randomName('binding'),
    receive: randomName('receive'),
  }
  let world: number | undefined
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'preload') world = context.id
  })
  cdp.on('Runtime.executionContextsCleared', () => {
    world = undefined
  })
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === names.binding) onMessage(codec.decode(payload) as FromPage)
  })
  await Promise.all([
    cdp.send('Runtime.enable'),
    cdp.send('Page.enable'),
    cdp.send('Runtime.addBinding', { name: names.binding, executionContextName: 'preload' }),
    ...permissions.map((name) =>
      cdp.send('Browser.setPermission', { permission: { name }, setting: 'denied' }),
    ),
  ])
  const source = preload === undefined ? '' : readFileSync(preload, 'utf8')
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldText(names) })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: preloadWorldText(names, processLike, source),
    worldName: 'preload',
  })

  return (message) => {
    const text = JSON.stringify(codec.encode(message))
    if (world === undefined) return
    const sent = cdp.send('Runtime.evaluate', {
      contextId: world,
      expression: `${names.receive}(${text})`,
      silent: true,
    })
    // The page went while the message was on its way.
    sent.catch(() => undefined)
  }
}
