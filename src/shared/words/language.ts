export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]

/** What Intl is asked for: English is British here. */
export const intlLocales: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' }

/** What the owner may choose: a language, or whichever the system speaks. */
export const languages = ['system', ...locales] as const
export type Language = (typeof languages)[number]

/** The language to speak, of those there are; English where the system speaks another. */
export function localeFor(language: Language, systemLocale: string): Locale {
  if (language !== 'system') return language
  const [spoken = ''] = systemLocale.toLowerCase().split(/[-_]/)
  return locales.find((locale) => locale === spoken) ?? 'en'
}
