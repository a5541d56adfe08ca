import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { analyseFile } from '#core/transfer/analyse.ts'
import { drain } from '#core/transfer/drain.ts'
import {
  answersOf,
  cardsFolder,
  context,
  importFile,
  peopleStore,
  samplesFolder,
} from './support.ts'

// What is said of each sample in words, and what the comparer of their people does not look at.

const csv = (name: string, answers: Partial<ImportAnswers> = {}) =>
  importFile(join(samplesFolder, name), answers)
const vcf = (name: string) => importFile(join(cardsFolder, name))
const custom = (
  person: { readonly customFields: readonly (readonly [string, string])[] } | undefined,
) => Object.fromEntries(person?.customFields ?? [])
const asked = (outcome: ReturnType<typeof csv>) => outcome.plan.asks.map(({ code }) => code)

test('Google: system labels are no tags, and “ ::: ” separates values', () => {
  const { created } = csv('google-contacts-2024.csv')
  expect([...created.values()].map(({ tags }) => tags)).toEqual([
    ['Regulars'],
    [],
    [],
    [],
    ['Trade'],
    [],
  ])
  const soren = [...created.values()].find(({ givenName }) => givenName === 'Søren')
  expect(soren?.emails.map(({ value }) => value)).toEqual([
    'soren.o@example.org',
    'soren@old.example.org',
  ])
  expect(soren?.phones).toHaveLength(2)
})

test('Google: an address alone names its client, an organisation alone is one', () => {
  const people = [...csv('google-contacts-2024.csv').created.values()]
  expect(people.map(({ kind, name }) => [kind, name])).toEqual(
    expect.arrayContaining([
      ['person', 'newsletter-only@example.com'],
      ['organisation', 'Larkspur Joinery Ltd'],
    ]),
  )
})

test('HubSpot: a long id keeps every digit, and the owner of a contact is no client', () => {
  const { created } = csv('hubspot-contacts.csv')
  const people = [...created.values()]
  expect(custom(people[0])['Record ID']).toBe('10000000501')
  expect(people.map(({ name }) => name)).not.toContain('Rae Tolland')
})

test('LinkedIn: what stands above the columns is named and is nobody', () => {
  const { plan, created } = csv('linkedin-connections.csv')
  expect(plan.headerLine).toBe(4)
  expect(plan.warnings.filter(({ code }) => code === 'preamble').map(({ line }) => line)).toEqual([
    1, 2,
  ])
  expect([...created.values()].map(({ name }) => name).join(' ')).not.toMatch(/Notes|exporting/)
})

test('Mailchimp: birthdays need no question, a comma stays inside its tag, a zero in front', () => {
  const outcome = csv('mailchimp-audience.csv')
  const [dana, , kofi] = outcome.created.values()
  expect(asked(outcome)).not.toContain('date-order')
  expect([dana?.dates[0]?.date, kofi?.dates[0]?.date]).toEqual(['--02-29', '--10-05'])
  expect(dana?.tags).toEqual(['VIP', 'Spring, workshop'])
  expect(dana?.addresses[0]?.formatted).toContain('05001')
})

test('Mailchimp: what is no field of a client is named as such', () => {
  const { plan } = csv('mailchimp-audience.csv')
  const targets = new Map(plan.columns.map(({ header, target }) => [header, target]))
  for (const name of ['OPTIN_TIME', 'OPTIN_IP', 'CONFIRM_TIME', 'CONFIRM_IP', 'LEID', 'EUID']) {
    expect(['custom', 'skip']).toContain(targets.get(name))
  }
})

test('Outlook for Windows: 0/0/00 is no date, and the file proves its order', () => {
  const outcome = csv('outlook-classic-win1252.csv')
  expect(asked(outcome)).not.toContain('date-order')
  const dates = [...outcome.created.values()].flatMap((person) => person.dates)
  expect(dates.map(({ date }) => date).every((date) => !date.includes('00-00'))).toBe(true)
  expect(outcome.plan.warnings.filter(({ code }) => code === 'date')).toEqual([])
})

test('Outlook.com: the title is a form of address, the job title the job', () => {
  const [aoife] = csv('outlook-web.csv').created.values()
  expect([aoife?.title, custom(aoife)['Title']]).toEqual(['Head of Learning', 'Ms'])
})

test('Pipedrive: a single word is a whole name', () => {
  const people = [...csv('pipedrive-people.csv').created.values()]
  expect(people.map(({ name }) => name)).toContain('Madonna')
})

test('Square: the guard before a plus goes, and year 0000 is no year', () => {
  const [yusuf, greta] = csv('square-customers.csv').created.values()
  expect(yusuf?.phones[0]?.value).toBe('+15035550121')
  expect(greta?.dates[0]?.date).toBe('--09-21')
})

test('Thunderbird: a birthday out of three columns', () => {
  const [rosalind, emre] = csv('thunderbird-addressbook.csv').created.values()
  expect([rosalind?.dates[0]?.date, emre?.dates[0]?.date]).toEqual(['1975-08-09', '--02-29'])
})

test.each(['dmy', 'mdy', 'ymd'] as const)(
  'ambiguous dates are asked about whatever the computer prefers (%s)',
  (dateOrder) => {
    const path = join(samplesFolder, 'dates-ambiguous.csv')
    const read = drain(analyseFile(path, answersOf(), { ...context, dateOrder }))
    expect(read.ok && read.analysis.asks.map(({ code, blocking }) => [code, blocking])).toEqual([
      ['date-order', true],
    ])
  },
)

test('no 29 February of a common year is rolled over: it is kept as text and named', () => {
  const { plan, created } = csv('dates-feb29.csv')
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([
    [3, 'date'],
    [4, 'date'],
    [6, 'date'],
  ])
  expect([created.get(3), created.get(4)].map((person) => [person?.dates, custom(person)])).toEqual(
    [
      [[], { Birthday: '1900-02-29' }],
      [[], { Birthday: '2023-02-29' }],
    ],
  )
})

test('one row proves day first for its column', () => {
  expect(asked(csv('dates-inferable-dmy.csv'))).not.toContain('date-order')
})

test('a number that may be a spreadsheet’s day is kept as text and named', () => {
  const { plan, created } = csv('dates-many-forms.csv')
  const kept = [...created.entries()].find(([, person]) =>
    Object.values(custom(person)).includes('30741'),
  )
  expect(kept?.[1].dates).toEqual([])
  expect(plan.warnings.map(({ line }) => line)).toContain(kept?.[0])
})

test('one bad byte spoils one letter and no other name', () => {
  const { plan, created } = csv('enc-invalid-byte.csv')
  expect(plan.encoding).toBe('utf-8')
  expect(plan.warnings.map(({ line }) => line)).toEqual([3])
  expect(created.size).toBe(3)
})

test('NUL goes, and nothing is cut at it', () => {
  const { plan, created } = csv('enc-nul-bytes.csv')
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([[2, 'nul']])
  expect(created.get(2)?.notes).toMatch(/^before.*after$/)
})

test('German columns and dotted dates are understood', () => {
  const outcome = csv('enc-win1252-semicolon-german.csv')
  const targets = outcome.plan.columns.map(({ target }) => target)
  expect(targets).toEqual(expect.arrayContaining(['givenName', 'familyName', 'email', 'birthday']))
  expect(asked(outcome)).not.toContain('date-order')
})

test('a mark at the beginning is no part of the first name of a column', () => {
  expect(csv('enc-utf8-bom.csv').plan.columns[0]?.header).toBe('First Name')
})

test('an address that two names share joins nobody by itself', () => {
  const { created } = csv('people-duplicates.csv')
  const [second, sixth] = [created.get(2), created.get(6)]
  expect(sixth?.emails[0]?.normal).toBe(second?.emails[0]?.normal)
  expect(sixth?.name).not.toBe(second?.name)
})

test('the same file a second time: 0 new, 0 updated, 3 unchanged', () => {
  const { created } = csv('people-same-file-twice.csv')
  const { known } = peopleStore(created.values())
  const again = importFile(join(samplesFolder, 'people-same-file-twice.csv'), {}, known)
  expect(again.plan.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
})

test('lines without anything are skipped, and lines keep their numbers', () => {
  const { plan, created } = csv('shape-blank-lines.csv')
  expect([[...created.keys()], plan.warnings, plan.rejects]).toEqual([[3, 7], [], []])
})

test.each(['shape-zero-bytes.csv', 'shape-bom-only.csv'])('%s is refused as empty', (name) => {
  expect(csv(name).plan.refused?.code).toBe('empty-file')
})

test('a column that comes twice keeps both values', () => {
  const uma = csv('shape-duplicate-headers.csv').created.get(2)
  expect(uma?.emails).toHaveLength(2)
  expect(uma?.phones).toHaveLength(2)
  expect(uma?.notes).toBe('one\ntwo')
})

test('the delimiter is found among commas and semicolons of the notes', () => {
  const { plan, created } = csv('shape-pipe.csv')
  expect([plan.delimiter, created.get(2)?.notes]).toEqual(['|', 'a, b; c'])
})

test('a record is named by the line it starts on', () => {
  const { created } = csv('shape-quoted-newlines.csv')
  expect(created.get(7)?.givenName).toBe('Bea')
})

test('a long row is warned about, a short one has empty fields, nothing shifts', () => {
  const { plan, created } = csv('shape-ragged-rows.csv')
  expect(plan.warnings.map(({ line, code }) => [line, code])).toContainEqual([3, 'extra-cells'])
  expect([created.get(2)?.notes, created.get(3)?.notes, created.get(4)?.notes]).toEqual([
    null,
    'note',
    'fine',
  ])
})

test('a hint of a spreadsheet is no header', () => {
  expect(csv('shape-sep-line.csv').plan).toMatchObject({ headerLine: 2, delimiter: ';' })
})

test('a stray quote costs its own row a warning and no other', () => {
  const { plan, created } = csv('shape-stray-quotes.csv')
  expect(plan.warnings.map(({ line }) => line)).toContain(3)
  expect(created.get(4)).toMatchObject({ givenName: 'Ria', notes: 'fine' })
})

test('an open quote is named, and swallows nobody in silence', () => {
  const { plan } = csv('shape-unbalanced-quote.csv')
  const named = [...plan.warnings, ...plan.rejects].map(({ line }) => line)
  expect(plan.refused !== null || named.includes(3)).toBe(true)
})

test('“Null”, “True” and “1234” are names; blanks are none', () => {
  const { plan, created } = csv('text-names.csv')
  const names = [...created.values()].map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Null', 'True', '1234']))
  expect(created.get(9)?.name).toBe('zerowidth@example.com')
  expect(plan.rejects.map(({ line, code }) => [line, code])).toEqual([[10, 'no-name']])
})

test('zeros and plus signs of numbers stay, and a ruined number is not mended', () => {
  const { plan, created } = csv('text-phones.csv')
  const values = [...created.values()].flatMap(({ phones }) => phones.map(({ value }) => value))
  expect(values).toEqual(
    expect.arrayContaining(['0044 20 5550 0111', '+44 (0)20 5550 0112', '007 555 0116']),
  )
  expect(values.join()).not.toContain('441235')
  expect(plan.warnings).toContainEqual(expect.objectContaining({ line: 6, code: 'phone' }))
  expect(custom(created.get(6))['Phone']).toBe('4.41235E+11')
})

test('Android: a letter cut by a soft line break is whole', () => {
  const [person] = vcf('export-android-2.1-qp.vcf').created.values()
  expect(JSON.stringify(person)).not.toContain('\ufffd')
})

test('Apple: a company card is an organisation', () => {
  const kinds = [...vcf('export-apple.vcf').created.values()].map(({ kind }) => kind)
  expect(kinds).toContain('organisation')
})

test('Outlook’s card: a label repeats its address and is no second one', () => {
  const [person] = vcf('export-outlook-2.1-win1252.vcf').created.values()
  expect(person?.addresses).toHaveLength(1)
})

test('a moment as a birthday is its own calendar day', () => {
  const { plan, created } = vcf('odd-birthdays.vcf')
  const read = new Map(
    [...created.values()].map((person) => [person.name, person.dates[0]?.date ?? null]),
  )
  expect([read.get('Bday 5'), read.get('Bday 6')]).toEqual(['1985-04-12', '1985-04-12'])
  const undated = [...read.values()].filter((date) => date === null)
  expect(plan.warnings.filter(({ code }) => code === 'date')).toHaveLength(undated.length)
})

test('an escaped backslash before an n is no line break', () => {
  const [person] = vcf('odd-escapes.vcf').created.values()
  expect(person?.notes?.split('\n')).toEqual(['a', 'b', String.raw`c\nd;e,f:g "h" 'i'`])
  expect(person?.addresses[0]?.formatted).toContain('Top floor, "the loft"')
})

test('a fold between the bytes of a letter is undone before they are read', () => {
  const [person] = vcf('odd-folded-inside-letter.vcf').created.values()
  expect(JSON.stringify(person)).not.toContain('\ufffd')
})

test('a group card is a tag on its members', () => {
  const { plan, created } = vcf('odd-group-card.vcf')
  expect([...created.values()].map(({ name, tags }) => [name, tags])).toEqual([
    ['Ravi Sundaram', ['Tuesday class', 'Wednesday class']],
  ])
  expect(plan.counts).toMatchObject({ rows: 3, created: 1 })
})

test('one bad card costs no good one and mixes into none', () => {
  const { plan, created } = vcf('odd-one-bad-card.vcf')
  expect(created.size).toBe(3)
  expect([...plan.rejects, ...plan.warnings].map(({ line }) => line)).toContain(7)
  for (const person of created.values()) {
    const addresses = person.emails.map(({ value }) => value).join(' ')
    expect(/broken@/.test(addresses) && /good2@/.test(addresses)).toBe(false)
  }
})

test('of two cards with one id the later one holds, and the preview says so', () => {
  const { plan, created } = vcf('odd-same-uid.vcf')
  expect([...created.values()].map(({ name }) => name)).toEqual(['Mina Newer'])
  expect(plan.counts).toMatchObject({ rows: 2, created: 1, duplicates: 1 })
  expect(plan.people.some(({ does, detail }) => does === 'duplicate' && detail !== null)).toBe(true)
})

test('a table under the name of cards is read as what it is', () => {
  const { plan } = vcf('odd-really-a-csv.vcf')
  expect([plan.format, plan.counts.created > 0]).toEqual(['csv', true])
})

test('links that start programs stay text of a client and are never followed', () => {
  const [person] = vcf('odd-hostile.vcf').created.values()
  expect(person?.urls.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['https://ok.example.com/', 'file:///etc/passwd']),
  )
  expect(person?.id).not.toContain('..')
})
