import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { main } from '#cli/main.ts'
import type { Exit } from '#cli/refusal.ts'
import { temporaryRoot } from '#test/support/core.ts'

export type Ran = { readonly exit: Exit; readonly out: string; readonly error: string }

/** A Sunday morning; clocks stand still in these tests. */
export const now = '2026-11-22T10:00'

/** A folder of its own for one test, and the command line on it. */
export function commandLine() {
  const folder = mkdtempSync(join(temporaryRoot, 'rapport-cli-'))
  const data = join(folder, 'data')
  const base = ['--data', data, '--now', now, '--tz', 'Europe/London']

  /** Runs a command as a script would: nobody watches, nobody answers. */
  async function run(...words: readonly string[]): Promise<Ran> {
    return typed([], ...words)
  }

  /** Runs a command as a person does, who types `lines` when asked. */
  async function typed(lines: readonly string[], ...words: readonly string[]): Promise<Ran> {
    const [out, error]: [string[], string[]] = [[], []]
    const exit = await main([...base, ...words], {
      out: (text) => out.push(text),
      error: (text) => error.push(text),
      isWatched: lines.length > 0,
      input: lines.length > 0 ? Readable.from(lines.map((line) => `${line}\n`)) : null,
    })
    return { exit, out: out.join(''), error: error.join('') }
  }

  /** Runs with --json; fails where stdout is anything but one document. */
  async function json(...words: readonly string[]) {
    const ran = await run(...words, '--json')
    return { exit: ran.exit, error: ran.error, document: JSON.parse(ran.out) as unknown }
  }

  return {
    folder,
    data,
    run,
    typed,
    json,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
