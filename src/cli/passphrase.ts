import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Arguments } from './arguments.ts'
import { exits, Refusal } from './refusal.ts'

const STDIN = 0

/**
 * What `--passphrase-file` names, without the line's end; null where it was not given. Never an
 * argument itself: what stands there can be read by every program of the machine.
 */
export function passphraseOf(args: Arguments): string | null {
  const file = args.value('passphrase-file')
  if (file === undefined) return null
  let bytes: Buffer
  try {
    bytes = readFileSync(file === '-' ? STDIN : resolve(file))
  } catch {
    throw new Refusal('no-such-file', exits.refused, { file })
  }
  const text = textOf(bytes)
  if (text === null) throw new Refusal('bad-passphrase-file', exits.refused, { file })
  const passphrase = text.replace(/\r?\n$/u, '')
  if (passphrase.trim() === '') throw new Refusal('no-passphrase', exits.refused, { file })
  return passphrase
}

/**
 * The text of a file in UTF-8, without the mark that some editors put before it; null for bytes that
 * are none. Guessed at, a passphrase would open for other bytes than its own, or never again.
 */
function textOf(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
