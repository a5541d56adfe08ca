import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToItsEnd } from './child.mjs'
import { root } from './install.mjs'

/** The script behind a command that a package brings, to be run by this very Node. */
const scriptOf = (packageName: string, command: string) => {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>
  }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, file)
}

/** Runs a command of a package in the project's folder; `true` if it succeeded. */
export const runTool = async (
  packageName: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> => {
  const { code } = await runToItsEnd(process.execPath, [scriptOf(packageName, command), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  return code === 0
}

/** How many files a tool says it looked at, in a line such as `Finished in 92ms on 671 files …`. */
export const filesLookedAt = (output: string): number =>
  Number(/\bon (\d+) files?\b/.exec(output)?.[1] ?? 0)

/**
 * Runs a command of a package in the project's folder; `true` if it succeeded and looked at any
 * file. A tool whose patterns match nothing succeeds too, and would go on doing so unnoticed.
 */
export const runToolOnFiles = async (
  packageName: string,
  command: string,
  args: readonly string[],
): Promise<boolean> => {
  const child = spawn(process.execPath, [scriptOf(packageName, command), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part
    process.stdout.write(part)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) return false
  if (filesLookedAt(output) > 0) return true
  process.stderr.write(`${command} looked at no file.\n`)
  return false
}
