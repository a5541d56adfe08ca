// A compromised page may send anything the structured clone carries: maps, errors, typed arrays,
// cycles. The contract's schemas look at what they name; this looks at the shape of the whole.

const MAX_DEPTH = 12
const MAX_PARTS = 50_000
/** Longer than any input the contract allows: one note of two megabytes, and its fellows. */
const MAX_LETTERS = 4_000_000

/** Keys of a list, four bytes each: as many as the contract lets be chosen at once. */
const MAX_KEYS = 1_000_000

/**
 * True for strings, numbers, booleans, null, undefined, keys of a list, and arrays and plain
 * objects of them.
 */
export function isPlainData(value: unknown): boolean {
  let parts = 0
  let letters = 0

  function isPlain(part: unknown, depth: number): boolean {
    parts += 1
    if (parts > MAX_PARTS || depth > MAX_DEPTH) return false
    switch (typeof part) {
      case 'string':
        letters += part.length
        return letters <= MAX_LETTERS
      case 'number':
      case 'boolean':
      case 'undefined':
        return true
      case 'object':
        if (part === null) return true
        if (part instanceof Uint32Array) return part.length <= MAX_KEYS
        if (Array.isArray(part)) return part.every((item) => isPlain(item, depth + 1))
        return isPlainObject(part) && Object.values(part).every((item) => isPlain(item, depth + 1))
      case 'bigint':
      case 'function':
      case 'symbol':
        return false
    }
  }

  return isPlain(value, 0)
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
