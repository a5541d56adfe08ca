import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tools/install.mjs'
import { filesLookedAt } from '#tools/tool.ts'

test('a tool that looked at nothing is told from one that did', () => {
  expect([
    filesLookedAt('Found 0 warnings and 0 errors.\nFinished in 92ms on 671 files with 214 rules.'),
    filesLookedAt('Finished in 3ms on 1 file using 2 threads.'),
    filesLookedAt('Finished in 2ms on 0 files with 214 rules using 2 threads.'),
    filesLookedAt('No files found to lint.'),
  ]).toEqual([671, 1, 0, 0])
})

test('every source file belongs to a project that the compiler is asked to check', () => {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
    readonly references: readonly { readonly path: string }[]
  }
  const projects = new Set(references.map(({ path }) => path))
  const files = ['src', 'test', 'tools'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .map((path) => join(top, path).replaceAll('\\', '/'))
      .filter((path) => /\.(ts|tsx)$/.test(path)),
  )
  const projectOf = (path: string): string | undefined =>
    path === '.' || projects.has(path) ? path : projectOf(dirname(path))
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter((file) => projectOf(dirname(file)) === '.')).toEqual([])
})
