import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { localeFor, intlLocales, type Locale } from '#shared/words/language.ts'
import { words } from '#shared/words/words.ts'
import { isLearned, learnLanguage } from '#renderer/api/language.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { WordsProvider } from '#renderer/api/words-context.tsx'
import { Name } from '#renderer/ui/name.tsx'

/** The words of a window, in the language main speaks; until it has answered, the system's. */
export function SpokenWords({ children }: Readonly<{ children: ReactNode }>) {
  const { data } = useCall('language.get', {})
  const locale = useLearned(data?.locale ?? localeFor('system', navigator.language))
  useEffect(() => {
    if (locale !== null) document.documentElement.lang = intlLocales[locale]
  }, [locale])
  if (locale === null) return null
  return (
    <WordsProvider words={words(locale)} renderName={renderName}>
      {children}
    </WordsProvider>
  )
}

/**
 * The language that can be spoken by now: the one before until the wanted one is there, and null
 * where there was none before.
 */
function useLearned(wanted: Locale): Locale | null {
  const { data, isError } = useQuery({
    queryKey: ['words', wanted],
    queryFn: () => learnLanguage(wanted),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    ...(isLearned(wanted) ? { initialData: wanted } : {}),
  })
  return data ?? (isError ? 'en' : null)
}

function renderName(name: ReactNode): ReactNode {
  return <Name>{name}</Name>
}
