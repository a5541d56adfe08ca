import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCapture } from '#shared/domain/capture.ts'
import { filingOf, noChoices, type CaptureChoices } from '#shared/domain/capture-filing.ts'
import { companyOf } from '#shared/domain/capture-mentions.ts'
import { flatSpans, type Span } from '#shared/domain/capture-spans.ts'
import { plainDate } from '#shared/time.ts'
import { contextOf } from './capture-given.ts'

const context = contextOf('dmy')
const { today } = context
const read = (line: string, names: readonly string[] = []) =>
  readCapture(line, { ...context, names })
const file = (
  line: string,
  choices: Partial<CaptureChoices> = {},
  unsaid: 'touch' | 'note' = 'note',
) => filingOf(read(line), { ...noChoices, ...choices }, { today, unsaid })
const marked = (line: string, names: readonly string[] = []) =>
  read(line, names).spans.map(
    ({ what, start, end, certain }) => `${what}: ${line.slice(start, end)}${certain ? '' : ' ?'}`,
  )

test('a line says where it read what, and no stretch lies over another', () => {
  expect(
    marked(
      '@Yuki Tanaka came by, the moss has taken. Promised @Tom the list tue, she pays the rest 1/4',
    ),
  ).toEqual([
    'client: @Yuki Tanaka',
    'kind: came by',
    'promise: Promised ',
    'client: @Tom',
    'promise:  the list tue',
    'promise: she pays the rest 1/4 ?',
  ])
  expect(marked('note: rang #roof')).toEqual(['note: note:', 'tag: #roof'])
})

test('a picked client is one word whatever the name is made of', () => {
  const names = ['Acme, Inc. (Berlin)', 'María de los Ángeles']
  expect(read('@Acme, Inc. (Berlin) promised a quote by fri', names)).toMatchObject({
    mentions: [{ name: 'Acme, Inc. (Berlin)', start: 0, end: 20 }],
    promises: [{ side: 'theirs', text: 'a quote', dueOn: '2026-03-13' }],
  })
  expect(marked('@María de los Ángeles rang', names)).toEqual([
    'client: @María de los Ángeles',
    'kind: rang',
  ])
  expect(read('@Marian rang', ['Maria']).mentions).toMatchObject([{ name: 'Marian' }])
})

test('who is named in one breath was there; who is only spoken of was not', () => {
  const company = (line: string) => companyOf(read(line)).map(({ name }) => name)
  expect(
    [
      'met @Amara and @Tom about the wall',
      '@Jo, @Ann and @Bob: workshop went well',
      '@Jo/@Ann workshop',
      'called @Amara about @Tom',
      'met @Amara and @Tom, told them of @Yuki and @Ben',
      'called',
    ].map(company),
  ).toEqual([
    ['Amara', 'Tom'],
    ['Jo', 'Ann', 'Bob'],
    ['Jo', 'Ann'],
    ['Amara'],
    ['Amara', 'Tom'],
    [],
  ])
})

test('what is refused stays in the text, mark and all', () => {
  const line = 'called #roof !me by fri: send plan'
  expect(file(line)).toMatchObject({
    body: 'called',
    tags: ['roof'],
    promises: [{ side: 'mine', text: 'send plan', dueOn: '2026-03-13' }],
  })
  expect(file(line, { refused: ['#roof', '!me by fri: send plan'] })).toMatchObject({
    body: line,
    tags: [],
    promises: [],
  })
  expect(file('promised samples fri', { refused: ['promised samples fri'] })).toMatchObject({
    body: 'promised samples fri',
    promises: [],
  })
})

test('a choice between two days is kept', () => {
  const on = plainDate('2027-03-05')
  expect(
    file('!them by 3/5: send logs', { days: { '!them by 3/5: send logs': on } }),
  ).toMatchObject({ promises: [{ side: 'theirs', text: 'send logs', dueOn: on }] })
  const met = plainDate('2026-03-10')
  expect(file('met on 3/10 at 9:30', { days: { 'on 3/10 at 9:30': met } })).toMatchObject({
    on: met,
    at: '2026-03-10T09:30',
    isDated: true,
  })
})

test('a reminder without a time keeps its words in the text until a day is chosen', () => {
  const line = 'called, remind me about the slate'
  expect(file(line)).toMatchObject({ body: line, reminders: [] })
  const day = plainDate('2026-03-20')
  expect(file(line, { days: { 'remind me about the slate': day } })).toMatchObject({
    body: 'called',
    reminders: [{ text: 'the slate', at: '2026-03-20T09:00', dateOnly: true }],
  })
  expect(file('? fri 9:15 ring')).toMatchObject({
    reminders: [{ text: 'ring', at: '2026-03-13T09:15', dateOnly: false }],
  })
})

test('a line that names no touch is what its place makes of it; the owner has the last word', () => {
  const what = (choices: Partial<CaptureChoices>, unsaid: 'touch' | 'note' = 'note') => {
    const { isNote, kind, direction, outcome } = file('likes oak', choices, unsaid)
    return isNote ? 'note' : `${kind} ${direction} ${outcome}`
  }
  expect(what({})).toBe('note')
  expect(what({}, 'touch')).toBe('call mutual reached')
  expect(what({ mode: 'touch' })).toBe('call mutual reached')
  expect(what({ kind: 'email' })).toBe('email outbound delivered')
  expect(what({ kind: 'email', answered: false })).toBe('email outbound failed')
  expect(file('rang, no answer', { direction: 'inbound' })).toMatchObject({ outcome: 'reached' })
  expect(file('rang, no answer', { answered: true })).toMatchObject({ outcome: 'reached' })
  expect(file('note: rang', { mode: 'touch' })).toMatchObject({ isNote: false, body: 'note: rang' })
})

test('line breaks, dots and doubled marks stay as they were typed', () => {
  const line = 'called..\n\n  wait -- what,, no (really) :)'
  expect(file(line).body).toBe(line)
})

const pieces = [
  '@Amara',
  '@amara lópez',
  '@',
  '#roof',
  '#12',
  '#',
  '!me',
  '!them by',
  '!',
  '?',
  '?mon',
  'by',
  'fri',
  '1/4',
  '31/2',
  'in 9999 y',
  'in 9999 years',
  'a week on',
  'end of',
  'within',
  'if she',
  'on 3/10',
  'at 25:00',
  '9:30',
  'half past',
  'promised',
  'she promises',
  'owes',
  'learned',
  'learned:',
  'she',
  'I',
  'called',
  'no answer',
  'remind me',
  'reminder:',
  'yesterday',
  'note:',
  'ago',
  ':',
  ',',
  '.',
  ';',
  '\n',
  '\t',
  '   ',
  'ÿ',
  '\u{1F331}',
  'é',
  'e\u0301',
  '\u202e',
  '\0',
  '\ud83c',
  'İ',
  '(',
  ')',
  '"',
  '__proto__',
]
const joint = fc.constantFrom(' ', '', ', ', '. ')
const built = fc
  .array(fc.tuple(fc.constantFrom(...pieces), joint), { maxLength: 14 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''))
const anything = fc.oneof(built, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
const names = fc.constantFrom<readonly string[]>([], ['Amara López', 'a, b. (c)', 'no answer'])

const solid = (text: string): string => text.replaceAll(/\s+/gu, '')

test('property: nothing typed is lost, whatever is read and whatever is refused', () => {
  fc.assert(
    fc.property(anything, names, fc.infiniteStream(fc.boolean()), (line, known, refuses) => {
      const reading = readCapture(line, { ...context, names: known })
      const all = [...reading.promises, ...reading.reminders, ...reading.tags]
      const refused = all.map(({ source }) => source).filter(() => refuses.next().value)
      const filing = filingOf(reading, { ...noChoices, refused }, { today, unsaid: 'touch' })
      // Walking the line: each letter is in the body, or in the source of something that is filed.
      const filed = reading.taken.filter(({ what, source }) => {
        if (what === 'note') return filing.isNote
        const reminder = reading.reminders.find((known) => known.source === source)
        return !refused.includes(source) && (what !== 'reminder' || reminder?.when !== null)
      })
      const marks = reading.mentions.map(({ start }) => ({ start, end: start + 1 }))
      let body = ''
      for (let at = 0; at < line.length; at += 1) {
        const isElsewhere = [...filed, ...marks].some(({ start, end }) => start <= at && at < end)
        if (!isElsewhere) body += line.charAt(at)
      }
      // Only commas and the like that would dangle go with what stood beside them, and at the
      // head of what is left the stop of a sentence that went elsewhere.
      const bare = (text: string): string =>
        solid(text)
          .replaceAll(/[,;:]/gu, '')
          .replace(/^[.!?]+/u, '')
      expect(bare(filing.body)).toBe(bare(body))
      if (filed.length === 0) expect(solid(filing.body)).toBe(solid(body))
      for (const { start, end, source } of filed) expect(source).toContain(line.slice(start, end))
      const kept = [...filing.promises, ...filing.reminders].map(({ text }) => text)
      expect(kept.every((text) => text !== '')).toBe(true)
      expect(filing.promises).toHaveLength(
        reading.promises.filter(({ source }) => !refused.includes(source)).length,
      )
    }),
    { numRuns: 4000 },
  )
})

test('a line that goes on and on is read all the same', () => {
  for (const piece of ['a week on ', '@a,', 'Ab ', 'called Ab ', '2 weeks after ', '!me ']) {
    const line = piece.repeat(4000 / piece.length)
    expect(read(line).line).toBe(line)
  }
})

test('property: spans lie inside the line, in order, and never one over another', () => {
  fc.assert(
    fc.property(anything, names, (line, known) => {
      let at = 0
      for (const { start, end } of readCapture(line, { ...context, names: known }).spans) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(line.length)
    }),
    { numRuns: 4000 },
  )
})

test('property: the same line reads the same, today and again', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('dmy', 'mdy'), (line, order) => {
      expect(readCapture(line, contextOf(order))).toEqual(readCapture(line, contextOf(order)))
    }),
    { numRuns: 1000 },
  )
})

test('property: nested stretches are cut, not laid over each other', () => {
  const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]): Span => ({
    what: 'tag',
    start: Math.min(a, b),
    end: Math.max(a, b) + 1,
    certain: true,
  }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const flat = flatSpans(spans)
      const cover = (all: readonly Span[]): Set<number> =>
        new Set(
          all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        )
      expect(cover(flat)).toEqual(cover(spans))
      expect(flat.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(cover(spans).size)
    }),
  )
})
