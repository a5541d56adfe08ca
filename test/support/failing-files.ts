import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

// Faults of the disk on purpose: the n-th call that touches a file fails, for n = 1, 2, 3 … until a
// run meets none. SQLite makes its calls below Node: `npm run torture` reaches those.

export type Fault = 'EIO' | 'ENOSPC' | 'EACCES'
export const faults: readonly Fault[] = ['EIO', 'ENOSPC', 'EACCES']

/** Every function of Node’s by which our code reads, makes, changes or removes a file. */
const calls = [
  'accessSync',
  'appendFileSync',
  'chmodSync',
  'closeSync',
  'copyFileSync',
  'existsSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'mkdtempSync',
  'openSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'statSync',
  'writeFileSync',
  'writeSync',
] as const
const promised = ['access', 'appendFile', 'mkdir', 'readdir', 'rm', 'stat'] as const

type AnyCall = (...args: unknown[]) => unknown
type Calls = Record<string, AnyCall>

/** What a call that is to fail has done by then: a write has written half, a close has closed. */
function halfDone(name: string, original: AnyCall, args: unknown[]): void {
  if (name === 'closeSync') original(...args)
  const isWrite = name === 'writeFileSync' || name === 'appendFileSync' || name === 'appendFile'
  if (!isWrite) return
  const [to, data, ...rest] = args
  const bytes = Buffer.from(data as string)
  fsOriginals['writeFileSync']?.(to, bytes.subarray(0, Math.floor(bytes.length / 2)), ...rest)
}

const fsOriginals: Partial<Calls> = {}

export type Failing = {
  /** The call that failed; null where the run made fewer calls. */
  readonly failed: string | null
}

/**
 * Runs `flow` and lets its n-th file call fail with `fault`, and with `forGood` every later one too,
 * as on a disk that was unplugged. Inside `root` only: what the test’s own tools do goes on.
 */
export async function withFailingCall(
  {
    n,
    fault,
    forGood,
    root,
  }: Readonly<{ n: number; fault: Fault; forGood: boolean; root: string }>,
  flow: () => unknown,
): Promise<Failing> {
  let count = 0
  let failed: string | null = null
  const descriptors = new Set<unknown>()
  const wrap = (name: string, original: AnyCall): AnyCall => {
    const isMeant = ([target]: unknown[]) =>
      typeof target === 'string' ? target.startsWith(root) : descriptors.has(target)
    const error = () => Object.assign(new Error(`${fault}: on purpose, ${name}`), { code: fault })
    return (...args) => {
      if (!isMeant(args)) return original(...args)
      count += 1
      if (count === n || (forGood && count > n)) {
        failed ??= name
        // It answers without an error of its own, whatever the disk says.
        if (name === 'existsSync') return false
        halfDone(name, original, args)
        if (promised.some((one) => one === name)) return Promise.reject(error())
        throw error()
      }
      const result = original(...args)
      if (name === 'openSync') descriptors.add(result)
      if (name === 'closeSync') descriptors.delete(args[0])
      return result
    }
  }
  const restore = [
    patch(fs as unknown as Calls, calls, wrap),
    patch(promises as unknown as Calls, promised, wrap),
  ]
  syncBuiltinESMExports()
  try {
    await flow()
    return { failed }
  } finally {
    for (const back of restore) back()
    syncBuiltinESMExports()
  }
}

/** Puts other functions in the place of those named; the way back. */
function patch(
  on: Calls,
  names: readonly string[],
  wrap: (name: string, original: AnyCall) => AnyCall,
): () => void {
  const originals = names.map((name) => [name, on[name] as AnyCall] as const)
  for (const [name, original] of originals) {
    fsOriginals[name] ??= original
    on[name] = wrap(name, original)
  }
  return () => {
    for (const [name, original] of originals) on[name] = original
  }
}
