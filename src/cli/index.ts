import { interrupted, main } from './main.ts'
import { exits } from './refusal.ts'

// The `rapport` command on the process it runs in.

const { argv, stdin, stdout, stderr } = process
const words = argv.slice(2)

// A reader that has seen enough (`rapport list | head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exits.done)
})

const streams = {
  out: (text: string) => {
    stdout.write(text)
  },
  error: (text: string) => {
    stderr.write(text)
  },
  isWatched: stderr.isTTY,
  input: stdin.isTTY && stderr.isTTY ? stdin : null,
}

// Between two steps of a command nothing has been changed yet. Long work that can be taken back
// listens for itself while it runs, and what is over can no longer be interrupted.
let isOver = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.removeAllListeners(signal)
  process.on(signal, () => {
    if (isOver || process.listenerCount(signal) > 1) return
    process.exit(interrupted(words, streams))
  })
}

process.exitCode = await main(words, streams)
isOver = true
