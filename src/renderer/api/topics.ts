import type { ChannelName } from '#shared/contract/index.ts'
import type { Topic } from '#shared/contract/events.ts'

/**
 * Which changes make an answer stale. `day` is the turn of the owner's day: what speaks of today,
 * warmth or due dates moves with it. Channels that are not here are never cached.
 */
const staleAfter = {
  'app.info': ['clients', 'day', 'settings'],
  'backups.list': ['backups', 'settings'],
  'backups.look': ['backups', 'clients', 'timeline', 'settings'],
  // What cannot be opened does not change by itself; trying again asks again.
  'recovery.get': [],
  'settings.get': ['settings'],
  'search.run': ['clients', 'timeline', 'promises', 'reminders'],
  'capture.shortcut': ['settings'],
  'launches.list': ['launches', 'clients', 'timeline', 'day'],
  'rhythm.get': ['timeline'],
  'data.place': ['day'],
  // The log grows at any time: asked for whenever it is shown.
  'help.details': [],
  'language.get': ['settings'],
  'lock.get': ['settings'],
  'history.list': ['clients', 'timeline', 'nudges', 'reminders', 'promises', 'settings', 'imports'],
  'trash.list': ['clients', 'timeline', 'day', 'settings'],
  'undo.peek': [
    'clients',
    'timeline',
    'nudges',
    'reminders',
    'promises',
    'settings',
    'imports',
    'views',
    'segments',
    'outreach',
  ],
  'capture.preview': ['clients', 'timeline', 'nudges', 'day', 'settings'],
  'clients.list': ['clients', 'timeline', 'nudges', 'day', 'settings'],
  'clients.top': ['clients', 'timeline', 'nudges', 'day', 'settings'],
  'clients.count': ['clients', 'timeline', 'nudges', 'day', 'settings'],
  'clients.window': ['clients', 'timeline', 'nudges', 'day', 'settings'],
  'clients.get': ['clients', 'timeline', 'nudges', 'promises', 'day', 'settings'],
  'known.get': ['clients', 'timeline'],
  'offerings.list': ['clients'],
  'offerings.get': ['clients', 'timeline'],
  'clients.find': ['clients', 'timeline', 'nudges', 'day', 'settings'],
  'duplicates.list': ['clients', 'timeline', 'day', 'settings'],
  'cadence.load': ['clients', 'nudges', 'day', 'settings'],
  'timeline.page': ['timeline', 'promises'],
  'promises.list': ['promises', 'clients', 'day'],
  'nudges.due': ['nudges', 'clients', 'timeline', 'promises', 'reminders', 'day', 'settings'],
  'nudges.count': ['nudges', 'clients', 'timeline', 'promises', 'day', 'settings'],
  'reminders.list': ['reminders', 'clients', 'day'],
  'review.get': ['review', 'day'],
  'review.chapter': ['clients', 'timeline', 'nudges', 'promises', 'reminders', 'day', 'settings'],
  'insights.chart': ['clients', 'timeline', 'nudges', 'promises', 'day', 'settings'],
  'views.list': ['views'],
  'labels.list': ['clients', 'segments'],
  'segments.list': ['segments', 'clients', 'timeline', 'nudges', 'day', 'settings'],
  'segments.get': ['segments', 'clients', 'timeline', 'nudges', 'day', 'settings'],
  'templates.list': ['outreach'],
  'outreach.list': ['outreach', 'clients'],
  'outreach.get': ['outreach', 'clients', 'timeline', 'day'],
  'outreach.letter': ['outreach', 'clients', 'timeline', 'day', 'settings'],
  'segments.load': ['segments', 'clients', 'settings'],
  'import.plan': ['clients', 'imports'],
  'imports.list': ['imports'],
  'imports.remembered': ['imports'],
  'export.remembered': [],
  'imports.report': ['imports'],
  'imports.changed': ['clients', 'timeline', 'imports'],
} as const satisfies Partial<Record<ChannelName, readonly Topic[]>>

/** Channels whose answers are cached. */
export type ReadChannel = keyof typeof staleAfter

/** Whether a cached answer of `channel` has to be asked for again after these changes. */
export function isStaleAfter(channel: unknown, topics: readonly Topic[]): boolean {
  const known: Readonly<Record<string, readonly Topic[]>> = staleAfter
  const wanted = typeof channel === 'string' ? known[channel] : undefined
  return wanted?.some((topic) => topics.includes(topic)) ?? false
}
