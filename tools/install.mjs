// What must be on the machine before a script can run: the packages of the lock file and, for some
// scripts, a browser. Only Node's own modules, and everything said goes to stderr: stdout belongs
// to the script.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The Node that the lock file brings along. */
export const projectNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** A reason to stop that is told to the person as it is, without a stack. */
export class CannotStart extends Error {}

/** @typedef {Readonly<Record<string, { version?: string, optional?: boolean, link?: boolean }>>} Packages */

/**
 * @param {string} file
 * @returns {Packages}
 */
const packagesIn = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/**
 * Whether node_modules holds exactly what the lock file asks for. npm writes its own list into
 * node_modules when an installation is complete, so an interrupted one is seen too.
 */
export const packagesAreInstalled = () => {
  if (!existsSync(join(root, 'node_modules/.package-lock.json')) || !existsSync(projectNode)) {
    return false
  }
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  const missing = Object.entries(wanted).some(
    ([path, { version, optional }]) =>
      path !== '' && (present[path] ? present[path].version !== version : !optional),
  )
  return !missing && Object.keys(present).every((path) => path in wanted)
}

/**
 * Runs a command with its output on stderr.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {boolean} [shell]
 * @returns {boolean} Whether it succeeded.
 */
const run = (command, args, shell = false) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell,
  }).status === 0

/** Installs the packages of the lock file. */
export const installPackages = () => {
  process.stderr.write('Installing what Rapport needs (once)…\n')
  // The system's Node only carries npm here, so packages made for newer ones are no news.
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']
  const npm = process.env['npm_execpath']
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, process.platform === 'win32')
  if (!done) throw new CannotStart('npm ci failed; the lines above say why.')
}

const aptWorks = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

/** @param {readonly string[]} packages */
const aptInstall = (packages) => {
  process.stderr.write(`Installing ${packages.join(', ')} (once)…\n`)
  return (
    run('apt-get', ['-qq', 'update']) &&
    run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages])
  )
}

/**
 * The browser of this machine; on Debian as root it is installed if need be.
 *
 * @returns {string} Its full path.
 */
export const needBrowser = () => {
  const found =
    findBrowser() ?? (aptWorks() && aptInstall(['chromium']) ? findBrowser() : undefined)
  if (found === undefined) {
    throw new CannotStart(
      'No Chromium, Chrome or Edge found. Install one, for example: apt install chromium',
    )
  }
  return found
}

/** Commands that some tests drive: the Debian package of each, and what is not tested without it. */
const testCommands = {
  'dbus-daemon': { debianPackage: 'dbus', tests: 'notifications on a session bus' },
  strace: { debianPackage: 'strace', tests: 'that the whole app connects to nothing' },
  Xvfb: { debianPackage: 'xvfb', tests: 'npm start on a screen' },
}

/** @param {string} command */
const isInPath = (command) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))

/** What of these this machine has not. */
export const missingTestCommands = () =>
  Object.entries(testCommands)
    .map(([command, rest]) => ({ command, ...rest }))
    .filter(({ command }) => !isInPath(command))

/** Installs on Debian what tests drive besides the browser. Elsewhere those tests say they did not run. */
export const wantTestCommands = () => {
  if (process.platform !== 'linux' || !aptWorks()) return
  const missing = missingTestCommands()
  if (missing.length > 0) aptInstall(missing.map(({ debianPackage }) => debianPackage))
}
