import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCapture, type CaptureContext } from '#shared/domain/capture.ts'
import { localDateTime, plainDate } from '#shared/time.ts'

// Thursday 12 March 2026, ten in the morning.
const context: CaptureContext = {
  today: plainDate('2026-03-12'),
  now: localDateTime('2026-03-12T10:00'),
  dateOrder: 'dmy',
}

const read = (line: string) => readCapture(line, context)
const touch = (line: string) => {
  const { kind, direction, outcome } = read(line).touch
  return `${kind} ${direction} ${outcome}`
}
const promises = (line: string) =>
  read(line).promises.map(({ side, text, dueOn, alternatives, certain }) =>
    [side, text, dueOn, ...alternatives, ...(certain ? [] : ['?'])].join(' | '),
  )
const marked = (line: string) =>
  read(line).spans.map(
    ({ what, start, end, certain }) => `${what}: ${line.slice(start, end)}${certain ? '' : ' ?'}`,
  )

test.each([
  ['called', 'call mutual reached'],
  ['Called, wants a spring menu', 'call mutual reached'],
  ['call with her about the roof', 'call mutual reached'],
  ['she called', 'call inbound reached'],
  ['she just rang', 'call inbound reached'],
  ['@Yuki Tanaka came by, the moss has taken', 'meeting inbound reached'],
  ['met @Yuki for lunch', 'meeting mutual reached'],
  ['coffee with Tom', 'meeting mutual reached'],
  ['had a quick coffee', 'meeting mutual reached'],
  ['emailed the plan', 'email outbound delivered'],
  ['he wrote', 'email inbound delivered'],
  ['got an email about the invoice', 'email inbound delivered'],
  ['email from her', 'email inbound delivered'],
  ['wrote her a card', 'letter outbound delivered'],
  ['texted', 'message outbound delivered'],
  ['they texted back', 'message inbound delivered'],
  ['heard back about the gravel', 'message inbound delivered'],
  ['called, no answer', 'call outbound failed'],
  ['rang, left her a message', 'call outbound failed'],
  ['emailed, no reply yet', 'email outbound delivered'],
  ['email bounced', 'email outbound failed'],
  ['didn’t pick up', 'null outbound failed'],
  ['called, went to voicemail', 'call outbound failed'],
  ['sent the invoice, she was happy', 'null null null'],
  ['wants to be called Max', 'null null null'],
  ['note: called the bank about her', 'null null null'],
])('%j is a touch: %s', (line, expected) => {
  expect(touch(line)).toBe(expected)
})

test.each<[string, readonly string[]]>([
  ['!me by fri: send plan', ['mine | send plan | 2026-03-13']],
  ['!me fri send plan', ['mine | send plan | 2026-03-13']],
  ['called !me: send plan by 20 march', ['mine | send plan | 2026-03-20']],
  ['!me send plan', ['mine | send plan | ']],
  ['!them by 3/5: send logs', ['theirs | send logs | 2026-05-03 | 2027-03-05']],
  [
    '!me by fri: send plan !her by mon: choose the pots',
    ['mine | send plan | 2026-03-13', 'theirs | choose the pots | 2026-03-16'],
  ],
  ['called, promised samples fri', ['mine | samples | 2026-03-13']],
  ['I promised her the stone list by tue', ['mine | the stone list | 2026-03-17']],
  ['promised to bring two pots', ['mine | bring two pots | ']],
  ['promised sun cream', ['mine | sun cream | ']],
  ['she promised me the logs by 4/4', ['theirs | the logs | 2026-04-04']],
  ['@Yuki Tanaka promised logs mon', ['theirs | logs | 2026-03-16']],
  ['I owe them a quote by next month', ['mine | a quote | 2026-04-01']],
  ["I'll send the plan tomorrow", ['mine | send the plan | 2026-03-13 | ?']],
  ['she pays the rest 1/4', ['theirs | pays the rest | 2026-04-01 | 2027-01-04 | ?']],
  ['!me by 31/2: send plan', ['mine | by 31/2: send plan |  | ?']],
  ['I will see', []],
  ['she pays well', []],
  ['she was promised samples by fri', []],
])('%j holds the promises %j', (line, expected) => {
  expect(promises(line)).toEqual(expected)
})

test('quick capture reads a whole line and says where it read what', () => {
  const line =
    '@Yuki Tanaka came by, the moss has taken. Promised the stone list tue, she pays the rest 1/4'
  expect(marked(line)).toEqual([
    'client: @Yuki Tanaka',
    'kind: came by',
    'promise: Promised the stone list tue',
    'due: tue',
    'promise: she pays the rest 1/4 ?',
    'due: 1/4 ?',
  ])
  expect(read(line)).toMatchObject({
    mentions: [{ name: 'Yuki Tanaka', start: 0, end: 12 }],
    body: 'Yuki Tanaka came by, the moss has taken. Promised the stone list tue, she pays the rest 1/4',
  })
})

test('learned, tags and marked promises are taken out of what is kept, speech is not', () => {
  const line =
    'called @Amara #roof #12 learned that she moved to Porto, promised samples fri !me by mon: send plan'
  expect(read(line)).toEqual({
    isNote: false,
    touch: { kind: 'call', direction: 'mutual', outcome: 'reached' },
    happened: null,
    mentions: [{ name: 'Amara', start: 7, end: 13 }],
    tags: ['roof'],
    promises: [
      {
        side: 'mine',
        text: 'samples',
        dueOn: '2026-03-13',
        alternatives: [],
        certain: true,
        start: 57,
        end: 77,
      },
      {
        side: 'mine',
        text: 'send plan',
        dueOn: '2026-03-16',
        alternatives: [],
        certain: true,
        start: 78,
        end: 99,
      },
    ],
    reminders: [],
    learned: 'she moved to Porto',
    body: 'called Amara #12 learned that she moved to Porto, promised samples fri',
    spans: [
      { what: 'kind', start: 0, end: 6, certain: true },
      { what: 'client', start: 7, end: 13, certain: true },
      { what: 'tag', start: 14, end: 19, certain: true },
      { what: 'learned', start: 24, end: 55, certain: true },
      { what: 'promise', start: 57, end: 77, certain: true },
      { what: 'due', start: 74, end: 77, certain: true },
      { what: 'promise', start: 78, end: 99, certain: true },
      { what: 'due', start: 82, end: 88, certain: true },
    ],
  })
})

test.each([
  ['called yesterday', '2026-03-11'],
  ['called 3 days ago, all well', '2026-03-09'],
  ['met her last fri', '2026-03-06'],
  ['met on tuesday at 14:00', '2026-03-10 2026-03-10T14:00'],
  ['called this morning', '2026-03-12 2026-03-12T09:00'],
  ['called at 9:30', '2026-03-12 2026-03-12T09:30'],
  ['session on 20 march', '2025-03-20 or 2026-03-20'],
  ['called, she is looking at 3 plots', 'now'],
  ['we sat in the sun', 'now'],
  ['had lunch on 5th avenue', 'now'],
])('%j happened %s', (line, expected) => {
  const { happened } = read(line)
  if (happened === null) return expect('now').toBe(expected)
  const parts = [happened.on, happened.at, ...happened.alternatives.map((on) => `or ${on}`)]
  return expect(parts.filter((part) => part !== null).join(' ')).toBe(expected)
})

test('reminders, with a time or asking for one', () => {
  expect(
    ['?fri 9:30 ring the quarry', 'called, remind me to ring mon', 'remind me about the slate'].map(
      (line) => read(line).reminders,
    ),
  ).toEqual([
    [
      {
        text: 'ring the quarry',
        when: { kind: 'local', at: '2026-03-13T09:30', alternatives: [] },
      },
    ],
    [{ text: 'ring', when: { kind: 'date', on: '2026-03-16', alternatives: [] } }],
    [{ text: 'the slate', when: null }],
  ])
})

test('plain text, addresses and questions stay text', () => {
  for (const line of ['', 'a@b.example wants gravel', 'ok? yes!', 'is it #1?', 'fine !']) {
    expect(read(line)).toMatchObject({ mentions: [], tags: [], promises: [], reminders: [] })
    expect(read(line).body).toBe(line.replace(' !', '!'))
  }
})

test('property: spans lie inside the line, in order, whatever is typed', () => {
  const words = fc.constantFrom(
    '@Amara',
    '#roof',
    '!me',
    '!them',
    'by',
    'fri',
    ':',
    'promised',
    'learned',
    'she',
    'called',
    'no answer',
    '1/4',
    ',',
    '.',
    '?mon',
    'remind me',
    'yesterday',
    'ÿ',
    '\u{1F331}',
    'note:',
  )
  const line = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.oneof(line, fc.string({ unit: 'grapheme' })), (text) => {
      const { spans, promises: found } = read(text)
      for (const { start, end } of [...spans, ...found]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
      expect(spans.map(({ start }) => start)).toEqual(
        spans.map(({ start }) => start).toSorted((a, b) => a - b),
      )
    }),
    { numRuns: 8000 },
  )
})
