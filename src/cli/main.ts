import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArguments, splitCommand, type Arguments } from './arguments.ts'
import { createClock } from './clock.ts'
import { written, type Answer, type Command } from './command.ts'
import { commandNamed, globalOptions } from './commands.ts'
import { dataFolderOf } from './data-folder.ts'
import { exits, Refusal, usageRefusal, type Exit } from './refusal.ts'
import { refusalWords } from './refusal-words.ts'
import { createTerminal, type Streams } from './terminal.ts'

// The command line: parse, call the core, print. No rule lives here.

/** The name the core gives the data file; looked for without opening anything. */
const dataFileName = 'rapport.db'

/** Runs one command line and says how it ended. Throws nothing. */
export async function main(words: readonly string[], streams: Streams): Promise<Exit> {
  // A command line that cannot be read may still ask for its error as JSON.
  const json = words.includes('--json')
  try {
    return await run(words, streams)
  } catch (error) {
    if (words.includes('--debug') && error instanceof Error) {
      streams.error(`${error.stack ?? error.message}\n`)
    }
    const refusal = error instanceof Refusal ? error : new Refusal('internal', exits.refused)
    printRefusal(refusal, json, streams)
    return refusal.exit
  }
}

/** Says that a command line was interrupted before it changed anything. */
export function interrupted(words: readonly string[], streams: Streams): Exit {
  printRefusal(new Refusal('interrupted', exits.interrupted), words.includes('--json'), streams)
  return exits.interrupted
}

async function run(words: readonly string[], streams: Streams): Promise<Exit> {
  const { name, rest } = splitCommand(words, globalOptions)
  if (name === 'help' || rest.includes('--help')) {
    const { helpFor } = await import('./help.ts')
    const wanted = name === 'help' ? splitCommand(rest, globalOptions).name : name
    const help = helpFor(wanted)
    streams.out(words.includes('--json') ? `${JSON.stringify({ help })}\n` : help)
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
  return runCommand(command, args.value, streams)
}

async function runCommand(command: Command, args: Arguments, streams: Streams): Promise<Exit> {
  if (command.data !== 'folder') return runOnSession(command, args, streams)
  const clock = createClock(args.value('now'), args.value('tz'))
  const execute = await command.load()
  const answer = await execute({ folder: dataFolderOf(args.value('data')), clock }, args)
  printAnswer(answer, args.has('json'), args.has('quiet'), streams)
  return answer.exit ?? exits.done
}

async function runOnSession(
  command: Exclude<Command, { readonly data: 'folder' }>,
  args: Arguments,
  streams: Streams,
): Promise<Exit> {
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
    let exit: Exit = exits.refused
    try {
      const answer = await execute(session, args, createTerminal({ json, quiet }, streams))
      exit = answer === written ? exits.done : (answer.exit ?? exits.done)
      if (answer !== written) printAnswer(answer, json, quiet, streams)
      return exit
    } finally {
      if (exit === exits.done) session.close()
      else session.discard()
    }
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
  }
}

function printAnswer(answer: Answer, json: boolean, quiet: boolean, { out }: Streams): void {
  if (json) out(`${JSON.stringify(answer.json)}\n`)
  else if (!quiet || answer.confirms !== true) {
    const text = answer.text()
    if (text !== '') out(`${text}\n`)
  }
}

function printRefusal(refusal: Refusal, json: boolean, streams: Streams): void {
  const message = refusalWords(refusal)
  if (json) {
    const error = { code: refusal.code, message, details: refusal.details }
    streams.out(`${JSON.stringify({ error })}\n`)
    return
  }
  streams.error(`${message}\n`)
  const { ids } = refusal.details
  if (Array.isArray(ids)) streams.error(`${ids.map((id) => `  ${String(id)}`).join('\n')}\n`)
}
