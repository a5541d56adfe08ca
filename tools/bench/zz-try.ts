import { start, report } from './zz-stmt.ts'
import { openSession } from './session.ts'
const s = openSession('.cache/bench/data-100000-1000000')
const go = (name: string, f: () => unknown) => {
  f()
  start()
  const t = performance.now()
  f()
  report(name, performance.now() - t)
}
go('due 50', () => s.ask('nudges.due', { limit: 50 }))
go('count', () => s.ask('nudges.count', {}))
go('list name', () => s.ask('clients.list', { sort: 'name' }))
go('list warmth', () => s.ask('clients.list', { sort: 'warmth' }))
for (const q of ['иван sørense', 'neajaifi', 'the', 'an', 'jo', '陈', 'a'])
  go('search ' + q, () => s.ask('search.run', { query: q, limit: 20 }))
const { keys } = s.ask('clients.list', { sort: 'name' })
go('window', () => s.ask('clients.window', { keys: [...keys.slice(0, 60)] as never }))
const row = s.ask('clients.window', { keys: [1] as never }).rows[0]!
go('timeline heavy', () => s.ask('timeline.page', { clientId: row.id, limit: 50 }))
go('get heavy', () => s.ask('clients.get', { id: row.id }))
s.close()
