import { createElement, useEffect, useReducer, useState, type ComponentType } from 'react'
import type { Locale } from '#shared/words/language.ts'
import { laterWords } from './language.ts'
import { once, type Once } from './once.ts'
import { useWords } from './words-context.tsx'

// The one way to show what the first screen does not: a screen, a dialog, a part behind a click.

const scripts: Once<unknown>[] = []

type Later<Props extends object> = ComponentType<Props> & {
  /** Fetches its script before it is shown. */
  readonly fetchAhead: () => Promise<void>
}

/**
 * A component whose script, and the words of all later screens, are fetched when it is first shown;
 * with `fetchLater` behind it, it is drawn at once.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  const script = once(load)
  scripts.push(script)
  function Fetched(props: Props) {
    const words = useOnce(laterWords[useWords().locale])
    const component = useOnce(script)
    if (words === undefined || component === undefined) return null
    return createElement(component, props)
  }
  return Object.assign(Fetched, { fetchAhead: script.fetchAhead })
}

/**
 * What is fetched once; undefined until it has come. React’s `use` would wait as well, but it fetches
 * one thing after the other, and after showing a gap Suspense keeps it for 300 ms at least.
 */
function useOnce<T extends string | object>(one: Once<T>): T | undefined {
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null)
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (one.kept() !== undefined) return undefined
    let isShown = true
    one
      .fetch()
      .then(() => isShown && drawAgain())
      .catch((error: unknown) => isShown && setFailed({ error }))
    return () => {
      isShown = false
    }
  }, [one])
  if (failed !== null) throw failed.error
  return one.kept()
}

/** Whether something that is shown, or about to be, is still on its way. */
export function isLaterOnItsWay(): boolean {
  return [...scripts, ...Object.values(laterWords)].some(
    (one) => one.isAsked() && one.kept() === undefined,
  )
}

/** Fetches everything that may be shown later, one after the other, so that nobody waits for it. */
export async function fetchLater(locale: Locale): Promise<void> {
  await laterWords[locale].fetchAhead()
  // Some join while this goes on: a screen that was fetched has parts of its own.
  for (const script of scripts) await script.fetchAhead()
}
