import { expect, test } from 'vitest'
import { importFile, withFile } from '../support.ts'

// Lines that a program quoted as a whole, since it separates by something else than they do.

function read(text: string) {
  const { plan, created } = withFile(text, (path) => importFile(path))
  return {
    delimiter: plan.delimiter,
    people: [...created].map(([line, { name, emails }]) => [
      line,
      name,
      ...emails.map(({ value }) => value),
    ]),
  }
}

const anna = [2, 'Anna Vogt', 'anna@example.com']
const acme = [3, 'Acme, Inc.', 'acme@example.com']

test.each([
  [
    'semicolons in them',
    ';',
    '"Name;Email"\n"Anna Vogt;anna@example.com"\n"Acme, Inc.;acme@example.com"\n',
  ],
  [
    'empty cells behind them',
    ';',
    '"Name;Email";;\n"Anna Vogt;anna@example.com";;\n"Acme, Inc.;acme@example.com";;\n',
  ],
  [
    'commas and quotes in them',
    ',',
    '"Name,""Email"""\r\n"Anna Vogt,""anna@example.com"""\r\n"""Acme, Inc."",acme@example.com"\r\n',
  ],
])('a line quoted as a whole is read as what is in it: %s', (_, delimiter, text) => {
  expect(read(text)).toEqual({ delimiter, people: [anna, acme] })
})

test('without names of columns a name is not one with its separator in it', () => {
  expect(read('"Vogt;anna@example.com"\n"Berg;otto@example.com"\n').people).toEqual([
    [1, 'Vogt', 'anna@example.com'],
    [2, 'Berg', 'otto@example.com'],
  ])
})

test('names with commas in quotes stay names', () => {
  expect(read('"Vogt, Anna"\n"Berg, Otto"\n').people).toEqual([
    [1, 'Anna Vogt'],
    [2, 'Otto Berg'],
  ])
  expect(read('"Vogt, Anna";anna@example.com\n"Berg, Otto";otto@example.com\n')).toEqual({
    delimiter: ';',
    people: [
      [1, 'Anna Vogt', 'anna@example.com'],
      [2, 'Otto Berg', 'otto@example.com'],
    ],
  })
})
