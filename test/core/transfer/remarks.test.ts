import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import '#shared/words/every-language.ts'
import { remarkText, type Remark } from '#shared/words/remark.ts'
import { cardsFolder, importFile, jsonFolder, samplesFolder } from './support.ts'

const files = [samplesFolder, cardsFolder, jsonFolder].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => join(folder, name)),
)

function remarksOn(path: string): readonly Remark[] {
  const { plan } = importFile(path)
  return [
    ...(plan.refused === null ? [] : [plan.refused]),
    ...plan.asks,
    ...plan.rejects,
    ...plan.warnings,
  ]
    .map(({ message }) => message)
    .concat(plan.people.flatMap(({ detail }) => detail ?? []))
}

test('everything the samples make an import say is a whole sentence in either language', () => {
  const said = files.flatMap(remarksOn)
  const isWhole = (text: string) => /^\S.*[.?]$/su.test(text) && !/[{}]|undefined/.test(text)
  const bad = said.flatMap((one) => {
    const [english, german] = [remarkText(one, 'en'), remarkText(one, 'de')]
    return isWhole(english) && isWhole(german) && english !== german ? [] : [{ english, german }]
  })
  expect(bad).toEqual([])
  expect(new Set(said.map(({ key }) => key)).size).toBeGreaterThan(25)
})
