import type { Words } from '#shared/words/words.ts'
import { modelOf } from './filter-model.ts'
import { groupWords, spoken } from './filter-words.ts'

/** A whole filter in words: "Kind is a person and Tag is garden"; as it is written where it nests deeper. */
export function whereWords(where: string, words: Words): string {
  const model = modelOf(where)
  if (model === null) return where
  const inner = model.join === 'and' ? 'or' : 'and'
  return model.groups
    .map((group) => spoken(groupWords(group, inner, words)))
    .join(` ${words.t('filter.joined', { join: model.join })} `)
}
