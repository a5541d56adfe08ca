import { expect, test } from 'vitest'
import { matchedParts, sameName } from '#renderer/reading/name-match.ts'

const marked = (name: string, typed: string) =>
  matchedParts(name, typed).map(({ start, end }) => name.slice(start, end))

test('what was typed is found in a name, whole or word by word, at the beginnings of words', () => {
  expect(marked('Ottilie Brandt-Sørensen', 'ott')).toEqual(['Ott'])
  expect(marked('Ottilie Brandt-Sørensen', 'brandt s')).toEqual(['Brandt', 'S'])
  expect(marked('Maria del Mar', 'maria del')).toEqual(['Maria del'])
  expect(marked('Maria del Mar', 'mar mari')).toEqual(['Mari'])
  expect(marked('Amara Okonkwo-Bright', 'bri ama')).toEqual(['Ama', 'Bri'])
  expect(marked('Çağla Yıldırım', 'cagla')).toEqual(['Çağla'])
  expect(marked('Ada', 'oak')).toEqual([])
})

test('names are the same but for case and accents', () => {
  expect(sameName(' zoë ', 'Zoe')).toBe(true)
  expect(sameName('Zoe', 'Zoey')).toBe(false)
})
