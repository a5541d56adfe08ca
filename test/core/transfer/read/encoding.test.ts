import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { drain } from '#core/transfer/drain.ts'
import { createDecoder } from '#core/transfer/read/decoder.ts'
import { detectEncoding, namedEncoding } from '#core/transfer/read/encoding.ts'
import { openSource } from '#core/transfer/read/open-source.ts'
import { roleOfHeader } from '#core/transfer/understand/header-role.ts'
import { withFile } from '../support.ts'

function detect(text: string, encoding: string, addBOM = false) {
  const bytes = iconv.encode(text, encoding, { addBOM })
  const { encoding: found, certain } = withFile(bytes, (path) =>
    drain(detectEncoding(openSource(path))),
  )
  return { found, certain }
}

const western = 'Vorname;Nachname\nKäthe;Müßig\nJörg;Hübner\nFrançois;Lefèvre\nPreis: „3 €“\n'

test('a byte order mark, valid UTF-8 and the zeros of UTF-16 are proof', () => {
  expect(detect(western, 'utf-8')).toEqual({ found: 'utf-8', certain: true })
  expect(detect(western, 'utf-16le', true)).toEqual({ found: 'utf-16le', certain: true })
  expect(detect(western, 'utf-16be', true)).toEqual({ found: 'utf-16be', certain: true })
  expect(detect(western, 'utf-16le')).toEqual({ found: 'utf-16le', certain: true })
  expect(detect('名前,メール\n佐藤みのり,a@example.jp\n'.repeat(9), 'utf-16be')).toEqual({
    found: 'utf-16be',
    certain: true,
  })
})

test('western accents one at a time between plain letters are Windows-1252', () => {
  expect(detect(western, 'windows-1252')).toEqual({ found: 'windows-1252', certain: true })
  expect(detect('Name\nRené\n', 'windows-1252')).toEqual({ found: 'windows-1252', certain: true })
})

test('other code pages are a guess to be confirmed', () => {
  const russian = 'Имя;Фамилия\nОльга;Соколова\nДмитрий;Кузнецов\nЕкатерина;Лебедева\n'.repeat(5)
  expect(detect(russian, 'windows-1251')).toEqual({ found: 'windows-1251', certain: false })
  const japanese = '名前,会社\n佐藤みのり,青葉デザイン\n鈴木一郎,東京商会\n'.repeat(9)
  expect(detect(japanese, 'shift_jis')).toEqual({ found: 'shift_jis', certain: false })
  expect(detect('Name\nRené\nZoë\nJürgen\nFrançois\n'.repeat(3), 'macroman').certain).toBe(false)
})

test.each([
  ['Italian', 'windows-1252', 'Nome;Città\nNiccolò Sanò;Forlì\nÈva Corrò;Cantù\n'],
  ['French', 'windows-1252', 'Nom;Notes\nLefèvre;Sûr de goût, dû août\nBrûlé;hôtel où dîner\n'],
  ['Estonian', 'windows-1252', 'Name;City\nTõnu Mägi;Võru\nÜlle Jõgi;Põlva\n'],
  [
    'Icelandic',
    'windows-1252',
    'Name;City\nÞóra Guðmundsdóttir;Höfn\nSigríður Þórðardóttir;Höfn\n',
  ],
  ['Hungarian', 'windows-1250', 'Name;City\nKovács Ágnes;Győr\nTűzkő Béla;Hatvan\n'],
  ['Turkish', 'windows-1254', 'Name;City\nGülşah Yıldırım;İstanbul\nÖzgür Çağlayan;İzmir\n'],
  ['Turkish with its names', 'windows-1254', 'Ad;Soyad;Şirket\nGülşah;Yıldırım;Işık A.Ş.\n'],
  ['Baltic', 'windows-1257', 'Name;City\nRūta Žukauskienė;Šiauliai\nJānis Bērziņš;Rīga\n'],
  ['French on an old Mac', 'macroman', 'Nom;Notes\nLefèvre;Sûr de goût\nBrûlé;hôtel où dîner\n'],
  [
    'Norwegian on an old Mac',
    'macroman',
    'Name;City\nBjørn Sørlie;Tromsø\nØystein Ødegård;Ørsta\n',
  ],
])('a short table in %s is read in its code page', (_, encoding, text) => {
  const named = encoding === 'macroman' ? 'macintosh' : encoding
  const source = withFile(iconv.encode(text, encoding), (path) =>
    drain(detectEncoding(openSource(path), (cell) => roleOfHeader(cell) !== null)),
  )
  expect(source.encoding).toBe(named)
})

test('the encoding that makes names of columns known is the likeliest, and still asked about', () => {
  const bytes = iconv.encode('Prénom;Société;Œuvre\nZoé;Cœur & Cie;½\n', 'iso-8859-15')
  const { encoding, certain, others } = withFile(bytes, (path) =>
    drain(detectEncoding(openSource(path), (cell) => roleOfHeader(cell) !== null)),
  )
  expect([encoding, certain]).toEqual(['iso-8859-15', false])
  expect(others).toContain('windows-1252')
})

test('one spoilt letter does not make a file of UTF-8 something else', () => {
  const good = Buffer.from('Zoë,Café\nŁucja,Żółw\n')
  const bytes = Buffer.concat([good, Buffer.from([0x52, 0x65, 0x6e, 0xe9, 0x0a])])
  const { encoding } = withFile(bytes, (path) => drain(detectEncoding(openSource(path))))
  expect(encoding).toBe('utf-8')
})

test('a letter of UTF-8 may lie across two reads', () => {
  const text = `Name\n${'x'.repeat(256 * 1024 - 6)}é\n`
  expect(detect(text, 'utf-8')).toEqual({ found: 'utf-8', certain: true })
})

const dos = (text: string, encoding = 'cp850') =>
  withFile(iconv.encode(text, encoding), (path) =>
    drain(detectEncoding(openSource(path), (cell) => roleOfHeader(cell) !== null)),
  )

test.each([
  ['German', 'Name;Straße;Ort\nJürgen Müller;Königstraße 3;Köln\nÄnne Groß;Hügelweg 1;Würzburg\n'],
  ['French', 'Nom;Prénom;Société\nLefèvre;François;Hôtel de la Forêt\nBrûlé;Zoé;Café\n'],
  [
    'Spanish',
    'Nombre;Teléfono;Dirección\nJosé Muñoz;5550101;Peñíscola\nÁngel Íñiguez;5550102;Mérida\n',
  ],
])('a table in %s of a program of DOS is taken for CP850, and asked about', (_, text) => {
  const { encoding, certain, others } = dos(text)
  expect({ encoding, certain, second: others[0] }).toEqual({
    encoding: 'cp850',
    certain: false,
    second: 'cp437',
  })
})

test('code pages of DOS are no answer where the letters make sense as Windows writes them', () => {
  for (const text of [western, 'Name;City\nTõnu Mägi;Võru\n', 'Nome;Città\nNiccolò;Forlì\n']) {
    const { encoding, others } = dos(text, 'windows-1252')
    expect([encoding, ...others].filter((one) => one.startsWith('cp'))).toEqual([])
  }
})

test.each(['cp850', 'cp437', 'cp852'])(
  'every byte of %s is the sign that it stands for',
  (encoding) => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    expect(createDecoder(encoding).decode(bytes)).toBe(iconv.decode(bytes, encoding))
  },
)

test.each([
  ['CP850', 'cp850'],
  ['IBM437', 'cp437'],
  ['850', 'cp850'],
  ['latin1', 'windows-1252'],
])('the owner may call an encoding %s', (label, name) => {
  expect(namedEncoding(label)).toBe(name)
})

test.each([
  ['Czech', 'cp852', 'Jméno;Příjmení;Město\nJiří;Dvořák;Plzeň\nBožena;Růžičková;Ústí\n'],
  ['Polish', 'cp852', 'Imię;Nazwisko;Miasto\nŁucja;Żak;Łódź\nGrażyna;Śliwa;Gdańsk\n'],
  ['Hungarian', 'cp852', 'Név;Város\nSzűcs Jenő;Győr\nŐry Zsófia;Kőszeg\n'],
  ['Polish without names', 'cp852', 'Łucja;Żak;Łódź\nGrażyna;Śliwa;Gdańsk\n'],
  ['Russian', 'ibm866', 'Имя;Фамилия;Город\nОльга;Щербакова;Ярославль\nПётр;Жуков;Тверь\n'],
  ['Russian on a Mac', 'x-mac-cyrillic', 'Имя;Фамилия;Город\nОльга;Щербакова;Ярославль\n'],
  ['Greek', 'windows-1253', 'Όνομα;Επώνυμο;Πόλη\nΆννα;Αγγελοπούλου;Άρτα\nΆρης;Μαυρίδης;Πάτρα\n'],
  ['Greek by the standard', 'iso-8859-7', 'Όνομα;Επώνυμο;Πόλη\nΆννα;Αγγελοπούλου;Άρτα\n'],
  ['Hebrew', 'windows-1255', 'שם פרטי,שם משפחה,עיר\nדוד,כהן,חיפה\n'],
])('a table in %s is taken for %s, and asked about', (_, encoding, text) => {
  const reading = withFile(iconv.encode(text, iconvName(encoding)), (path) =>
    drain(detectEncoding(openSource(path), (cell) => roleOfHeader(cell) !== null)),
  )
  expect([reading.encoding, reading.certain]).toEqual([encoding, false])
})

function iconvName(encoding: string): string {
  return { ibm866: 'cp866', 'x-mac-cyrillic': 'maccyrillic' }[encoding] ?? encoding
}
