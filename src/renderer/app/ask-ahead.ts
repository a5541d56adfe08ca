import type { QueryClient } from '@tanstack/react-query'
import { localeFor } from '#shared/words/language.ts'
import type { Api } from '#renderer/api/api.ts'
import { laterWords } from '#renderer/api/language.ts'
import { places } from '#renderer/api/places.ts'
import { callOptions } from '#renderer/api/use-call.ts'
import { firstRequest } from '#renderer/features/clients/list-store.ts'
import { topOptions } from '#renderer/features/clients/use-client-list.ts'
import { ClientsScreen } from './later-screens.ts'

/**
 * Asks for all that a start waits for at once, where each part would ask only when the one before it
 * is drawn. Of a locked window nothing is asked.
 */
export async function askAhead(api: Api, cache: QueryClient, hash: string): Promise<void> {
  const showsClients = hash === `#${places.clients}`
  if (showsClients) {
    void ClientsScreen.fetchAhead()
    // Most often the language that main is about to name.
    void laterWords[localeFor('system', navigator.language)].fetchAhead()
  }
  const lock = callOptions(api, 'lock.get', {})
  await cache.prefetchQuery(lock)
  if (cache.getQueryData(lock.queryKey)?.locked !== false) return
  void cache.prefetchQuery(callOptions(api, 'app.info', {}))
  void cache.prefetchQuery(callOptions(api, 'settings.get', {}))
  // The whole list is asked for by its screen: its first rows come before it.
  if (showsClients) void cache.prefetchQuery(topOptions(api, cache, firstRequest()))
}
