import { checkLockFile } from './lock-file.ts'
import { runTool, runToolOnFiles } from './tool.ts'

type Gate = {
  readonly name: string
  readonly passes: () => boolean | Promise<boolean>
}

// None may pass on nothing. Two are asked how many files they saw; tsc refuses a project without
// files (a test holds that every file has a project), knip without files calls every package unused.
const gates: readonly Gate[] = [
  { name: 'format', passes: () => runToolOnFiles('oxfmt', 'oxfmt', ['--check', '.']) },
  { name: 'types', passes: () => runTool('typescript', 'tsc', ['-b']) },
  {
    name: 'lint',
    passes: () => runToolOnFiles('oxlint', 'oxlint', ['--type-aware', '--deny-warnings']),
  },
  { name: 'dead code', passes: () => runTool('knip', 'knip', []) },
  { name: 'lock file', passes: checkLockFile },
]

/**
 * Everything that can be said about the code without running it, one line each.
 *
 * @returns The names of the gates that failed.
 */
export const runGates = async (): Promise<readonly string[]> => {
  const failed: string[] = []
  for (const { name, passes } of gates) {
    const started = performance.now()
    const passed = await passes()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
    if (!passed) failed.push(name)
  }
  return failed
}
