import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a second start hands to the first. */
export type SecondInstance = {
  readonly argv: string[]
  readonly cwd: string
  readonly data: unknown
}

// Run by a child that is waited for, because the lock answers synchronously.
const handOver = `
const socket = require('node:net').connect(JSON.parse(process.argv[1]))
socket.on('error', () => process.exit(1))
socket.end(process.argv[2])
socket.resume()`

const addressOf = (folder: string) => {
  const name = `electron-standin-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  // An abstract socket and a pipe vanish with their process; only the file on macOS can be stale.
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}

// Anybody on this machine can connect, so what arrives may be anything.
const parse = (text: string): SecondInstance | undefined => {
  try {
    const { argv, cwd, data } = JSON.parse(text) as SecondInstance
    return { argv, cwd, data }
  } catch {
    return undefined
  }
}

const listen = (address: string, onSecond: (second: SecondInstance) => void) => {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    socket.on('end', () => {
      socket.end()
      const second = parse(text)
      if (second) onSecond(second)
    })
    socket.on('error', () => undefined)
  })
  server.on('error', () => undefined)
  // A pipe is bound before this returns, so `listening` tells at once.
  server.listen({ path: address })
  server.unref()
  return server.listening
}

/**
 * Claims the data folder for this process, or hands `own` to the process that has it.
 *
 * @returns Whether this process has it now.
 */
export const claimInstance = (
  folder: string,
  own: SecondInstance,
  onSecond: (second: SecondInstance) => void,
): boolean => {
  const address = addressOf(folder)
  for (let attempt = 0; attempt < 2; attempt++) {
    if (listen(address, onSecond)) return true
    const text = JSON.stringify(own)
    const args = ['-e', handOver, JSON.stringify(address), text]
    const told = spawnSync(process.execPath, args, { timeout: 5000 })
    if (told.status === 0) return false
    if (address.startsWith('/')) rmSync(address, { force: true })
  }
  return false
}
