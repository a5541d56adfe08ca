import { createContext } from '#core/context.ts'
import { openDatabase } from '#core/db/open-database.ts'
import { coreOptions } from './clock.ts'
import { ms, timed } from './stats.ts'
const opened = openDatabase('.cache/bench/data-10000-100000', true)
if (!opened.ok) throw new Error()
const { db } = opened.value
db.pragma('synchronous = OFF')
const context = createContext(db, coreOptions('x'))
const keys = context.sql.column<number>('SELECT id FROM client')
const what = process.argv[2]
for (let round = 0; round < 2; round++) {
  if (what === 'standing') {
    const u = process.cpuUsage()
    console.log(
      ms(timed(() => db.transaction(() => context.keepStanding(keys))())),
      'cpu',
      process.cpuUsage(u).user / 1000,
    )
  }
  if (what === 'facts')
    console.log(
      ms(
        timed(() => {
          for (let i = 0; i < keys.length; i += 500)
            context.repositories.facts.load(
              keys.slice(i, i + 500),
              context.today(),
              context.settings(),
            )
        }),
      ),
    )
  if (what === 'clients')
    console.log(
      ms(timed(() => db.transaction(() => context.repositories.search.indexClients(keys))())),
    )
  if (what === 'entries')
    console.log(
      ms(
        timed(() =>
          db.transaction(() =>
            context.repositories.search.indexEntries(
              context.sql.column<number>('SELECT id FROM entry limit 50000'),
            ),
          )(),
        ),
      ),
    )
}
db.close()
