import { expect, test } from 'vitest'
import { locales } from '#shared/words/language.ts'
import '#shared/words/every-language.ts'
import { remark, remarkText, type Remark } from '#shared/words/remark.ts'

const inAll = (one: Remark): readonly string[] => locales.map((locale) => remarkText(one, locale))

test('a remark is worded in the language it is asked for, the remarks in it as well', () => {
  const kept = remark('remark.kept-existing', {
    field: remark('remark.field', { field: 'organisation' }),
    stored: 'Quill Press',
    offered: 'Quill Ltd',
  })
  expect(inAll(kept)).toEqual([
    'The organisation stays “Quill Press”; the file says “Quill Ltd”.',
    'Die Organisation bleibt „Quill Press“; in der Datei steht „Quill Ltd“.',
  ])
})

test('several remarks in one are a list', () => {
  const fields = ['emails', 'tags', 'title'].map((field) => remark('remark.gain', { field }))
  expect(inAll(remark('remark.adds', { fields }))).toEqual([
    'Adds an email address, tags and the job title.',
    'Ergänzt: eine E-Mail-Adresse, Schlagwörter und die Position.',
  ])
  expect(inAll(remark('remark.adds', { fields: fields.slice(0, 1) }))[0]).toBe(
    'Adds an email address.',
  )
})

test('figures are written as the language writes them', () => {
  const field = remark('remark.field', { field: 'notes' })
  expect(inAll(remark('remark.too-long', { field, limit: 5_000_000 }))).toEqual([
    'The note is longer than 5,000,000 letters.',
    'Die Notiz ist länger als 5.000.000 Zeichen.',
  ])
})

test('a line that is not known is not named', () => {
  expect(inAll(remark('remark.refused.open-quote', { line: 0 }))[0]).toBe(
    'A quotation mark opens and never closes. Close it there and import the file again.',
  )
  expect(inAll(remark('remark.refused.open-quote', { line: 1200 }))).toEqual([
    'A quotation mark on line 1,200 opens and never closes. Close it there and import the file again.',
    'Ein Anführungszeichen in Zeile 1.200 öffnet und schließt nie. Schließ es dort und importiere die Datei noch einmal.',
  ])
})
