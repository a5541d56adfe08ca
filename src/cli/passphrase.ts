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
  let text: string
  try {
    text = readFileSync(file === '-' ? STDIN : resolve(file), 'utf8')
  } catch {
    throw new Refusal('no-such-file', exits.refused, { file })
  }
  const passphrase = text.replace(/\r?\n$/u, '')
  if (passphrase === '') throw new Refusal('no-passphrase', exits.refused, { file })
  return passphrase
}
