import { exportFormats } from '#shared/contract/choices.ts'
import {
  clientKinds,
  directions,
  interactionKinds,
  outcomes,
  stages,
} from '#shared/domain/facts.ts'
import type { WordKey } from '#shared/words/catalogue.ts'
import type { OptionSpec } from './arguments.ts'
import type { Command } from './command.ts'

// What every command takes. The commands themselves are loaded one at a time.

const flag = (help: WordKey): OptionSpec => ({ takes: 'nothing', help })
const value = (placeholder: string, help: WordKey, oneOf?: readonly string[]): OptionSpec => ({
  takes: 'value',
  value: placeholder,
  help,
  ...(oneOf === undefined ? {} : { oneOf }),
})
const values = (placeholder: string, help: WordKey, oneOf?: readonly string[]): OptionSpec => ({
  ...value(placeholder, help, oneOf),
  takes: 'values',
})

/** Allowed anywhere on every line. */
export const globalOptions: Readonly<Record<string, OptionSpec>> = {
  data: value('DIR', 'cli.help.data'),
  now: value('ISO', 'cli.help.now'),
  tz: value('ZONE', 'cli.help.tz'),
  json: flag('cli.help.json'),
  quiet: flag('cli.help.quiet'),
  debug: flag('cli.help.debug'),
  help: flag('cli.help.help'),
}

const client = { name: 'CLIENT', rest: true } as const
const limit = value('N', 'cli.help.limit')

export const askCodes = [
  'date-order',
  'century',
  'encoding',
  'header',
  'sheet',
  'duplicates',
  'region',
  'trashed',
  'unknown-people',
] as const

export const commands = {
  init: {
    summary: 'cli.summary.init',
    positionals: [],
    options: { demo: flag('cli.help.demo') },
    data: 'make',
    load: async () => (await import('./commands/data.ts')).init,
  },
  import: {
    summary: 'cli.summary.import',
    positionals: [{ name: 'FILE' }],
    options: {
      'dry-run': flag('cli.help.dry-run'),
      map: values('"COLUMN=field"', 'cli.help.map'),
      encoding: value('E', 'cli.help.encoding'),
      delimiter: value('D', 'cli.help.delimiter'),
      'date-order': value('ORDER', 'cli.help.date-order', ['dmy', 'mdy', 'ymd']),
      header: flag('cli.help.header'),
      'no-header': flag('cli.help.no-header'),
      sheet: value('NAME', 'cli.help.sheet'),
      century: value('YEAR', 'cli.help.century', ['1900', '2000']),
      region: value('CC', 'cli.help.region'),
      trashed: value('WHAT', 'cli.help.trashed', ['restore', 'new', 'skip']),
      'unknown-people': value('WHAT', 'cli.help.unknown-people', ['leave-out', 'create']),
      yes: values('CODE', 'cli.help.yes', askCodes),
      'on-duplicate': value('WHAT', 'cli.help.on-duplicate', ['update', 'skip', 'create']),
      'own-address': values('E', 'cli.help.own-address'),
      text: flag('cli.help.mail-text'),
      rejects: value('FILE', 'cli.help.rejects'),
      'passphrase-file': value('FILE', 'cli.help.unseal'),
      rows: flag('cli.help.rows'),
      people: flag('cli.help.people'),
    },
    data: 'make-unless-dry',
    load: async () => (await import('./commands/import.ts')).importFile,
  },
  export: {
    summary: 'cli.summary.export',
    positionals: [],
    options: {
      format: { ...value('FORMAT', 'cli.help.format', exportFormats), elsewhere: ['pdf'] },
      out: value('FILE', 'cli.help.out'),
      segment: value('NAME', 'cli.help.segment'),
      client: value('CLIENT', 'cli.help.export-client'),
      'passphrase-file': value('FILE', 'cli.help.seal'),
    },
    data: 'existing',
    load: async () => (await import('./commands/export.ts')).exportClients,
  },
  add: {
    summary: 'cli.summary.add',
    positionals: [{ name: 'NAME', rest: true }],
    options: {
      email: value('E', 'cli.help.email'),
      phone: value('P', 'cli.help.phone'),
      organisation: value('O', 'cli.help.organisation'),
      cadence: value('N', 'cli.help.cadence'),
      stage: value('S', 'cli.help.stage', stages),
      tag: values('T', 'cli.help.tag'),
      birthday: value('D', 'cli.help.birthday'),
      kind: value('K', 'cli.help.kind', clientKinds),
    },
    data: 'make',
    load: async () => (await import('./commands/clients.ts')).add,
  },
  show: {
    summary: 'cli.summary.show',
    positionals: [client],
    options: { timeline: value('N', 'cli.help.timeline') },
    data: 'existing',
    load: async () => (await import('./commands/clients.ts')).show,
  },
  list: {
    summary: 'cli.summary.list',
    positionals: [],
    options: {
      where: value('EXPR', 'cli.help.where'),
      sort: value('FIELD', 'cli.help.sort'),
      limit,
    },
    data: 'existing',
    load: async () => (await import('./commands/clients.ts')).list,
  },
  log: {
    summary: 'cli.summary.log',
    positionals: [{ name: 'CLIENT' }, { name: 'TEXT', rest: true }],
    options: {
      kind: value('K', 'cli.help.kind-log', interactionKinds),
      direction: value('D', 'cli.help.direction', directions),
      outcome: value('O', 'cli.help.outcome', outcomes),
      at: value('WHEN', 'cli.help.at'),
      learned: value('TEXT', 'cli.help.learned'),
      plain: flag('cli.help.plain'),
    },
    data: 'existing',
    load: async () => (await import('./commands/log.ts')).log,
  },
  due: {
    summary: 'cli.summary.due',
    positionals: [],
    options: { on: value('DATE', 'cli.help.on'), limit },
    data: 'existing',
    load: async () => (await import('./commands/nudges.ts')).due,
  },
  snooze: {
    summary: 'cli.summary.snooze',
    positionals: [{ name: 'CLIENT' }, { name: 'UNTIL', rest: true }],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/nudges.ts')).snooze,
  },
  skip: {
    summary: 'cli.summary.skip',
    positionals: [client],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/nudges.ts')).skip,
  },
  pause: {
    summary: 'cli.summary.pause',
    positionals: [client],
    options: { until: value('D', 'cli.help.until') },
    data: 'existing',
    load: async () => (await import('./commands/nudges.ts')).pause,
  },
  holiday: {
    summary: 'cli.summary.holiday',
    positionals: [],
    options: {
      from: value('D', 'cli.help.from'),
      until: value('D', 'cli.help.back'),
      end: flag('cli.help.end'),
    },
    data: 'existing',
    load: async () => (await import('./commands/holiday.ts')).holiday,
  },
  resume: {
    summary: 'cli.summary.resume',
    positionals: [client],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/nudges.ts')).resume,
  },
  remind: {
    summary: 'cli.summary.remind',
    positionals: [{ name: 'TEXT', rest: true, optional: true }],
    options: {
      edit: value('ID', 'cli.help.edit-reminder'),
      at: value('WHEN', 'cli.help.at-remind'),
      client: value('C', 'cli.help.client'),
      every: value('RRULE', 'cli.help.every'),
    },
    data: 'existing',
    load: async () => (await import('./commands/reminders.ts')).remind,
  },
  reminders: {
    summary: 'cli.summary.reminders',
    positionals: [],
    options: { due: flag('cli.help.due') },
    data: 'existing',
    load: async () => (await import('./commands/reminders.ts')).reminders,
  },
  promises: {
    summary: 'cli.summary.promises',
    positionals: [],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/reminders.ts')).promises,
  },
  done: {
    summary: 'cli.summary.done',
    positionals: [{ name: 'ID' }],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/reminders.ts')).done,
  },
  search: {
    summary: 'cli.summary.search',
    positionals: [{ name: 'QUERY', rest: true }],
    options: { limit },
    data: 'existing',
    load: async () => (await import('./commands/search.ts')).search,
  },
  undo: {
    summary: 'cli.summary.undo',
    positionals: [{ name: 'BATCH', optional: true }],
    options: { changed: value('HOW', 'cli.help.changed', ['keep', 'remove']) },
    data: 'existing',
    load: async () => (await import('./commands/undo.ts')).undo,
  },
  redo: {
    summary: 'cli.summary.redo',
    positionals: [],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/undo.ts')).redo,
  },
  duplicates: {
    summary: 'cli.summary.duplicates',
    positionals: [],
    options: { limit },
    data: 'existing',
    load: async () => (await import('./commands/duplicates.ts')).duplicates,
  },
  merge: {
    summary: 'cli.summary.merge',
    positionals: [{ name: 'KEEP' }, { name: 'OTHER', rest: true }],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/duplicates.ts')).merge,
  },
  backup: {
    summary: 'cli.summary.backup',
    positionals: [{ name: 'FILE', optional: true }],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/data.ts')).backup,
  },
  restore: {
    summary: 'cli.summary.restore',
    positionals: [{ name: 'FILE' }],
    options: {},
    data: 'folder',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  check: {
    summary: 'cli.summary.check',
    positionals: [],
    options: {},
    data: 'existing',
    load: async () => (await import('./commands/data.ts')).check,
  },
} as const satisfies Readonly<Record<string, Command>>

export function commandNamed(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined
}
