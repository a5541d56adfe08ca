import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeWholeFile } from '#core/whole-file.ts'
import { lockOptions } from '#shared/contract/lock.ts'

const SALT_BYTES = 16
const HASH_BYTES = 32
/** 32 MB and about a tenth of a second: a PIN is not tried by the thousand. */
const COST = { n: 2 ** 15, r: 8, p: 1 } as const

const base64 = z.string().regex(/^[A-Za-z0-9+/]{16,128}={0,2}$/)

const shape = lockOptions.extend({
  version: z.literal(1),
  salt: base64,
  hash: base64,
  // Bounds keep a file from another hand from taking all memory; scrypt knows powers of two alone.
  n: z
    .int()
    .min(2)
    .max(2 ** 17)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  /** Wrong tries since the last right one: a restart does not make them good. */
  failures: z.int().min(0),
  /** Whether it was locked when this was written: a restart does not open it. */
  locked: z.boolean(),
})

/** What opens the window, as a hash with its salt, and when it locks. */
export type LockFile = z.output<typeof shape>

/** The lock of a data folder: null where none was set, `broken` where the file says nothing. */
export function readLockFile(file: string): LockFile | 'broken' | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : 'broken'
  }
  try {
    return shape.safeParse(JSON.parse(text)).data ?? 'broken'
  } catch {
    return 'broken'
  }
}

/** Whole or not at all, readable by the owner alone. Throws the system’s error. */
export function writeLockFile(file: string, lock: LockFile): void {
  writeWholeFile(file, `${JSON.stringify(lock)}\n`)
}

type Hashed = Pick<LockFile, 'salt' | 'hash' | 'n' | 'r' | 'p'>

/** A new salt, and what the secret becomes with it. */
export async function hashSecret(secret: string): Promise<Hashed> {
  const salt = randomBytes(SALT_BYTES)
  return {
    salt: salt.toString('base64'),
    hash: (await derive(secret, salt, COST)).toString('base64'),
    ...COST,
  }
}

export async function matches(secret: string, { salt, hash, ...cost }: Hashed): Promise<boolean> {
  const expected = Buffer.from(hash, 'base64')
  const found = await derive(secret, Buffer.from(salt, 'base64'), cost)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

function derive(
  secret: string,
  salt: Buffer,
  { n, r, p }: { readonly n: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  // The same letters, however a keyboard composes them.
  const bytes = Buffer.from(secret.normalize('NFKC'), 'utf8')
  const maxmem = 256 * n * r
  return new Promise((resolve, reject) => {
    scrypt(bytes, salt, HASH_BYTES, { N: n, r, p, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
