import { flagWords } from '../rapport-layout.ts'
import type { Column } from './columns.ts'
import { addCustom, keepAsText, type Draft } from './draft.ts'
import { readList } from './lists.ts'

// Cells that only our own export has.

export function readFlags(draft: Draft, column: Column, value: string): void {
  for (const flag of readList(value)) {
    const at = flagWords.findIndex((word) => word === flag)
    if (at === 0) draft.archived = true
    else if (at === 1) draft.deceased = true
    else if (at === 2) draft.doNotContact = true
    else keepAsText(draft, column, flag, 'flag')
  }
}

export function readMoreFields(draft: Draft, column: Column, value: string): void {
  const pairs = parsePairs(value)
  if (pairs === null) keepAsText(draft, column, value, 'fields')
  else for (const [name, field] of pairs) addCustom(draft, name, field)
}

function parsePairs(json: string): readonly (readonly [string, string])[] | null {
  try {
    const parsed: unknown = JSON.parse(json)
    if (!Array.isArray(parsed)) return null
    const pairs: [string, string][] = []
    for (const pair of parsed) {
      const [name, field]: readonly unknown[] = Array.isArray(pair) ? pair : []
      if (typeof name !== 'string' || typeof field !== 'string') return null
      pairs.push([name, field])
    }
    return pairs
  } catch {
    return null
  }
}
