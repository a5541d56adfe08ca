import type { ImportAnswers, ImportPlan } from '#shared/contract/worker.ts'
import type { Arguments } from './arguments.ts'
import { exits, Refusal } from './refusal.ts'

// What the options of an import, and the answers of a person, decide.

type Ask = ImportPlan['asks'][number]
type Target = ImportAnswers['mapping'][string]

/** The answers that the options give. `targets` are the fields a column can be read as. */
export function answersOf(args: Arguments, targets: readonly Target[]): ImportAnswers {
  const delimiter = args.value('delimiter')
  return {
    mapping: Object.fromEntries(args.values('map').map((text) => mappingOf(text, targets))),
    onDuplicate: (args.value('on-duplicate') ?? 'update') as ImportAnswers['onDuplicate'],
    accepted: args.values('yes') as ImportAnswers['accepted'],
    ...given('encoding', args.value('encoding')),
    ...given('delimiter', delimiter === undefined ? undefined : delimiterOf(delimiter)),
    ...given('dateOrder', args.value('date-order')),
    ...given('century', args.value('century')),
    ...given('region', args.value('region')?.toUpperCase()),
    ...given('trashed', args.value('trashed')),
    ...given('unknownPeople', args.value('unknown-people')),
    ...given('ownAddresses', ownAddressesOf(args)),
    ...given('mailText', args.has('text') ? true : undefined),
    ...given('header', headerOf(args)),
    ...given('sheet', args.value('sheet')),
  }
}

/** One answer, or none: an absent one is still open. */
function given(name: keyof ImportAnswers, value: unknown): Partial<ImportAnswers> {
  return value === undefined ? {} : { [name]: value }
}

function ownAddressesOf(args: Arguments): readonly string[] | undefined {
  const addresses = args.values('own-address')
  return addresses.length === 0 ? undefined : addresses
}

function headerOf(args: Arguments): boolean | undefined {
  if (args.has('no-header')) {
    if (!args.has('header')) return false
    throw new Refusal('too-many', exits.usage, { argument: '--no-header' })
  }
  return args.has('header') ? true : undefined
}

function delimiterOf(text: string): string {
  const delimiter = text.toLowerCase() === 'tab' || text === '\\t' ? '\t' : text
  if (delimiter.length === 1) return delimiter
  const allowed = [',', ';', '|', 'tab']
  throw new Refusal('bad-value', exits.usage, { argument: '--delimiter', value: text, allowed })
}

function mappingOf(text: string, targets: readonly Target[]): readonly [string, Target] {
  const cut = text.lastIndexOf('=')
  const field = text.slice(cut + 1).trim()
  const target = targets.find((one) => one.toLowerCase() === field.toLowerCase())
  if (cut < 1 || target === undefined) {
    throw new Refusal('bad-mapping', exits.usage, { value: text, allowed: [...targets] })
  }
  return [text.slice(0, cut), target]
}

/** The answers with one more question answered by one of its options. */
export function answered(answers: ImportAnswers, ask: Ask, option: string): ImportAnswers {
  switch (ask.code) {
    case 'date-order':
      return { ...answers, dateOrder: option as NonNullable<ImportAnswers['dateOrder']> }
    case 'century':
      return { ...answers, century: option as NonNullable<ImportAnswers['century']> }
    case 'encoding':
      return { ...answers, encoding: option }
    case 'header':
      return { ...answers, header: option !== 'no-header' && option !== 'no' && option !== 'false' }
    case 'sheet':
      return { ...answers, sheet: option }
    case 'trashed':
      return { ...answers, trashed: option as NonNullable<ImportAnswers['trashed']> }
    case 'unknown-people':
      return { ...answers, unknownPeople: option === 'create' ? 'create' : 'leave-out' }
    case 'region':
      return { ...answers, region: option }
    case 'duplicates':
      return { ...answers, accepted: [...answers.accepted, 'duplicates'] }
  }
}

/** The option that answers a question on the command line. */
export const askOptions: Readonly<Record<Ask['code'], string>> = {
  'date-order': '--date-order',
  century: '--century',
  encoding: '--encoding',
  header: '--header, --no-header',
  sheet: '--sheet',
  trashed: '--trashed',
  'unknown-people': '--unknown-people',
  region: '--region',
  duplicates: '--on-duplicate',
}
