import { main } from './main.ts'
import { exits } from './refusal.ts'

// The `rapport` command on the process it runs in.

const { stdin, stdout, stderr } = process

// A reader that has seen enough (`rapport list | head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exits.done)
})

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => {
    stdout.write(text)
  },
  error: (text) => {
    stderr.write(text)
  },
  isWatched: stderr.isTTY,
  input: stdin.isTTY && stderr.isTTY ? stdin : null,
})
