import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { openTestCore, temporaryFolder, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'
import { told } from '#test/support/told.ts'

const answers: ImportAnswers = { mapping: {}, onDuplicate: 'update', accepted: [] }
const me = 'me@studio.example'

function file(name: string, ...lines: readonly string[]): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, Buffer.from(lines.join('\n'), 'latin1'))
  return path
}

const mail = (...lines: readonly string[]) => [
  'From MAILER-DAEMON Tue Nov  3 10:00:00 2026',
  ...lines,
  '',
]

const inbox = [
  ...mail(
    'Message-ID: <1@x>',
    'Date: Tue, 3 Nov 2026 23:30:00 -0500',
    'From: "Gomes, Ana (me@studio.example)" <ANA@example.com>',
    `To: ${me}`,
    'Subject: =?utf-8?Q?Z=C3?= =?utf-8?Q?=AB_and?=',
    ' the plan',
    '',
    'Hello,',
    '>From here on',
    'From which nothing follows',
  ),
  ...mail(
    'Message-ID: <2@x>',
    'Date: 4 Nov 26 09:00 GMT',
    `From: Me <${me}>`,
    'To: Ana <ana@example.com>,',
    '\tbo@example.com',
    'Cc: nobody@example.org',
    'Subject: Both of you',
    '',
    'Text',
  ),
  ...mail('Date: Wed, 4 Nov 2026 10:00:00 +0000', 'From: spam@bad.example', `To: ${me}`, ''),
  ...mail('Message-ID: <4@x>', 'From: ana@example.com', `To: ${me}`, 'Subject: No date', ''),
  ...mail('Message-ID: <5@x>', 'Date: Wed, 4 Nov 2026 10:00:00 +0000', `To: ${me}`, ''),
]

function people(): TestCore & { readonly ana: string; readonly bo: string } {
  const t = openTestCore()
  const ana = t.ask('clients.add', { name: 'Ana Gomes', email: 'ana@example.com' }).client.id
  const bo = t.ask('clients.add', { name: 'Bo Lind', email: 'bo@example.com' }).client.id
  return { ...t, ana, bo }
}

const run = (t: TestCore, path: string, more: Partial<ImportAnswers> = {}) =>
  t.work('transfer.import', { path, answers: { ...answers, ...more } })

function timeline(t: TestCore, clientId: string) {
  return t
    .ask('timeline.page', { clientId })
    .entries.map((entry) => [entry.on, entry.interaction?.direction, entry.body])
}

test('mail becomes interactions of the clients it names, in and out by the owner’s address', async () => {
  const t = people()
  const { plan } = await run(t, file('inbox.mbox', ...inbox))
  expect(plan.counts).toEqual({
    rows: 5,
    created: 0,
    updated: 2,
    unchanged: 0,
    duplicates: 0,
    rejected: 3,
  })
  expect(plan.rejects.map(({ code }) => code)).toEqual(['nobody-known', 'no-date', 'no-sender'])
  expect(plan.warnings.map(({ code, message }) => [code, told(message).includes(me)])).toEqual([
    ['own-address', true],
  ])
  expect(timeline(t, t.ana)).toEqual([
    ['2026-11-04', 'outbound', 'Both of you'],
    ['2026-11-04', 'inbound', 'Zë and the plan'],
  ])
  expect(timeline(t, t.bo)).toEqual([['2026-11-04', 'outbound', 'Both of you']])
  expect((await t.work('data.check', {})).problems).toEqual([])
})

test('the same mailbox again adds and changes nothing', async () => {
  const t = people()
  await run(t, file('inbox.mbox', ...inbox))
  const before = dumpOf(t.folder)
  const { batch, plan } = await run(t, file('copy.mbox', ...inbox))
  expect([batch, plan.counts.unchanged]).toEqual([null, 2])
  expect(dumpOf(t.folder)).toEqual(before)
})

test('an address given by the owner is theirs whatever the file suggests', async () => {
  const t = people()
  await run(t, file('inbox.mbox', ...inbox), { ownAddresses: ['Ana@Example.com'] })
  expect(timeline(t, t.ana)).toEqual([])
})

test('an address kept in the settings is the owner’s in every mailbox, unless another is named', async () => {
  const t = people()
  t.ask('settings.set', { ownAddresses: ['Me@Studio.example'] })
  // One message proves nothing by itself.
  const one = file('one.mbox', ...inbox.slice(12, 23))
  const { plan } = await run(t, one)
  expect(plan.warnings.map(({ code }) => code)).toEqual([])
  expect(timeline(t, t.bo)).toEqual([['2026-11-04', 'outbound', 'Both of you']])
  const named = await t.work('transfer.plan', {
    path: one,
    answers: { ...answers, ownAddresses: ['somebody@example.org'] },
  })
  expect(named.counts).toMatchObject({ updated: 0, rejected: 1 })
})

test('a single mail is read, with its text where that is wanted', async () => {
  const t = people()
  const eml = [
    'MIME-Version: 1.0',
    'Message-ID: <9@x>',
    'Date: Thu, 05 Nov 2026 10:00:00 +0000 (UTC)',
    'From: ana@example.com',
    `To: ${me}`,
    'Subject: Caf\xe9',
    'Content-Type: multipart/mixed; boundary="out er"',
    '',
    'preamble',
    '--out er',
    'Content-Type: multipart/alternative;',
    ' boundary=inner',
    '',
    '--inner',
    'Content-Type: text/html',
    '',
    '<script>no</script>',
    '--inner',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Ol=E1, see =',
    'you',
    '--inner--',
    '--out er--',
    '',
  ]
  await run(t, file('one.eml', ...eml), { mailText: true })
  expect(timeline(t, t.ana)).toEqual([['2026-11-05', 'inbound', 'Café\n\nOlá, see you']])
})

test('an import of mail is undone as one', async () => {
  const t = people()
  const before = dumpOf(t.folder)
  await run(t, file('inbox.mbox', ...inbox))
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(before)
})

test('parts within parts without end are bounded', async () => {
  const t = people()
  const bomb = Array.from({ length: 20_000 }, (_, i) => [
    `--b`,
    `Content-Type: multipart/mixed; boundary=b${i}`,
    '',
  ]).flat()
  const path = file(
    'bomb.eml',
    'Date: Thu, 05 Nov 2026 10:00:00 +0000',
    'From: ana@example.com',
    `To: ${me}`,
    'Subject: Bomb',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...bomb,
  )
  const { plan } = await run(t, path, { mailText: true })
  expect(plan.counts.updated).toBe(1)
  expect(timeline(t, t.ana)).toEqual([['2026-11-05', 'inbound', 'Bomb']])
})

test('addresses and dates as mail should not write them are read all the same', async () => {
  const t = people()
  const odd = [
    ...mail(
      'Date: 2026-11-03T10:00:00+01:00',
      'From: Ana <mailto:ana@example.com>',
      `To: ${me}`,
      'Subject:',
      '',
      'Hello',
    ),
  ]
  await run(t, file('odd.mbox', ...odd), { mailText: true, ownAddresses: [me] })
  expect(timeline(t, t.ana)).toEqual([['2026-11-03', 'inbound', 'Hello']])
})
