import { expect, test } from 'vitest'
import '#shared/words/every-language.ts'
import { words } from '#shared/words/words.ts'
import { deedWords } from '#renderer/api/deed-words.ts'

const { rich } = words('en')

test.each([
  ['interaction.log', { name: 'Yusuf Demir' }, 'logging a touch with Yusuf Demir'],
  ['interaction.log', {}, 'logging a touch'],
  ['client.skip', { name: 'Lars' }, 'skipping Lars for this round'],
  ['import', { clients: 3 }, 'the import'],
  ['something.newer', { name: 'Lars' }, 'the last change'],
])('%s %j is %s', (what, details, said) => {
  const { key, args } = deedWords({ what, details, changes: 1 })
  const pieces = rich<typeof key, string>(key, args, { who: (name) => name.join('') })
  expect(pieces.join('')).toBe(said)
})
