import { createElement, Suspense, use, type ComponentType } from 'react'
import type { Locale } from '#shared/words/language.ts'
import { laterWords } from './language.ts'
import { once, type Once } from './once.ts'
import { useWords } from './words-context.tsx'

// The one way to show what the first screen does not: a screen, a dialog, a part behind a click.

const scripts: Once<unknown>[] = []

/**
 * A component whose script, and the words of all later screens, are fetched when it is first shown;
 * with `fetchLater` behind it, it is drawn at once.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const script = once(load)
  scripts.push(script)
  function Fetched(props: Props) {
    use(laterWords[useWords().locale].fetch())
    return createElement(use(script.fetch()), props)
  }
  return function Later(props: Props) {
    return (
      <Suspense>
        <Fetched {...props} />
      </Suspense>
    )
  }
}

/** Fetches everything that may be shown later, one after the other, so that nobody waits for it. */
export async function fetchLater(locale: Locale): Promise<void> {
  await laterWords[locale].fetchAhead()
  // Some join while this goes on: a screen that was fetched has parts of its own.
  for (const script of scripts) await script.fetchAhead()
}
