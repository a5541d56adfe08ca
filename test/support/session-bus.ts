import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

// A session bus of a test's own, and a notification service on it that can be told to be silent.
// It speaks just enough of the D-Bus wire protocol: strings, lists of strings, and numbers.

export type SessionBusOfTest = {
  readonly address: string
  readonly stop: () => void
}

/** Starts a bus daemon; null where none is installed. */
export async function startSessionBus(): Promise<SessionBusOfTest | null> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const failed = once(daemon, 'error').then(() => null)
  const told = once(daemon.stdout, 'data').then(([line]) => String(line).trim())
  const address = await Promise.race([failed, told])
  return address === null ? null : { address, stop: () => void daemon.kill() }
}

export type NotificationService = {
  /** What it was asked to do, in order. */
  readonly asked: readonly string[]
  readonly stop: () => void
}

/** Owns the name of the notification service on a bus; a silent one answers nothing at all. */
export async function startNotificationService(
  address: string,
  capabilities: readonly string[] | 'silent',
): Promise<NotificationService> {
  const path = /path=([^,;]+)/.exec(address)?.[1]
  if (path === undefined) throw new Error(`No socket in ${address}`)
  const socket = connect(path)
  await once(socket, 'connect')
  const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  socket.write(`\0AUTH EXTERNAL ${uid}\r\n`)
  await once(socket, 'data')
  socket.write('BEGIN\r\n')

  const asked: string[] = []
  const owned = Promise.withResolvers<void>()
  let buffer = Buffer.alloc(0)
  let serial = 0
  const nextSerial = (): number => (serial += 1)

  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const message = readMessage(buffer)
      if (message === null) return
      buffer = buffer.subarray(message.size)
      // Two calls of ours to the bus come first: Hello, then RequestName.
      if (message.type === METHOD_RETURN && message.replyTo === 2) owned.resolve()
      if (message.type !== METHOD_CALL) continue
      asked.push(message.member)
      if (capabilities === 'silent') continue
      answer(socket, nextSerial(), message, capabilities)
    }
  })

  callBus(socket, nextSerial(), 'Hello', null)
  const name = concat(text('org.freedesktop.Notifications'), align(4), number(0))
  callBus(socket, nextSerial(), 'RequestName', { signature: 'su', bytes: name })
  await owned.promise
  return { asked, stop: () => void socket.destroy() }
}

const METHOD_CALL = 1
const METHOD_RETURN = 2
const ERROR = 3

/** Bytes to be put at a place of a message: what they are depends on where they stand. */
type Part = (at: number) => Buffer
type Body = { readonly signature: string; readonly bytes: Part }

function concat(...parts: readonly Part[]): Part {
  return (at) => {
    let end = at
    const made = parts.map((part) => {
      const bytes = part(end)
      end += bytes.length
      return bytes
    })
    return Buffer.concat(made)
  }
}

function align(to: number): Part {
  return (at) => Buffer.alloc((to - (at % to)) % to)
}

function raw(...bytes: readonly number[]): Part {
  return () => Buffer.from(bytes)
}

function number(value: number): Part {
  return concat(align(4), () => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return bytes
  })
}

function text(value: string): Part {
  return concat(number(Buffer.byteLength(value)), () => Buffer.from(`${value}\0`))
}

function field(code: number, kind: 's' | 'o' | 'u' | 'g', value: string | number): Part {
  const head = concat(align(8), raw(code, 1, kind.charCodeAt(0), 0))
  if (typeof value === 'number') return concat(head, number(value))
  if (kind !== 'g') return concat(head, text(value))
  return concat(head, raw(value.length), () => Buffer.from(`${value}\0`))
}

function send(
  socket: Socket,
  type: number,
  serial: number,
  fields: readonly Part[],
  body: Body | null,
): void {
  const bytes = body?.bytes(0) ?? Buffer.alloc(0)
  const all = body === null ? fields : [...fields, field(8, 'g', body.signature)]
  // The fields begin at byte 16, which is where their length is counted from.
  const list = concat(...all)(16)
  const head = concat(raw(0x6c, type, 0, 1), number(bytes.length), number(serial))
  const message = concat(head, number(list.length), () => list, align(8))(0)
  socket.write(Buffer.concat([message, bytes]))
}

function callBus(socket: Socket, serial: number, member: string, body: Body | null): void {
  const bus = 'org.freedesktop.DBus'
  const fields = [
    field(1, 'o', '/org/freedesktop/DBus'),
    field(2, 's', bus),
    field(3, 's', member),
    field(6, 's', bus),
  ]
  send(socket, METHOD_CALL, serial, fields, body)
}

function answer(
  socket: Socket,
  serial: number,
  call: Message,
  capabilities: readonly string[],
): void {
  const to = [field(5, 'u', call.serial), field(6, 's', call.sender)]
  if (call.member === 'GetCapabilities') {
    const items = concat(...capabilities.map((item) => concat(align(4), text(item))))
    const bytes = concat(number(items(4).length), items)
    return send(socket, METHOD_RETURN, serial, to, { signature: 'as', bytes })
  }
  if (call.member === 'Notify') {
    return send(socket, METHOD_RETURN, serial, to, { signature: 'u', bytes: number(1) })
  }
  const unknown = field(4, 's', 'org.freedesktop.DBus.Error.UnknownMethod')
  return send(socket, ERROR, serial, [...to, unknown], null)
}

type Message = {
  readonly size: number
  readonly type: number
  readonly serial: number
  readonly member: string
  readonly sender: string
  readonly replyTo: number
}

/** The first message of a buffer; null while some of it is still to come. */
function readMessage(buffer: Buffer): Message | null {
  if (buffer.length < 16) return null
  const fieldsEnd = 16 + buffer.readUInt32LE(12)
  const bodyStart = Math.ceil(fieldsEnd / 8) * 8
  const size = bodyStart + buffer.readUInt32LE(4)
  if (buffer.length < size) return null
  const values = new Map<number, string | number>()
  for (let at = 16; at < fieldsEnd;) {
    at = Math.ceil(at / 8) * 8
    const code = buffer.readUInt8(at)
    const kind = String.fromCharCode(buffer.readUInt8(at + 2))
    at += 4
    if (kind === 'u') {
      values.set(code, buffer.readUInt32LE(at))
      at += 4
    } else {
      const width = kind === 'g' ? 1 : 4
      const length = kind === 'g' ? buffer.readUInt8(at) : buffer.readUInt32LE(at)
      values.set(code, buffer.toString('utf8', at + width, at + width + length))
      at += width + length + 1
    }
  }
  return {
    size,
    type: buffer.readUInt8(1),
    serial: buffer.readUInt32LE(8),
    member: String(values.get(3) ?? ''),
    sender: String(values.get(7) ?? ''),
    replyTo: Number(values.get(5) ?? 0),
  }
}
