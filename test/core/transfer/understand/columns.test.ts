import { expect, test } from 'vitest'
import { headerKey } from '#core/transfer/understand/header-key.ts'
import { sides } from '#core/transfer/understand/header-sides.ts'
import { addressWords, knownNames, placeWords } from '#core/transfer/understand/header-words.ts'
import { roleOfHeader } from '#core/transfer/understand/header-role.ts'
import { targetOf } from '#core/transfer/understand/role.ts'
import { importFile, withFile } from '../support.ts'

function target(header: string): string | null {
  const role = roleOfHeader(header)
  return role === null ? null : targetOf(role)
}

test.each([
  [
    'en',
    'First Name',
    'Last Name',
    'E-mail Address',
    'Mobile Phone',
    'Company',
    'Date of Birth',
    'Street',
    'Postcode',
    'Notes',
  ],
  [
    'de',
    'Vorname',
    'Nachname',
    'E-Mail-Adresse',
    'Mobiltelefon',
    'Firma',
    'Geburtsdatum',
    'Straße',
    'PLZ',
    'Bemerkungen',
  ],
  [
    'fr',
    'Prénom',
    'Nom de famille',
    'Adresse e-mail',
    'Téléphone portable',
    'Société',
    'Date de naissance',
    'Rue',
    'Code postal',
    'Remarques',
  ],
  [
    'es',
    'Nombre de pila',
    'Apellidos',
    'Correo electrónico',
    'Teléfono móvil',
    'Empresa',
    'Fecha de nacimiento',
    'Calle',
    'Código postal',
    'Notas',
  ],
  [
    'pt',
    'Primeiro nome',
    'Sobrenome',
    'E-mail',
    'Telemóvel',
    'Empresa',
    'Data de nascimento',
    'Rua',
    'CEP',
    'Observações',
  ],
  [
    'it',
    'Primo nome',
    'Cognome',
    'Indirizzo e-mail',
    'Cellulare',
    'Azienda',
    'Data di nascita',
    'Indirizzo',
    'CAP',
    'Annotazioni',
  ],
  [
    'nl',
    'Voornaam',
    'Achternaam',
    'E-mailadres',
    'Mobiel',
    'Bedrijf',
    'Geboortedatum',
    'Straat',
    'Postcode',
    'Opmerkingen',
  ],
])('column names in %s', (_, ...headers) => {
  expect(headers.map(target)).toEqual([
    'givenName',
    'familyName',
    'email',
    'phone',
    'organisation',
    'birthday',
    'address',
    'address',
    'notes',
  ])
})

test.each([
  'Email Subscription Status',
  'Phone type',
  'Contact owner',
  'Email opt-in',
  'Spouse Email',
  'Number of employees',
  '__proto__',
  'constructor',
  '',
])('%s is no address, number or name of a client', (header) => {
  expect(target(header)).toBeNull()
})

function read(csv: string) {
  const { created, plan } = withFile(csv, (path) => importFile(path))
  return { people: [...created.values()], plan }
}

test('"Name" beside "First Name" is the family name where it is no whole name', () => {
  expect(read('Vorname,Name,E-Mail\nKäthe,Müßig,k@example.de\n').people[0]).toMatchObject({
    name: 'Käthe Müßig',
    familyName: 'Müßig',
  })
  expect(read('First Name,Name,Email\nAda,Ada Quill,a@example.com\n').people[0]).toMatchObject({
    name: 'Ada Quill',
    familyName: null,
  })
})

test('labels of emails, phones and addresses come along', () => {
  const { people } = read(
    'Name,Work Email,Home Phone,Business Fax,Home Street,Home City,Home ZIP\nAda,a@example.com,555-0100,555-0101,Quay 1,Mossgate,97001\n',
  )
  expect(people[0]).toMatchObject({
    emails: [{ value: 'a@example.com', label: 'Work' }],
    phones: [
      { value: '555-0100', label: 'Home' },
      { value: '555-0101', label: 'Work fax' },
    ],
    addresses: [
      { formatted: 'Quay 1\nMossgate, 97001', street: 'Quay 1', city: 'Mossgate', label: 'Home' },
    ],
  })
})

test('German names of columns say last whose address it is', () => {
  const { people } = read(
    'Vorname;Straße geschäftlich;Ort geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich\nKäthe;Weg 1;Köln;50667;Deutschland\n',
  )
  expect(people[0]?.addresses).toEqual([
    {
      formatted: 'Weg 1\nKöln, 50667\nDeutschland',
      street: 'Weg 1',
      city: 'Köln',
      region: null,
      postalCode: '50667',
      country: 'Deutschland',
      label: 'Work',
    },
  ])
})

test('a column "Title" of nothing but Mr and Dr is no job', () => {
  const { people } = read('Title,Name\nMrs,Ada Quill\nDr.,Ben Ash\n')
  expect(people.map(({ title, customFields }) => ({ title, customFields }))).toEqual([
    { title: null, customFields: [['Title', 'Mrs']] },
    { title: null, customFields: [['Title', 'Dr.']] },
  ])
})

test('remarks above and sums below the rows are no clients', () => {
  const { plan, people } = read(
    '# export of 2024\nName,Email\nAda,a@example.com\nPage Turner\nTotal: 2\n',
  )
  expect(people.map(({ name }) => name)).toEqual(['Ada', 'Page Turner'])
  expect(plan.rejects.map(({ line, code }) => ({ line, code }))).toEqual([
    { line: 5, code: 'not-a-row' },
  ])
  expect(plan.warnings.map(({ line, code }) => ({ line, code }))).toEqual([
    { line: 1, code: 'preamble' },
  ])
})

test('letters garbled before the file was written are left and warned about', () => {
  const { plan, people } = read('Name\nRenÃ©\nSÃO PAULO\n')
  expect(people.map(({ name }) => name)).toEqual(['RenÃ©', 'SÃO PAULO'])
  expect(plan.warnings.map(({ line, code }) => ({ line, code }))).toEqual([
    { line: 2, code: 'garbled' },
  ])
})

test('one known name among unknown ones is enough where no row below repeats any of them', () => {
  const csv = 'Name,Shoe,Hat,Glove,Coat\nAda,38,s,m,l\nBen,42,m,l,xl\n'
  expect(read(csv).plan).toMatchObject({ headerLine: 1, asks: [] })
  const data = 'Ada Quill,Customer,x,y\nBen Ash,Customer,z,w\nCy Dee,Lead,u,v\n'
  expect(read(data).plan.asks.map(({ code }) => code)).toEqual(['header'])
})

test('an unknown column of nothing but email addresses is one of email addresses', () => {
  const { people, plan } = read('Name,Kontaktweg\nAda,ada@example.com\nBen,ben@example.com\n')
  expect(people[0]?.emails.map(({ value }) => value)).toEqual(['ada@example.com'])
  expect(plan.columns[1]).toMatchObject({ header: 'Kontaktweg', target: 'email' })
})

test('unknown names above values of another kind are names', () => {
  const { plan, people } = read('Wer,Wohin\nAda Quill,ada@example.com\nBen Ash,ben@example.com\n')
  expect(plan.headerLine).toBe(1)
  expect(plan.asks).toEqual([])
  expect(people.length).toBe(2)
})

test('a second column of the same field overwrites nothing', () => {
  const csv =
    'First Name,First Name,Company,Company,Last Contacted,Last Activity\nAda,Adi,Quill,Press,2026-01-02,2026-03-04\n'
  expect(read(csv).people[0]).toMatchObject({
    givenName: 'Ada',
    organisation: 'Quill',
    lastTouchOn: '2026-03-04',
    customFields: [
      ['First Name', 'Adi'],
      ['Company', 'Press'],
      ['Last Activity', '2026-03-04'],
    ],
  })
})

test('less than a whole birthday is kept as text', () => {
  const csv = 'Name,Birth Year,Birth Month,Birth Day\nAda,1975,8,\nBen,1975,August,9\n'
  const { people } = read(csv)
  expect(people[0]).toMatchObject({
    dates: [],
    customFields: [
      ['Birth Year', '1975'],
      ['Birth Month', '8'],
    ],
  })
  expect(people[1]?.dates[0]?.date).toBe('1975-08-09')
})

test('two columns of one unknown name keep both values', () => {
  const { people } = read('Name,Shoe,Shoe\nAda,38,39\n')
  expect(people[0]?.customFields).toEqual([
    ['Shoe', '38'],
    ['Shoe (2)', '39'],
  ])
})

test('backslashes before quotes go where the file writes its quotes so, doubled ones beside them too', () => {
  const { people, plan } = read(
    'Name,Email,Note\n"Ada \\"Sunny\\" Quill",a@example.com,"a ""fine"" hat, ""blue"""\n"Ben Ash",b@example.com,plain\n',
  )
  expect(people.map(({ name, notes }) => [name, notes])).toEqual([
    ['Ada "Sunny" Quill', 'a "fine" hat, "blue"'],
    ['Ben Ash', 'plain'],
  ])
  expect(plan.warnings).toEqual([])
})

test('a cell that ends with a backslash keeps it', () => {
  const { people } = read('Name,Folder,Note\n"Ada","C:\\ada\\","tall"\n"Ben","C:\\ben\\","6\\"x"\n')
  expect(people.map(({ name, customFields }) => [name, customFields])).toEqual([
    ['Ada', [['Folder', 'C:\\ada\\']]],
    ['Ben', [['Folder', 'C:\\ben\\']]],
  ])
})

test('a line that groups the columns stands above their names and is no header', () => {
  const { people, plan } = read(
    'Kunde;;Termin;;\nName;Telefon;Datum;Leistung;Preis\nAda Quill;0171 5550142;03.11.2026;Schnitt;65\n',
  )
  expect(people.map(({ name, phones }) => [name, phones[0]?.value])).toEqual([
    ['Ada Quill', '0171 5550142'],
  ])
  expect(plan.headerLine).toBe(2)
  expect(plan.warnings.map(({ line, code }) => ({ line, code }))).toEqual([
    { line: 1, code: 'preamble' },
  ])
})

test('an unnamed column makes the names of columns no groups', () => {
  const { people, plan } = read('Client,\nAda Quill,Company\nBen Ash,Bell\n')
  expect(plan.headerLine).toBe(1)
  expect(people.map(({ name }) => name)).toEqual(['Ada Quill', 'Ben Ash'])
})

test('every name that is known is written as names are looked up', () => {
  const lists = [knownNames, addressWords, placeWords, sides]
  const words = lists.flatMap((list) => [...list.keys()])
  expect(words.filter((name) => headerKey(name) !== name)).toEqual([])
})
