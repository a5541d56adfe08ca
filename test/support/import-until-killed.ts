import { openCore } from '#core/core.ts'
import { epochMs } from '#shared/time.ts'

// A process of its own that imports a file, says when it has written a number of slices, and then
// waits to be killed: what a crash in the middle of an import looks like from outside. With
// Infinity it says when it begins to write, and goes on to the end.

const [folder = '', path = '', slices = '1'] = process.argv.slice(2)
const opened = openCore({
  dataFolder: folder,
  create: true,
  now: () => epochMs(Date.parse('2026-11-22T10:00:00Z')),
  zone: () => 'Europe/Lisbon',
  locale: 'en-GB',
  source: 'window',
  onChange: () => undefined,
})
if (!opened.ok) throw new Error(opened.error.code)
let written = 0
await opened.value.work(
  'transfer.import',
  { path, answers: { mapping: {}, onDuplicate: 'update', accepted: [] } },
  {
    isCancelled: () => false,
    onProgress: ({ phase }) => {
      if (phase === 'reading') return
      if (written === 0 && slices === 'Infinity') process.send?.('begun')
      written += 1
    },
    pause: () => {
      if (written < Number(slices)) return Promise.resolve()
      process.send?.('written')
      return new Promise(() => setInterval(() => undefined, 60_000))
    },
  },
)
