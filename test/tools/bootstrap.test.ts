import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserPlaces } from '#tools/find-browser.mjs'
import { packagesAreInstalled, root } from '#tools/install.mjs'

const tools = join(root, 'tools')
const bootstrap = readdirSync(tools).filter((name) => name.endsWith('.mjs'))

test('the bootstrap imports nothing that an installation would have to bring', () => {
  expect(bootstrap).toContain('run.mjs')
  const imported = bootstrap.flatMap((name) => {
    const text = readFileSync(join(tools, name), 'utf8')
    return [...text.matchAll(/(?:\b(?:from|import)\s+|\bimport\()'([^']+)'/g)].map(
      ([, what]) => what,
    )
  })
  const foreign = imported.filter((what) => !/^(node:|\.\/[a-z-]+\.mjs$)/.test(String(what)))
  expect(foreign).toEqual([])
})

test('the installed packages are those of the lock file', () => {
  expect(packagesAreInstalled()).toBe(true)
})

test('the browser is looked for where each system has it', () => {
  const windows = {
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\o\\AppData\\Local',
  }
  expect([
    browserPlaces('linux', {})[0],
    browserPlaces('darwin', {})[0],
    browserPlaces('win32', windows),
  ]).toEqual([
    '/usr/lib/chromium/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\o\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\o\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ])
})
