// The package as `npm run package` makes it, around a made-up Electron: nothing but its fuses is
// looked at. What lies in the archive is then started on the stand-in.
import { extractAll, listPackage } from '@electron/asar'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStandIn } from '#tools/electron-standin/drive.ts'
import { needBrowser, root } from '#tools/install.mjs'
import { packWith } from '#tools/package/builder.ts'
import { canMakeDeb, makeDeb } from '#tools/package/deb.ts'
import { setFuses, wrongFuses } from '#tools/package/fuses.ts'
import { mainWindow } from '#tools/pictures.ts'

// Inside the project, so that what is started finds Electron's version; everything else it brings.
mkdirSync(join(root, '.cache'), { recursive: true })
const output = mkdtempSync(join(root, '.cache/package-'))
const unpacked = join(output, 'linux-unpacked')
const archive = join(unpacked, 'resources/app.asar')

/** As in Electron's binary: a mark, the version of the list, its length, and a letter for each fuse. */
const fuseWire = (states: string) =>
  Buffer.concat([
    Buffer.from('…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, states.length]),
    Buffer.from(`${states}…`),
  ])

const makeElectron = (): string => {
  const folder = join(output, 'electron')
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  for (const name of ['chrome-sandbox', 'LICENSE', 'locales/en-GB.pak', 'locales/fr.pak']) {
    writeFileSync(join(folder, name), name)
  }
  writeFileSync(join(folder, 'electron'), fuseWire('101100111'))
  chmodSync(join(folder, 'electron'), 0o755)
  return folder
}

const isLinux = process.platform === 'linux'

beforeAll(async () => {
  if (!isLinux) return
  await packWith({ output, electronVersion: '45.4.1', electronFolder: makeElectron() }, 'dir')
})
afterAll(() => rmSync(output, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

test.runIf(isLinux)('holds the bundles, one native module of one kind, and no more', () => {
  const files = listPackage(archive, { isPack: false })
    .map((path) => path.slice(1))
    .filter((path) => /\.\w+$/.test(path) || path.endsWith('LICENSE'))
  const native = files.filter((path) => path.endsWith('.node'))
  expect(native).toEqual([
    `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
  ])
  const places = files.map((path) =>
    /^(?:out\/(?:main|preload|renderer)|resources|node_modules\/better-sqlite3\/(?:lib|prebuilds))\//.test(
      path,
    )
      ? path.slice(0, path.lastIndexOf('/'))
      : path,
  )
  expect([...new Set(places)].toSorted()).toEqual([
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib',
    'node_modules/better-sqlite3/lib/methods',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/prebuilds',
    'out/main',
    'out/main/chunks',
    'out/preload',
    'out/renderer',
    'out/renderer/assets',
    'package.json',
    'resources',
  ])
  expect(existsSync(`${archive}.unpacked/${native[0]}`)).toBe(true)
  expect(existsSync(`${archive}.unpacked/out`)).toBe(false)
})

test.runIf(isLinux)('is shut by its fuses, read back from the binary', async () => {
  const binary = join(unpacked, 'rapport')
  expect(readFileSync(binary)).toEqual(fuseWire('010011001'))
  expect(await wrongFuses(binary)).toEqual([])
})

test('a binary whose fuses differ is found out', async () => {
  const file = join(output, 'open-binary')
  writeFileSync(file, fuseWire('110011101'))
  expect(await wrongFuses(file)).toEqual(['RunAsNode', 'LoadBrowserProcessSpecificV8Snapshot'])
  await setFuses(file)
  expect(await wrongFuses(file)).toEqual([])
})

test('a fuse that nobody has decided about is refused', async () => {
  const file = join(output, 'newer-binary')
  writeFileSync(file, fuseWire('1010101010'))
  await expect(setFuses(file)).rejects.toThrow(/fuse/i)
})

test.runIf(isLinux && canMakeDeb())('goes into a Debian package under /opt', () => {
  const file = makeDeb({ unpacked, output, version: '0.1.0' })
  const { stdout } = spawnSync('dpkg-deb', ['--contents', file], { encoding: 'utf8' })
  const modes = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
      .map(([mode = '', owner = '', , , , path = '']) => [path, `${mode} ${owner}`]),
  )
  expect(modes.get('./opt/Rapport/rapport')).toBe('-rwxr-xr-x root/root')
  expect(modes.get('./opt/Rapport/chrome-sandbox')).toBe('-rwsr-xr-x root/root')
  expect(modes.get('./opt/Rapport/resources/app.asar')).toBe('-rw-r--r-- root/root')
  expect(modes.get('./usr/bin/rapport')).toBe('lrwxrwxrwx root/root')
  expect(modes.has('./usr/share/applications/app.rapport.desktop.desktop')).toBe(true)
  const fields = spawnSync('dpkg-deb', ['--field', file, 'Package', 'Version'], {
    encoding: 'utf8',
  })
  expect(fields.stdout).toBe('Package: rapport\nVersion: 0.1.0\n')
})

test.runIf(isLinux)('starts from what is in the archive, data file and all', async () => {
  const app = join(output, 'app')
  extractAll(archive, app)
  cpSync(`${archive}.unpacked`, app, { recursive: true })
  const data = mkdtempSync(join(tmpdir(), 'rapport-package-'))
  const running = startStandIn({
    app,
    args: ['--data', data],
    headless: true,
    browser: needBrowser(),
  })
  try {
    const page = await mainWindow(running.pages)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(existsSync(join(data, 'rapport.db'))).toBe(true)
  } finally {
    running.process.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})
