import { expect, test } from 'vitest'
import { parseArguments, splitCommand, type ArgumentSpec } from '#cli/arguments.ts'
import { commandNamed, commands, globalOptions } from '#cli/commands.ts'

const spec: ArgumentSpec = {
  positionals: [{ name: 'CLIENT' }, { name: 'TEXT', rest: true, optional: true }],
  options: {
    ...globalOptions,
    sort: { takes: 'value', help: 'cli.help.sort' },
    tag: { takes: 'values', help: 'cli.help.tag' },
    stage: { takes: 'value', help: 'cli.help.stage', oneOf: ['lead', 'active'] },
  },
}

function read(...words: readonly string[]) {
  const parsed = parseArguments(words, spec)
  if (!parsed.ok) return parsed.error
  const { value, values, has, positional } = parsed.value
  return {
    client: positional('CLIENT'),
    text: positional('TEXT'),
    sort: value('sort'),
    tags: values('tag'),
    data: value('data'),
    json: has('json'),
  }
}

const nothing = {
  client: 'Ada',
  text: undefined,
  sort: undefined,
  tags: [],
  data: undefined,
  json: false,
}

test.each([
  [['Ada'], nothing],
  [['--json', 'Ada', '--data', 'x'], { ...nothing, json: true, data: 'x' }],
  [['Ada', '--data=x=y'], { ...nothing, data: 'x=y' }],
  [['--tag', 'a', 'Ada', '--tag=b'], { ...nothing, tags: ['a', 'b'] }],
  [['Ada', '--sort', '-name'], { ...nothing, sort: '-name' }],
  [['Ada', '--sort', '--05-17'], { ...nothing, sort: '--05-17' }],
  [['Ada', 'two', 'words'], { ...nothing, text: 'two words' }],
  [['Ada', '--', '--json', 'is', 'text'], { ...nothing, text: '--json is text' }],
  [['Ada', '-5', 'degrees'], { ...nothing, text: '-5 degrees' }],
  [['Ada', '--data', ''], { ...nothing, data: '' }],
])('reads %j', (words, expected) => {
  expect(read(...words)).toEqual(expected)
})

test.each([
  [[], 'usage/missing', { missing: 'CLIENT' }],
  [['  '], 'usage/missing', { missing: 'CLIENT' }],
  [['Ada', '--colour'], 'usage/unknown-option', { argument: '--colour' }],
  [['Ada', '--__proto__', 'x'], 'usage/unknown-option', { argument: '--__proto__' }],
  [['Ada', '--sort'], 'usage/no-value', { argument: '--sort' }],
  [['Ada', '--sort', '--json'], 'usage/no-value', { argument: '--sort' }],
  [['Ada', '--json=yes'], 'usage/needs-no-value', { argument: '--json' }],
  [
    ['Ada', '--stage', 'x'],
    'usage/bad-value',
    { argument: '--stage', value: 'x', allowed: ['lead', 'active'] },
  ],
])('refuses %j', (words, code, details) => {
  expect(read(...words)).toEqual({ code, details })
})

test('a word too many is refused where nothing takes the rest', () => {
  const parsed = parseArguments(['a', 'b'], { positionals: [{ name: 'FILE' }], options: {} })
  expect(parsed).toEqual({
    ok: false,
    error: { code: 'usage/too-many', details: { argument: 'b' } },
  })
})

test('finds the command among global options on either side', () => {
  expect(splitCommand(['--data', 'list', '--json', 'show', 'Ada'], globalOptions)).toEqual({
    name: 'show',
    rest: ['--data', 'list', '--json', 'Ada'],
  })
  expect(splitCommand(['--json'], globalOptions)).toEqual({ name: undefined, rest: ['--json'] })
})

test('has every command, and no other name passes for one', () => {
  expect(Object.keys(commands)).toEqual([
    'init',
    'import',
    'export',
    'add',
    'show',
    'list',
    'log',
    'due',
    'snooze',
    'skip',
    'pause',
    'holiday',
    'resume',
    'remind',
    'reminders',
    'promises',
    'done',
    'search',
    'undo',
    'redo',
    'duplicates',
    'merge',
    'backup',
    'restore',
    'check',
  ])
  expect(commandNamed('toString')).toBeUndefined()
})

test('no command has an option of the name of a global one', () => {
  const globals = new Set(Object.keys(globalOptions))
  const clashes = Object.values(commands).flatMap(({ options }) =>
    Object.keys(options).filter((name) => globals.has(name)),
  )
  expect(clashes).toEqual([])
})
