import { expect, test } from 'vitest'
import { importFile, withFile } from '../support.ts'

function phonesOf(text: string, mapping = {}) {
  const { created } = withFile(text, (path) => importFile(path, { mapping }))
  return [...created.values()].map(({ phones, customFields }) => ({
    phones: phones.map(({ value, e164 }) => [value, e164]),
    customFields,
  }))
}

test('a dialling code in a column of its own belongs to the number beside it', () => {
  const text = `Name;Vorwahl;Telefon;Email
Anna Vogt;030;5550101;anna@example.com
Otto Berg;(0221);555 0102;otto@example.com
Ida Lang;030;030 5550103;ida@example.com
Kim Sol;089;+49 40 5550104;kim@example.com
Rita Grob;089;;rita@example.com
`
  expect(phonesOf(text)).toEqual([
    { phones: [['030 5550101', null]], customFields: [] },
    { phones: [['(0221) 555 0102', null]], customFields: [] },
    { phones: [['030 5550103', null]], customFields: [] },
    { phones: [['+49 40 5550104', '+49405550104']], customFields: [['Vorwahl', '089']] },
    { phones: [], customFields: [['Vorwahl', '089']] },
  ])
})

test('the country before the code too, as it is dialled', () => {
  const text = `First Name,Country Code,Area Code,Phone,Email
Ann,1,212,555-0101,ann@example.com
Bob,+44,20,7946 0102,bob@example.com
Eve,0049,,30 5550103,eve@example.com
`
  expect(phonesOf(text)).toEqual([
    { phones: [['+1 212 555-0101', '+12125550101']], customFields: [] },
    { phones: [['+44 20 7946 0102', '+442079460102']], customFields: [] },
    { phones: [['+49 30 5550103', '+49305550103']], customFields: [] },
  ])
})

test('a number that has its area in it already is not given it twice', () => {
  const text = `First Name,Country Code,Area Code,Phone,Email
Ann,1,212,212-555-0101,ann@example.com
Bob,1,(212),(212) 555-0102,bob@example.com
Eve,1,212,212-0103,eve@example.com
`
  expect(phonesOf(text)).toEqual([
    { phones: [['+1 212-555-0101', '+12125550101']], customFields: [] },
    { phones: [['+1 (212) 555-0102', '+12125550102']], customFields: [] },
    // All of this one stands behind the code, though it begins with the same digits.
    { phones: [['+1 212 212-0103', '+12122120103']], customFields: [] },
  ])
})

test('what is no code, or stands beside no number, is a field of its own', () => {
  expect(
    phonesOf('Name,Country Code,Phone\nAnna,DE,030 5550101\n').map((one) => one.customFields),
  ).toEqual([[['Country Code', 'DE']]])
  expect(
    phonesOf('Name,Area Code,Email\nAnna,030,anna@example.com\n').map((one) => one.customFields),
  ).toEqual([[['Area Code', '030']]])
  expect(phonesOf('Name,Area Code,Phone\nAnna,030,5550101\n', { 'Area Code': 'custom' })).toEqual([
    { phones: [['5550101', null]], customFields: [['Area Code', '030']] },
  ])
})
