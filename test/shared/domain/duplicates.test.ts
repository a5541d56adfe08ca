import { expect, test } from 'vitest'
import {
  birthdaysDiffer,
  duplicateScore,
  isIdName,
  isSamePhone,
  mailboxOf,
  phoneTail,
  type Shared,
} from '#shared/domain/duplicates.ts'
import type { MonthDay, PlainDate } from '#shared/time.ts'

const nothing: Shared = {
  email: false,
  phone: false,
  id: false,
  mailbox: false,
  name: 'no',
  birthdaysDiffer: false,
}

test.each<[string, Partial<Shared>, number, boolean]>([
  ['address and name', { email: true, name: 'full' }, 100, true],
  ['number and name', { phone: true, name: 'full' }, 85, true],
  ['number and a name of one word', { phone: true, name: 'one-word' }, 85, true],
  ['id and name', { id: true, name: 'full' }, 100, true],
  ['a family’s address and number', { email: true, phone: true }, 84, false],
  ['mailbox and name', { mailbox: true, name: 'full' }, 75, false],
  ['address alone', { email: true }, 60, false],
  ['number alone', { phone: true }, 45, false],
  ['name alone', { name: 'full' }, 40, false],
  ['a name of one word alone', { name: 'one-word' }, 25, false],
  ['father and son', { email: true, name: 'full', birthdaysDiffer: true }, 70, false],
  ['namesakes of different age', { name: 'one-word', birthdaysDiffer: true }, 1, false],
])('%s', (_what, shared, score, certain) => {
  expect(duplicateScore({ ...nothing, ...shared })).toEqual({ score, certain })
})

test.each([
  ['hana+shop@example.com', 'hana@example.com'],
  ['h.a.n.a+x@gmail.com', 'hana@gmail.com'],
  ['hana@googlemail.com', 'hana@gmail.com'],
  ['h.mori@example.com', 'h.mori@example.com'],
  ['+tag@example.com', '+tag@example.com'],
  ['no address', 'no address'],
])('mail to %s reaches %s', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox)
})

test.each([
  ['+12065550131', '2065550131', true],
  ['+442079460000', '02079460000', true],
  ['+12065550131', '+12065550131', true],
  ['+12065550131', '+442065550131', false],
  ['2065550131', '2065550132', false],
  ['+12065550131', '5550131', false],
])('%s and %s are one number: %s', (a, b, same) => {
  expect(isSamePhone(a, b)).toBe(same)
  expect(isSamePhone(b, a)).toBe(same)
  // What is one number is in one block.
  if (same) expect(phoneTail(a)).toBe(phoneTail(b))
})

test('an extension is nobody’s own number', () => {
  expect([phoneTail('4711'), phoneTail('5550131')]).toEqual([null, '5550131'])
})

test.each([
  ['Customer ID', true],
  ['contactId', true],
  ['id', true],
  ['uuid', true],
  ['Member no.', true],
  ['Kundennummer', true],
  ['Paid', false],
  ['Madrid', false],
  ['Valid', false],
  ['Shoe size', false],
  ['Phone number', false],
])('the custom field %s numbers people: %s', (name, isId) => {
  expect(isIdName(name)).toBe(isId)
})

test.each([
  ['1980-03-04', '1980-03-04', false],
  ['1980-03-04', '--03-04', false],
  ['1980-03-04', '1981-03-04', true],
  ['--03-04', '--05-04', true],
  ['1980-03-04', null, false],
])('birthdays %s and %s differ: %s', (a, b, differ) => {
  expect(birthdaysDiffer(a as PlainDate, b as MonthDay | null)).toBe(differ)
})
