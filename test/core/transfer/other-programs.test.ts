import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { importFile, withFile } from './support.ts'

// Files of programs and people that no sample stands for: other languages, code pages and habits.

function read(text: string, encoding = 'utf-8') {
  return withFile(iconv.encode(text.trimStart(), encoding), (path) => importFile(path))
}

const people = (text: string, encoding?: string) => [...read(text, encoding).created.values()]

test('Outlook in German: its own columns are left out, home and work stand by their numbers', () => {
  const { plan, created } = read(
    `
"Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Firma";"Straße geschäftlich";"Ort geschäftlich";"Straße privat";"Ort privat";"Telefon geschäftlich";"Telefon privat";"E-Mail-Adresse";"E-Mail-Typ";"E-Mail-Angezeigter Name";"Geburtstag";"Jahrestag";"Geschlecht";"Priorität"
"Frau";"Änne";"Maria";"von der Größe";"Größe & Söhne";"Königstraße 12";"Köln";"Badeweg 3";"Essen";"+49 221 555 0101";"+49 201 555 0102";"aenne@groesse.example";"SMTP";"Änne (aenne@groesse.example)";"12.03.1975";"0.0.00";"Keine Angabe";"Normal"
`,
    'windows-1252',
  )
  expect(plan.layout).toBe('Outlook for Windows')
  const [person] = created.values()
  expect(person).toMatchObject({
    name: 'Änne Maria von der Größe',
    familyName: 'von der Größe',
    organisation: 'Größe & Söhne',
    emails: [{ value: 'aenne@groesse.example' }],
    phones: [{ label: 'Work' }, { label: 'Home' }],
    addresses: [
      { city: 'Köln', label: 'Work' },
      { city: 'Essen', label: 'Home' },
    ],
    dates: [{ kind: 'birthday', date: '1975-03-12' }],
    customFields: [['Anrede', 'Frau']],
  })
})

test('Outlook in French and Spanish is known by its columns too', () => {
  const french = read(`
Prénom,Nom,Société,Rue (bureau),Ville (bureau),Téléphone (bureau),Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,Sexe
Zoé,Lefèvre,Lefèvre SARL,3 rue du Lac,Annecy,+33 4 50 55 01 01,zoe@lefevre.example,SMTP,Zoé Lefèvre,Non spécifié
`)
  expect([french.plan.layout, [...french.created.values()][0]]).toMatchObject([
    'Outlook for Windows',
    {
      name: 'Zoé Lefèvre',
      emails: [{ value: 'zoe@lefevre.example' }],
      phones: [{ e164: '+33450550101', label: 'Work' }],
      addresses: [{ street: '3 rue du Lac', city: 'Annecy', label: 'Work' }],
      customFields: [],
    },
  ])
  const spanish = read(`
Nombre,Apellidos,Organización,Calle del trabajo,Ciudad del trabajo,Teléfono del trabajo,Teléfono particular,Dirección de correo electrónico,Tipo de correo electrónico,Nombre de pantalla de correo electrónico
Luz,Prieto,Sol S.L.,Calle Luna 3,Madrid,+34 915 550 101,+34 915 550 102,luz@sol.example,SMTP,Luz Prieto
`)
  expect([spanish.plan.layout, [...spanish.created.values()][0]]).toMatchObject([
    'Outlook for Windows',
    {
      emails: [{ value: 'luz@sol.example' }],
      phones: [{ label: 'Work' }, { label: 'Home' }],
      addresses: [{ street: 'Calle Luna 3', city: 'Madrid', label: 'Work' }],
      customFields: [],
    },
  ])
})

test('an anniversary of a French address book is an anniversary', () => {
  const [person] = people(`
First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Labels,Event 1 - Label,Event 1 - Value
Éloïse,de la Tour,,Travail,eloise@tour.example,* myContacts,Anniversaire de mariage,2015-05-30
`)
  expect(person?.dates).toEqual([
    { kind: 'anniversary', label: null, date: '2015-05-30', leadDays: null },
  ])
})

test.each([
  [
    'German',
    'Vorname,Nachname,Organisation 1 - Name,Organisation 1 - Titel,Labels,E-Mail 1 - Label,E-Mail 1 - Wert,Telefon 1 - Label,Telefon 1 - Wert,Adresse 1 - Label,Adresse 1 - Straße,Adresse 1 - Ort,Ereignis 1 - Label,Ereignis 1 - Wert,Beziehung 1 - Label,Beziehung 1 - Wert',
  ],
  [
    'French',
    'Prénom,Nom de famille,Organisation 1 - Nom,Organisation 1 - Titre,Libellés,E-mail 1 - Libellé,E-mail 1 - Valeur,Téléphone 1 - Libellé,Téléphone 1 - Valeur,Adresse 1 - Libellé,Adresse 1 - Rue,Adresse 1 - Ville,Événement 1 - Libellé,Événement 1 - Valeur,Relation 1 - Libellé,Relation 1 - Valeur',
  ],
  [
    'Spanish',
    'Nombre de pila,Apellidos,Organización 1 - Nombre,Organización 1 - Título,Etiquetas,Correo electrónico 1 - Etiqueta,Correo electrónico 1 - Valor,Teléfono 1 - Etiqueta,Teléfono 1 - Valor,Dirección 1 - Etiqueta,Dirección 1 - Calle,Dirección 1 - Ciudad,Evento 1 - Etiqueta,Evento 1 - Valor,Relación 1 - Etiqueta,Relación 1 - Valor',
  ],
  [
    'Portuguese',
    'Primeiro nome,Sobrenome,Organização 1 - Nome,Organização 1 - Título,Marcadores,E-mail 1 - Rótulo,E-mail 1 - Valor,Telefone 1 - Rótulo,Telefone 1 - Valor,Endereço 1 - Rótulo,Endereço 1 - Rua,Endereço 1 - Cidade,Evento 1 - Rótulo,Evento 1 - Valor,Relação 1 - Rótulo,Relação 1 - Valor',
  ],
])('Google Contacts in %s is read as in English', (_, header) => {
  expect(
    people(`
${header}
Ada,Quill,Quill Press,Printer,* myContacts ::: Regulars,* Work,ada@example.com,Mobile,0171 5550142 ::: 030 5550143,Home,Quay 1,Mossgate,Anniversary,2015-05-30,Sister,Bea
`),
  ).toMatchObject([
    {
      name: 'Ada Quill',
      organisation: 'Quill Press',
      title: 'Printer',
      tags: ['Regulars'],
      emails: [{ value: 'ada@example.com', label: 'Work' }],
      phones: [
        { value: '0171 5550142', label: 'Mobile' },
        { value: '030 5550143', label: 'Mobile' },
      ],
      addresses: [{ street: 'Quay 1', city: 'Mossgate', label: 'Home' }],
      dates: [{ kind: 'anniversary', date: '2015-05-30' }],
      customFields: [['Sister', 'Bea']],
    },
  ])
})

const cyrillic = `
Имя,Отчество,Фамилия,Телефон,Электронная почта,Город,День рождения,Заметки
Анна,Ивановна,Петрова,+7 912 555-01-20,anna@example.ru,Казань,05.11.1984,Любит чай
Олег,,Щукин,8 (912) 555-01-21,oleg@example.ru,Москва,23.02.1979,Звонить вечером
`
test.each(['koi8-r', 'windows-1251', 'utf-8'])(
  'a Russian table in %s is read by its names',
  (code) => {
    expect(people(cyrillic, code)[0]).toMatchObject({
      name: 'Анна Ивановна Петрова',
      givenName: 'Анна',
      familyName: 'Петрова',
      phones: [{ e164: '+79125550120' }],
      emails: [{ value: 'anna@example.ru' }],
      addresses: [{ city: 'Казань' }],
      dates: [{ kind: 'birthday', date: '1984-11-05' }],
      notes: 'Любит чай',
    })
  },
)

test.each(['shift_jis', 'euc-jp', 'utf-8'])(
  'a Japanese table in %s is read by its names',
  (code) => {
    const [person] = people(
      `
氏名,会社名,メールアドレス,電話番号,携帯電話,住所,誕生日,メモ
山田 太郎,株式会社サンプル,taro@example.jp,03-5555-0101,090-5555-0102,東京都千代田区,1980/04/05,ソフト開発の相談
佐藤 花子,表計算商会,hanako@example.jp,,080-5555-0103,大阪市北区,1975/12/31,
`,
      code,
    )
    expect(person).toMatchObject({
      name: '山田 太郎',
      organisation: '株式会社サンプル',
      emails: [{ value: 'taro@example.jp' }],
      phones: [{ value: '03-5555-0101' }, { value: '090-5555-0102', label: 'Mobile' }],
      dates: [{ kind: 'birthday', date: '1980-04-05' }],
      notes: 'ソフト開発の相談',
    })
  },
)

test.each(['iso-8859-2', 'windows-1250', 'utf-8'])(
  'a Polish table in %s keeps its letters',
  (code) => {
    expect(
      people(
        `
Imię i nazwisko;Adres e-mail;Telefon komórkowy;Miasto;Data urodzenia;Uwagi
Łukasz Żółć;lukasz@example.pl;+48 600 555 010;Łódź;24.12.1980;Lubi kawę, źle śpi
Małgorzata Śliwińska;malgorzata@example.pl;+48 600 555 011;Gdańsk;01.05.1991;Część zamówienia
`,
        code,
      )[0],
    ).toMatchObject({
      name: 'Łukasz Żółć',
      phones: [{ label: 'Mobile' }],
      addresses: [{ city: 'Łódź' }],
      notes: 'Lubi kawę, źle śpi',
    })
  },
)

test.each(['macroman', 'windows-1252'])('a western table in %s keeps its letters', (code) => {
  const text = `
Name,E-mail,City,Notes
Zoë Müller,zoe@example.com,Zürich,“Crème brûlée” – très bon
François Lévêque,francois@example.com,Orléans,Élève à l’école
`
  expect(people(text, code)).toMatchObject([
    { name: 'Zoë Müller', notes: '“Crème brûlée” – très bon' },
    { name: 'François Lévêque', notes: 'Élève à l’école' },
  ])
})

test.each([
  ['Dr. von Hohenfels, Maximilian', 'Dr. Maximilian von Hohenfels', 'Maximilian', 'von Hohenfels'],
  ['Hohenfels, Prof. Dr. Ute', 'Prof. Dr. Ute Hohenfels', 'Ute', 'Hohenfels'],
  ['Smith, John Jr.', 'John Smith Jr.', 'John', 'Smith'],
  ['van den Berg, Pieter', 'Pieter van den Berg', 'Pieter', 'van den Berg'],
  ['de la Cruz, María José', 'María José de la Cruz', 'María José', 'de la Cruz'],
  ["O'Brien, Seán", "Seán O'Brien", 'Seán', "O'Brien"],
  ['Acme, Inc.', 'Acme, Inc.', null, null],
  ['=HYPERLINK(1), x', '=HYPERLINK(1), x', null, null],
  ['(new), Anna', '(new), Anna', null, null],
  ['’t Hooft, Piet', 'Piet ’t Hooft', 'Piet', '’t Hooft'],
  ['Lee, Anna, PhD', 'Lee, Anna, PhD', null, null],
])('%s', (written, name, givenName, familyName) => {
  expect(people(`Name;Email\n"${written}";a@example.com\n`)[0]).toMatchObject({
    name,
    givenName,
    familyName,
  })
})

test('numbers say whose they are, and their country in brackets', () => {
  const [person] = people(
    'Name,Email,Phones\nJon Moss,j@example.com,"home: +1 212-555-0103, cell: +1 212-555-0104; tel: +49 30 5550106; (+353) 1 555 0104"\n',
  )
  expect(person?.phones.map(({ value, e164, label }) => ({ value, e164, label }))).toEqual([
    { value: '+1 212-555-0103', e164: '+12125550103', label: 'home' },
    { value: '+1 212-555-0104', e164: '+12125550104', label: 'cell' },
    { value: '+49 30 5550106', e164: '+49305550106', label: null },
    { value: '(+353) 1 555 0104', e164: '+35315550104', label: null },
  ])
})

test('the other ending of a number is no part of what is dialled', () => {
  const [person] = people('Name,Phone,Fax\nJon,+49 30 5550105 / 06,+49 30 5550107 / 5550108\n')
  expect(person?.phones.map(({ value, e164 }) => [value, e164])).toEqual([
    ['+49 30 5550105 / 06', '+49305550105'],
    ['+49 30 5550107', '+49305550107'],
    ['5550108', null],
  ])
})

test('Nokia Suite says “General” of what has no label', () => {
  const [person] = people(
    'First name;Last name;General mobile;General email;Home street;Home postal/ZIP code;Home city\nÄnne;Groß;+491715550101;aenne@example.de;Weg 1;10115;Berlin\n',
  )
  expect(person).toMatchObject({
    phones: [{ value: '+491715550101', label: 'Mobile' }],
    emails: [{ value: 'aenne@example.de', label: null }],
    addresses: [{ street: 'Weg 1', postalCode: '10115', city: 'Berlin', label: 'Home' }],
    customFields: [],
  })
})

test('a dash or “n/a” stands for nothing, but not in a note', () => {
  const { plan, created } = read(
    'Name,Organisation,Job title,Email,Phone,Address,Notes\nPia Quant,-,n/a,pia@example.com,N/A,–,-\n',
  )
  expect(plan.warnings).toEqual([])
  expect(created.get(2)).toMatchObject({
    organisation: null,
    title: null,
    phones: [],
    addresses: [],
    notes: '-',
    customFields: [],
  })
})

test('rows below the columns of another export are not read by the first', () => {
  const { plan } = read(`
First Name,Last Name,Email,Company
Ann,Ames,ann@example.com,Ames Ltd
Name,Phone,E-mail Address,Notes
Cat Cole,+44 20 7946 0101,cat@example.com,from the second
First Name,Last Name,Email,Company
Bob,Boon,bob@example.com,
`)
  expect(plan.counts).toMatchObject({ rows: 5, created: 2, rejected: 3 })
  expect(plan.rejects.map(({ line, code }) => [line, code])).toEqual([
    [3, 'second-header'],
    [4, 'other-columns'],
    [5, 'repeated-header'],
  ])
})
