import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  escapeBraces,
  fieldName,
  gapsOf,
  letterSource,
  letterText,
  readTemplate,
  renderLetter,
} from '#shared/domain/merge-fields.ts'

const siobhan = new Map<string, string | null>([
  ['first name', 'Siobhán'],
  ['nickname', null],
  ['wish', '  '],
  ['the plant of last spring', null],
])
const render = (template: string) => renderLetter(readTemplate(template), siobhan)

test.each([
  ['Dear {first name},', 'Dear Siobhán,'],
  ['Dear {First   Name|friend},', 'Dear Siobhán,'],
  ['Dear { nickname | friend },', 'Dear friend,'],
  ['Dear {nickname|},', 'Dear ,'],
  ['About {wish|your garden}', 'About your garden'],
  ['Did {the plant of last spring} come through?', 'Did [the plant of last spring] come through?'],
  ['Dear {frist name|you},', 'Dear [frist name],'],
  ['Braces: {{first name}} and }}', 'Braces: {first name} and }'],
  ['Left open: {first name', 'Left open: {first name'],
  ['No name: {} {|x}', 'No name: {} {|x}'],
  ['Over lines: {first\nname}', 'Over lines: {first\nname}'],
  ['Nested: {a {first name}', 'Nested: {a Siobhán'],
  ['', ''],
])('%j reads %j', (template, text) => {
  expect(letterText(render(template))).toBe(text)
})

test('a field that is not known, or that nobody has, keeps the letter from being sent', () => {
  const letter = render('{first name} {nickname} {nickname} {nickname|x} {colour|red}')
  expect(gapsOf(letter)).toEqual(['nickname', 'colour'])
  expect(letter.map(({ kind }) => kind).filter((kind) => kind !== 'text')).toEqual([
    'filled',
    'missing',
    'missing',
    'fallback',
    'unknown',
  ])
})

const values = fc
  .dictionary(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.option(fc.string()))
  .map((record) => new Map(Object.entries(record).map(([name, v]) => [fieldName(name), v])))
const templates = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom('{', '}', '|', '{{', '}}', '\n', ' '), fc.string()))
    .map((parts) => parts.join('')),
)

test('no text fails, and nothing of it is lost: fields and texts come back in their order', () => {
  fc.assert(
    fc.property(templates, values, (template, known) => {
      const letter = renderLetter(readTemplate(template), known)
      for (const piece of letter) {
        if (piece.kind === 'text') expect(piece.text).not.toBe('')
        else if (piece.kind === 'unknown') expect(known.has(piece.name)).toBe(false)
        else expect(known.has(piece.name)).toBe(true)
      }
      // What is shown in brackets is exactly what is not known: never a gap.
      for (const gap of gapsOf(letter)) expect(letterText(letter)).toContain(`[${gap}]`)
    }),
  )
})

test('a plain text, its braces doubled, is a letter that says just that', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), values, (text, known) => {
      const letter = renderLetter(readTemplate(escapeBraces(text)), known)
      expect(letterText(letter)).toBe(text)
      expect(gapsOf(letter)).toEqual([])
    }),
  )
})

test('a letter taken over to be changed by hand reads the same, with the same gaps', () => {
  fc.assert(
    fc.property(templates, values, (template, known) => {
      const letter = renderLetter(readTemplate(template), known)
      const again = renderLetter(readTemplate(letterSource(letter)), known)
      expect(letterText(again)).toBe(letterText(letter))
      expect(gapsOf(again)).toEqual(gapsOf(letter))
    }),
  )
})
