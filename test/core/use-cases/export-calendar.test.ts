import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localDateTime, plainDate } from '#shared/time.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'

/** What a calendar says, without what only the moment of writing gives. */
async function calendarOf(
  t: TestCore,
  input: { segment?: string; clients?: readonly never[] } = {},
): Promise<{ readonly clients: number; readonly summaries: readonly string[] }> {
  const out = join(t.folder, 'out.ics')
  const { clients } = await t.work('transfer.export', {
    out,
    format: 'ics',
    segment: input.segment ?? null,
    clients: input.clients ?? null,
  })
  const text = readFileSync(out, 'utf8')
  expect(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  return {
    clients,
    summaries: [...text.matchAll(/SUMMARY:(.*)\r/g)].map((found) => found[1] ?? ''),
  }
}

function filled(): { readonly t: TestCore; readonly ana: string } {
  const t = openTestCore()
  const { client: ana } = t.ask('clients.add', { name: 'Ana Gomes' })
  const { client: bo } = t.ask('clients.add', { name: 'Bo Lind' })
  const { client: cy } = t.ask('clients.add', { name: 'Cy Dahl' })
  t.ask('clients.add', { name: 'Dee Without' })
  for (const { id } of [ana, bo, cy]) {
    t.ask('dates.add', { clientId: id, kind: 'birthday', date: plainDate('1984-02-29') })
  }
  t.ask('clients.edit', { id: bo.id, patch: { doNotContact: true } })
  const at = { at: localDateTime('2026-12-01T09:30'), dateOnly: false }
  t.ask('reminders.add', { text: 'Ring Bo’s sister', clientId: bo.id, ...at })
  t.ask('reminders.add', { text: 'Send the plan', clientId: ana.id, every: 'FREQ=MONTHLY', ...at })
  t.ask('reminders.add', { text: 'Do the books', clientId: null, ...at })
  return { t, ana: ana.id }
}

test('a calendar has everybody’s dates and reminders, and no date of whom nothing is to be done', async () => {
  const { t } = filled()
  expect(await calendarOf(t)).toEqual({
    clients: 3,
    summaries: [
      'Do the books',
      'Ana Gomes: birthday',
      'Ana Gomes: Send the plan',
      'Bo Lind: Ring Bo’s sister',
      'Cy Dahl: birthday',
    ],
  })
})

test('a calendar of one client has what is theirs alone', async () => {
  const { t, ana } = filled()
  expect(await calendarOf(t, { clients: [ana as never] })).toEqual({
    clients: 1,
    summaries: ['Ana Gomes: birthday', 'Ana Gomes: Send the plan'],
  })
})

test('a calendar leaves out what is done and what was deleted', async () => {
  const { t } = filled()
  const { reminders } = t.ask('reminders.list', {})
  for (const { id } of reminders) t.ask('reminders.delete', { id })
  expect((await calendarOf(t)).summaries).toEqual(['Ana Gomes: birthday', 'Cy Dahl: birthday'])
})
