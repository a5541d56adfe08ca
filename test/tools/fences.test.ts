import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tools/install.mjs'
import { temporaryFolder } from '#test/support/core.ts'

// The rules of who may import whom, tried on files that break them: a rule whose pattern matches
// nothing would say nothing either.

const broken = [
  ['src/shared/a.ts', '#core/core.ts'],
  ['src/shared/domain/b.ts', 'node:fs'],
  ['src/shared/domain/c.ts', '#core/db/x.ts'],
  ['src/shared/domain/d.ts', 'node:fs/promises'],
  ['src/core/a.ts', 'electron'],
  ['src/core/use-cases/b.ts', '#shared/contract/clients.ts'],
  ['src/core/db/repositories/a.ts', '../../use-cases/x.ts'],
  ['src/core/transfer/read/a.ts', '#core/db/x.ts'],
  ['src/core/use-cases/a.ts', 'better-sqlite3'],
  ['src/cli/commands/a.ts', '#core/use-cases/x.ts'],
  ['src/main/ipc/a.ts', '#core/db/x.ts'],
  ['src/main/app/a.ts', '#renderer/x.ts'],
  ['src/main/app/c.ts', '#core/transfer/read/x.ts'],
  ['src/preload/a.ts', 'zod'],
  ['src/preload/b.ts', '#main/app/x.ts'],
  ['src/renderer/api/a.ts', '#core/x.ts'],
  ['src/renderer/api/b.ts', '#core/db/repositories/x.ts'],
  ['src/renderer/app/a.ts', 'electron'],
  ['src/renderer/app/c.ts', 'node:fs/promises'],
  ['src/renderer/ui/a.ts', '#renderer/api/x.ts'],
  ['src/renderer/ui/b.ts', '../features/today/x.tsx'],
  ['src/renderer/features/today/a.ts', '#renderer/features/client/x.ts'],
  ['src/renderer/features/today/b.ts', '../client/x.ts'],
  ['src/renderer/features/today/c.ts', '#renderer/app/x.ts'],
  ['src/renderer/features/today/d.ts', 'node:path'],
] as const

const kept = [
  ['src/core/core.ts', './db/open-database.ts'],
  ['src/main/ipc/b.ts', '#core/core.ts'],
  ['src/renderer/app/b.ts', '#renderer/features/today/x.tsx'],
  ['src/renderer/features/today/e.ts', './x.ts'],
  ['src/renderer/features/today/f.ts', '#renderer/ui/x.tsx'],
] as const

test('a file that imports what its folder may not is named, and no other', () => {
  const folder = temporaryFolder()
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  for (const [file, imported] of [...broken, ...kept]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `import { x } from '${imported}'\nexport const y = x\n`)
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[]
  }
  const named = diagnostics.filter(({ code }) => code.includes('no-restricted-imports'))
  expect(named.map(({ filename }) => filename).toSorted()).toEqual(
    broken.map(([file]) => file).toSorted(),
  )
})
