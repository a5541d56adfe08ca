import type { Topic } from '#shared/contract/events.ts'
import type { JournalledTable } from './db/journal-triggers.ts'

const topicByTable: Readonly<Partial<Record<JournalledTable, readonly Topic[]>>> = {
  setting: ['settings', 'nudges', 'clients'],
  entry: ['timeline', 'clients', 'nudges'],
  promise: ['promises', 'timeline', 'clients', 'nudges'],
  reminder: ['reminders', 'timeline'],
  saved_view: ['views'],
  segment: ['segments', 'clients', 'nudges'],
  template: ['segments', 'outreach'],
  outreach: ['outreach'],
  letter: ['outreach'],
  segment_member: ['segments', 'clients', 'nudges'],
}

/** What listeners should look at again; any other table of the owner's belongs to a client. */
export function topicsOf(tables: ReadonlySet<JournalledTable>): readonly Topic[] {
  const topics = new Set<Topic>()
  for (const table of tables) {
    for (const topic of topicByTable[table] ?? (['clients', 'nudges'] as const)) topics.add(topic)
  }
  return [...topics]
}
