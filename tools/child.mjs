// A child that this process stands in front of: same terminal, same signals, same end.
import { spawn } from 'node:child_process'

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

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
    const stopPassing = () => {
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
