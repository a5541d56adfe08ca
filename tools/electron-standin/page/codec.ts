// Values on their way between main and page, as text. JSON knows no Date, Map, undefined, bigint,
// NaN, typed array or cycle, and Electron's structured clone does. What JSON says exactly, as most
// answers are, goes as it is: a page that scrolls would spend more time on this than on its rows.

/** A value in its place: itself where JSON is exact, otherwise a tag with what it needs. */
type Slot = null | boolean | number | string | readonly [tag: string, detail?: number | string]

/** An object: its kind, then what that kind needs. Objects refer to each other by row number. */
type Row = readonly [kind: string, ...parts: (Slot | readonly [Slot, Slot])[]]

export type Codec = {
  /** Throws where structured clone would: functions, promises, symbols, and what has no text form. */
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

/**
 * The codec. It uses nothing outside its own body but the language, `structuredClone`, `atob` and
 * `btoa`, because the page receives it as text.
 */
export const createCodec = (): Codec => {
  const clone = structuredClone
  const refuse = () => new Error('An object could not be cloned.')
  type View = new (buffer: ArrayBuffer, offset: number, size: number) => object
  const views: readonly View[] = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ]
  const errors = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]
  const kindOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1)

  const toBase64 = (buffer: ArrayBuffer) => {
    const AT_ONCE = 8192
    const bytes = new Uint8Array(buffer)
    let text = ''
    for (let at = 0; at < bytes.length; at += AT_ONCE) {
      text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
    }
    return btoa(text)
  }
  const fromBase64 = (text: string) => {
    const letters = atob(text)
    const bytes = new Uint8Array(letters.length)
    // A loop, not `Uint8Array.from`: a list of all clients is 400 kB, and a page waits for it.
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at)
    return bytes.buffer
  }

  /** Whether JSON gives the same back: no object twice, nothing missing, nothing without a text. */
  const isExact = (part: unknown, seen: Set<object>): boolean => {
    if (typeof part === 'number') return Number.isFinite(part) && !Object.is(part, -0)
    if (part === null || typeof part === 'boolean' || typeof part === 'string') return true
    if (typeof part !== 'object' || seen.has(part)) return false
    seen.add(part)
    const keys = Object.keys(part)
    const isWhole = Array.isArray(part)
      ? keys.length === part.length && (part.length === 0 || keys.at(-1) === `${part.length - 1}`)
      : kindOf(part) === 'Object'
    return isWhole && Object.values(part).every((one) => isExact(one, seen))
  }

  const encode = (value: unknown) => {
    const numbers = new Map<object, number>()
    const rows: Row[] = []

    const entriesOf = (object: object) =>
      Object.entries(object).map(([key, part]): readonly [Slot, Slot] => [key, slot(part)])

    const rowOf = (object: object): Row => {
      if (Array.isArray(object)) return ['Array', object.length, ...entriesOf(object)]
      if (object instanceof Map) {
        return ['Map', ...[...object].map(([k, v]): readonly [Slot, Slot] => [slot(k), slot(v)])]
      }
      if (object instanceof Set) return ['Set', ...[...object].map(slot)]
      if (object instanceof Date) return ['Date', slot(object.getTime())]
      if (object instanceof RegExp) return ['RegExp', object.source, object.flags]
      if (object instanceof ArrayBuffer) return ['ArrayBuffer', toBase64(object)]
      if (ArrayBuffer.isView(object)) {
        if (!views.some((type) => type.name === kindOf(object))) throw refuse()
        const size = object instanceof DataView ? object.byteLength : (object as Uint8Array).length
        return ['View', kindOf(object), slot(object.buffer), object.byteOffset, size]
      }
      if (object instanceof Error) {
        const cause: Slot[] = 'cause' in object ? [slot(object.cause)] : []
        return ['Error', object.name, object.message, object.stack ?? '', ...cause]
      }
      const kind = kindOf(object)
      if (kind === 'Object') return ['Object', ...entriesOf(object)]
      if (['Number', 'String', 'Boolean', 'BigInt'].includes(kind)) {
        return ['Boxed', slot(object.valueOf())]
      }
      throw refuse()
    }

    const slot = (part: unknown): Slot => {
      if (part === undefined) return ['undefined']
      if (part === null || typeof part === 'boolean' || typeof part === 'string') return part
      if (typeof part === 'bigint') return ['bigint', String(part)]
      if (typeof part === 'number') {
        if (Object.is(part, -0)) return ['number', '-0']
        return Number.isFinite(part) ? part : ['number', String(part)]
      }
      if (typeof part !== 'object') throw refuse()
      const known = numbers.get(part)
      if (known !== undefined) return ['row', known]
      const number = rows.push(['Object']) - 1
      numbers.set(part, number)
      rows[number] = rowOf(part)
      return ['row', number]
    }

    let copy: unknown
    try {
      copy = clone(value)
    } catch {
      throw refuse()
    }
    return JSON.stringify(isExact(copy, new Set()) ? [copy] : [slot(copy), rows])
  }

  const decode = (text: string) => {
    const [whole, rows] = JSON.parse(text) as [unknown] | [Slot, Row[]]
    if (rows === undefined) return whole
    const root = whole as Slot
    const made = new Map<number, object>()

    const set = (object: object, key: Slot, value: Slot) =>
      // A plain assignment would give `__proto__` its magic.
      Object.defineProperty(object, key as string, {
        value: read(value),
        writable: true,
        enumerable: true,
        configurable: true,
      })

    const make = (number: number): object => {
      const [kind, ...parts] = rows[number] as Row
      const keep = <T extends object>(object: T) => {
        made.set(number, object)
        return object
      }
      const pairs = parts as (readonly [Slot, Slot])[]
      const slots = parts as Slot[]
      const [first = null, second = null, third = null, fourth = null] = slots
      if (kind === 'Array') {
        const array: unknown[] = keep([])
        array.length = first as number
        for (const [key, value] of pairs.slice(1)) set(array, key, value)
        return array
      }
      if (kind === 'Map') {
        const map = keep(new Map<unknown, unknown>())
        for (const [key, value] of pairs) map.set(read(key), read(value))
        return map
      }
      if (kind === 'Set') {
        const values = keep(new Set<unknown>())
        for (const value of slots) values.add(read(value))
        return values
      }
      if (kind === 'Date') return keep(new Date(read(first) as number))
      if (kind === 'RegExp') return keep(new RegExp(first as string, second as string))
      if (kind === 'ArrayBuffer') return keep(fromBase64(first as string))
      if (kind === 'View') {
        const Type = views.find((type) => type.name === first)
        if (!Type) throw refuse()
        return keep(new Type(read(second) as ArrayBuffer, third as number, fourth as number))
      }
      if (kind === 'Error') {
        const Type = errors.find((type) => type.name === first) ?? Error
        const error = keep(new Type(second as string))
        Object.defineProperty(error, 'stack', { value: third, writable: true, configurable: true })
        if (slots.length > 3) {
          const cause = read(fourth)
          Object.defineProperty(error, 'cause', {
            value: cause,
            writable: true,
            configurable: true,
          })
        }
        return error
      }
      if (kind === 'Boxed') return keep(Object(read(first)) as object)
      const object = keep({})
      for (const [key, value] of pairs) set(object, key, value)
      return object
    }

    const read = (part: Slot): unknown => {
      if (!Array.isArray(part)) return part
      const [tag, detail] = part as [string, (number | string)?]
      if (tag === 'row') return made.get(detail as number) ?? make(detail as number)
      if (tag === 'bigint') return BigInt(detail as string)
      return tag === 'number' ? Number(detail) : undefined
    }
    return read(root)
  }

  return { encode, decode }
}
