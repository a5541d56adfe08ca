import { createContext } from '#core/context.ts'
import { openDatabase } from '#core/db/open-database.ts'
import { migrate } from '#core/db/migrate.ts'
import { journalledTables } from '#core/db/journal.ts'
import { coreOptions } from './clock.ts'
import { rmSync } from 'node:fs'
import { blankClient } from '#core/use-cases/add-client.ts'
const cpu = (name: string, f: () => void) => { const a = process.cpuUsage(); const t = performance.now(); f(); const b = process.cpuUsage(a); console.log(name.padEnd(40), 'wall', (performance.now() - t).toFixed(0), 'cpu', ((b.user + b.system) / 1000).toFixed(0)) }
const N = 10000
for (const mode of ['triggers', 'none', 'triggers', 'none']) {
  rmSync('/tmp/bb/t', { recursive: true, force: true })
  const o = openDatabase('/tmp/bb/t', true); if (!o.ok) throw 1
  const { db } = o.value; migrate(db)
  const c = createContext(db, coreOptions('/tmp/bb/t'))
  if (mode === 'none') for (const t of journalledTables) for (const op of ['insert', 'update', 'delete']) db.exec(`DROP TRIGGER temp.journal_${op}_${t}`)
  const blank = blankClient(c, 'x y')
  const R = c.repositories
  const slices = (f: (i: number) => void) => () => { for (let i = 0; i < N; i += 500) db.transaction(() => c.journal.unheard(() => { for (let k = i + 1; k <= i + 500; k++) f(k) })).immediate() }
  const ids = Array.from({ length: N }, () => c.newId())
  cpu(mode + ' newId', () => { for (let i = 0; i < N; i++) c.newId() })
  cpu(mode + ' today()', () => { for (let i = 0; i < N; i++) c.today() })
  cpu(mode + ' clients', slices((k) => R.clients.insert(ids[k - 1] as never, 1 as never, { ...blank, name: 'Name ' + k, sort_key: 'name ' + ((k * 7919) % N) })))
  cpu(mode + ' points', slices((k) => { for (const kind of ['email', 'phone', 'url'] as const) R.contacts.addPoint(k, { kind, value: kind + k, normal: kind + ((k * 7919) % N), label: null }, 0) }))
  cpu(mode + ' addresses', slices((k) => R.contacts.addAddress(k, { formatted: 'street 1, town ' + k, street: 's', city: 'c', region: null, postalCode: '1', country: 'PT', label: null }, 0)))
  cpu(mode + ' dates', slices((k) => R.knowledge.addDate(k, { kind: 'birthday', label: null, date: '1980-03-04' as never, leadDays: 7 })))
  cpu(mode + ' tags', slices((k) => R.labels.addTag(k, 'tag ' + (k % 60))))
  const all = Array.from({ length: N }, (_, i) => i + 1)
  const sl = (f: (s: number[]) => void) => () => { for (let i = 0; i < N; i += 500) db.transaction(() => f(all.slice(i, i + 500))).immediate() }
  cpu(mode + ' first due update', slices((k) => R.clients.update(k, { first_due_on: '2026-07-01' as never })))
  cpu(mode + ' indexClients', sl((s) => R.search.indexClients(s)))
  cpu(mode + ' keepStanding', sl((s) => c.keepStanding(s)))
  db.close()
}
