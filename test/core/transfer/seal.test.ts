import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chunkBytes,
  isSealed,
  openSeal,
  sealed,
  sealHeadBytes,
  unsealed,
} from '#core/transfer/seal.ts'
import { FileRefused } from '#core/transfer/read/refusal.ts'

/** A thousandth of the usual work: it is the form that is tried, not the patience. */
const cost = { logN: 10, r: 8, p: 1 } as const
const PASSPHRASE = 'three blue herons'
const TAG = 16

function seal(text: Iterable<string>, passphrase = PASSPHRASE): Buffer {
  return Buffer.concat([...sealed(text, passphrase, cost)])
}

/** The text inside, or the code of the refusal; `size` is how the bytes come in. */
function open(file: Buffer, passphrase = PASSPHRASE, size = 10_000): string {
  function* pieces(): Generator<Buffer> {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size)
  }
  try {
    const opened = [...unsealed(pieces(), openSeal(file, passphrase))]
    return Buffer.concat(opened).toString('utf8')
  } catch (error) {
    if (error instanceof FileRefused) return `refused: ${error.code}`
    throw error
  }
}

const long = 'Zoë Åkesson 日本 👩‍🌾\n'.repeat(8000)

test('what was sealed is what is opened, however it was cut into pieces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (pieces, size, passphrase) => {
        const file = seal(pieces, passphrase)
        expect(isSealed(file)).toBe(true)
        expect(open(file, passphrase, size)).toBe(Buffer.from(pieces.join('')).toString('utf8'))
      },
    ),
    { numRuns: 60 },
  )
})

test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes])(
  'a text of %i bytes comes back whole',
  (bytes) => {
    const file = seal(['x'.repeat(bytes)])
    expect(open(file)).toBe('x'.repeat(bytes))
    expect(file.length).toBe(
      sealHeadBytes + bytes + TAG * Math.max(1, Math.ceil(bytes / chunkBytes)),
    )
  },
)

test('a passphrase that is not the one is told from a damaged file', () => {
  const file = seal([long])
  expect(open(file, 'three blue heron')).toBe('refused: wrong-passphrase')
  expect(open(file, '')).toBe('refused: wrong-passphrase')
  // Composed by another keyboard it is the same passphrase.
  expect(open(seal(['hello'], 'caf\u00e9'), 'cafe\u0301')).toBe('hello')
})

test('no bit of it can be changed', () => {
  const file = seal([long])
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(7), (at, bit) => {
      const changed = Buffer.from(file)
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at)
      // The first bytes say what it is: without them it is another kind of file.
      if (!isSealed(changed)) return
      expect(open(changed)).toMatch(/^refused: (damaged-seal|wrong-passphrase)$/u)
    }),
    { numRuns: 150 },
  )
})

test('it cannot be cut off, put together anew, or added to', () => {
  const file = seal([long])
  const whole = chunkBytes + TAG
  const chunk = (n: number): Buffer =>
    file.subarray(sealHeadBytes + n * whole, sealHeadBytes + (n + 1) * whole)
  const head = file.subarray(0, sealHeadBytes)
  expect(file.length).toBeGreaterThan(sealHeadBytes + 3 * whole)
  expect(open(file.subarray(0, sealHeadBytes + whole))).toBe('refused: cut-archive')
  expect(open(file.subarray(0, sealHeadBytes + 2 * whole))).toBe('refused: cut-archive')
  for (const bytes of [
    sealHeadBytes,
    sealHeadBytes + 10,
    sealHeadBytes + whole + 5,
    file.length - 1,
  ]) {
    expect([bytes, open(file.subarray(0, bytes))]).toEqual([bytes, 'refused: damaged-seal'])
  }
  const others = [
    Buffer.concat([head, chunk(1), chunk(0), file.subarray(sealHeadBytes + 2 * whole)]),
    Buffer.concat([head, file.subarray(sealHeadBytes + whole)]),
    Buffer.concat([head, chunk(0), file.subarray(sealHeadBytes)]),
    Buffer.concat([file, Buffer.from('x')]),
    Buffer.concat([file, chunk(0)]),
    Buffer.concat([head, seal([long]).subarray(sealHeadBytes)]),
  ]
  expect(others.map((other) => open(other))).toEqual(others.map(() => 'refused: damaged-seal'))
})

test('a header that asks for all memory is refused before any work', () => {
  const file = Buffer.from(seal(['hello']))
  for (const [logN, r, p] of [
    [30, 8, 1],
    [20, 255, 1],
    [17, 8, 200],
    [0, 8, 1],
    [14, 0, 1],
  ] as const) {
    file.set([logN, r, p], 16)
    expect(open(file)).toBe('refused: damaged-seal')
  }
})

test('the same text is another file each time', () => {
  expect(seal(['hello']).equals(seal(['hello']))).toBe(false)
})
