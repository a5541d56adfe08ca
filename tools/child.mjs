// A child that this process stands in front of: same terminal, same signals, same end.
import { spawn } from 'node:child_process'

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Acts when the process that started this one is gone. npm hands a SIGTERM to its shell alone, and
 * what ran in the shell would stay behind.
 *
 * @param {() => void} act
 * @returns {() => void} Stops watching.
 */
export const whenOrphaned = (act) => {
  const parent = process.ppid
  const watching = setInterval(() => {
    if (process.ppid !== parent) act()
  }, 500)
  watching.unref()
  return () => clearInterval(watching)
}

/**
 * Runs a command on this process's terminal until it ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} As it ended.
 */
export const runToItsEnd = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      // A terminal sends Ctrl+C to both; hearing it twice would end the child without its goodbye.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of signals) process.on(signal, pass)
    const stopWatching = whenOrphaned(() => child.kill())
    const stopPassing = () => {
      stopWatching()
      for (const signal of signals) process.off(signal, pass)
    }
    child.on('error', (error) => {
      stopPassing()
      reject(error)
    })
    child.on('close', (code, signal) => {
      stopPassing()
      resolve({ code, signal })
    })
  })
