import { isUtf8 } from 'node:buffer'
import { createDecoder, encodingOf, type Decoder } from '../../read/decoder.ts'

// The grammar of one line of a card, in all versions: `group.NAME;PARAM=value;BARE:value`.

export type Property = {
  /** In lower case; empty without one. */
  readonly group: string
  /** In capitals. */
  readonly name: string
  readonly parameters: readonly Parameter[]
  /** Decoded; still escaped. */
  readonly value: string
  /** The value was written as quoted-printable, which has no need of an escaped line break. */
  readonly isQuoted: boolean
  /** Letters above ASCII whose encoding neither the line nor UTF-8 told. */
  readonly isGuessed: boolean
}

/** Names in capitals. Parameters of old versions have no name but `TYPE` or `ENCODING`. */
export type Parameter = { readonly name: string; readonly value: string }

const propertyName = /^[\w-]+$/
const bareEncodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT'])
/** Custom labels as Android writes them: the label is a parameter of a parameter. */
const custom = /^X-CUSTOM\((.*)\)$/i

/**
 * One unfolded line; null for a line that is no property. `encoding` decodes bytes above ASCII that
 * neither say what they are nor are UTF-8.
 */
export function parseProperty(bytes: string, encoding: string): Property | null {
  const colon = separator(bytes)
  if (colon < 0) return null
  const [head = '', ...rest] = splitOutsideQuotes(bytes.slice(0, colon), ';')
  const dot = head.lastIndexOf('.')
  const name = head.slice(dot + 1).trim()
  if (!propertyName.test(name)) return null
  const text = (raw: string) => decodeBytes(raw, null, encoding).text
  const parameters = rest.flatMap((part) => readParameter(part, text))
  const named = (wanted: string) => parameters.find((one) => one.name === wanted)?.value ?? null
  const isQuoted = named('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE'
  const raw = bytes.slice(colon + 1)
  const decoded = decodeBytes(isQuoted ? unquote(raw) : raw, named('CHARSET'), encoding)
  return {
    group: head.slice(0, Math.max(0, dot)).trim().toLowerCase(),
    name: name.toUpperCase(),
    parameters,
    value: decoded.text,
    isQuoted,
    isGuessed: decoded.isGuessed,
  }
}

/** The values of a parameter, its comma-separated lists taken apart. */
export function parameterValues(property: Property, name: string): readonly string[] {
  return property.parameters
    .filter((one) => one.name === name)
    .flatMap((one) => one.value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

/** The first value of a parameter, whole; null where it is not there. */
export function parameter(property: Property, name: string): string | null {
  return property.parameters.find((one) => one.name === name)?.value ?? null
}

/** Where the value begins: a colon in quotes belongs to a parameter, if the quotes are closed. */
function separator(bytes: string): number {
  let isOpen = false
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes.charCodeAt(at)
    if (code === 34) isOpen = !isOpen
    else if (code === 58 && !isOpen) return at
  }
  return bytes.indexOf(':')
}

function splitOutsideQuotes(text: string, by: string): readonly string[] {
  if (!text.includes('"') && !text.includes('(')) return text.split(by)
  const parts: string[] = []
  let [from, isOpen, depth] = [0, false, 0]
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (letter === '"') isOpen = !isOpen
    else if (isOpen) continue
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    else if (letter === by && depth <= 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function readParameter(part: string, text: (raw: string) => string): readonly Parameter[] {
  const label = custom.exec(part.trim())
  if (label !== null) return [{ name: 'LABEL', value: customLabel(label[1] ?? '', text) }]
  const equals = part.indexOf('=')
  if (equals < 0) {
    const bare = part.trim()
    if (bare === '') return []
    const isEncoding = bareEncodings.has(bare.toUpperCase())
    return [{ name: isEncoding ? 'ENCODING' : 'TYPE', value: text(bare) }]
  }
  const name = part.slice(0, equals).trim().toUpperCase()
  const values = splitOutsideQuotes(part.slice(equals + 1), ',').map((one) => {
    const value = one.trim()
    const isWrapped = value.length > 1 && value.startsWith('"') && value.endsWith('"')
    return uncaret(text(isWrapped ? value.slice(1, -1) : value))
  })
  return [{ name, value: values.join(',') }]
}

// `CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94`: what is no setting is the label.
function customLabel(inner: string, text: (raw: string) => string): string {
  const parts = inner.split(',')
  const settings = parts.filter((part) => /^(charset|encoding)=/i.test(part.trim()))
  const label = parts.filter((part) => !settings.includes(part)).join(',')
  const isQuoted = settings.some((part) => /quoted-printable/i.test(part))
  return text(isQuoted ? unquote(label) : label)
}

/** RFC 6868: what may stand in no parameter is written with a caret. */
function uncaret(value: string): string {
  if (!value.includes('^')) return value
  return value.replace(/\^([n'^])/g, (_, sign: string) =>
    sign === 'n' ? '\n' : sign === "'" ? '"' : '^',
  )
}

function unquote(raw: string): string {
  return raw.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

const decoders = new Map<string, Decoder | null>()

function decoderOf(label: string): Decoder | null {
  const known = decoders.get(label)
  if (known !== undefined) return known
  // Of an encoding nobody knows the bytes themselves must tell.
  const encoding = encodingOf(label)
  const decoder = encoding === null ? null : createDecoder(encoding)
  if (decoders.size < 100) decoders.set(label, decoder)
  return decoder
}

const plain = /^[\0-\u007f]*$/

function decodeBytes(
  raw: string,
  declared: string | null,
  encoding: string,
): { readonly text: string; readonly isGuessed: boolean } {
  if (plain.test(raw)) return { text: raw, isGuessed: false }
  const bytes = Buffer.from(raw, 'latin1')
  const named = declared === null ? null : decoderOf(declared.trim().toLowerCase())
  const isUnicode = isUtf8(bytes)
  if (named !== null && (named.encoding !== 'utf-8' || isUnicode)) {
    return { text: named.decode(bytes), isGuessed: false }
  }
  if (isUnicode) return { text: bytes.toString('utf8'), isGuessed: false }
  const fallback = decoderOf(encoding) ?? decoderOf('windows-1252')
  return { text: fallback?.decode(bytes) ?? raw, isGuessed: true }
}

const escaped = /\\([\\;,:nN])/g
const escapedWithoutBreaks = /\\([\\;,:])/g

/** A text value as it was meant. `\\n` is a backslash and an n. */
export function unescape(value: string, isQuoted = false): string {
  if (!value.includes('\\')) return value
  return value.replace(isQuoted ? escapedWithoutBreaks : escaped, (_, letter: string) =>
    letter === 'n' || letter === 'N' ? '\n' : letter,
  )
}

/** The parts of a structured value, each as it was meant. */
export function components(property: Property): readonly string[] {
  return splitUnescaped(property.value, /;/).map((part) => unescape(part, property.isQuoted))
}

/** The items of a list. */
export function listItems(property: Property): readonly string[] {
  return splitUnescaped(property.value, /[,;]/).map((part) => unescape(part, property.isQuoted))
}

/** Splits at separators that no backslash stands before; the parts stay escaped. */
function splitUnescaped(value: string, by: RegExp): readonly string[] {
  if (!by.test(value)) return [value]
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1
    else if (by.test(value[at] ?? '')) {
      parts.push(value.slice(from, at))
      from = at + 1
    }
  }
  parts.push(value.slice(from))
  return parts
}
