// Loaded into every thread of the app before its own code: writes down which timers of the built
// app are waiting, and how long. One file a thread, `$KEPT_TIMERS/PROCESS-THREAD.json`.
const { renameSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { threadId } = require('node:worker_threads')

const folder = process.env['KEPT_TIMERS'] ?? ''
/** @type {Map<unknown, { again: boolean, ms: number }>} */
const waiting = new Map()

function note() {
  const file = join(folder, `${process.pid}-${threadId}`)
  writeFileSync(file, JSON.stringify([...waiting.values()]))
  renameSync(file, `${file}.json`)
}

/** @param {unknown} timer */
function forget(timer) {
  if (waiting.delete(timer)) note()
}

for (const [name, again] of /** @type {const} */ ([
  ['setTimeout', false],
  ['setInterval', true],
])) {
  const set = globalThis[name]
  const noted = (
    /** @type {(...args: unknown[]) => void} */ run,
    /** @type {number} */ ms = 1,
    /** @type {unknown[]} */ ...args
  ) => {
    // What the stand-in and its libraries wait for is not the app's.
    const isOurs = /[\\/]out[\\/]main[\\/]/u.test(new Error('where').stack ?? '')
    /** @type {unknown} */
    const timer = Reflect.apply(set, globalThis, [
      (/** @type {unknown[]} */ ...given) => {
        if (!again) forget(timer)
        run(...given)
      },
      ms,
      ...args,
    ])
    if (isOurs) {
      waiting.set(timer, { again, ms })
      note()
    }
    return timer
  }
  Object.assign(noted, set)
  Reflect.set(globalThis, name, noted)
}

for (const name of /** @type {const} */ (['clearTimeout', 'clearInterval'])) {
  const clear = globalThis[name]
  globalThis[name] = (timer) => {
    forget(timer)
    Reflect.apply(clear, globalThis, [timer])
  }
}
