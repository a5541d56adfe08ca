import { runGates } from './gates.ts'

const failed = await runGates()
if (failed.length > 0) {
  process.stderr.write(`Failed: ${failed.join(', ')}\n`)
  process.exitCode = 1
}
