import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'

/** F6 and Shift F6: from one part of the window to the next, as the platform's own apps do. */
export function RegionKeys() {
  useShortcuts({ F6: () => moveRegion(1), 'Shift+F6': () => moveRegion(-1) }, { inFields: true })
  return null
}

const focusable =
  ':is([data-roving], a[href], button, input, select, textarea, [tabindex="0"]):not(:disabled, [tabindex="-1"])'

function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.checkVisibility() && region.tabIndex >= -1 && entryOf(region) !== null,
  )
  if (regions.length === 0) return
  const here = regions.findLastIndex((region) => region.contains(document.activeElement))
  const to = here === -1 ? 0 : (here + step + regions.length) % regions.length
  const region = regions[to]
  if (region !== undefined) entryOf(region)?.focus()
}

/**
 * Where focus enters a part of the window: its roving stop, the current place, or its first control;
 * where there is nothing to do, what it says.
 */
export function entryOf(region: HTMLElement): HTMLElement | null {
  const preferred = region.querySelector<HTMLElement>(
    '[data-roving][tabindex="0"], a[aria-current="page"]',
  )
  return (
    preferred ??
    region.querySelector<HTMLElement>(focusable) ??
    region.querySelector<HTMLElement>('[data-lede]')
  )
}
