import { closeSync, constants, fstatSync, openSync, readSync, type BigIntStats } from 'node:fs'
import { basename } from 'node:path'
import type { ImportSource } from '#shared/contract/worker.ts'
import { chunkBytes, limits } from './limits.ts'
import { recogniseBytes, type FileKind } from './magic.ts'
import { isMarred, isSealed, openSeal, unsealed, type Seal } from '../seal.ts'
import { FileRefused } from './refusal.ts'

/** What a file is shows in its first bytes. */
const headBytes = 4096

export type Source = {
  /** Null for pasted text. */
  readonly path: string | null
  /** Of a pasted text, or of the sheet of a workbook; null where they are read from the file. */
  readonly bytes: Buffer | null
  readonly fileName: string
  readonly kind: FileKind
  readonly sizeBytes: number
  /** Changes when the file does; compare it before trusting an earlier reading. */
  readonly fingerprint: string
  /** Opens a sealed file while it is read; null where it lies open. */
  readonly seal: Seal | null
  /** The sheet of a workbook whose rows are in `bytes`, and those it was chosen from; else null. */
  readonly sheet: { readonly name: string; readonly among: readonly string[] } | null
}

/** The file as it lies there, or a refusal thrown: not a file, empty, too large, or of a kind
 * that is not read. */
export function openSource(given: ImportSource): Source {
  if (typeof given === 'string') return openFile(given, null)
  if ('path' in given) return openFile(given.path, given.passphrase)
  return openText(given.name, given.text)
}

/** What a file or a pasted text is called. */
export function nameOfSource(given: ImportSource): string {
  if (typeof given === 'object' && 'name' in given) return given.name
  const path = typeof given === 'string' ? given : given.path
  return path.split(/[\\/]/).at(-1) ?? path
}

function openText(name: string, text: string): Source {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length === 0) throw new FileRefused('empty-file')
  const { kind, refusal } = recogniseBytes(bytes.subarray(0, headBytes))
  if (refusal !== null) throw new FileRefused(refusal)
  const sizeBytes = bytes.length
  const fingerprint = ''
  return {
    path: null,
    bytes,
    fileName: name,
    kind,
    sizeBytes,
    fingerprint,
    seal: null,
    sheet: null,
  }
}

function openFile(path: string, passphrase: string | null): Source {
  const fd = openForReading(path)
  try {
    const stats = fstatSync(fd, { bigint: true })
    if (stats.isDirectory()) throw new FileRefused('folder')
    if (!stats.isFile()) throw new FileRefused('not-a-file')
    const sizeBytes = Number(stats.size)
    if (sizeBytes === 0) throw new FileRefused('empty-file')
    if (sizeBytes > limits.fileBytes)
      throw new FileRefused('too-large', { limit: limits.fileBytes })
    const head = readHead(fd)
    const file = { path, bytes: null, fileName: basename(path), sizeBytes, sheet: null } as const
    const fingerprint = fingerprintOf(stats)
    if (isSealed(head)) {
      if (passphrase === null) throw new FileRefused('sealed')
      return { ...file, fingerprint, kind: 'archive', seal: openSeal(head, passphrase) }
    }
    if (isMarred(head)) throw new FileRefused('damaged-seal')
    const { kind, refusal } = recogniseBytes(head)
    if (refusal !== null) throw new FileRefused(refusal)
    return { ...file, fingerprint, kind, seal: null }
  } finally {
    closeSync(fd)
  }
}

/**
 * The bytes of a source, chunk by chunk. The buffer is used again: take what you need before the
 * next chunk. Throws the refusal `changed` when the file is no longer the one that was opened,
 * at the start or at the end.
 */
export function readBytes(source: Source): Iterable<Buffer> {
  const lying = lyingBytes(source)
  return source.seal === null ? lying : unsealed(lying, source.seal)
}

function* lyingBytes(source: Source): Generator<Buffer, void> {
  if (source.path === null) return yield* slicesOf(source.bytes ?? Buffer.alloc(0))
  const fd = openForReading(source.path)
  try {
    mustBeSame(fd, source)
    if (source.bytes !== null) return yield* slicesOf(source.bytes)
    const buffer = Buffer.allocUnsafe(chunkBytes)
    let at = 0
    for (;;) {
      const read = readInto(fd, buffer, at)
      if (read === 0) break
      at += read
      if (at > source.sizeBytes) throw new FileRefused('changed')
      yield buffer.subarray(0, read)
    }
    if (at !== source.sizeBytes) throw new FileRefused('changed')
    mustBeSame(fd, source)
  } finally {
    closeSync(fd)
  }
}

function* slicesOf(bytes: Buffer): Generator<Buffer, void> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

// Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
function openForReading(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileRefused('not-found')
    if (code === 'EISDIR') throw new FileRefused('folder')
    if (code === 'ENXIO') throw new FileRefused('not-a-file')
    throw new FileRefused('unreadable')
  }
}

function readInto(fd: number, buffer: Buffer, at: number): number {
  try {
    return readSync(fd, buffer, 0, buffer.length, at)
  } catch {
    throw new FileRefused('unreadable')
  }
}

function readHead(fd: number): Buffer {
  const buffer = Buffer.alloc(headBytes)
  return buffer.subarray(0, readInto(fd, buffer, 0))
}

function mustBeSame(fd: number, source: Source): void {
  if (fingerprintOf(fstatSync(fd, { bigint: true })) !== source.fingerprint) {
    throw new FileRefused('changed')
  }
}

function fingerprintOf(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}`
}
