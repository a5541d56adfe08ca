import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import type { ImportedPerson } from '#core/transfer/person.ts'
import { told } from '#test/support/told.ts'
import { cardsFolder, importFile, peopleStore, withFile } from '../support.ts'

type Content = string | Uint8Array

function read(content: Content, answers: Partial<ImportAnswers> = {}) {
  return withFile(content, (path) => importFile(path, answers), 'people.vcf')
}

function peopleIn(content: Content): readonly ImportedPerson[] {
  return [...read(content).created.values()]
}

/** One card of these lines, in version 3 unless a line says otherwise. */
function card(...lines: readonly string[]): string {
  const version = lines.some((line) => line.startsWith('VERSION')) ? [] : ['VERSION:3.0']
  return ['BEGIN:VCARD', ...version, ...lines, 'END:VCARD', ''].join('\r\n')
}

function only(...lines: readonly string[]): ImportedPerson {
  const [person, ...others] = peopleIn(card(...lines))
  if (person === undefined || others.length > 0) throw new Error('Not one client')
  return person
}

function saidOf(...lines: readonly string[]): readonly string[] {
  return read(card(...lines)).plan.warnings.map(({ code }) => code)
}

const sample = (name: string) => importFile(join(cardsFolder, name))

test('the label of a number, the parts of an address and an envelope come from their own lines', () => {
  const [person] = [...sample('export-google.vcf').created.values()]
  expect(person?.phones.map(({ value, label }) => [value, label])).toEqual([
    ['+36 55 501 0151', 'Workshop door'],
    ['+36 55 501 0152', 'Mobile'],
  ])
  expect(person?.addresses).toEqual([
    {
      formatted: 'Fő utca 1\n2. emelet\nSzeged 6720\nHU',
      street: 'Fő utca 1\n2. emelet',
      city: 'Szeged',
      region: null,
      postalCode: '6720',
      country: 'HU',
      label: 'Home',
    },
  ])
})

test('LABEL repeats ADR: one address, written as on the envelope', () => {
  const [person] = [...sample('export-outlook-2.1-win1252.vcf').created.values()]
  expect(person?.addresses).toMatchObject([
    { formatted: 'Königsallee 1\n40212 Düsseldorf', city: 'Düsseldorf', label: 'Work' },
  ])
  expect(person?.dates).toMatchObject([
    { kind: 'birthday', date: '1965-01-31' },
    { kind: 'anniversary', date: '2011-05-20' },
  ])
})

test('X-ABShowAs makes an organisation, a related name a field of its label', () => {
  const [person, company] = [...sample('export-apple.vcf').created.values()]
  expect(company).toMatchObject({ kind: 'organisation', organisation: null })
  expect(person?.customFields).toEqual([
    ['Department', 'Pediatría'],
    ['Spouse', 'Rogelio'],
  ])
  expect(person?.urls).toEqual([
    { value: 'https://aurora.example.mx', label: 'HomePage' },
    { value: 'https://www.linkedin.com/in/example-ximena', label: 'LinkedIn' },
  ])
  expect(person?.dates).toContainEqual({
    kind: 'anniversary',
    label: null,
    date: '2010-06-01',
    leadDays: null,
  })
})

test('a soft line break inside a letter is joined before decoding, custom labels are decoded', () => {
  const [person] = [...sample('export-android-2.1-qp.vcf').created.values()]
  expect(person?.phones.map(({ label }) => label)).toEqual(['Mobile', 'Дача'])
})

test('what is not a day is kept as text and warned about, each by the line of its card', () => {
  const { plan, created } = sample('odd-birthdays.vcf')
  const odd = [...created].filter(([, { dates }]) => dates.length === 0)
  expect(odd.map(([, { customFields }]) => customFields)).toEqual([
    [['Birthday', '19000229']],
    [['Birthday', '1985-04']],
    [['Birthday', '1985']],
    [['Birthday', '---12']],
    [['Birthday', 'T102200']],
    [['Birthday', '00000000']],
    [['Birthday', 'around harvest 1960']],
  ])
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual(
    odd.map(([line]) => [line, 'date']),
  )
})

test.each([
  ['1985-04-12', '1985-04-12'],
  ['1985-04-12T23:30:00-08:00', '1985-04-12'],
  ['1985-04-12T00:00:00.000Z', '1985-04-12'],
  ['19850412T2330Z', '1985-04-12'],
  ['16040229', '--02-29'],
  ['--0229', '--02-29'],
  ['--02-29', '--02-29'],
  ['12 April 1985', '1985-04-12'],
])('the birthday %s is %s', (written, date) => {
  expect(only('FN:Ada', `BDAY:${written}`).dates.map((one) => one.date)).toEqual([date])
})

test.each(['04/12/1985', '12/04/85', '1985-02-30', '--0230', '2031-01-01', '20040412junk'])(
  'the birthday %s is no date and stays text',
  (written) => {
    expect(only('FN:Ada', `BDAY:${written}`)).toMatchObject({
      dates: [],
      customFields: [['Birthday', written]],
    })
    expect(saidOf('FN:Ada', `BDAY:${written}`)).toEqual(['date'])
  },
)

test('a year that stands for none is dropped whatever it is', () => {
  const line = 'BDAY;X-APPLE-OMIT-YEAR=1900;VALUE=date:1900-05-17'
  expect(only('FN:Ada', line).dates[0]?.date).toBe('--05-17')
})

test('the later REV of one UID wins, what only the older knows stays, and the preview says so', () => {
  const { plan, created } = sample('odd-same-uid.vcf')
  expect([...created.values()].map(({ name, givenName }) => [name, givenName])).toEqual([
    ['Mina Newer', 'Mina'],
  ])
  expect(plan.counts).toMatchObject({ rows: 2, created: 1, duplicates: 1 })
  expect(plan.warnings.map(({ line, code }) => [line, code])).toContainEqual([1, 'newer-card'])
  expect(plan.people.map(({ line, does }) => [line, does])).toEqual([
    [1, 'create'],
    [9, 'duplicate'],
  ])
  const older = card('UID:urn:uuid:1', 'REV:20240101T000000Z', 'FN:Old', 'TEL:+15555550100')
  const newer = card('UID:urn:uuid:1', 'REV:2025-06-01T00:00:00Z', 'FN:New', 'TEL:+15555550101')
  for (const both of [older + newer, newer + older]) {
    expect(peopleIn(both)).toMatchObject([
      { name: 'New', phones: [{ value: '+15555550101' }, { value: '+15555550100' }] },
    ])
  }
})

test('a UID that many different names share is no identity', () => {
  const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']
  const people = peopleIn(names.map((name) => card('UID:0', `FN:${name}`)).join(''))
  expect(people.map(({ name }) => name)).toEqual(names)
})

test('a card meets its client again by its UID, though name and address have changed', () => {
  const uid = 'UID:6F0E1A2B-0001-4C3D-9E8F-EXAMPLE00001'
  const [first] = peopleIn(card(uid, 'FN:Ada Byron', 'EMAIL:ada@example.com'))
  const { known } = peopleStore(first === undefined ? [] : [first])
  const again = card(uid, 'FN:Ada Lovelace', 'EMAIL:lovelace@example.com')
  const { plan } = withFile(again, (path) => importFile(path, {}, known), 'other.vcf')
  expect(plan.counts).toMatchObject({ created: 0, updated: 1 })
  expect(plan.warnings.map(({ code }) => code)).toEqual(['kept-existing'])
})

test('a short UID means nothing in another file', () => {
  const [first] = peopleIn(card('UID:1', 'FN:Ada Byron', 'EMAIL:ada@example.com'))
  const { known } = peopleStore(first === undefined ? [] : [first])
  const other = card('UID:1', 'FN:Ben Marsh', 'EMAIL:ben@example.com')
  const { plan } = withFile(other, (path) => importFile(path, {}, known), 'other.vcf')
  expect(plan.counts).toMatchObject({ created: 1, updated: 0 })
})

test('a group card is a tag of its members, wherever it stands, and counted as folded', () => {
  const group = card('FN:Tuesday class', 'KIND:group', 'MEMBER:u-1', 'MEMBER:u-9')
  const { plan, created } = read(group + card('UID:u-1', 'FN:Ravi', 'CATEGORIES:tuesday class'))
  expect([...created.values()].map(({ tags }) => tags)).toEqual([['tuesday class']])
  expect(plan.counts).toMatchObject({ rows: 2, created: 1, duplicates: 1, rejected: 0 })
  expect(plan.warnings.map(({ code }) => code)).toEqual(['group-members'])
  expect(plan.people[0]).toMatchObject({ name: 'Tuesday class', does: 'duplicate' })
})

test('a card that never ends is rejected by its line; what stands between cards is named', () => {
  const { plan } = sample('odd-one-bad-card.vcf')
  expect(plan.rejects.map(({ line, code }) => [line, code])).toEqual([[7, 'unfinished']])
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([[17, 'outside-card']])
  const cut = read(`${card('FN:Ada')}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Be`)
  expect(cut.plan.rejects.map(({ line }) => line)).toEqual([5])
  expect(cut.plan.counts).toMatchObject({ rows: 2, created: 1, rejected: 1 })
})

test('END:VCARD inside a note ends nothing', () => {
  const note = 'NOTE:first\\nEND:VCARD\r\n END:VCARD'
  expect(only('FN:Ada', note, 'EMAIL:ada@example.com')).toMatchObject({
    notes: 'first\nEND:VCARDEND:VCARD',
    emails: [{ value: 'ada@example.com' }],
  })
})

test('a card inside a card, as agents were written, is left out and named', () => {
  const inner = ['AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Assistant', 'END:VCARD']
  const lines = ['VERSION:2.1', 'FN:Chief', ...inner, 'TEL:+1 555 555 0100']
  expect(only(...lines)).toMatchObject({ name: 'Chief', phones: [{ value: '+1 555 555 0100' }] })
  expect(saidOf(...lines)).toEqual(['nested-card'])
})

test('a file in UTF-16 is read like any other', () => {
  const text = card('FN:Łucja Ćwik', 'NOTE:zażółć\r\n  gęślą')
  for (const bytes of [
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    Buffer.from(text, 'utf16le'),
  ]) {
    expect(peopleIn(bytes)).toMatchObject([{ name: 'Łucja Ćwik', notes: 'zażółć gęślą' }])
  }
})

test('lines may end with CR alone', () => {
  const text = card('FN:Ada', 'NOTE:one', ' two').replaceAll('\r\n', '\r')
  expect(peopleIn(text)).toMatchObject([{ name: 'Ada', notes: 'onetwo' }])
})

test('letters in a code page that nothing names are asked about, not guessed silently', () => {
  const cyrillic = Buffer.concat([
    Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nFN:'),
    Buffer.from([0xce, 0xeb, 0xfc, 0xe3, 0xe0, 0x20, 0xc8, 0xe2, 0xe0, 0xed, 0xee, 0xe2, 0xe0]),
    Buffer.from('\r\nEND:VCARD\r\n'),
  ])
  const { plan } = read(cyrillic)
  expect(plan.asks).toMatchObject([{ code: 'encoding', blocking: true, lines: [1] }])
  const answered = read(cyrillic, { encoding: 'windows-1251' })
  expect(answered.plan.asks).toEqual([])
  expect([...answered.created.values()]).toMatchObject([{ name: 'Ольга Иванова' }])
})

test('a property says its own character set, another is read as the file is', () => {
  const bytes = Buffer.concat([
    Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=windows-1251:'),
    Buffer.from([0xc8, 0xe2, 0xe0, 0xed]),
    Buffer.from('\r\nNOTE:Zoë\r\nEND:VCARD\r\n'),
  ])
  const { plan, created } = read(bytes)
  expect(plan.asks).toEqual([])
  expect([...created.values()]).toMatchObject([{ name: 'Иван', notes: 'Zoë' }])
})

test('quoted-printable keeps a backslash before n, text does not', () => {
  const quoted = only('VERSION:2.1', 'FN:A', 'NOTE;QUOTED-PRINTABLE:C:\\new=0D=0Atwo=3D2\\;3')
  expect(quoted.notes).toBe('C:\\new\ntwo=2;3')
  expect(only('FN:A', 'NOTE:C:\\\\new\\nline').notes).toBe('C:\\new\nline')
})

test('preferred numbers come first, in the three ways programs mark them', () => {
  const numbers = (...lines: readonly string[]) =>
    only('FN:Ada', ...lines).phones.map(({ value }) => value)
  expect(numbers('TEL:+15555550100', 'TEL;PREF=1:+15555550101')[0]).toBe('+15555550101')
  expect(numbers('TEL:+15555550100', 'TEL;TYPE=pref,cell:+15555550101')[0]).toBe('+15555550101')
  expect(numbers('TEL:+15555550100', 'TEL;PREF:+15555550101')[0]).toBe('+15555550101')
})

test('labels are those of the standard, in words', () => {
  const labels = only(
    'FN:Ada',
    'TEL;TYPE=WORK;TYPE=FAX:+15555550100',
    'TEL;TYPE="home,cell":+15555550101',
    'TEL;HOME;VOICE:+15555550102',
    'TEL;TYPE=x-car-phone:+15555550103',
    'TEL:+15555550104',
  ).phones.map(({ label }) => label)
  expect(labels).toEqual(['Work fax', 'Home mobile', 'Home', 'Car-phone', null])
})

test('one thing in several languages is one value, the others are kept beside it', () => {
  const person = only(
    'VERSION:4.0',
    'FN;ALTID=1;LANGUAGE=en:Yamada Taro',
    'FN;ALTID=1;LANGUAGE=ja:山田太郎',
    'TITLE;ALTID=2;LANGUAGE=en:Boss',
    'TITLE;ALTID=2;LANGUAGE=fr:Patron',
  )
  expect(person).toMatchObject({
    name: 'Yamada Taro',
    title: 'Boss',
    customFields: [
      ['Name (ja)', '山田太郎'],
      ['Job title (fr)', 'Patron'],
    ],
  })
})

test('parts of a name that the full name has not are kept', () => {
  expect(only('FN:Ada Byron', 'N:Byron;Ada;Augusta,King;Dr.;PhD')).toMatchObject({
    name: 'Ada Byron',
    givenName: 'Ada',
    familyName: 'Byron',
    customFields: [
      ['Name prefix', 'Dr.'],
      ['Name suffix', 'PhD'],
      ['Middle name', 'Augusta,King'],
    ],
  })
  expect(only('N:Byron;Ada;Augusta;;').name).toBe('Ada Augusta Byron')
})

test('no picture is taken over or fetched, and the report says so once for each card', () => {
  const { plan, created } = sample('odd-photos.vcf')
  expect([...created.values()].every(({ customFields }) => customFields.length === 0)).toBe(true)
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([
    [1, 'picture'],
    [6, 'picture'],
    [11, 'picture'],
    [17, 'picture'],
    [22, 'picture'],
  ])
  expect(plan.warnings.map(({ message }) => told(message))[2]).toContain('nothing was fetched')
})

test('a picture of old versions may stand unindented, with colons in nothing but its name', () => {
  const lines = ['VERSION:2.1', 'FN:Ada', 'PHOTO;BASE64;JPEG:', 'AAAA/+==', 'BBBB', '', 'NOTE:kept']
  expect(only(...lines)).toMatchObject({ name: 'Ada', notes: 'kept', customFields: [] })
})

test('links of every kind are text, and no address is where none should be', () => {
  const { plan, created } = sample('odd-hostile.vcf')
  const [person] = [...created.values()]
  expect(person?.urls.map(({ value }) => value)).toEqual([
    'javascript:window.__canary=13',
    'file:///etc/passwd',
    'ms-msdt:/id PCWDiagnostic',
    'smb://attacker.example.com/share',
    'https://ok.example.com/',
  ])
  expect(person?.emails).toEqual([])
  expect(person?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(plan.warnings.map(({ code }) => code)).toEqual(['email', 'picture'])
})

test('a rejected card can be mended in a table', () => {
  const { decisions } = sample('odd-no-name.vcf')
  expect(decisions.filter(({ action }) => action === 'reject')).toMatchObject([
    { line: 17, code: 'no-name', cells: ['', '', '', '', 'nothing to call this by'] },
  ])
})

test('thousands of lines are no card, and cost no time', () => {
  const bomb = card('FN:Bomb', ...Array.from({ length: 20_000 }, (_, at) => `X-A:${at}`))
  const { plan } = read(bomb + card('FN:Ada'))
  expect(plan.counts).toMatchObject({ created: 1, rejected: 1 })
  expect(plan.rejects.map(({ code }) => code)).toEqual(['too-long'])
})

test('a line that is no property is named, and the card is read without it', () => {
  expect(saidOf('FN:Ada', 'just some words', 'BAD NAME:x')).toEqual([
    'not-a-property',
    'not-a-property',
  ])
})

test('an unclosed quote in a parameter swallows nothing', () => {
  const person = only('FN:Ada', 'TEL;TYPE="home:+1 555 555 0100', 'EMAIL:ada@example.com')
  expect(person.phones.map(({ value }) => value)).toEqual(['+1 555 555 0100'])
  expect(person.emails.map(({ value }) => value)).toEqual(['ada@example.com'])
})

test('what Android writes as rows of its own table is read like any property', () => {
  const row = (kind: string, ...parts: readonly string[]) =>
    `X-ANDROID-CUSTOM:vnd.android.cursor.item/${kind};${parts.join(';')};;;;;;`
  const person = only(
    'FN:Anna Vogt',
    row('nickname', 'Anni', '1'),
    row('contact_event', '2015-05-30', '1'),
    row('contact_event', '--03-12', '0', 'Name day'),
    row('relation', 'Olga', '14'),
    row('relation', 'Pia', '0', 'Neighbour'),
    row('something_new', 'x'),
  )
  expect(person).toMatchObject({
    nickname: 'Anni',
    dates: [
      { kind: 'anniversary', date: '2015-05-30' },
      { kind: 'Name day', date: '--03-12' },
    ],
    customFields: [
      ['Spouse', 'Olga'],
      ['Neighbour', 'Pia'],
      ['X-ANDROID-CUSTOM', 'vnd.android.cursor.item/something_new; x'],
    ],
  })
})

test('groups are tags under every name that programs give them', () => {
  expect(
    only('FN:Jo', 'X-GROUP-MEMBERSHIP:Clients', 'GROUP:Friends', 'CATEGORIES:VIP,clients').tags,
  ).toEqual(['Clients', 'Friends', 'VIP'])
})

test('the days and people of other address books are read by what they are', () => {
  const person = only(
    'FN:Anna Vogt',
    'X-KADDRESSBOOK-X-Anniversary:2010-06-05',
    'X-KADDRESSBOOK-X-SpousesName:Ben',
    'X-MS-SIGNATURE:YES',
  )
  expect([person.dates, person.customFields]).toEqual([
    [{ kind: 'anniversary', label: null, date: '2010-06-05', leadDays: null }],
    [['Spouse', 'Ben']],
  ])
})

test('the envelope in a parameter has its line breaks, as RFC 6350 writes them', () => {
  const person = only(
    'VERSION:4.0',
    'FN:Åsa Öberg',
    String.raw`ADR;LABEL="Åsa Öberg\nStorgatan 1\, 2 tr\n111 51 Stockholm":;;Storgatan 1;Stockholm;;111 51;`,
  )
  expect(person.addresses.map(({ formatted }) => formatted)).toEqual([
    'Åsa Öberg\nStorgatan 1, 2 tr\n111 51 Stockholm',
  ])
})
