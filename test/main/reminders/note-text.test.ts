import { expect, test } from 'vitest'
import { noteText, type NoteTextOptions } from '#main/reminders/note-text.ts'
import { cutText } from '#main/reminders/notifier.ts'
import { plainDate } from '#shared/time.ts'
import { due } from '../support/due.ts'

const options: NoteTextOptions = { locale: 'en', today: plainDate('2026-03-12'), hideNames: false }

test('who, then why', () => {
  expect(noteText([due('site visit', 'Tomasz Wiśniewski')], options)).toEqual({
    title: 'Tomasz Wiśniewski: site visit',
    body: '',
  })
})

test('without a client the text stands alone', () => {
  expect(noteText([due('Ring the quarry')], options)).toEqual({
    title: 'Ring the quarry',
    body: '',
  })
})

test('late is said with the time it was meant for, and so are missed ones', () => {
  const late = due('Ring the quarry', null, { late: true, missed: 3 })
  expect(noteText([late], { ...options, today: plainDate('2026-03-13') })).toEqual({
    title: 'Ring the quarry',
    body: 'Late: meant for yesterday, 14:00. Missed 3 times; this is the newest.',
  })
})

test('what waited for the end of quiet hours says so', () => {
  const held = due('Ring the quarry', null, { held: true })
  expect(noteText([held], options).body).toBe('Waited for the end of your quiet hours.')
})

test('several are one, with three names and the number of the others', () => {
  const names = ['Lars', 'Rosa', 'Çağla', 'Yi', 'Amara', 'Lars']
  expect(
    noteText(
      names.map((name) => due(`call ${name}`, name, { held: true })),
      options,
    ),
  ).toEqual({
    title: 'Six reminders: Lars, Rosa, Çağla, 2 more',
    body: 'They waited for the end of your quiet hours.',
  })
})

test('a locked screen learns nothing', () => {
  const hidden = { ...options, hideNames: true }
  const note = { title: 'Someone waits for a word from you', body: '' }
  expect(noteText([due('site visit', 'Tomasz')], hidden)).toEqual(note)
  expect(noteText([due('a', 'b'), due('c', 'd')], hidden)).toEqual(note)
})

test('a long text is cut at 200 letters, and never inside one', () => {
  const family = '👨‍👩‍👧‍👦'
  expect(cutText('a'.repeat(200))).toBe('a'.repeat(200))
  expect(cutText('a'.repeat(201))).toBe(`${'a'.repeat(199)}…`)
  expect(cutText(family.repeat(200))).toBe(family.repeat(200))
  expect(cutText(family.repeat(201))).toBe(`${family.repeat(199)}…`)
  expect(cutText('e\u0301'.repeat(5000), 3)).toBe('e\u0301e\u0301…')
})

test('markup stays text', () => {
  expect(noteText([due('<b>visit</b> & more', 'A')], options).title).toBe('A: <b>visit</b> & more')
})
