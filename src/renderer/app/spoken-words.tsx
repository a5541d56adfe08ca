import { useEffect, type ReactNode } from 'react'
import { intlLocales } from '#shared/words/catalogue.ts'
import { localeFor } from '#shared/words/language.ts'
import { words } from '#shared/words/words.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { WordsProvider } from '#renderer/api/words-context.tsx'
import { Name } from '#renderer/ui/name.tsx'

/** The words of a window, in the language main speaks; until it has answered, the system's. */
export function SpokenWords({ children }: Readonly<{ children: ReactNode }>) {
  const { data } = useCall('language.get', {})
  const locale = data?.locale ?? localeFor('system', navigator.language)
  useEffect(() => {
    document.documentElement.lang = intlLocales[locale]
  }, [locale])
  return (
    <WordsProvider words={words(locale)} renderName={renderName}>
      {children}
    </WordsProvider>
  )
}

function renderName(name: ReactNode): ReactNode {
  return <Name>{name}</Name>
}
