import { expect, test } from 'vitest'
import { lockFileProblems } from '#tools/lock-file.ts'

const problemsOf = (packages: object) => lockFileProblems(JSON.stringify({ packages }))

test('a lock file that every system can install from is sound', () => {
  const packages = {
    '': { name: 'x' },
    'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '1.0.0', c: '1.0.0' } },
    'node_modules/a/node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0' },
  }
  expect(problemsOf(packages)).toEqual([])
})

test('an optional package without an entry is named', () => {
  const packages = { 'node_modules/@x/a': { optionalDependencies: { '@x/a-win32': '1.0.0' } } }
  expect(problemsOf(packages)).toEqual(['node_modules/@x/a wants @x/a-win32, which has no entry'])
})

test('a download address is named', () => {
  const packages = { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } }
  expect(problemsOf(packages)).toEqual(['node_modules/a has a download address'])
})

test('a lock file that locks nothing is not sound', () => {
  expect(problemsOf({ '': { name: 'x' } })).toEqual(['it locks no package'])
})
