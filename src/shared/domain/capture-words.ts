import type { InteractionKind } from './facts.ts'

// The words that tell of a touch, and of which kind.

export const verbs: Readonly<Record<string, InteractionKind>> = {
  called: 'call',
  phoned: 'call',
  rang: 'call',
  telephoned: 'call',
  facetimed: 'call',
  spoke: 'call',
  talked: 'call',
  chatted: 'call',
  'caught up': 'call',
  emailed: 'email',
  'e-mailed': 'email',
  mailed: 'email',
  wrote: 'email',
  met: 'meeting',
  saw: 'meeting',
  visited: 'meeting',
  zoomed: 'meeting',
  lunched: 'meeting',
  'bumped into': 'meeting',
  'ran into': 'meeting',
  'came by': 'meeting',
  'came in': 'meeting',
  'came over': 'meeting',
  'came round': 'meeting',
  'dropped by': 'meeting',
  'dropped in': 'meeting',
  'stopped by': 'meeting',
  'popped by': 'meeting',
  'popped in': 'meeting',
  texted: 'message',
  messaged: 'message',
  whatsapped: 'message',
  pinged: 'message',
  dmed: 'message',
  replied: 'message',
  'got back to': 'message',
  commented: 'social',
  liked: 'social',
  attended: 'event',
}
export const nouns: Readonly<Record<string, InteractionKind>> = {
  call: 'call',
  'phone call': 'call',
  phone: 'call',
  chat: 'call',
  'catch-up': 'call',
  'catch up': 'call',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  meeting: 'meeting',
  'site visit': 'meeting',
  visit: 'meeting',
  coffee: 'meeting',
  lunch: 'meeting',
  dinner: 'meeting',
  breakfast: 'meeting',
  brunch: 'meeting',
  supper: 'meeting',
  drinks: 'meeting',
  drink: 'meeting',
  walk: 'meeting',
  tea: 'meeting',
  beer: 'meeting',
  pint: 'meeting',
  zoom: 'meeting',
  session: 'meeting',
  text: 'message',
  sms: 'message',
  whatsapp: 'message',
  message: 'message',
  dm: 'message',
  linkedin: 'social',
  letter: 'letter',
  postcard: 'letter',
  card: 'letter',
  event: 'event',
  workshop: 'event',
}
/** These are a touch only where somebody had them, or with somebody: "tea with Tom". */
export const inCompany: ReadonlySet<string> = new Set(['drink', 'walk', 'tea', 'beer', 'pint'])
/** What carried something: "sent the quote by email", "agreed it over the phone". */
export const carriers = {
  ...pick(nouns, ['email', 'e-mail', 'mail', 'text', 'sms', 'whatsapp', 'message', 'dm']),
  ...pick(nouns, ['letter', 'linkedin']),
  post: 'letter',
  phone: 'call',
} as const satisfies Readonly<Record<string, InteractionKind>>
/** Things that are sent, and so name the touch: "sent her a card", "dropped him a line". */
export const sendable = {
  ...pick(nouns, ['email', 'e-mail', 'mail', 'text', 'sms', 'whatsapp', 'message', 'dm']),
  ...pick(nouns, ['letter', 'postcard', 'card']),
  line: 'message',
  note: 'message',
} as const satisfies Readonly<Record<string, InteractionKind>>

/** What must follow a verb that mostly tells of something else: "she liked the gravel". */
export const onlyBefore: Readonly<Record<string, RegExp>> = {
  saw: /^\s+(?!(?:the|an?|that|this|it|on|how|what|no|some|why|where)\b)[@\p{L}]/iu,
  liked: /^\s+(?:\S+\s+){0,3}(?:posts?|photos?|pictures?|articles?|stor(?:y|ies)|reels?)\b/iu,
  commented: /^\s+on\b/iu,
  met: /^(?!\s+(?:the|an?|her|his|their|our|my)\s+(?:deadline|target|goal|budget)\b)/iu,
}

function pick<T, K extends string>(
  record: Readonly<Record<string, T>>,
  keys: readonly K[],
): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, record[key]])) as Record<K, T>
}

/** The words as one choice of a pattern, the longest first. */
export function alternatives(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|')
}
