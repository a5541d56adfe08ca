import { expect, test } from 'vitest'
import { importFile, withFile } from '../support.ts'

// Texts about people that are no table: they are refused by what they are, and no line of theirs
// becomes a client.

function refusalOf(text: string, name = 'clients.txt'): string | null {
  return withFile(text, (path) => importFile(path).plan.refused?.code ?? null, name)
}

test.each([
  [
    'a card a paragraph',
    `Name: Anna Vogt
Email: anna@example.com
Phone: +49 30 5550101
Notes: likes tea,
  and the sea

Name: Otto Berg
Email: otto@example.com
`,
  ],
  [
    'in German, closed by a line',
    'Vorname: Anna\nNachname: Vogt\nE-Mail: anna@example.com\nFirma: Vogt, Berg & Co.\n----\nVorname: Otto\n',
  ],
  ['one card', 'Name = Anna Vogt\nEmail = anna@example.com\n'],
  [
    'in two columns',
    'Name;Anna Vogt\nEmail;anna@example.com\n;\nName;Otto Berg\nEmail;o@x.example\n',
  ],
  [
    'a client a column',
    'Name\tAnna Vogt\tOtto Berg\nPhone\t030 5550101\t030 5550102\nCity\tUlm\tBonn\n',
  ],
])('fields that stand below each other are no rows: %s', (_, text) => {
  expect(refusalOf(text)).toBe('field-list')
})

test.each([
  [
    'with names of columns',
    `NAME                 PHONE             EMAIL
Anna Vogt            +49 30 5550101    anna@example.com
Otto van der Berg    +49 30 5550102    otto@example.com
`,
  ],
  [
    'ruled, with commas in it',
    `Name          City              Email
------------- ----------------- -----------------
Anna Vogt     Köln, Deutschland anna@example.com
Otto Berg     Bad Ems           otto@example.com
`,
  ],
])('columns made with blanks are no separated ones: %s', (_, text) => {
  expect(refusalOf(text)).toBe('fixed-width')
})

test('addresses as on envelopes are no rows', () => {
  expect(
    refusalOf(`Anna Vogt
Vogt GmbH
Hauptstr. 1
10115 Berlin
anna@example.com

Otto Berg
Nebenstr. 2, Hinterhaus
50667 Köln
030 5550102
`),
  ).toBe('paragraphs')
})

test.each([
  'Anna Vogt <anna@example.com>, Otto Berg <otto@example.com>, "Lang, Ida" <ida@example.com>\n',
  'To: Anna Vogt <anna@example.com>, Otto Berg <otto@example.com>,\n "Lang, Ida" <ida@example.com>\n',
  'anna@example.com; otto@example.com; ida@example.com',
])('the addresses of a message, all in a line, are no row: %s', (text) => {
  expect(refusalOf(text)).toBe('address-line')
})

test.each([
  'Anna Vogt 030 5550101\nOtto Berg 0221 5550102\nIda Lang +49 171 5550103\n',
  'Anna Vogt - anna@example.com - 030 5550101\nOtto Berg - otto@example.com\n',
  'Anna Vogt: anna@example.com\nOtto Berg: otto@example.com\n\nIda Lang: none\nKim: k@example.com',
])('a name and more in a line with nothing between them is no cell: %s', (text) => {
  expect(refusalOf(text)).toBe('no-separator')
})

test.each([
  ['a list with types first', 'Kunde;Anna;anna@example.com\nKontakt;Otto;otto@example.com\n'],
  ['names and values alike', 'Name,Email\nMember,member@example.com\n'],
  ['two columns', 'Anna Vogt;anna@example.com\nOtto Berg;otto@example.com\n'],
  [
    'a padded table',
    'Name      ; Email\nAnna Vogt ; anna@example.com\nOtto      ; o@example.com\n',
  ],
  ['an odd separator', 'Name^Email\nAnna^anna@example.com\nOtto^otto@example.com\n'],
  ['one column of numbers', '030 5550101\n+49 171 5550103\n(0221) 555 0102\n'],
  ['streets and years', 'Studio 54\nRoute 1966 Diner\nHotel 1201\n'],
  ['lines of addresses', 'Anna Vogt <anna@example.com>\nOtto Berg <otto@example.com>\n'],
  ['two addresses each', 'anna@example.com,a@example.org\notto@example.com,o@example.org\n'],
  ['one column with gaps', 'Anna Vogt\nOtto Berg\nIda Lang\n\nPaul Fein\nRita Grob\nKim Sol\n'],
  ['named by parts', 'Contact: name;Contact: email\nAnna;anna@example.com\nOtto;o@example.com\n'],
])('what is a table is read: %s', (_, text) => {
  expect(refusalOf(text)).toBeNull()
})

test('whoever names the separator has it read all the same', () => {
  const text = 'Name: Anna Vogt\nEmail: anna@example.com\n'
  expect(withFile(text, (path) => importFile(path, { delimiter: ':' }).plan.refused)).toBeNull()
})

test('rows of JSON are told as JSON', () => {
  expect(refusalOf('["vcard",[["version",{},"text","4.0"],["fn",{},"text","Ada"]]]')).toBe('json')
  expect(refusalOf('[["Name","Email"],["Ada","ada@example.com"]]')).toBe('json')
})
