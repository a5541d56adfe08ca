// One run of the app that ends by SIGKILL: by its own hand before the given step of the scheduler,
// or by the parent's at any moment. Arguments: the data folder, the file in which showing is noted,
// the instant at which its clock begins, the step before which it kills itself (0: it does not).
import { openSync, writeSync } from 'node:fs'
import { createDevice } from './device.ts'
import { startApp } from './simulated-app.ts'

const [folder = '', shownFile = '', from = '', dieBefore = '0'] = process.argv.slice(2)
const TICKS_MS = 20 * 60_000

const shown = openSync(shownFile, 'a')
const device = createDevice(Number(from), 'Europe/Berlin')
let step = 0
startApp({
  folder,
  device,
  notifier: 'works',
  onShow: (batch) => {
    const lines = batch.map((due) => `${process.pid} ${due.reminderId} ${due.key}\n`)
    writeSync(shown, lines.join(''))
  },
  onTold: () => undefined,
  before: () => {
    step += 1
    if (step === Number(dieBefore)) process.kill(process.pid, 'SIGKILL')
    return undefined
  },
})
process.stdout.write('running\n')
await device.pass(Number(from) + TICKS_MS, false)
process.stdout.write('done\n')
// Whoever was not killed by now waits for it, with its last step done and its file open.
setInterval(() => undefined, 1000)
