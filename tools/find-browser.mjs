// Where Chromium, Chrome and Edge are installed. Shared by the bootstrap, which runs on old Node
// versions before anything is installed, and by the stand-in: no dependencies, plain JavaScript.
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * Every place worth looking at on one system, best first.
 *
 * @param {string} platform As in `process.platform`.
 * @param {Environment} env
 * @returns {readonly string[]}
 */
export const browserPlaces = (platform, env) => {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    const files = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return files.flatMap((file) => roots.flatMap((root) => (root ? [win32.join(root, file)] : [])))
  }
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge']
    return names.map((name) => posix.join('/Applications', `${name}.app`, 'Contents/MacOS', name))
  }
  // Debian's /usr/bin/chromium is a shell wrapper with flags of its own, so the binary comes first.
  return [
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ]
}

/**
 * The browser to use on this machine, or undefined where there is none.
 *
 * @returns {string | undefined}
 */
export const findBrowser = () =>
  browserPlaces(process.platform, process.env).find((file) => existsSync(file))
