import type { Locale } from '#shared/words/language.ts'
import { first } from '#shared/words/en/first.ts'
import { learnWords } from '#shared/words/words.ts'
import { once, type Once } from './once.ts'

// The words of a window come in two parts: those of its first screen before it shows anything, those
// of all others with the first of these. All of them would be a third of its first script. English
// comes with the window, so that there is a language even when none can be fetched.

learnWords('en', first)

const firstWords: Readonly<Record<Locale, Once<Locale> | null>> = {
  en: null,
  de: once(async () => learned('de', (await import('#shared/words/de/first.ts')).first)),
}

/** What is said on every screen but the first. */
export const laterWords: Readonly<Record<Locale, Once<Locale>>> = {
  en: once(async () => learned('en', (await import('#shared/words/en/later.ts')).later)),
  de: once(async () => learned('de', (await import('#shared/words/de/later.ts')).later)),
}

function learned(locale: Locale, words: Parameters<typeof learnWords>[1]): Locale {
  learnWords(locale, words)
  return locale
}

/**
 * Learns what has to be known before the window may speak `locale`. A window that shows more than
 * its first screen learns all of it, or what it shows would go for a moment.
 */
export async function learnLanguage(locale: Locale): Promise<Locale> {
  await Promise.all(neededFor(locale).map((part) => part.fetch()))
  return locale
}

/** Whether a window may turn to `locale` at once. */
export function isLearned(locale: Locale): boolean {
  return neededFor(locale).every((part) => part.kept() !== undefined)
}

function neededFor(locale: Locale): readonly Once<Locale>[] {
  const isPastFirst = Object.values(laterWords).some((part) => part.isAsked())
  const parts = [firstWords[locale], isPastFirst ? laterWords[locale] : null]
  return parts.filter((part) => part !== null)
}
