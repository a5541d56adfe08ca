import type { Remark } from '#shared/words/remark.ts'
import type { Changes } from './decision.ts'
import * as say from './remarks.ts'

/** An update that brings a client back from Trash, or its history, and no field. */
export const noChanges = {
  set: {},
  emails: [],
  phones: [],
  addresses: [],
  urls: [],
  tags: [],
  segments: [],
  dates: [],
  completedDates: [],
  customFields: [],
} as const satisfies Changes

/** What an update adds, field by field, for the owner to read. */
export function changedFields(changes: Changes | null): readonly Remark[] {
  if (changes === null) return []
  const lists = (['emails', 'phones', 'addresses', 'urls', 'tags', 'segments', 'dates'] as const)
    .filter((list) => changes[list].length > 0)
    .map(say.gain)
  const singles = Object.keys(changes.set).map(say.gain)
  const completed = changes.completedDates.map(({ kind }) => say.gainOfYear(kind))
  const own = changes.customFields.map(([name]) => say.quoted(name))
  return [...singles, ...lists, ...completed, ...own]
}
