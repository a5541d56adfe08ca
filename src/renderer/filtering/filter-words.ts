import { whereFields, type FieldType, type WhereField } from '#shared/domain/where-fields.ts'
import type { Words } from '#shared/words/words.ts'
import type { FilterGroup, FilterPart, FilterTest } from './filter-model.ts'

// What a filter says, in words; the same names in the chips and in the form that makes them.

/** A comparison as it is offered; emptiness is one of them. */
export type CompareId =
  | 'is'
  | 'isNot'
  | 'has'
  | 'below'
  | 'above'
  | 'atMost'
  | 'atLeast'
  | 'empty'
  | 'filled'

const signs = {
  is: '=',
  isNot: '!=',
  has: '~',
  below: '<',
  above: '>',
  atMost: '<=',
  atLeast: '>=',
} as const
export type Sign = (typeof signs)[keyof typeof signs]

/** Fields as they are offered; first and family names are parts of the name, the id is for scripts. */
export const fieldGroups = {
  person: [
    'name',
    'kind',
    'organisation',
    'title',
    'email',
    'phone',
    'place',
    'address',
    'url',
    'notes',
  ],
  standing: [
    'stage',
    'tier',
    'tag',
    'segment',
    'warmth',
    'lateness',
    'overdue',
    'drifted',
    'paused',
    'snoozed',
    'archived',
    'deceased',
    'doNotContact',
    'createdOn',
  ],
  touches: [
    'lastTouchOn',
    'lastDirection',
    'nextDueOn',
    'touches',
    'unanswered',
    'cadenceDays',
    'latestDays',
  ],
  promises: ['promises', 'brokenPromises', 'awaited'],
  buying: ['purchases', 'spent', 'firstPurchaseOn', 'lastPurchaseOn'],
  known: [
    'fact',
    'wish',
    'wishes',
    'birthdayIn',
    'dateIn',
    'score',
    'feedbackOn',
    'issues',
    'uncheckedFixes',
    'referrals',
  ],
} as const satisfies Readonly<Record<string, readonly WhereField[]>>

/** What a test looks at: a field, or a custom one by its name. */
export type Subject =
  | { readonly kind: 'field'; readonly field: WhereField }
  | { readonly kind: 'custom'; readonly name: string }

export function subjectOf(test: FilterTest): Subject {
  return test.op === 'custom'
    ? { kind: 'custom', name: test.name }
    : { kind: 'field', field: test.field }
}

export function typeOf(subject: Subject): FieldType {
  return subject.kind === 'custom' ? { type: 'text' } : whereFields[subject.field]
}

/** The comparisons a field can be asked with; none for those that are simply so or not. */
export function comparesOf({ type }: FieldType): readonly CompareId[] {
  switch (type) {
    case 'text':
    case 'labels':
      return ['is', 'isNot', 'has', 'empty', 'filled']
    case 'choice':
      return ['is', 'isNot', 'empty', 'filled']
    case 'number':
      return ['below', 'above', 'atMost', 'atLeast', 'is', 'isNot', 'empty', 'filled']
    case 'date':
      return ['below', 'above', 'atMost', 'atLeast', 'is', 'empty', 'filled']
    case 'flag':
      return []
  }
}

export function signOf(compare: Exclude<CompareId, 'empty' | 'filled'>): Sign {
  return signs[compare]
}

export function compareOf(test: Exclude<FilterTest, { op: 'flag' }>): CompareId {
  if (test.value === null) return test.compare === '=' ? 'empty' : 'filled'
  const found = Object.entries(signs).find(([, sign]) => sign === test.compare)
  return (found?.[0] ?? 'is') as CompareId
}

export function subjectWords(subject: Subject, { t }: Words): string {
  return subject.kind === 'custom' ? subject.name : t(`filter.field.${subject.field}`)
}

export function compareWords(type: FieldType, compare: CompareId, { t }: Words): string {
  switch (type.type) {
    case 'number':
    case 'date':
      return t(`filter.compare.${type.type}`, { compare })
    case 'text':
    case 'labels':
    case 'choice':
    case 'flag':
      return t('filter.compare.text', { compare })
  }
}

/** A value as people say it: choices have words of their own. */
export function choiceWords(field: WhereField, value: string, { t }: Words): string {
  switch (field) {
    case 'kind':
    case 'stage':
    case 'lateness':
    case 'lastDirection':
      return t(`filter.choice.${field}`, { value: camel(value) })
    default:
      return value
  }
}

/** A selector of a text is one word. */
export function camel(text: string): string {
  return text.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())
}

/** A chip's words: what it looks at and how, and the value apart, which stands bold. */
export type GroupWords = { readonly before: string; readonly value: string }

/** "Stage is" and "active or lead": alternatives of one field are said once. */
export function groupWords(group: FilterGroup, inner: 'and' | 'or', words: Words): GroupWords {
  const { t } = words
  const joined = (texts: readonly string[]) =>
    texts.join(` ${t('filter.joined', { join: inner })} `)
  const parts = group.map((part) => partWords(part, words))
  const [first] = parts
  if (first === undefined) return { before: '', value: '' }
  const alike = parts.every(({ before, value }) => before === first.before && value !== '')
  if (alike) return { before: first.before, value: joined(parts.map(({ value }) => value)) }
  return { before: '', value: joined(parts.map(({ before, value }) => spoken({ before, value }))) }
}

export function spoken({ before, value }: GroupWords): string {
  return [before, value].filter((piece) => piece !== '').join(' ')
}

function partWords({ not, test }: FilterPart, words: Words): GroupWords {
  const { t } = words
  const subject = subjectOf(test)
  const name = subjectWords(subject, words)
  const negated = (text: string) => (not ? t('filter.words.not', { text }) : text)
  if (test.op === 'flag') {
    const value = test.value ? 'yes' : 'no'
    return { before: '', value: negated(t('filter.words.flag', { value, field: name })) }
  }
  const before = negated(`${name} ${compareWords(typeOf(subject), compareOf(test), words)}`)
  if (test.value === null) return { before, value: '' }
  return {
    before,
    value: test.op === 'text' ? choiceWords(test.field, test.value, words) : String(test.value),
  }
}
