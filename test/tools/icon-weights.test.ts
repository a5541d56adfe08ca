import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withWantedWeights } from '#tools/icon-weights.ts'
import { root } from '#tools/install.mjs'

const defined = (code: string) => {
  const react = /^import \* as (\w+) from/.exec(code)?.[1] ?? ''
  const map = /const (\w+) = .* new Map/.exec(code)?.[1] ?? ''
  const body = code.replace(/^import .*$/m, '').replace(/export \{[^}]*\};?/, '')
  const element = (...parts: readonly unknown[]) => parts
  // oxlint-disable-next-line typescript/no-implied-eval -- the package’s own module, as a function
  const read = new Function(react, `${body}; return ${map}`) as (
    react: object,
  ) => Map<string, unknown>
  return read({ createElement: element, Fragment: 'fragment' })
}

const icons = [
  ...readFileSync(join(root, 'src/renderer/ui/icons.ts'), 'utf8').matchAll(/react\/(\w+)'/g),
].map(([, name]) => name ?? '')

test('every icon keeps the weights that are drawn, as they were, and no other', () => {
  expect(icons.length).toBeGreaterThan(50)
  for (const name of icons) {
    const file = join(root, 'node_modules/@phosphor-icons/react/dist/defs', `${name}.es.js`)
    const code = readFileSync(file, 'utf8')
    const whole = defined(code)
    const trimmed = defined(withWantedWeights(code))
    expect([...trimmed]).toEqual(
      ['bold', 'fill', 'regular'].map((weight) => [weight, whole.get(weight)]),
    )
  }
})

test('a definition of another form is refused, so that an update is noticed', () => {
  expect(() => withWantedWeights('export const e = {}')).toThrow('another way')
})
