import { analyseFile } from '#core/transfer/analyse.ts'
import { drain, startImport } from '#core/transfer/plan.ts'
import { nobody } from '#core/transfer/known.ts'
import { openSource } from '#core/transfer/read/open-source.ts'
import { detectEncoding } from '#core/transfer/read/encoding.ts'
import { readRows, readShape } from '#core/transfer/read/read-table.ts'
import { createRowReader } from '#core/transfer/understand/row.ts'
import { answersOf, context } from './support.ts'
const f = process.argv[2]!
const now = () => {
  const u = process.cpuUsage()
  return (u.user + u.system) / 1000
}
const ms = (t: number) => (now() - t).toFixed(0)
for (let k = 0; k < 3; k++) {
  let t = now()
  const s = openSource(f)
  const e = drain(detectEncoding(s))
  const enc = ms(t)
  t = now()
  const r = drain(analyseFile(f, answersOf(), context))
  const an = ms(t)
  if (!r.ok) throw new Error(JSON.stringify(r))
  t = now()
  let n = 0
  for (const b of readRows(s, r.analysis.shape)) n += b.rows.length
  const parse = ms(t)
  t = now()
  const rr = createRowReader(r.analysis.columns, r.analysis.rules)
  n = 0
  for (const b of readRows(s, r.analysis.shape))
    for (const row of b.rows) {
      if (rr(row).person) n++
    }
  const und = ms(t)
  t = now()
  const run = startImport(r.analysis, nobody, { writes: true })
  n = 0
  for (const b of run.batches()) n += b.decisions.length
  const dec = ms(t)
  const p = run.plan()
  console.log(
    {
      enc,
      parse,
      parseUnderstand: und,
      analyse: an,
      decide: dec,
      rss: (process.memoryUsage().rss / 1e6).toFixed(0),
    },
    JSON.stringify(p.counts),
    p.asks.map((a) => a.code).join(),
    p.warnings.length,
  )
}
