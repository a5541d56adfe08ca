import { localeFor, type Language, type Locale } from '#shared/words/language.ts'
import { textsIn, type Texts } from './texts.ts'

/** The language main speaks at this moment. Ask each time something is said: it can change. */
export type SpokenLanguage = {
  readonly locale: () => Locale
  /** The same object as long as the language is the same. */
  readonly texts: () => Texts
  /** Takes what the owner chose; says whether another language is spoken now. */
  readonly choose: (language: Language) => boolean
}

/** Begins as the system speaks, which `systemLocale` tells as a tag such as "de-AT". */
export function createLanguage(systemLocale: () => string): SpokenLanguage {
  let chosen: Language = 'system'
  let texts: { readonly locale: Locale; readonly texts: Texts } | null = null
  const locale = (): Locale => localeFor(chosen, systemLocale())
  return {
    locale,
    texts: () => {
      const now = locale()
      if (texts?.locale !== now) texts = { locale: now, texts: textsIn(now) }
      return texts.texts
    },
    choose: (language) => {
      const before = locale()
      chosen = language
      return locale() !== before
    },
  }
}
