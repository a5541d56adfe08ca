import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importPlan } from '#shared/contract/transfer.ts'
import { shapeOf, writeClientsCsv } from '#core/transfer/write/csv.ts'
import { misses, type Expectation } from './expectation.ts'
import {
  cardsFolder,
  comparable,
  importFile,
  jsonFolder,
  peopleStore,
  samplesFolder,
  withFile,
} from './support.ts'

const ending = '.expected.json'
const files = [samplesFolder, cardsFolder, jsonFolder].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({
      file: name.slice(0, -ending.length),
      path: join(folder, name.slice(0, -ending.length)),
    })),
)

function expectationOf(path: string): Expectation {
  // The expectations are part of this repository; their shape is the type's.
  return JSON.parse(readFileSync(path + ending, 'utf8')) as Expectation
}

test('there are samples', () => {
  expect(files.length).toBeGreaterThanOrEqual(49 + 17 + 1)
})

describe.each(files)('$file', ({ path }) => {
  const want = expectationOf(path)

  test('comes out as expected', () => {
    expect(misses(want, importFile(path))).toEqual([])
  })

  test('is described as the window expects it', () => {
    const { plan } = importFile(path)
    expect(importPlan.parse(plan)).toEqual(plan)
  })

  test('counts every row once', () => {
    const { rows, created, updated, unchanged, duplicates, rejected } = importFile(path).plan.counts
    expect(created + updated + unchanged + duplicates + rejected).toBe(rows)
  })

  test('gives the same clients when what was imported is exported and imported again', () => {
    const people = [...importFile(path).created.values()]
    const csv = [...writeClientsCsv(people, shapeOf(people))].join('')
    const again = withFile(csv, (copy) => importFile(copy, { onDuplicate: 'create' }))
    expect([...again.created.values()].map(comparable)).toEqual(people.map(comparable))
  })

  test('changes nothing when it is imported a second time', () => {
    const first = importFile(path)
    const { known } = peopleStore(first.created.values())
    const second = importFile(path, {}, known)
    const { rows, duplicates, rejected } = first.plan.counts
    expect(second.plan.counts).toEqual({
      rows,
      created: 0,
      updated: 0,
      unchanged: rows - duplicates - rejected,
      duplicates,
      rejected,
    })
    expect(second.plan.warnings.filter(({ code }) => code === 'kept-existing')).toEqual([])
  })
})

function birthdays(file: string, answers: Parameters<typeof importFile>[1]) {
  const { created } = importFile(join(samplesFolder, file), answers)
  return [...created.values()].map((person) => person.dates[0]?.date ?? null)
}

function asksOf(file: string, answers: Parameters<typeof importFile>[1] = {}) {
  const { asks } = importFile(join(samplesFolder, file), answers).plan
  return asks.map(({ code, blocking, lines }) => ({ code, blocking, lines }))
}

describe('questions and their answers', () => {
  test('day first and month first read the ambiguous dates each in their way', () => {
    const file = 'dates-ambiguous.csv'
    expect(birthdays(file, { dateOrder: 'dmy' })).toEqual([
      '2020-04-03',
      '1990-06-05',
      '1985-12-11',
    ])
    expect(birthdays(file, { dateOrder: 'mdy' })).toEqual([
      '2020-03-04',
      '1990-05-06',
      '1985-11-12',
    ])
  })

  test('an answered question is asked no more', () => {
    const file = 'dates-ambiguous.csv'
    expect(asksOf(file)).toEqual([{ code: 'date-order', blocking: true, lines: [2, 3, 4] }])
    expect(asksOf(file, { dateOrder: 'mdy' })).toEqual([])
    expect(asksOf(file, { accepted: ['date-order'] })).toEqual([])
  })

  test('contradicting rows are named, and the one that is certain is read as it must be', () => {
    expect(asksOf('dates-contradictory.csv')).toEqual([
      { code: 'date-order', blocking: true, lines: [2, 3] },
    ])
    const read = birthdays('dates-contradictory.csv', { dateOrder: 'mdy' })
    expect(read).toEqual(['1990-12-25', '1991-12-25', '1992-03-04'])
  })

  test('a birthday is not put into the future, whatever the century answered', () => {
    const file = 'dates-two-digit-years.csv'
    expect(birthdays(file, {})).toEqual(['1968-12-25', '2024-05-13', '1999-01-31'])
    expect(birthdays(file, { century: '2000' })).toEqual(['1968-12-25', '2024-05-13', '1999-01-31'])
    expect(birthdays(file, { century: '1900' })).toEqual(['1968-12-25', '1924-05-13', '1999-01-31'])
  })

  test('without a header the first row is a client, with one it is names', () => {
    const path = join(samplesFolder, 'shape-no-header.csv')
    const names = (header?: boolean) =>
      [...importFile(path, header === undefined ? {} : { header }).created.values()].map(
        (person) => person.name,
      )
    expect(names()).toEqual(['Otis Marlow', 'Pia Marlow'])
    expect(names(false)).toEqual(['Otis Marlow', 'Pia Marlow'])
    expect(names(true)).toEqual(['pia@example.com'])
    expect(asksOf('shape-no-header.csv', { header: false }).map(({ code }) => code)).toEqual([
      'region',
    ])
  })

  test('a region completes national numbers and ends the question', () => {
    const path = join(samplesFolder, 'enc-win1252-semicolon-german.csv')
    const { created, plan } = importFile(path, { region: 'DE' })
    expect([...created.values()].map((person) => person.phones[0]?.e164)).toEqual([
      '+492215550123',
      '+495550124',
    ])
    expect(plan.asks).toEqual([])
  })
})

describe('what the comparer does not look at', () => {
  test('duplicates: the certain pair is one client with both notes, the possible ones are listed', () => {
    const { plan, created } = importFile(join(samplesFolder, 'people-duplicates.csv'))
    expect([...created.keys()]).toEqual([2, 4, 5, 6])
    expect(created.get(2)?.notes).toBe('first\nsame person again')
    const listed = plan.warnings.filter(({ code }) => code === 'possible-duplicate')
    expect(listed.map(({ line }) => line)).toEqual([4, 5, 6])
  })

  test('both José are possible duplicates and stay apart', () => {
    const { plan } = importFile(join(samplesFolder, 'text-emoji-rtl.csv'))
    expect(plan.warnings.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 6, code: 'possible-duplicate' },
    ])
  })

  test('no object prototype is touched by column names, and they are offered for mapping', () => {
    const { plan, created } = importFile(join(samplesFolder, 'text-proto-headers.csv'))
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
    expect(typeof {}.toString).toBe('function')
    expect(created.get(2)?.customFields).toEqual([
      ['__proto__', 'p1'],
      ['constructor', 'c1'],
      ['toString', 't1'],
      ['hasOwnProperty', 'h1'],
      ['prototype.polluted', 'pp1'],
    ])
    expect(plan.columns.filter(({ known }) => !known).map(({ header }) => header)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'prototype.polluted',
    ])
  })

  test('a note of a megabyte is whole', () => {
    const { created } = importFile(join(samplesFolder, 'shape-one-field-1mb.csv'))
    expect(created.get(2)?.notes?.length).toBe(1_048_576)
    expect(created.get(2)?.notes?.endsWith('<END>!')).toBe(true)
  })

  test('an instant stays text, and the day of meeting is a date', () => {
    const stripe = importFile(join(samplesFolder, 'stripe-customers.csv')).created.get(2)
    expect(stripe?.customFields).toContainEqual(['Created (UTC)', '2024-12-31 23:30'])
    const linked = importFile(join(samplesFolder, 'linkedin-connections.csv')).created.get(5)
    expect(linked?.dates).toEqual([
      { kind: 'met', label: null, date: '2019-04-02', leadDays: null },
    ])
    expect(linked?.lastTouchOn).toBeNull()
  })

  test('an internal address of Outlook is kept as text and warned about', () => {
    const { plan, created } = importFile(join(samplesFolder, 'outlook-classic-win1252.csv'))
    const person = [...created.values()].find(({ givenName }) => givenName === 'Inês')
    expect(person?.emails).toEqual([])
    expect(person?.customFields[0]).toEqual([
      'E-mail Address',
      '/o=ExampleOrg/ou=First/cn=Recipients/cn=ines',
    ])
    expect(plan.warnings.map(({ code }) => code)).toEqual(['email'])
  })

  test('the formatted address and its parts are one address', () => {
    const { created } = importFile(join(samplesFolder, 'google-contacts-2024.csv'))
    expect(created.get(2)?.addresses).toEqual([
      {
        formatted: '14 Quay Street\nMossgate, OR 97001\nUS',
        street: '14 Quay Street',
        city: 'Mossgate',
        region: 'OR',
        postalCode: '97001',
        country: 'US',
        label: 'Work',
      },
    ])
  })

  test('a rhythm and a last touch are understood', () => {
    const { created } = importFile(join(samplesFolder, 'personal-crm.csv'))
    const read = [...created.values()].map(({ cadence, lastTouchOn, tags }) => ({
      cadence,
      lastTouchOn,
      tags,
    }))
    expect(read).toEqual([
      {
        cadence: { unit: 'months', count: 3 },
        lastTouchOn: '2026-08-14',
        tags: ['Choir', 'Parents'],
      },
      { cadence: { unit: 'days', count: 14 }, lastTouchOn: null, tags: [] },
    ])
  })

  test('a file with names of columns and no rows says so', () => {
    const { plan } = importFile(join(samplesFolder, 'shape-header-only.csv'))
    expect(plan.warnings.map(({ code }) => code)).toEqual(['no-rows'])
  })
})
