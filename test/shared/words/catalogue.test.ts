import { IntlMessageFormat } from 'intl-messageformat'
import { expect, expectTypeOf, test } from 'vitest'
import type { WordArgs } from '#shared/words/catalogue.ts'
import { locales } from '#shared/words/language.ts'
import { catalogues } from '#shared/words/every-language.ts'
import { tagNames, words } from '#shared/words/words.ts'

// The kinds of elements in a parsed message, as intl-messageformat numbers them.
const PLAIN = 1
const NUMBER = 2
const SELECT = 5
const PLURAL = 6
const TAG = 8

type Element = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
  readonly children?: readonly Element[]
}

/** Each argument of a message with how it is used, and each tag. */
function argumentsOf(text: string): readonly string[] {
  const found = new Set<string>()
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      const name = String(element.value)
      if (element.type === PLAIN) found.add(`${name}: text`)
      if (element.type === NUMBER || element.type === PLURAL) found.add(`${name}: number`)
      if (element.type === SELECT) found.add(`${name}: select`)
      if (element.type === TAG) found.add(`<${name}>`)
      for (const option of Object.values(element.options ?? {})) visit(option.value)
      visit(element.children ?? [])
    }
  }
  visit(new IntlMessageFormat(text, 'en').getAst())
  return [...found].toSorted()
}

const english: Readonly<Record<string, string>> = catalogues.en

function sampleArgs(text: string): Record<string, string | number> {
  const args: Record<string, string | number> = {}
  for (const argument of argumentsOf(text)) {
    const [name = '', use] = argument.split(': ')
    if (use === 'number') args[name] = 3
    else if (use !== undefined) args[name] ??= 'x'
  }
  return args
}

test.each(locales)('every text of %s formats, and follows the convention', (locale) => {
  const { rich } = words(locale) as { rich: (...given: readonly unknown[]) => readonly unknown[] }
  const broken = Object.entries(catalogues[locale]).filter(([key, text]) => {
    const tags = Object.fromEntries(
      tagNames(text).map((tag) => [tag, (content: readonly unknown[]) => content.join('')]),
    )
    const shown = rich(key, sampleArgs(text), tags).join('')
    // A straight apostrophe is ICU's escape; braces in what is shown mean it swallowed some.
    return (
      text.includes("'") ||
      /[{}]|<\/?\w+>|undefined|=>/.test(shown) ||
      /, *(plural|select),\S/.test(text)
    )
  })
  expect(broken).toEqual([])
})

/** Pronouns are English's to need: a language may say the same without one. */
const pronouns = new Set(['they', 'them', 'their', 'They', 'Their'])

test.each(locales)('%s has the keys of English with the same arguments', (locale) => {
  const names = (text: string): readonly string[] =>
    [...new Set(argumentsOf(text).map((used) => used.split(': ')[0] ?? ''))].filter(
      (name) => !pronouns.has(name),
    )
  const shape = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(of).map(([key, text]) => [key, names(text)]))
  expect(shape(catalogues[locale])).toEqual(shape(catalogues.en))
})

/** Words that both languages spell alike, and texts that are all argument. */
const alike = new Set([
  'client.details.name',
  'client.details.organisation',
  'client.details.title-of',
  'clients.add.name',
  'clients.add.organisation',
  'clients.add.organisation-of',
  'clients.add.person',
  'clients.column.name',
  'clients.column.organisation',
  'clients.column.segment',
  'clients.many.segment',
  'clients.view.name',
  'duplicates.field.name',
  'duplicates.field.organisation',
  'export.part.organisation',
  'filter.field.name',
  'filter.field.organisation',
  'filter.field.segment',
  'filter.title',
  'import.group.name',
  'import.step.run',
  'import.target.name',
  'import.target.organisation',
  'import.target.segment',
  'insights.col.problem',
  'insights.col.segment',
  'offerings.dialog.name',
  'segments.dialog.name',
  'settings.language.de',
  'settings.language.en',
  'settings.version',
  'window.section.import',
])

test('no German text is left in English', () => {
  const ofTheCommandLine = /^(cli|commands)\./
  const left = Object.entries(catalogues.de)
    .filter(([key, text]) => !ofTheCommandLine.test(key) && text === english[key])
    // What is left of it without its arguments are letters.
    .filter(([, text]) => /\p{L}/u.test(text.replaceAll(/\{[^{}]*\}|<\/?\w+>/g, '')))
    .map(([key]) => key)
  expect(left.filter((key) => !alike.has(key))).toEqual([])
  expect([...alike].filter((key) => !left.includes(key))).toEqual([])
})

test('keys begin with their area', () => {
  const areas = new Set(Object.keys(catalogues.en).map((key) => key.split('.')[0]))
  expect([...areas].every((area) => /^[a-z-]+$/.test(area ?? ''))).toBe(true)
  expect(Object.keys(catalogues.en).every((key) => key.includes('.'))).toBe(true)
})

test('the arguments of a text are read from it by the type checker', () => {
  expectTypeOf<WordArgs<'tray.quit'>>().toEqualTypeOf<Record<never, never>>()
  expectTypeOf<WordArgs<'common.times'>>().toEqualTypeOf<{ readonly n: number }>()
  expectTypeOf<WordArgs<'common.at'>>().toEqualTypeOf<{
    readonly date: string | number
    readonly time: string | number
  }>()
  expectTypeOf<WordArgs<'reasons.promise-theirs.late'>>().toEqualTypeOf<{
    readonly They: string | number
    readonly they: string
    readonly text: string | number
    readonly n: number
  }>()
  expectTypeOf<WordArgs<'reasons.care.open-issue'>>().toEqualTypeOf<{
    readonly n: number
    readonly they: string | number
    readonly days: string | number
  }>()
})
