// The one way in for every npm script: `node tools/run.mjs NAME [ARG]...`. Works on a bare clone
// with any Node from 18 on: installs what is missing, then runs the script under the project's own
// Node. Where that Node is already running and nothing is missing, the script runs right here.
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runToItsEnd } from './child.mjs'
import { smallHeap } from './small-heap.mjs'
import {
  CannotStart,
  installPackages,
  needBrowser,
  packagesAreInstalled,
  projectNode,
  root,
  wantTestCommands,
} from './install.mjs'

/**
 * `args` come before the person's own. `inPlace`: files on the command line are meant relative to
 * where it was typed, not to the project. `nodeArgs`: what Node is to be started with.
 *
 * @typedef {object} Script
 * @property {string} file
 * @property {readonly string[]} [args]
 * @property {boolean} [inPlace]
 * @property {() => void} [needs]
 * @property {(given: readonly string[]) => readonly string[]} [nodeArgs]
 */

const needTestTools = () => {
  needBrowser()
  wantTestCommands()
}

/** @type {Readonly<Record<string, Script>>} */
const scripts = {
  start: { file: 'tools/start.ts', inPlace: true },
  demo: { file: 'tools/demo.ts', inPlace: true },
  dev: { file: 'tools/dev.ts' },
  build: { file: 'tools/build.ts' },
  package: { file: 'tools/package.ts' },
  rapport: {
    file: 'src/cli/index.ts',
    inPlace: true,
    nodeArgs: (given) => (given.includes('import') ? smallHeap : []),
  },
  shots: { file: 'tools/shots.ts', needs: needBrowser },
  bench: { file: 'tools/bench/index.ts' },
  'reminder-kills': { file: 'tools/reminder-kills.ts' },
  'reminder-oracle': { file: 'tools/reminder-oracle.ts' },
  'schedule-cases': { file: 'tools/schedule-cases.ts', inPlace: true },
  worker: { file: 'tools/torture/worker.ts', inPlace: true },
  torture: { file: 'tools/torture.ts' },
  'test:faults': { file: 'tools/torture.ts', args: ['--reduced'] },
  check: { file: 'tools/check.ts' },
  test: { file: 'tools/test.ts', needs: needTestTools },
  'test:unit': { file: 'tools/test.ts', args: ['unit'], needs: needTestTools },
  'test:e2e': { file: 'tools/test.ts', args: ['e2e'], needs: needTestTools },
  'test:electron': { file: 'tools/test.ts', args: ['electron'] },
}

/** Where the command was typed: npm starts every script in the project's folder and tells. */
const typedIn = () =>
  (process.env['npm_lifecycle_event'] === name && process.env['INIT_CWD']) || process.cwd()

const [name = '', ...given] = process.argv.slice(2)

try {
  const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined
  if (!script) {
    throw new CannotStart(`No such script: ${name}. There are: ${Object.keys(scripts).join(', ')}`)
  }
  const complete = packagesAreInstalled()
  if (!complete) installPackages()
  script.needs?.()
  const nodeArgs = script.nodeArgs?.(given) ?? []
  const isFit = nodeArgs.every((arg) => process.execArgv.includes(arg))
  if (complete && isFit && Number.parseInt(process.versions.node, 10) >= 24) {
    // Ctrl+C before the command itself listens: nothing has been changed.
    if (name === 'rapport') process.once('SIGINT', () => process.exit(4))
    module.enableCompileCache(join(root, '.cache/compiled'))
    process.chdir(script.inPlace ? typedIn() : root)
    const file = join(root, script.file)
    process.argv = [process.execPath, file, ...(script.args ?? []), ...given]
    await import(pathToFileURL(file).href)
  } else {
    // The same again, now that everything is there and under the Node it needs.
    const { code, signal } = await runToItsEnd(projectNode, [...nodeArgs, ...process.argv.slice(1)])
    if (signal) process.kill(process.pid, signal)
    process.exitCode = code ?? 1
  }
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
