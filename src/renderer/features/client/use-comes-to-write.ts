import { useHistoryState } from 'wouter/use-browser-location'

/** Whether the place one came from asked for the composer. */
export function useComesToWrite(): boolean {
  const state: unknown = useHistoryState()
  return typeof state === 'object' && state !== null && 'compose' in state && state.compose === true
}
