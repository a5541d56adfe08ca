import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { importFile, withFile } from './support.ts'

// Tables of programs in other languages: the same columns under the names they have there.

function read(text: string, encoding = 'utf-8') {
  return withFile(iconv.encode(text.trimStart(), encoding), (path) => importFile(path))
}

function person(text: string, encoding?: string) {
  const [first] = read(text, encoding).created.values()
  return first
}

test.each([
  [
    'Dutch',
    `
"Voornaam","Achternaam","Bedrijf","Functie","Werkadres, straat","Werkadres, plaats","Huisadres, straat","Huisadres, plaats","Telefoon op werk","Telefoon thuis","Mobiele telefoon","E-mailadres","E-mailtype","E-mail, weergavenaam","Geslacht","Prioriteit"
"Saskia","Meerwijk","Bloem BV","Eigenaar","Plein 5","Utrecht","Laan 2","Zeist","030 555 0101","030 555 0104","06 5550 0103","saskia@bloem.example","SMTP","Saskia (saskia@bloem.example)","Niet opgegeven","Normaal"
`,
  ],
  [
    'Portuguese',
    `
Nome,Apelido,Empresa,Cargo,Rua (Emprego),Cidade (Emprego),Rua (Residência),Cidade (Residência),Telefone do emprego,Telefone da residência,Telemóvel,Endereço de correio eletrónico,Tipo de correio eletrónico,Nome a apresentar do correio eletrónico
Saskia,Meerwijk,Bloem BV,Eigenaar,Plein 5,Utrecht,Laan 2,Zeist,030 555 0101,030 555 0104,06 5550 0103,saskia@bloem.example,SMTP,Saskia (saskia@bloem.example)
`,
  ],
  [
    'Polish',
    `
Imię,Nazwisko,Firma,Stanowisko,Adres służbowy - ulica,Adres służbowy - miejscowość,Adres domowy - ulica,Adres domowy - miejscowość,Telefon służbowy,Telefon domowy,Telefon komórkowy,Adres e-mail,Typ e-mail,Nazwa wyświetlana e-mail
Saskia,Meerwijk,Bloem BV,Eigenaar,Plein 5,Utrecht,Laan 2,Zeist,030 555 0101,030 555 0104,06 5550 0103,saskia@bloem.example,SMTP,Saskia (saskia@bloem.example)
`,
  ],
  [
    'Italian',
    `
Nome,Cognome,Società,Posizione,Via (uff.),Città (uff.),Via (ab.),Città (ab.),Telefono (uff.),Telefono (ab.),Cellulare,Indirizzo posta elettronica,Tipo posta elettronica,Nome visualizzato posta elettronica
Saskia,Meerwijk,Bloem BV,Eigenaar,Plein 5,Utrecht,Laan 2,Zeist,030 555 0101,030 555 0104,06 5550 0103,saskia@bloem.example,SMTP,Saskia (saskia@bloem.example)
`,
  ],
])('Outlook in %s is known by its columns, and its own ones say nothing of a client', (_, text) => {
  const { plan, created } = read(text)
  expect([plan.layout, [...created.values()]]).toMatchObject([
    'Outlook for Windows',
    [
      {
        name: 'Saskia Meerwijk',
        givenName: 'Saskia',
        familyName: 'Meerwijk',
        organisation: 'Bloem BV',
        title: 'Eigenaar',
        emails: [{ value: 'saskia@bloem.example', label: null }],
        addresses: [
          { street: 'Plein 5', city: 'Utrecht', label: 'Work' },
          { street: 'Laan 2', city: 'Zeist', label: 'Home' },
        ],
        customFields: [],
      },
    ],
  ])
  const phones = [...created.values()][0]?.phones ?? []
  expect(phones.map(({ value, label }) => [value, label])).toEqual([
    ['030 555 0101', 'Work'],
    ['030 555 0104', 'Home'],
    ['06 5550 0103', 'Mobile'],
  ])
})

test.each([
  [
    'Polish',
    'Imię,Nazwisko,Nazwa organizacji,Stanowisko,Etykiety,E-mail 1 – Etykieta,E-mail 1 – Wartość,Telefon 1 – Etykieta,Telefon 1 – Wartość,Adres 1 – Etykieta,Adres 1 – Ulica,Adres 1 – Miasto',
  ],
  [
    'Italian',
    'Nome,Cognome,Nome organizzazione,Titolo organizzazione,Etichette,E-mail 1 - Etichetta,E-mail 1 - Valore,Telefono 1 - Etichetta,Telefono 1 - Valore,Indirizzo 1 - Etichetta,Indirizzo 1 - Via,Indirizzo 1 - Città',
  ],
])('Google Contacts in %s is read as in English', (_, header) => {
  expect(
    person(`
${header}
Ada,Quill,Quill Press,Printer,* myContacts ::: Regulars,* Work,ada@example.com,Mobile,+44 20 7946 0101,Home,Quay 1,Mossgate
`),
  ).toMatchObject({
    name: 'Ada Quill',
    organisation: 'Quill Press',
    title: 'Printer',
    tags: ['Regulars'],
    emails: [{ value: 'ada@example.com', label: 'Work' }],
    phones: [{ e164: '+442079460101', label: 'Mobile' }],
    addresses: [{ street: 'Quay 1', city: 'Mossgate', label: 'Home' }],
    customFields: [],
  })
})

test('Thunderbird in German has the birthday in three columns', () => {
  expect(
    person(`
Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Tel. dienstlich,Tel. privat,Mobil-Tel.-Nr.,Adresse privat,Ort privat,PLZ privat,Adresse dienstlich,Ort dienstlich,PLZ dienstlich,Arbeitstitel,Organisation,Geburtsjahr,Geburtsmonat,Geburtstag,Notizen,
Anna,Vogt,Anna Vogt,anna@vogt.example,av@home.example,+49 30 5550101,+49 30 5550102,+49 171 5550103,Parkweg 2,Potsdam,14467,Hauptstr. 1,Berlin,10115,Inhaberin,Vogt GmbH,1979,3,14,Mag Tee,
`),
  ).toMatchObject({
    emails: [{ value: 'anna@vogt.example' }, { value: 'av@home.example' }],
    phones: [{ label: 'Work' }, { label: 'Home' }, { label: 'Mobile' }],
    addresses: [
      { street: 'Parkweg 2', city: 'Potsdam', label: 'Home' },
      { street: 'Hauptstr. 1', city: 'Berlin', label: 'Work' },
    ],
    dates: [{ kind: 'birthday', date: '1979-03-14' }],
    customFields: [],
  })
})

test.each([
  [
    'Hungarian',
    'Név;Cég;Telefonszám;E-mail cím;Születési dátum;Megjegyzés',
    'Kovács Ágnes;Kőműves Kft.;+36 1 555 0101;agnes@komuves.example;1979.03.14.;Délután',
  ],
  [
    'Arabic',
    'الاسم;الشركة;الهاتف;البريد الإلكتروني;تاريخ الميلاد;ملاحظات',
    'أحمد علي;شركة المثال;+971 50 555 0101;ahmed@example.ae;1979-03-14;صباحا',
  ],
  [
    'traditional Chinese',
    '姓名;公司名稱;手機;電子郵件;生日;備註',
    '王小明;範例有限公司;+886 912 345 678;wang@example.tw;1979年3月14日;喝茶',
  ],
  [
    'Korean',
    '이름;회사;휴대폰;이메일;생년월일;메모',
    '김민수;예시 주식회사;+82 10-5550-0101;kim@example.kr;1979. 3. 14.;커피',
  ],
  [
    'Greek',
    'Όνομα;Εταιρεία;Κινητό;Email;Ημερομηνία γέννησης;Σημειώσεις',
    'Ελένη;Ελιά ΑΕ;+30 697 555 0102;eleni@elia.example;14 Μαρτίου 1979;Πρωί',
  ],
  [
    'Russian',
    'Имя;Компания;Телефон;Электронная почта;Дата рождения;Заметки',
    'Олег;Пример;+7 912 555-01-21;oleg@example.ru;14 марта 1979;Вечером',
  ],
])('a table in %s is read by its names', (_, header, row) => {
  const [name = '', organisation = '', , email = '', , notes = ''] = row.split(';')
  expect(person(`${header}\n${row}\n`)).toMatchObject({
    name,
    organisation,
    emails: [{ value: email }],
    dates: [{ kind: 'birthday', date: '1979-03-14' }],
    notes,
    customFields: [],
  })
})

test('names are made of the parts that a language has', () => {
  const names = (text: string) => {
    const read = person(text)
    return [read?.name, read?.givenName, read?.familyName, read?.customFields]
  }
  expect(
    names('Nombre;Primer apellido;Segundo apellido;Correo\nMaría José;García;Pérez;m@x.example\n'),
  ).toEqual(['María José García Pérez', 'María José', 'García Pérez', []])
  expect(names('Voornaam;Tussenvoegsel;Achternaam;E-mail\nJan;van der;Berg;j@x.example\n')).toEqual(
    ['Jan van der Berg', 'Jan', 'van der Berg', []],
  )
  expect(names('Nume,Prenume,Companie\nIonescu,Ștefan,Țară SRL\n')).toEqual([
    'Ștefan Ionescu',
    'Ștefan',
    'Ionescu',
    [],
  ])
})

test('the number of a house in a column of its own is part of the street', () => {
  const addresses = (text: string) =>
    person(text)?.addresses.map(({ street, city }) => [street, city])
  expect(
    addresses('Nome,Endereço,Número,Cidade,UF,CEP\nJoão,Rua das Flores,12,Curitiba,PR,80000-000\n'),
  ).toEqual([['Rua das Flores 12', 'Curitiba']])
  expect(addresses('Name;Straße;Hausnr.;PLZ;Ort\nAnna Vogt;Seeweg;4a;13353;Berlin\n')).toEqual([
    ['Seeweg 4a', 'Berlin'],
  ])
  expect(addresses('Navn;Adresse;Postnr.;By\nÅse;Søndergade 3;8000;Aarhus C\n')).toEqual([
    ['Søndergade 3', 'Aarhus C'],
  ])
  expect(addresses('Naam;Woonplaats;Postcode\nJan;Delft;2611 AA\n')).toEqual([[null, 'Delft']])
})

test('a table of an old program of DOS is read in the code page that the owner confirms', () => {
  const text = 'Name;Straße;Ort\nJürgen Müller;Königstraße 3;Köln\n'
  withFile(iconv.encode(text, 'cp850'), (path) => {
    const [ask] = importFile(path).plan.asks
    expect([ask?.code, ask?.options.slice(0, 2)]).toEqual(['encoding', ['cp850', 'cp437']])
    const { plan, created } = importFile(path, { encoding: 'cp850' })
    expect(plan.asks).toEqual([])
    expect([...created.values()]).toMatchObject([
      { name: 'Jürgen Müller', addresses: [{ street: 'Königstraße 3', city: 'Köln' }] },
    ])
  })
})
