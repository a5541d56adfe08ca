import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArguments, splitCommand, type Arguments } from './arguments.ts'
import { createClock } from './clock.ts'
import { written, type Answer, type Command } from './command.ts'
import { commandNamed, globalOptions } from './commands.ts'
import { dataFolderOf } from './data-folder.ts'
import { exits, Refusal, usageRefusal, type Exit } from './refusal.ts'
import { createTerminal } from './terminal.ts'

// The command line: parse, call the core, print. No rule lives here.

/** The name the core gives the data file; looked for without opening anything. */
const dataFileName = 'rapport.db'

async function main(words: readonly string[]): Promise<Exit> {
  // A command line that cannot be read may still ask for its error as JSON.
  const json = words.includes('--json')
  try {
    return await run(words)
  } catch (error) {
    if (words.includes('--debug') && error instanceof Error) {
      process.stderr.write(`${error.stack ?? error.message}\n`)
    }
    const refusal = error instanceof Refusal ? error : new Refusal('internal', exits.refused)
    await printRefusal(refusal, json)
    return refusal.exit
  }
}

async function run(words: readonly string[]): Promise<Exit> {
  const { name, rest } = splitCommand(words, globalOptions)
  if (name === 'help' || rest.includes('--help')) {
    const { helpFor } = await import('./help.ts')
    const wanted = name === 'help' ? rest.find((word) => !word.startsWith('--')) : name
    process.stdout.write(helpFor(wanted))
    return exits.done
  }
  if (name === undefined) throw new Refusal('no-command', exits.usage)
  const command = commandNamed(name)
  if (command === undefined) throw new Refusal('unknown-command', exits.usage, { value: name })
  const args = parseArguments(rest, {
    positionals: command.positionals,
    options: { ...globalOptions, ...command.options },
  })
  if (!args.ok) throw usageRefusal(args.error)
  return runCommand(command, args.value)
}

async function runCommand(command: Command, args: Arguments): Promise<Exit> {
  const clock = createClock(args.value('now'), args.value('tz'))
  const [json, quiet] = [args.has('json'), args.has('quiet')]
  const folder = dataFolderOf(args.value('data'))
  const exists = existsSync(join(folder, dataFileName))
  const makes = command.data === 'make' || (command.data !== 'existing' && !args.has('dry-run'))
  if (!exists && command.data === 'existing') {
    throw new Refusal('no-data', exits.refused, { dataFolder: folder })
  }
  // A dry run on no data file looks at an empty one of its own and leaves nothing behind.
  const scratch = exists || makes ? null : mkdtempSync(join(tmpdir(), 'rapport-'))
  try {
    const [execute, { openSession }] = await Promise.all([command.load(), import('./session.ts')])
    const session = openSession(scratch ?? folder, clock, makes || scratch !== null)
    try {
      const answer = await execute(session, args, createTerminal({ json, quiet }))
      if (answer === written) return exits.done
      printAnswer(answer, json, quiet)
      return answer.exit ?? exits.done
    } finally {
      session.close()
    }
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
  }
}

function printAnswer(answer: Answer, json: boolean, quiet: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(answer.json)}\n`)
  else if (!quiet || answer.confirms !== true) {
    const text = answer.text()
    if (text !== '') process.stdout.write(`${text}\n`)
  }
}

async function printRefusal(refusal: Refusal, json: boolean): Promise<void> {
  const { refusalWords } = await import('./refusal-words.ts')
  const message = refusalWords(refusal)
  if (json) {
    const error = { code: refusal.code, message, details: refusal.details }
    process.stdout.write(`${JSON.stringify({ error })}\n`)
    return
  }
  process.stderr.write(`${message}\n`)
  const { ids } = refusal.details
  if (Array.isArray(ids)) process.stderr.write(`${ids.map((id) => `  ${String(id)}`).join('\n')}\n`)
}

// A reader that has seen enough (`rapport list | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exits.done)
})

process.exitCode = await main(process.argv.slice(2))
