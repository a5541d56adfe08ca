import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers, ImportPlan } from '#shared/contract/worker.ts'
import type { ImportedPerson } from '#core/transfer/person.ts'
import { cardsFolder, importFile, jsonFolder, samplesFolder } from './support.ts'

// Every sample that asks something, with every answer that it may be given.

type Ask = ImportPlan['asks'][number]
type Case = { readonly name: string; readonly ask: Ask['code']; readonly option: string }

const folders = [samplesFolder, cardsFolder, jsonFolder]
const pathOf = (name: string): string =>
  folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? name

/** Of the countries, two that write their numbers differently. */
const optionsOf = ({ code, options }: Ask): readonly string[] =>
  code === 'region' ? ['US', 'PT'] : options

const cases = folders
  .flatMap((folder) => readdirSync(folder))
  .filter((name) => !name.endsWith('.expected.json'))
  .flatMap((name): readonly Case[] =>
    importFile(pathOf(name)).plan.asks.flatMap((ask) =>
      optionsOf(ask).map((option) => ({ name, ask: ask.code, option })),
    ),
  )

function answerOf({ ask, option }: Case): Partial<ImportAnswers> {
  switch (ask) {
    case 'date-order':
      return { dateOrder: option as ImportAnswers['dateOrder'] }
    case 'century':
      return { century: option as ImportAnswers['century'] }
    case 'encoding':
      return { encoding: option }
    case 'header':
      return { header: option === 'header' }
    case 'sheet':
      return { sheet: option }
    case 'region':
      return { region: option }
    case 'duplicates':
      return { onDuplicate: option as ImportAnswers['onDuplicate'], accepted: ['duplicates'] }
    case 'unknown-people':
      return { unknownPeople: option as ImportAnswers['unknownPeople'] }
    case 'trashed':
      return { trashed: option as ImportAnswers['trashed'] }
  }
}

test.each(cases)('$name, $ask: $option — answered, and the counts add up', (one) => {
  const before = importFile(pathOf(one.name)).plan
  const { plan, decisions, created } = importFile(pathOf(one.name), answerOf(one))
  const { rows, created: made, updated, unchanged, duplicates, rejected } = plan.counts
  expect(plan.refused).toBeNull()
  expect(plan.asks.map(({ code }) => code)).not.toContain(one.ask)
  expect(made + updated + unchanged + duplicates + rejected).toBe(rows)
  expect([decisions.length, created.size]).toEqual([rows, made])
  // The names of columns are no row, and are one less where they were taken for a client.
  expect(rows).toBe(before.counts.rows - (one.option === 'header' ? 1 : 0))
})

const birthdays = ({ created }: { readonly created: ReadonlyMap<number, ImportedPerson> }) =>
  [...created.values()].map(({ dates }) => dates[0]?.date ?? null)
const read = (name: string, answers: Partial<ImportAnswers>) => importFile(pathOf(name), answers)

test.each([
  ['dates-ambiguous.csv', 'dmy', ['2020-04-03', '1990-06-05', '1985-12-11']],
  ['dates-ambiguous.csv', 'mdy', ['2020-03-04', '1990-05-06', '1985-11-12']],
  // What only works one way is read that way, whatever holds for the others.
  ['dates-contradictory.csv', 'dmy', ['1990-12-25', '1991-12-25', '1992-04-03']],
  ['dates-contradictory.csv', 'mdy', ['1990-12-25', '1991-12-25', '1992-03-04']],
] as const)('%s read as %s', (name, dateOrder, expected) => {
  expect(birthdays(read(name, { dateOrder }))).toEqual(expected)
})

test.each([
  ['1900', ['1968-12-25', '1924-05-13', '1999-01-31']],
  ['2000', ['1968-12-25', '2024-05-13', '1999-01-31']],
] as const)(
  'years of two digits that may be of either century, read as %s',
  (century, expected) => {
    expect(birthdays(read('dates-two-digit-years.csv', { century }))).toEqual(expected)
  },
)

test('a first row is a client, or the names of the columns', () => {
  const names = (header: boolean) =>
    [...read('shape-no-header.csv', { header }).created.values()].map(({ name }) => name)
  expect(names(false)).toEqual(['Otis Marlow', 'Pia Marlow'])
  expect(names(true)).toHaveLength(1)
})

test('a region completes the numbers that name no country, and is of no other value', () => {
  const of = (region?: string) =>
    [
      ...read('enc-win1252-semicolon-german.csv', region === undefined ? {} : { region }).created,
    ].map(([, person]) => person)
  const numbers = (people: readonly ImportedPerson[]) =>
    people.flatMap(({ phones }) => phones.map(({ value, e164 }) => [value, e164] as const))
  const [open, german] = [of(), of('DE')]
  expect(numbers(open).map(([, e164]) => e164)).toEqual([null, null])
  expect(numbers(german).map(([, e164]) => e164?.slice(0, 3))).toEqual(['+49', '+49'])
  const apart = (people: readonly ImportedPerson[]) =>
    people.map((person) => ({ ...person, phones: person.phones.map(({ value }) => value) }))
  expect(apart(german)).toEqual(apart(open))
})

test.each([
  ['update', 4, 1],
  ['skip', 4, 1],
  ['create', 5, 0],
] as const)('people who are in the file twice: %s', (onDuplicate, made, duplicates) => {
  const { plan } = read('people-duplicates.csv', { onDuplicate })
  expect(plan.counts).toMatchObject({ rows: 5, created: made, duplicates })
})
