import { expect, test } from 'vitest'
import '#shared/words/every-language.ts'
import { formats } from '#shared/words/format.ts'
import { pronounOf } from '#shared/words/pronouns.ts'
import { plainText, words } from '#shared/words/words.ts'
import { addDays } from '#shared/plain-date.ts'
import { plainDate, type LocalDateTime, type MonthDay } from '#shared/time.ts'

const { t, rich, runs } = words('en')
const format = formats('en')
const today = plainDate('2026-03-12')

test('a text takes its arguments and loses its tags', () => {
  expect([
    t('tray.quit'),
    t('common.clients', { n: 1 }),
    t('common.clients', { n: 1230 }),
    t('reasons.buying.once', { since: '215 days', gap: 60 }),
  ]).toEqual([
    'Quit',
    '1 client',
    '1,230 clients',
    'Bought once, 215 days ago. A second purchase usually comes after 60.',
  ])
})

test('runs keep what is bold, and arguments are never read as markup', () => {
  const who = { they: 'she', them: 'her', their: 'her', They: 'She', Their: 'Her' }
  expect(runs('reasons.promise-mine.late', { ...who, text: '<b>{x}</b>', n: 1 })).toEqual([
    { text: 'You owe her: <b>{x}</b>, ', bold: false },
    { text: '1 day late', bold: true },
    { text: '.', bold: false },
  ])
  expect(plainText(runs('tray.quit'))).toBe('Quit')
})

test('rich gives the content of each tag to its renderer', () => {
  expect(
    rich(
      'reasons.moment.other',
      { label: 'Renewal', date: 'today' },
      {
        b: (content) => ({ strong: content }),
      },
    ),
  ).toEqual(['Renewal: ', { strong: ['today'] }, '.'])
})

test('days read from near to far', () => {
  const at = (offset: number) => format.day(addDays(today, offset), today)
  expect([0, 1, -1, 2, 21, 22, -21, -22, 290, 300, -120, -183, -184, -800].map(at)).toEqual([
    'today',
    'tomorrow',
    'yesterday',
    'Sat 14 March',
    'Thu 2 April',
    '3 April',
    'Thu 19 February',
    '18 February',
    '27 December',
    'January 2027',
    '12 November',
    '10 September',
    'September 2025',
    'January 2024',
  ])
})

test('full days, tomorrow by name, times, silences, money, lists, counts', () => {
  expect([
    format.fullDay(plainDate('2024-03-13')),
    format.fullDay('--02-29' as MonthDay),
    format.dayNamed(plainDate('2026-03-13'), today),
    format.dateTime('2026-03-12T14:00' as LocalDateTime, today),
    format.silence(1),
    format.silence(400),
    format.silence(401),
    format.money(184_000, 'EUR'),
    format.money(500, 'JPY'),
    format.list(['Lars', 'Rosa', 'Çağla']),
    format.countWord(5),
    format.countWord(13),
    format.weekday(4, 'long'),
    format.sentenceStart('five people'),
  ]).toEqual([
    '13 March 2024',
    '29 February',
    'tomorrow, Fri 13 March',
    'today, 14:00',
    '1 day',
    '400 days',
    '13 months',
    '€1,840.00',
    'JP¥500',
    'Lars, Rosa and Çağla',
    'five',
    '13',
    'Thursday',
    'Five people',
  ])
})

test('a pronoun is taken from the record, else "they"', () => {
  expect(['she/her', ' He ', 'shell', 'xe', null].map(pronounOf)).toEqual([
    'she',
    'he',
    'they',
    'they',
    'they',
  ])
})

test('a name written from right to left is kept apart from the words around it', () => {
  const hebrew = 'נועה לוי'
  const arabic = 'ليلى 7'
  expect([
    t('client.done.snoozed', { name: hebrew, date: '3 May' }),
    t('today.done.kept', { text: arabic }),
    t('client.done.snoozed', { name: 'Ines', date: '3 May' }),
  ]).toEqual([
    `Snoozed \u2068${hebrew}\u2069 until 3 May.`,
    `Kept: \u2068${arabic}\u2069.`,
    'Snoozed Ines until 3 May.',
  ])
  expect(rich('history.only.what', { what: hebrew }, {})).toEqual([
    `Undo this: \u2068${hebrew}\u2069`,
  ])
})
