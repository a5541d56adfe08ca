import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tools/install.mjs'

const papers = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** What a paper points to and is not there: files it links or names, npm scripts it tells to run. */
const danglingIn = (paper: string): readonly string[] => {
  const text = readFileSync(join(root, paper), 'utf8')
  const linked = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path]) =>
    join(root, dirname(paper), path ?? ''),
  )
  const named = [...text.matchAll(/`((?:src|test|tools|docs|resources)\/[\w./-]*)`/g)].map(
    ([, path]) => join(root, path ?? ''),
  )
  const run = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name ?? '')
  return [
    ...[...linked, ...named]
      .filter((path) => !existsSync(path))
      .map((path) => relative(root, path)),
    ...run.filter((name) => !Object.hasOwn(scripts, name)).map((name) => `npm run ${name}`),
  ]
}

test('what the papers point to is there', () => {
  expect(papers).toContain('README.md')
  expect(Object.fromEntries(papers.map((paper) => [paper, danglingIn(paper)]))).toEqual(
    Object.fromEntries(papers.map((paper) => [paper, []])),
  )
})
