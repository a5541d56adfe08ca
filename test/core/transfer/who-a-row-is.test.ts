import { expect, test } from 'vitest'
import '#shared/words/every-language.ts'
import { remarkText } from '#shared/words/remark.ts'
import { importFile, withFile } from './support.ts'

// Which of the names, addresses and numbers in a row are the client's.

const people = (text: string) => [...withFile(text, (path) => importFile(path)).created.values()]

test('a customer beside a contact person is the firm, and the contact the client', () => {
  const text = `
Kunde;Ansprechpartner;E-Mail
Acme GmbH;Anna Vogt;anna@acme.example
Bolt AG;;info@bolt.example
`.trimStart()
  expect(people(text)).toMatchObject([
    { kind: 'person', name: 'Anna Vogt', organisation: 'Acme GmbH', customFields: [] },
    { kind: 'organisation', name: 'Bolt AG', organisation: null, customFields: [] },
  ])
})

test('a customer beside given and family names that are not in it is their firm', () => {
  expect(
    people('Customer,First name,Last name,E-mail\nAcme Ltd,Anna,Vogt,anna@acme.example\n'),
  ).toMatchObject([{ name: 'Anna Vogt', organisation: 'Acme Ltd' }])
  expect(
    people('Customer,First name,Last name,E-mail\nAnna Vogt,Anna,Vogt,anna@acme.example\n'),
  ).toMatchObject([{ name: 'Anna Vogt', organisation: null, customFields: [] }])
})

test('a column of persons and organisations says which a row is', () => {
  const text = 'Type,Name,Email\nPerson,Iris Penrose,i@p.example\nCompany,Penrose Ltd,x@p.example\n'
  expect(people(text).map(({ name, kind }) => [name, kind])).toEqual([
    ['Iris Penrose', 'person'],
    ['Penrose Ltd', 'organisation'],
  ])
  const other = 'Type,Name,Email\nRegular,Iris Penrose,i@p.example\n'
  expect(people(other)[0]?.customFields).toEqual([['Type', 'Regular']])
})

test('columns may say first whose they are', () => {
  const text = `
Invitee Name,Invitee First Name,Invitee Last Name,Invitee Email,Start Date & Time,User Email
Marta Nowak,Marta,Nowak,marta@nowak.example,2026-11-03 10:00 am,owner@example.com
`.trimStart()
  expect(people(text)).toMatchObject([
    {
      name: 'Marta Nowak',
      givenName: 'Marta',
      familyName: 'Nowak',
      emails: [{ value: 'marta@nowak.example' }],
      customFields: [
        ['Start Date & Time', '2026-11-03 10:00 am'],
        ['User Email', 'owner@example.com'],
      ],
    },
  ])
})

test('the number for an emergency is not the client’s own', () => {
  const text =
    'Name,Cell Phone,Emergency Contact,Emergency Phone\nNgozi Okafor,+1 206 555 0101,Chidi,+1 206 555 0102\n'
  expect(people(text)).toMatchObject([
    {
      phones: [{ value: '+1 206 555 0101', label: 'Mobile' }],
      customFields: [
        ['Emergency Contact', 'Chidi'],
        ['Emergency Phone', '+1 206 555 0102'],
      ],
    },
  ])
})

test('of a member without a saved name the public one is the name', () => {
  const text =
    'Phone Number,Saved Name,Public Name\n+447700900101,Jo Baker,jo b\n+447700900102,,Sam\n'
  expect(people(text).map(({ name, nickname }) => [name, nickname])).toEqual([
    ['Jo Baker', 'jo b'],
    ['Sam', 'Sam'],
  ])
})

test('a rhythm and the last time somebody was seen go by many names', () => {
  const text = `
Name;Stay in touch frequency;Letzter Kontakt am
Ana Quill;30;03.11.2026
`.trimStart()
  expect(people(text)).toMatchObject([
    { cadence: { unit: 'days', count: 30 }, lastTouchOn: '2026-11-03', customFields: [] },
  ])
})

test('a list of addresses with names is a list of people, without a question', () => {
  const { plan, created } = withFile(
    'Anna Vogt <anna@vogt.example>\n"Behr, Karl" <karl@behr.example>,\ncleo@dunn.example\n',
    (path) => importFile(path),
  )
  expect(plan.asks).toEqual([])
  expect([...created.values()].map(({ name, emails }) => [name, emails[0]?.value])).toEqual([
    ['Anna Vogt', 'anna@vogt.example'],
    ['Karl Behr', 'karl@behr.example'],
    ['cleo@dunn.example', 'cleo@dunn.example'],
  ])
})

test('the name before an address is the client’s where there is no other, and kept where it differs', () => {
  const read = (name: string) =>
    people(`Name;E-mail\n${name};Anna Vogt <anna@vogt.example>\n`).map((one) => [
      one.name,
      one.customFields,
    ])
  expect(read('')).toEqual([['Anna Vogt', []]])
  expect(read('Vogt, Anna')).toEqual([['Anna Vogt', []]])
  expect(read('Studio Klee')).toEqual([['Studio Klee', [['E-mail', 'Anna Vogt']]]])
})

test('addresses of others beside the client’s own are kept as text and named', () => {
  const { plan, created } = withFile(
    'Name;E-mails\n;"Anna Vogt <anna@vogt.example>, A. Vogt <av@home.example>; Ben Ames <ben@ames.example>"\n',
    (path) => importFile(path),
  )
  expect([...created.values()]).toMatchObject([
    {
      name: 'Anna Vogt',
      emails: [{ value: 'anna@vogt.example' }, { value: 'av@home.example' }],
      customFields: [['E-mails', 'Ben Ames <ben@ames.example>']],
    },
  ])
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([[2, 'of-others']])
})

test('a row of totals is no client, and is named', () => {
  const { plan } = withFile(
    'Name,City,Revenue\nAnna Vogt,Berlin,"1,200.50 €"\nTotal,,"1,200.50 €"\n,,\nTotal: 1,,\nSum Ting,Berlin,3\nTotal,Berlin,3\n',
    (path) => importFile(path),
  )
  expect(plan.rejects.map(({ line, code }) => [line, code])).toEqual([
    [3, 'not-a-row'],
    [5, 'not-a-row'],
  ])
  expect(plan.counts.created).toBe(3)
})

test('a line drawn under the names of the columns is no client', () => {
  const table = '| Name | Email |\n|:----|------|\n| Anna Vogt | anna@vogt.example |\n'
  const { plan, created } = withFile(table, (path) => importFile(path))
  expect([...created.values()].map(({ name }) => name)).toEqual(['Anna Vogt'])
  expect(plan.rejects.map(({ line, code }) => [line, code])).toEqual([[2, 'not-a-row']])
})

test('names in a column of unknown name are found by their looks, which is said', () => {
  const { plan, created } = withFile(
    'ชื่อ,อีเมล,สถานะ\nสมชาย ใจดี,s@x.example,ใช่\nรัก ดี,r@x.example,ใช่\n',
    (path) => importFile(path),
  )
  expect([...created.values()].map(({ name, customFields }) => [name, customFields])).toEqual([
    ['สมชาย ใจดี', [['สถานะ', 'ใช่']]],
    ['รัก ดี', [['สถานะ', 'ใช่']]],
  ])
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([[1, 'name-by-content']])
  const doubtful = 'Email,Result\ns@x.example,sent\nr@x.example,sent\n'
  expect(people(doubtful).map(({ name }) => name)).toEqual(['s@x.example', 'r@x.example'])
})

test('addresses by number are each put together from their own parts', () => {
  const text = `
Firmenname;Vorname;Nachname;Straße 1;PLZ 1;Ort 1;Straße 2;PLZ 2;Ort 2
Vogt GmbH;Anna;Vogt;Hauptstr. 1;10115;Berlin;Parkweg 2;14467;Potsdam
`.trimStart()
  expect(people(text)[0]?.addresses.map((one) => [one.street, one.postalCode, one.city])).toEqual([
    ['Hauptstr. 1', '10115', 'Berlin'],
    ['Parkweg 2', '14467', 'Potsdam'],
  ])
})

test('tags with signs of numbers are tags', () => {
  expect(people('Name,Tags\nAnna Vogt,#vip #lead\n')[0]?.tags).toEqual(['vip', 'lead'])
  expect(people('Name,Tags\nAnna Vogt,Room #3\n')[0]?.tags).toEqual(['Room #3'])
})

test('what a name of a column says beside its value does not hide it', () => {
  const text =
    'Name,Birthday (DD.MM.YYYY),Last Activity Date (UTC+0),Birthday (spouse)\nAnna Vogt,14.03.1979,2026-11-03 10:00,01.02.1980\n'
  expect(people(text)).toMatchObject([
    {
      dates: [{ kind: 'birthday', date: '1979-03-14' }],
      lastTouchOn: '2026-11-03',
      customFields: [['Birthday (spouse)', '01.02.1980']],
    },
  ])
})

test('commas and digits of the width of Chinese letters are commas and digits', () => {
  expect(
    people('名前，メール，電話番号\n佐藤 花子，hanako＠example.jp，０３−５５５０−０１０１\n'),
  ).toMatchObject([
    {
      name: '佐藤 花子',
      emails: [{ value: 'hanako@example.jp' }],
      phones: [{ value: '03-5550-0101' }],
    },
  ])
})

test('what is called after people and holds marks, numbers or addresses is no name', () => {
  const names = (text: string) => people(text).map(({ name, customFields }) => [name, customFields])
  expect(names('Email,Member\na@x.example,Yes\nb@x.example,No\n')).toEqual([
    ['a@x.example', [['Member', 'Yes']]],
    ['b@x.example', [['Member', 'No']]],
  ])
  expect(names('Email,Patient\na@x.example,10023\n')).toEqual([
    ['a@x.example', [['Patient', '10023']]],
  ])
  expect(people('Client,Contact\nAnna Vogt,anna@vogt.example\n')).toMatchObject([
    { name: 'Anna Vogt', organisation: null, emails: [{ value: 'anna@vogt.example' }] },
  ])
  expect(names('Name,Email\nTrue,a@x.example\n')).toEqual([['True', []]])
})

test('a whole name stays beside its parts where one of them is in it', () => {
  expect(people('Name,First Name,Last Name\nBob Smith,Robert,Smith\n')).toMatchObject([
    { name: 'Bob Smith', givenName: 'Robert', familyName: 'Smith', customFields: [] },
  ])
  expect(people('*ContactName,FirstName,LastName\nVogt GmbH,Anna,Vogt\n')).toMatchObject([
    { name: 'Anna Vogt', organisation: 'Vogt GmbH', customFields: [] },
  ])
})

test('columns that only say home and work are telephone numbers where they hold some', () => {
  const text = 'First,Last,Home,Work\nTheo,Bright,+1 503 555 0103,+1 503 555 0101\n'
  expect(people(text)[0]?.phones.map(({ value, label }) => [value, label])).toEqual([
    ['+1 503 555 0103', 'Home'],
    ['+1 503 555 0101', 'Work'],
  ])
  expect(people('Name,Work\nTheo Bright,Printing\n')[0]?.customFields).toEqual([
    ['Work', 'Printing'],
  ])
})

test('a type beside an address or a number is its label', () => {
  const text =
    'Name,Email,Email Type,Phone Number,Phone Number Type,Phone Model\nTheo Bright,t@x.example,Work,+1 503 555 0101,Mobile,X1\n'
  expect(people(text)).toMatchObject([
    {
      emails: [{ value: 't@x.example', label: 'Work' }],
      phones: [{ value: '+1 503 555 0101', label: 'Mobile' }],
      customFields: [['Phone Model', 'X1']],
    },
  ])
})

test('numbered notes are notes', () => {
  expect(people('Name,Note #1,Note #2\nTheo Bright,Called,Wrote\n')[0]?.notes).toBe('Called\nWrote')
})

test('the title of a part in exports joined together is no client', () => {
  const first = 'Name,Email,City\nAnna,a@x.example,Ulm\n'
  for (const title of ['Suppliers,,', 'Suppliers', 'Suppliers,,\n']) {
    for (const [names, found] of [
      ['Name,Email,City', ['Anna', 'Ben']],
      ['Name,Company,Phone,City', ['Anna']],
    ] as const) {
      const text = `${first}${title}\n${names}\nBen,b@x.example,Ulm\n`
      const { plan, created } = withFile(text, (path) => importFile(path))
      expect([...created.values()].map(({ name }) => name)).toEqual(found)
      expect(plan.rejects[0]).toMatchObject({ line: 3, code: 'not-a-row' })
    }
  }
})

test('somebody of whom only the name is known is a client, above names of columns among others too', () => {
  const names = (text: string) => people(text).map(({ name }) => name)
  expect(names('Name,Email\nAnna,a@x.example\nBen,\nCleo,c@x.example\nDan,\n')).toEqual([
    'Anna',
    'Ben',
    'Cleo',
    'Dan',
  ])
  expect(names('Name,Email\nAnna,\nBen,\nName,Email\nCleo,\n')).toEqual(['Anna', 'Ben', 'Cleo'])
})

test('signs that other programs put into a text are kept and named', () => {
  const text = `
Name,Phone,City,Birthday
'Anna Vogt,'+49 30 5550101,K&ouml;ln,'1984-03-05
Gerard 't Hooft,,'s-Gravenhage,43891
R&D Ltd,,Ulm,2024-W05-3
`.trimStart()
  const { plan, created } = withFile(text, (path) => importFile(path))
  expect([...created.values()].map(({ name }) => name)).toEqual([
    "'Anna Vogt",
    "Gerard 't Hooft",
    'R&D Ltd',
  ])
  expect(created.get(2)?.phones).toMatchObject([{ value: '+49 30 5550101' }])
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([
    [2, 'marks'],
    [2, 'marks'],
    [2, 'marks'],
    [2, 'date'],
    [3, 'date'],
    [4, 'date'],
  ])
  expect(plan.warnings.map(({ message }) => remarkText(message, 'en')).slice(0, 2)).toEqual([
    "“'Anna Vogt” under “Name” was kept as it is, with the apostrophe that spreadsheets put before a text.",
    '“K&ouml;ln” under “City” was kept as it is, with signs spelt out as in web pages.',
  ])
})

test('a whole To line under a name is read as one under an address', () => {
  const text = `Name;Email;Note
Otto Berg <otto@example.com>;;a
"Anna Vogt <anna@example.com>, ""Lang, Ida"" <ida@example.com>; Kim <kim@example.com>";;b
Paul <3 Rita@home;paul@example.com;c
`
  const { plan, created } = withFile(text, (path) => importFile(path))
  expect(
    [...created.values()].map(({ name, emails }) => [name, emails.map((one) => one.value)]),
  ).toEqual([
    ['Otto Berg', ['otto@example.com']],
    ['Anna Vogt', ['anna@example.com']],
    ['Paul <3 Rita@home', ['paul@example.com']],
  ])
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([[3, 'of-others']])
  expect(created.get(3)?.customFields).toEqual([
    ['Name', '"Lang, Ida" <ida@example.com>'],
    ['Name (2)', 'Kim <kim@example.com>'],
  ])
})
