import { crc32, inflateRawSync } from 'node:zlib'

// The container of a workbook. A stranger made it, so nothing that it says of itself is believed: no
// part is unpacked beyond what all of them may take together.

/** What is wrong with a container: it takes more than it may, or it is none. */
export class ZipRefused extends Error {
  readonly why: 'too-large' | 'damaged'

  constructor(why: 'too-large' | 'damaged') {
    super(`The container is refused: ${why}`)
    this.name = 'ZipRefused'
    this.why = why
  }
}

export type Parts = ReadonlyMap<string, Buffer>

const localMark = 0x04034b50
const directoryMark = 0x02014b50
const endMark = 0x06054b50
const endBytes = 22
/** A remark may stand after the end. */
const mostRemarkBytes = 0xffff
const stored = 0
const deflated = 8

/**
 * The parts of a container by their names: those that `wanted` takes, unpacked. Throws `ZipRefused`:
 * `too-large` where they come to more than `mostBytes` together, `damaged` for what is no container,
 * is cut, encrypted or packed in a way of its own.
 */
export function readParts(
  file: Buffer,
  wanted: (name: string) => boolean,
  mostBytes: number,
): Parts {
  const parts = new Map<string, Buffer>()
  let left = mostBytes
  for (const entry of entriesOf(file)) {
    if (!wanted(entry.name) || parts.has(entry.name)) continue
    const part = unpacked(entry, left)
    left -= part.length
    parts.set(entry.name, part)
  }
  return parts
}

type Entry = { readonly name: string; readonly method: number; readonly packed: Buffer }

function* entriesOf(file: Buffer): Generator<Entry, void> {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  for (let entry = 0; entry < count; entry += 1) {
    mustHold(file, at, 46)
    if (file.readUInt32LE(at) !== directoryMark) throw new ZipRefused('damaged')
    const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1
    const method = file.readUInt16LE(at + 10)
    const packedBytes = file.readUInt32LE(at + 20)
    const nameBytes = file.readUInt16LE(at + 28)
    const restBytes = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    mustHold(file, at + 46, nameBytes)
    const name = file.toString('utf8', at + 46, at + 46 + nameBytes)
    const packed = packedAt(file, file.readUInt32LE(at + 42), packedBytes)
    if (isEncrypted) throw new ZipRefused('damaged')
    yield { name, method, packed }
    at += 46 + nameBytes + restBytes
  }
}

function endOf(file: Buffer): number {
  const last = file.length - endBytes
  for (let at = last; at >= Math.max(0, last - mostRemarkBytes); at -= 1) {
    if (file.readUInt32LE(at) === endMark) return at
  }
  throw new ZipRefused('damaged')
}

function packedAt(file: Buffer, at: number, bytes: number): Buffer {
  mustHold(file, at, 30)
  if (file.readUInt32LE(at) !== localMark) throw new ZipRefused('damaged')
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  mustHold(file, from, bytes)
  return file.subarray(from, from + bytes)
}

function mustHold(file: Buffer, at: number, bytes: number): void {
  if (at + bytes > file.length) throw new ZipRefused('damaged')
}

function unpacked({ method, packed }: Entry, mostBytes: number): Buffer {
  if (method === stored) {
    if (packed.length > mostBytes) throw new ZipRefused('too-large')
    return packed
  }
  if (method !== deflated) throw new ZipRefused('damaged')
  try {
    // One byte more, as a limit of none would be no limit.
    const part = inflateRawSync(packed, { maxOutputLength: mostBytes + 1 })
    if (part.length > mostBytes) throw new ZipRefused('too-large')
    return part
  } catch (error) {
    if (error instanceof ZipRefused) throw error
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipRefused(isTooLarge ? 'too-large' : 'damaged')
  }
}

/** A container of the same parts, none of them packed: whoever opens it has nothing to unpack. */
export function storeParts(parts: Parts): Buffer<ArrayBuffer> {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, part] of parts) {
    const label = Buffer.from(name, 'utf8')
    const said = Buffer.alloc(26)
    // Version, flags (names are UTF-8), method, time, checksum and twice the size.
    said.writeUInt16LE(20, 0)
    said.writeUInt16LE(0x800, 2)
    said.writeUInt32LE(crc32(part), 10)
    said.writeUInt32LE(part.length, 14)
    said.writeUInt32LE(part.length, 18)
    said.writeUInt16LE(label.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    local.push(marked(localMark), said, label, part)
    // The directory names the version that made it before the one that reads it.
    directory.push(marked(directoryMark), Buffer.from([20, 0]), said, place, label)
    at += 30 + label.length + part.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    8,
  )
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, ...directory, marked(endMark), end])
}

function marked(mark: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(mark)
  return bytes
}
