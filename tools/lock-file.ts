import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

type Entry = {
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Where npm looks for a package that another one wants: beside it, then one folder up, and so on. */
const isLockedFor = (packages: Readonly<Record<string, Entry>>, path: string, name: string) => {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true
    if (at === '') return false
  }
}

/**
 * What is wrong with a lock file: an optional package without an entry (other systems could not
 * install it), or a download address (it would tie everybody to one registry).
 */
export const lockFileProblems = (text: string): readonly string[] => {
  const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Entry>> }
  if (Object.keys(packages).every((path) => path === '')) return ['it locks no package']
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...(entry.resolved === undefined ? [] : [`${path} has a download address`]),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLockedFor(packages, path, name))
      .map((name) => `${path} wants ${name}, which has no entry`),
  ])
}

/** Whether the project's own lock file is sound; says what is not. */
export const checkLockFile = (): boolean => {
  const problems = lockFileProblems(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  for (const problem of problems) process.stderr.write(`package-lock.json: ${problem}\n`)
  return problems.length === 0
}
