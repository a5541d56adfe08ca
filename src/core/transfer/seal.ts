import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { FileRefused } from './read/refusal.ts'

// A sealed archive: an archive inside a passphrase. docs/archive-format.md has the layout. The
// construction is the usual one for streams (STREAM of Hoang, Reyhanitabar, Rogaway and Vizár, as in
// age): every chunk under AES-256-GCM with a counter and a mark on the last, so that none can be
// changed, moved, left out or added. The key is the passphrase's, through scrypt with a salt of the
// file's own, so no nonce is used twice with it.

const magic = Buffer.from('rapport-sealed-1', 'latin1')
const SALT_BYTES = 16
const CHECK_BYTES = 16
const TAG_BYTES = 16
const KEY_BYTES = 32
export const chunkBytes = 64 * 1024
/** Magic, cost, salt: what the check and every chunk vouch for. */
const vouchedBytes = magic.length + 4 + SALT_BYTES
const headerBytes = vouchedBytes + CHECK_BYTES

type Cost = { readonly logN: number; readonly r: number; readonly p: number }
/** 128 MB and about a third of a second for each try. */
const usualCost: Cost = { logN: 17, r: 8, p: 1 }
/** A file from another hand may ask for twice that, and no more: it is met before its passphrase. */
const mostBytes = 256 * 2 ** 20

type Keys = { readonly chunks: Buffer; readonly check: Buffer }

/** What opens the chunks of one file. */
export type Seal = { readonly vouched: Buffer; readonly key: Buffer }

/** Whether a file that begins so is sealed. */
export function isSealed(head: Buffer): boolean {
  return head.subarray(0, magic.length).equals(magic)
}

/** Whether something was put before the beginning of a sealed file, such as a byte order mark. */
export function isMarred(head: Buffer): boolean {
  const at = head.subarray(0, 2 * magic.length).indexOf(magic)
  return at > 0
}

/** How many bytes at the start `openSeal` needs. */
export const sealHeadBytes = headerBytes

/**
 * The seal of a file that begins with `head`. Throws refusals: a header that is none, a passphrase
 * that does not belong to it.
 */
export function openSeal(head: Buffer, passphrase: string): Seal {
  if (head.length < headerBytes) throw new FileRefused('damaged-seal')
  const vouched = Buffer.from(head.subarray(0, vouchedBytes))
  const [logN = 0, r = 0, p = 0] = vouched.subarray(magic.length)
  const isUsable = logN >= 10 && r >= 1 && p >= 1 && p <= 4 && 128 * r * 2 ** logN <= mostBytes
  if (!isUsable) throw new FileRefused('damaged-seal')
  const { chunks, check } = keysOf(passphrase, vouched, { logN, r, p })
  const stated = head.subarray(vouchedBytes, headerBytes)
  if (!timingSafeEqual(checkOf(check, vouched), stated)) throw new FileRefused('wrong-passphrase')
  return { vouched, key: chunks }
}

/** The bytes of a sealed file around `text`, in pieces. */
export function* sealed(
  text: Iterable<string>,
  passphrase: string,
  cost: Cost = usualCost,
): Generator<Buffer, void> {
  const costBytes = Buffer.from([cost.logN, cost.r, cost.p, 0])
  const vouched = Buffer.concat([magic, costBytes, randomBytes(SALT_BYTES)])
  const { chunks: key, check } = keysOf(passphrase, vouched, cost)
  yield Buffer.concat([vouched, checkOf(check, vouched)])

  let index = 0
  let rest: Buffer = Buffer.alloc(0)
  for (const piece of text) {
    rest = Buffer.concat([rest, Buffer.from(piece, 'utf8')])
    // One byte more than a chunk: whether it is the last one is known then.
    while (rest.length > chunkBytes) {
      yield sealChunk({ vouched, key }, index, false, rest.subarray(0, chunkBytes))
      rest = rest.subarray(chunkBytes)
      index += 1
    }
  }
  yield sealChunk({ vouched, key }, index, true, rest)
}

/**
 * What is inside the chunks of a sealed file, whose bytes come in pieces of any size, header
 * included. Every piece is checked before it is handed on. Throws refusals: changed, or cut off.
 */
export function* unsealed(bytes: Iterable<Buffer>, seal: Seal): Generator<Buffer, void> {
  const whole = chunkBytes + TAG_BYTES
  let toSkip = headerBytes
  let index = 0
  let rest: Buffer = Buffer.alloc(0)
  for (const piece of bytes) {
    const skipped = Math.min(toSkip, piece.length)
    toSkip -= skipped
    // The reader uses its buffer again, and a chunk may lie across two pieces.
    rest = Buffer.concat([rest, piece.subarray(skipped)])
    while (rest.length > whole) {
      const text = openChunk(seal, index, false, rest.subarray(0, whole))
      if (text === null) throw new FileRefused('damaged-seal')
      yield text
      rest = rest.subarray(whole)
      index += 1
    }
  }
  const last = openChunk(seal, index, true, rest)
  if (last !== null) {
    yield last
    return
  }
  // Whole, in its place, and not the last: what came after it is gone.
  const isCut = openChunk(seal, index, false, rest) !== null
  throw new FileRefused(isCut ? 'cut-archive' : 'damaged-seal')
}

function keysOf(passphrase: string, vouched: Buffer, { logN, r, p }: Cost): Keys {
  const salt = vouched.subarray(magic.length + 4)
  // The same letters, however a keyboard composes them.
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  const N = 2 ** logN
  const both = scryptSync(bytes, salt, 2 * KEY_BYTES, { N, r, p, maxmem: 256 * N * r })
  return { chunks: both.subarray(0, KEY_BYTES), check: both.subarray(KEY_BYTES) }
}

/** Tells a wrong passphrase from a damaged file, and binds the file to one passphrase. */
function checkOf(key: Buffer, vouched: Buffer): Buffer {
  return createHmac('sha256', key).update(vouched).digest().subarray(0, CHECK_BYTES)
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

function sealChunk(seal: Seal, index: number, isLast: boolean, text: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', seal.key, nonceOf(index, isLast), {
    authTagLength: TAG_BYTES,
  })
  cipher.setAAD(seal.vouched)
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** Null where the chunk is not what was sealed in this place. */
function openChunk(seal: Seal, index: number, isLast: boolean, bytes: Buffer): Buffer | null {
  if (bytes.length < TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', seal.key, nonceOf(index, isLast), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(seal.vouched)
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}
