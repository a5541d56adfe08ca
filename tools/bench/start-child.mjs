// A main process with nothing in it but the database worker: opens the data folder, asks for the
// list and its first window, and ends.
import { Worker } from 'node:worker_threads'

const [worker = '', dataFolder = ''] = process.argv.slice(2)
const when = { now: Date.parse('2026-06-15T10:00:00Z'), zone: 'Europe/Lisbon' }
const thread = new Worker(worker)

/** @param {Readonly<Record<string, unknown>>} message */
const post = (message) => thread.postMessage({ ...when, ...message })

thread.on('error', (error) => {
  throw error
})
thread.on('message', (answer) => {
  if (answer.type === 'opened') {
    const input = { query: '', where: '', sort: 'name', descending: false, trashed: false }
    post({ type: 'call', id: 1, channel: 'clients.list', input })
  } else if (answer.type === 'reply' && answer.id === 1) {
    const keys = Array.from(answer.reply.value.keys.slice(0, 60))
    post({ type: 'call', id: 2, channel: 'clients.window', input: { keys } })
  } else if (answer.type === 'not-opened' || answer.type === 'threw') {
    throw new Error(JSON.stringify(answer))
  } else if (answer.type === 'reply') {
    process.exit(answer.reply.value.rows.length === 60 ? 0 : 1)
  }
})
post({ type: 'open', dataFolder, locale: 'en-GB' })
