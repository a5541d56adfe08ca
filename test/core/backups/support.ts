import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { WorkerOutput } from '#shared/contract/worker.ts'
import { nth, quietControl, type TestCore } from '#test/support/core.ts'

/** Names, of which there are no two alike among the first few hundred. */
const names = ['Ida', 'Ole', 'Zoë', '王芳', 'Šárka', 'O’Brien', 'Ünal', '🙂 Pat']

/** Fills a core with clients, what was said to them, promises, undone and trashed things; the same for a seed. */
export async function fill(t: TestCore, seed: number, deeds = 40): Promise<void> {
  let state = seed + 1
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % below
  }
  const ids = () => {
    const { keys } = t.ask('clients.list', {})
    return t.ask('clients.window', { keys: [...keys].slice(0, 100) }).rows.map(({ id }) => id)
  }
  t.ask('clients.add', { name: `${names[seed % names.length]} first`, email: 'a@example.com' })
  for (let n = 0; n < deeds; n += 1) {
    const id = nth(ids(), next(Math.max(1, ids().length)))
    switch (next(8)) {
      case 0:
      case 1:
        t.ask('clients.add', { name: `${names[next(names.length)]} ${n}`, tags: [`t${next(3)}`] })
        break
      case 2:
      case 3:
        t.ask('interactions.log', { clientId: id, kind: 'call', body: `said ${n} ' " \n — 日本` })
        break
      case 4:
        t.ask('notes.add', { clientId: id, body: `note ${next(1_000)}` })
        break
      case 5:
        t.ask('undo.undo', {})
        if (ids().length === 0) t.ask('undo.redo', {})
        break
      case 6:
        if (ids().length > 1) t.ask('clients.delete', { id })
        break
      case 7:
        await importSome(t, n, 1 + next(4))
        break
    }
  }
}

export async function importSome(t: TestCore, seed: number, rows: number): Promise<void> {
  const path = join(dirname(t.folder), `people-${seed}.csv`)
  const lines = Array.from({ length: rows }, (_, n) => `Row ${seed} ${n},r${seed}-${n}@example.com`)
  writeFileSync(path, ['Name,Email', ...lines].join('\n'))
  await t.work('transfer.import', {
    path,
    answers: { mapping: {}, onDuplicate: 'update', accepted: ['trashed'] },
  })
}

/** The code with which long work is refused; a success fails the test. */
export async function refusedWork(
  t: TestCore,
  from: { id: string } | { path: string },
): Promise<string> {
  const reply = await t.core.work('backup.restore', from, quietControl)
  if (reply.ok) throw new Error('The restore was not refused')
  return reply.error.code
}

export async function backUp(t: TestCore): Promise<WorkerOutput<'backup.make'>> {
  return t.work('backup.make', { to: null })
}

export const backupsIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'backups')).toSorted()
