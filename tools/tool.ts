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
