import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { first } from '#shared/words/en/first.ts'
import { later } from '#shared/words/en/later.ts'
import { outside } from '#shared/words/en/outside.ts'
import { root } from '#tools/install.mjs'

const renderer = join(root, 'out/renderer')
const files = readdirSync(renderer, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:js|css|html)$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')

const found = (pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([match]) => match)

test('the pages make no code of text (S2)', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(found(/.{0,40}(?<![\w$.])(?:eval|Function)\(.{0,20}/gu)).toEqual([])
  // Under another name, as a library does that asks first whether it may.
  expect(found(/.{0,40}(?<![\w$.])[=:]Function[,;})].{0,20}/gu)).toEqual([])
  expect(found(/importScripts|set(?:Timeout|Interval)\(["'`].{0,20}/gu)).toEqual([])
})

test('the pages write no markup but where React is told to, which nothing tells it (S2)', () => {
  // React’s two: what makes a script element without running it, and `dangerouslySetInnerHTML`.
  const written = found(/\.innerHTML=[^=].{0,40}/gu).map((match) => match.slice(0, 23))
  expect(new Set(written)).toEqual(new Set(['.innerHTML=`<script><\\/', '.innerHTML=n)}}break;ca']))
  expect(
    found(/outerHTML=|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc/gu),
  ).toEqual([])
  expect(found(/dangerouslySetInnerHTML:\s*\{/gu)).toEqual([])
})

test('the sheet of components is in no build for owners', () => {
  expect(found(/data-sheet|Component sheet/gu)).toEqual([])
})

test('the pages name no address that is ever asked for (S1)', () => {
  const hosts = new Set(found(/\bhttps?:\/\/[\w.-]+/gu))
  // Names of vocabularies, and the page that React’s error numbers are explained on.
  expect([...hosts].toSorted()).toEqual(['http://www.w3.org', 'https://react.dev'])
  expect(found(/\bwss?:\/\/.{0,40}/gu)).toEqual([])
})

test('the first screen says nothing that comes with the later ones', () => {
  const [script, ...others] = files.filter((file) => /window-[^/]*\.js$/u.test(file))
  expect(others).toEqual([])
  // What a colon follows is a key of an object: the catalogue’s own, or a channel of that name.
  const said = [
    ...readFileSync(script ?? '', 'utf8').matchAll(/["'`]([a-z-]+\.[\w.-]+)(["'`]|\$\{)(?!:)/gu),
  ]
  const isSaid = (key: string) =>
    said.some(([, text = '', end]) => (end === '${' ? key.startsWith(text) : key === text))
  expect(Object.keys(first).filter(isSaid).length).toBeGreaterThan(100)
  expect(Object.keys({ ...later, ...outside }).filter(isSaid)).toEqual([])
})
