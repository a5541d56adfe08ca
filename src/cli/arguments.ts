import { fail, ok, type Result } from '#shared/result.ts'
import type { WordKey } from '#shared/words/catalogue.ts'

// Reads a command line against what a command takes. Options may stand anywhere, as `--name value`
// or `--name=value`; after `--` everything is a plain argument. A value may begin with a hyphen
// (`--sort -name`, `--birthday --05-17`), unless it is itself the name of an option.

export type OptionSpec = {
  readonly takes: 'nothing' | 'value' | 'values'
  /** What stands for the value in help. */
  readonly value?: string
  readonly help: WordKey
  /** The only values allowed. */
  readonly oneOf?: readonly string[]
  /** Values that the window takes and the command refuses in words of its own. */
  readonly elsewhere?: readonly string[]
}

export type PositionalSpec = {
  readonly name: string
  readonly optional?: true
  /** Takes all the words that are left, joined by blanks: quotes may be left out. */
  readonly rest?: true
}

export type ArgumentSpec = {
  readonly positionals: readonly PositionalSpec[]
  readonly options: Readonly<Record<string, OptionSpec>>
}

export type Arguments = {
  readonly has: (option: string) => boolean
  /** The value given last; undefined where the option is absent. */
  readonly value: (option: string) => string | undefined
  /** Every value given, in order. */
  readonly values: (option: string) => readonly string[]
  /** The positional of that name; undefined where an optional one is absent. */
  readonly positional: (name: string) => string | undefined
}

/** Details of every failure: `argument`, what stands there; some add `allowed` or `missing`. */
export type UsageError =
  | 'usage/unknown-option'
  | 'usage/no-value'
  | 'usage/needs-no-value'
  | 'usage/bad-value'
  | 'usage/missing'
  | 'usage/too-many'

/** The arguments of one command. Pure. */
export function parseArguments(
  words: readonly string[],
  spec: ArgumentSpec,
): Result<Arguments, UsageError> {
  const given = new Map<string, string[]>()
  const plain: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === '--') {
      plain.push(...words.slice(index + 1))
      break
    }
    if (!word.startsWith('--')) {
      plain.push(word)
      continue
    }
    const cut = word.indexOf('=')
    const name = cut < 0 ? word.slice(2) : word.slice(2, cut)
    const option = optionOf(spec, name)
    if (option === undefined) return fail('usage/unknown-option', { argument: `--${name}` })
    const values = given.get(name) ?? []
    given.set(name, values)
    if (option.takes === 'nothing') {
      if (cut >= 0) return fail('usage/needs-no-value', { argument: `--${name}` })
      continue
    }
    const next = cut >= 0 ? word.slice(cut + 1) : words[index + 1]
    if (cut < 0) index += 1
    if (next === undefined || (cut < 0 && isOption(spec, next))) {
      return fail('usage/no-value', { argument: `--${name}` })
    }
    const isElsewhere = option.elsewhere?.includes(next) === true
    if (option.oneOf !== undefined && !option.oneOf.includes(next) && !isElsewhere) {
      return fail('usage/bad-value', {
        argument: `--${name}`,
        value: next,
        allowed: [...option.oneOf],
      })
    }
    values.push(next)
  }
  const positionals = placed(plain, spec.positionals)
  if (!positionals.ok) return positionals
  return ok({
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
    positional: (name) => positionals.value.get(name),
  })
}

function optionOf(spec: ArgumentSpec, name: string): OptionSpec | undefined {
  return Object.hasOwn(spec.options, name) ? spec.options[name] : undefined
}

function isOption(spec: ArgumentSpec, word: string): boolean {
  return word === '--' || (word.startsWith('--') && optionOf(spec, word.slice(2)) !== undefined)
}

function placed(
  plain: readonly string[],
  specs: readonly PositionalSpec[],
): Result<ReadonlyMap<string, string>, UsageError> {
  const found = new Map<string, string>()
  let used = 0
  for (const spec of specs) {
    const words = spec.rest ? plain.slice(used) : plain.slice(used, used + 1)
    used += words.length
    const text = words.join(' ')
    if (text.trim() !== '') found.set(spec.name, text)
    else if (!spec.optional) return fail('usage/missing', { missing: spec.name })
  }
  const extra = plain[used]
  return extra === undefined ? ok(found) : fail('usage/too-many', { argument: extra })
}

/** The first plain word: the name of the command, with the words before and after it. */
export function splitCommand(
  words: readonly string[],
  globals: Readonly<Record<string, OptionSpec>>,
): { readonly name: string | undefined; readonly rest: readonly string[] } {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === '--') break
    if (!word.startsWith('--')) return { name: word, rest: words.toSpliced(index, 1) }
    const option = Object.hasOwn(globals, word.slice(2)) ? globals[word.slice(2)] : undefined
    if (option !== undefined && option.takes !== 'nothing') index += 1
  }
  return { name: undefined, rest: words }
}
