// What whoever came to the list brought along, in the state of the history: of no known form.

/** Whether whoever came here asked for the new-client dialog, as the search does. */
export function isAddRequest(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'add' in state && state.add === true
}

/** What whoever came here wants done with the list, as the search does. */
export function deedAsked(state: unknown): 'export' | 'merge' | null {
  if (typeof state !== 'object' || state === null || !('deed' in state)) return null
  return state.deed === 'export' || state.deed === 'merge' ? state.deed : null
}

/** The client one read last, who may not be the one that was opened from here. */
export function backFrom(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('current' in state)) return null
  return typeof state.current === 'number' ? state.current : null
}
