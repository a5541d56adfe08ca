import fc from 'fast-check'
import { expect, test } from 'vitest'
import { e164 } from '#core/contact-points.ts'
import { readCadence, writeCadence } from '#core/transfer/understand/cadences.ts'
import { readEmails } from '#core/transfer/understand/emails.ts'
import { readList, splitTags, writeList } from '#core/transfer/understand/lists.ts'
import { readMoney } from '#shared/domain/money.ts'
import { composeName, readFullName } from '#core/transfer/understand/names.ts'
import { importedPhone, readPhones } from '#core/transfer/understand/phones.ts'

test('phone numbers are taken as written, several at once, and not invented', () => {
  const values = (cell: string) => readPhones(cell, null, null).phones.map(({ value }) => value)
  expect(values('555-0114; 555-0115')).toEqual(['555-0114', '555-0115'])
  expect(values('+45 55 55 01 17 ::: +45 55 55 01 18')).toEqual([
    '+45 55 55 01 17',
    '+45 55 55 01 18',
  ])
  expect(values('555-0114 / 555-0115')).toEqual(['555-0114', '555-0115'])
  expect(values('206 555-0114, 206 555-0115')).toEqual(['206 555-0114', '206 555-0115'])
  expect(values('0221/555 01-23')).toEqual(['0221/555 01-23'])
  expect(values("'+15035550121")).toEqual(['+15035550121'])
  expect(values('０３−５５５０−０１０１')).toEqual(['03-5550-0101'])
  expect(values('1-800-555-CRM0')).toEqual(['1-800-555-CRM0'])
  expect(readPhones('4.41235E+11', null, null)).toEqual({ phones: [], others: ['4.41235E+11'] })
})

test('a remembered number is what the library makes of it', () => {
  const codes = fc.constantFrom(
    '1',
    '44',
    '49',
    '45',
    '33',
    '39',
    '34',
    '351',
    '353',
    '61',
    '81',
    '84',
    '54',
    '52',
    '55',
    '7',
    '420',
    '999',
  )
  const separator = fc.constantFrom('', ' ', '-', ' (0)', '.')
  const number = fc
    .tuple(codes, separator, fc.array(fc.nat(9), { minLength: 4, maxLength: 12 }))
    .map(([code, between, digits]) => `+${code}${between}${digits.join('')}`)
  fc.assert(
    fc.property(number, (value) => {
      expect(importedPhone(value, null, null).e164).toBe(e164(value, null))
    }),
    { numRuns: 1500 },
  )
})

test('email addresses come with names, angle brackets and in lists', () => {
  const read = (cell: string) => {
    const { emails, others } = readEmails(cell, null)
    return [emails.map(({ value }) => value), others]
  }
  expect(read('Ada <ada@example.com>; ben@example.com')).toEqual([
    ['ada@example.com', 'ben@example.com'],
    [],
  ])
  expect(
    read('ada@example.com, Quill, Bea <bea@example.com>; "Quill, C." <c@example.com>'),
  ).toEqual([['ada@example.com', 'bea@example.com', 'c@example.com'], []])
  expect(read('n/a, <mailto:ada@example.com>, later')).toEqual([['ada@example.com'], ['later']])
  expect(read('a@example.com / b@example.com and c@example.com')).toEqual([
    ['a@example.com', 'b@example.com', 'c@example.com'],
    [],
  ])
  expect(read('mailto:ada@example.com?subject=Hello, all')).toEqual([['ada@example.com'], ['all']])
  expect(read('ichiro＠example.jp')).toEqual([['ichiro@example.jp'], []])
  expect(read('ada@example..com')).toEqual([[], ['ada@example..com']])
  expect(read('mailto:ada@example.com')).toEqual([['ada@example.com'], []])
  expect(read('a@example.com b@example.com')).toEqual([['a@example.com', 'b@example.com'], []])
  expect(read('ada at example')).toEqual([[], ['ada at example']])
  expect(read('/o=Org/cn=ada')).toEqual([[], ['/o=Org/cn=ada']])
})

test('whose an address or a number is may stand in brackets behind it', () => {
  const labelled = (list: readonly { readonly value: string; readonly label: string | null }[]) =>
    list.map(({ value, label }) => [value, label])
  expect(labelled(readPhones('555-0107 (office) / 555-0108 (home)', 'Work', null).phones)).toEqual([
    ['555-0107', 'office'],
    ['555-0108', 'home'],
  ])
  expect(labelled(readEmails('a@example.com (work); b@example.com', 'Other').emails)).toEqual([
    ['a@example.com', 'work'],
    ['b@example.com', 'Other'],
  ])
})

test('tags split at what separates them, and not inside quotes', () => {
  expect(splitTags('"VIP","Spring, workshop"')).toEqual(['VIP', 'Spring, workshop'])
  expect(splitTags('Clients;VIP')).toEqual(['Clients', 'VIP'])
  expect(splitTags('Hot lead, Workshop')).toEqual(['Hot lead', 'Workshop'])
  expect(splitTags('Choir|Parents')).toEqual(['Choir', 'Parents'])
  expect(splitTags('* myContacts ::: Regulars')).toEqual(['* myContacts', 'Regulars'])
  expect(splitTags('a; b, c')).toEqual(['a', 'b, c'])
})

test('a list in a cell comes back exactly', () => {
  const item = fc.string({
    unit: fc.constantFrom('a', ';', '"', ' ', ',', '\n'),
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.array(item, { maxLength: 4 }), (items) => {
      expect(readList(writeList(items))).toEqual(items)
    }),
  )
})

test('rhythms are read in words and numbers', () => {
  expect(
    [
      '30',
      'Every 3 months',
      'every 2 weeks',
      'Quarterly',
      '2m',
      'jede Woche',
      'never',
      '',
      'often',
      'every 0 days',
    ].map(readCadence),
  ).toEqual([
    { unit: 'days', count: 30 },
    { unit: 'months', count: 3 },
    { unit: 'days', count: 14 },
    { unit: 'months', count: 3 },
    { unit: 'months', count: 2 },
    { unit: 'days', count: 7 },
    'none',
    undefined,
    undefined,
    undefined,
  ])
  expect(readCadence(writeCadence({ unit: 'months', count: 5 }))).toEqual({
    unit: 'months',
    count: 5,
  })
})

test('money is read where amount and currency are certain', () => {
  const minor = (cell: string, currency: string | null, usual: string | null = null) =>
    readMoney(cell, currency, usual)
  expect(minor('1.250,50', 'EUR')).toEqual({ minor: 125_050, currency: 'EUR' })
  expect(minor('$1,250.50', null, 'CAD')).toEqual({ minor: 125_050, currency: 'CAD' })
  expect(minor('€ 12', null)).toEqual({ minor: 1200, currency: 'EUR' })
  expect(minor('1,234,567', 'JPY')).toEqual({ minor: 1_234_567, currency: 'JPY' })
  expect(minor('1.250', 'EUR')).toBeNull()
  expect(minor('$12', null)).toBeNull()
  expect(minor('about 12', 'EUR')).toBeNull()
})

test('a whole name is split only where it says how', () => {
  expect(readFullName('van Houten, Milou')).toEqual({
    name: 'Milou van Houten',
    givenName: 'Milou',
    familyName: 'van Houten',
  })
  const whole = [
    'María de la Cruz Hernández',
    'Lindqvist, MBA',
    'Quince, Jr.',
    'Bramble & Sons, Ltd.',
    'a, b, c',
  ]
  expect(whole.map(readFullName)).toEqual(
    whole.map((name) => ({ name, givenName: null, familyName: null })),
  )
})

test('names are composed in the order of their script', () => {
  expect(composeName('Inês', 'da', 'Conceição')).toBe('Inês da Conceição')
  expect(composeName('みのり', '', '佐藤')).toBe('佐藤 みのり')
  expect(composeName('Hạnh', '', 'Nguyễn Thị')).toBe('Hạnh Nguyễn Thị')
})
