// `npm test` and its parts: `test.ts [unit | e2e | electron] [ARGUMENT OF VITEST]...`
import { hasDisplay } from './application.ts'
import { build, buildIfNeeded } from './built.ts'
import { failedTests, forgetFailedTests } from './failed-tests.ts'
import { runGates } from './gates.ts'
import { CannotStart, missingTestCommands } from './install.mjs'
import { findElectron } from './real-electron.ts'
import { runTool } from './tool.ts'

const [given = '', ...rest] = process.argv.slice(2)
const part = ['unit', 'e2e', 'electron'].includes(given) ? given : 'all'
const vitestArgs = part === 'all' ? process.argv.slice(2) : rest

const started = performance.now()
const failed: string[] = []
forgetFailedTests()

/** Where a day begins earliest, and where it begins at half past. */
const farZones = ['Pacific/Kiritimati', 'America/St_Johns']
/** What reckons with days: it must come out the same wherever the machine is. */
const aboutDays = [
  'test/shared',
  'test/core/use-cases',
  'test/core/transfer/understand',
  'test/main/reminders',
  // Random deeds by the hundred: long, and the same anywhere.
  '--exclude=test/core/use-cases/undo.test.ts',
]

const vitest = async (
  name: string,
  config: string,
  env?: NodeJS.ProcessEnv,
  only: readonly string[] = vitestArgs,
) => {
  // Asked for by name, a file belongs to one configuration and the others have none.
  const mayBeNone = vitestArgs.length > 0 ? ['--passWithNoTests'] : []
  const args = ['run', '--config', config, ...mayBeNone, ...only]
  if (!(await runTool('vitest', 'vitest', args, env))) failed.push(name)
}

const hasElectron = findElectron() !== undefined && hasDisplay()
if (part === 'electron' && !hasElectron) {
  throw new CannotStart(
    'Electron is not installed, or there is no display. Start it once: npm start',
  )
}
const host = part === 'electron' || (part === 'all' && hasElectron) ? 'electron' : 'stand-in'
const hostName = host === 'electron' ? 'Electron' : 'the stand-in'

const endToEnd = async () => {
  process.stdout.write(`End-to-end tests on ${hostName}.\n`)
  await vitest('end-to-end', 'vitest.config.e2e.ts', { RAPPORT_TEST_HOST: host })
}

const buildForTests = async () => {
  try {
    await (part === 'all' ? build('warn') : buildIfNeeded())
    return true
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    failed.push('build')
    return false
  }
}

if (part === 'all') failed.push(...(await runGates()))
// Some unit tests look at the bundles, so they come after the build.
const isBuilt = await buildForTests()
if (part === 'all' || part === 'unit') {
  await vitest('unit', 'vitest.config.ts')
  await vitest('screens', 'vitest.config.browser.ts')
}
if (part === 'all' && vitestArgs.length === 0) {
  for (const zone of farZones) {
    process.stdout.write(`What reckons with days, again in ${zone}.\n`)
    await vitest(`unit in ${zone}`, 'vitest.config.ts', { TZ: zone }, aboutDays)
  }
}
if (part !== 'unit' && isBuilt) await endToEnd()

for (const { command, tests } of missingTestCommands()) {
  process.stdout.write(`Not run, for lack of ${command}: ${tests}.\n`)
}
const seconds = Math.round((performance.now() - started) / 1000)
const ranEndToEnd = part !== 'unit' && isBuilt ? `, end-to-end on ${hostName}` : ''
for (const line of failedTests()) process.stdout.write(`\nfailed: ${line}`)
process.stdout.write(
  failed.length === 0
    ? `\nAll green in ${seconds} s${ranEndToEnd}.\n`
    : `\nFAILED after ${seconds} s${ranEndToEnd}: ${failed.join(', ')}.\n`,
)
process.exitCode = failed.length === 0 ? 0 : 1
