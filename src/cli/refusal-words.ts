import type { WordKey } from '#shared/words/catalogue.ts'
import { english } from '#shared/words/english.ts'
import { formats } from '#shared/words/format.ts'
import { words } from '#shared/words/words.ts'
import type { Refusal } from './refusal.ts'

const locale = 'en'

/** A refusal in words, made of its code and details. */
export function refusalWords(refusal: Refusal): string {
  const { code, details } = refusal
  const reason = typeof details['reason'] === 'string' ? details['reason'] : ''
  const when = `errors.${reason.replace('/', '.')}`
  if (isKey(when)) return filled(when, { ...details, text: details['value'] })
  const problem = `cli.filter.${reason.replace('where/', '')}`
  const own = `cli.error.${code}`
  return filled(isKey(own) ? own : 'cli.error.other', {
    ...details,
    code,
    ...(Array.isArray(details['ids']) ? { n: details['ids'].length } : {}),
    ...(isKey(problem) ? { problem: filled(problem, details) } : {}),
  })
}

function isKey(key: string): key is WordKey {
  return Object.hasOwn(english, key)
}

/**
 * A text filled from details whose names are known only here. What a text asks for and the details
 * lack is left empty: an incomplete message is better than none.
 */
function filled(key: WordKey, details: Readonly<Record<string, unknown>>): string {
  const args: Record<string, string | number> = {}
  for (const [, name = ''] of english[key].matchAll(/\{(\w+)/g)) {
    const value = details[name]
    if (typeof value === 'number') args[name] = value
    else if (Array.isArray(value)) args[name] = formats(locale).list(value.map(String))
    else args[name] = typeof value === 'string' ? value : ''
  }
  const { t } = words(locale)
  // The arguments were read from this very text.
  return (t as (key: WordKey, args: object) => string)(key, args)
}
