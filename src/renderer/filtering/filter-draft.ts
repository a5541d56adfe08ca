import { choicesOf } from '#shared/domain/where-fields.ts'
import type { Words } from '#shared/words/words.ts'
import { readWhen } from '#renderer/time/read-when.ts'
import type { OwnerClock } from '#renderer/time/use-owner-clock.ts'
import type { FilterPart, FilterTest } from './filter-model.ts'
import {
  compareOf,
  comparesOf,
  signOf,
  subjectOf,
  typeOf,
  type CompareId,
  type Subject,
} from './filter-words.ts'

/** One line of the form while it is being filled in: every value is text. */
export type PartDraft = Readonly<{
  not: boolean
  subject: Subject
  compare: CompareId
  value: string
}>

/** A line with nothing filled in but what it looks at, and the usual comparison for that. */
export function emptyDraft(subject: Subject = { kind: 'field', field: 'tag' }): PartDraft {
  const type = typeOf(subject)
  const [first = ''] = choicesOf(type)
  return {
    not: false,
    subject,
    compare: comparesOf(type)[0] ?? 'is',
    value: type.type === 'flag' ? 'yes' : first,
  }
}

export function readDraft({ not, test }: FilterPart): PartDraft {
  const subject = subjectOf(test)
  if (test.op === 'flag') return { not, subject, compare: 'is', value: test.value ? 'yes' : 'no' }
  const value = test.value === null ? emptyDraft(subject).value : String(test.value)
  return { not, subject, compare: compareOf(test), value }
}

type Outcome =
  | { readonly ok: true; readonly part: FilterPart }
  | { readonly ok: false; readonly error: string }

/** The test a line makes, or in words what is missing. */
export function partFrom(draft: PartDraft, clock: OwnerClock, words: Words): Outcome {
  const { t } = words
  const { not, subject, compare } = draft
  const value = draft.value.trim()
  const found = (test: FilterTest): Outcome => ({ ok: true, part: { not, test } })
  const type = typeOf(subject)
  const asksValue = compare !== 'empty' && compare !== 'filled'
  const sign = asksValue ? signOf(compare) : compare === 'empty' ? '=' : '!='
  if (asksValue && type.type !== 'flag' && value === '') {
    return { ok: false, error: t('filter.value.missing') }
  }
  const asked = asksValue ? value : null
  if (subject.kind === 'custom') {
    return found({ op: 'custom', name: subject.name, compare: equality(sign), value: asked })
  }
  const { field } = subject
  switch (type.type) {
    case 'flag':
      return found({ op: 'flag', field, value: draft.value !== 'no' })
    case 'text':
    case 'labels':
    case 'choice':
      return found({ op: 'text', field, compare: equality(sign), value: asked })
    case 'number': {
      const number = asked === null ? null : Number(asked)
      if (number !== null && !/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) {
        return { ok: false, error: t('filter.value.number') }
      }
      return found({ op: 'number', field, compare: order(sign), value: number })
    }
    case 'date': {
      if (asked !== null) {
        const when = readWhen(asked, clock, words)
        if (!when.ok) return when
      }
      return found({ op: 'date', field, compare: order(sign), value: asked })
    }
  }
}

type AnySign = ReturnType<typeof signOf>

/** The form offers texts no order; `=` stands where a field was changed under its comparison. */
function equality(sign: AnySign): '=' | '!=' | '~' {
  return sign === '!=' || sign === '~' ? sign : '='
}

function order(sign: AnySign): Exclude<AnySign, '~'> {
  return sign === '~' ? '=' : sign
}
