import Database from 'better-sqlite3'
const stats = new Map<string, { n: number; ms: number; max: number }>()
let on = false
const orig = Database.prototype.prepare
Database.prototype.prepare = function (this: any, sql: string) {
  const st = orig.call(this, sql)
  for (const m of ['all', 'get', 'run'] as const) {
    const f = (st as any)[m].bind(st)
    ;(st as any)[m] = (...a: any[]) => {
      const t = performance.now()
      try {
        return f(...a)
      } finally {
        if (on) {
          const d = performance.now() - t
          const s = stats.get(sql) ?? { n: 0, ms: 0, max: 0 }
          s.n++
          s.ms += d
          s.max = Math.max(s.max, d)
          stats.set(sql, s)
        }
      }
    }
  }
  const pl = st.pluck?.bind(st)
  ;(st as any).pluck = (...a: any[]) => {
    pl(...a)
    return st
  }
  return st
} as any
export const start = () => {
  on = true
  stats.clear()
}
export const report = (title: string, total: number, n = 8) => {
  on = false
  console.log(`\n## ${title}: ${total.toFixed(2)} ms`)
  for (const [sql, s] of [...stats].sort((a, b) => b[1].ms - a[1].ms).slice(0, n))
    console.log(
      `  ${s.ms.toFixed(2)} ms x${s.n} max ${s.max.toFixed(2)}  ${sql.replace(/\s+/g, ' ').slice(0, 150)}`,
    )
}
