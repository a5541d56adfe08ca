import { words } from '#shared/words/words.ts'
import type { OptionSpec, PositionalSpec } from './arguments.ts'
import { commandNamed, commands, globalOptions } from './commands.ts'
import { indented, table } from './print.ts'
import { exits, Refusal } from './refusal.ts'

const { t } = words('en')

/** What there is, or what one command takes. */
export function helpFor(name: string | undefined): string {
  return name === undefined ? overview() : commandHelp(name)
}

function overview(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, t(summary)])
  return [
    t('cli.usage', { command: 'COMMAND', takes: '…' }),
    '',
    t('cli.usage.commands'),
    indented(table(rows), '  '),
    '',
    t('cli.usage.everywhere'),
    indented(optionTable(globalOptions), '  '),
    '',
    t('cli.usage.more'),
    '',
  ].join('\n')
}

function commandHelp(name: string): string {
  const command = commandNamed(name)
  if (command === undefined) throw new Refusal('unknown-command', exits.usage, { value: name })
  const takes = command.positionals.map(placeholder)
  if (Object.keys(command.options).length > 0) takes.push('[OPTION]...')
  const options = optionTable(command.options)
  return [
    t('cli.usage', { command: name, takes: takes.join(' ') }).trimEnd(),
    t(command.summary),
    ...(options === '' ? [] : ['', t('cli.usage.options'), indented(options, '  ')]),
    '',
  ].join('\n')
}

function placeholder({ name, optional }: PositionalSpec): string {
  return optional ? `[${name}]` : name
}

function optionTable(options: Readonly<Record<string, OptionSpec>>): string {
  return table(
    Object.entries(options).map(([name, option]) => [
      option.value === undefined ? `--${name}` : `--${name} ${option.value}`,
      t(option.help),
    ]),
  )
}
