import { useEffect } from 'react'
import { entryOf } from './region-keys.tsx'

/**
 * The keyboard never stands on nothing: where what had the focus goes away and nobody hands the
 * focus on, it goes to what is nearest to that place, and to the heading of the screen where
 * nothing is.
 */
export function KeepFocus() {
  useEffect(() => {
    let last: Element | null = null
    /** What was around it, from the inside outwards. */
    let around: readonly HTMLElement[] = []
    let frame = 0
    function note(target: EventTarget | null): void {
      if (!(target instanceof Element) || target === document.body) return
      last = target
      around = ancestorsOf(target)
    }
    const noteFocus = ({ target }: FocusEvent): void => note(target)
    /** Not before the next frame: until then whoever took it away may hand the focus on. */
    function look(): void {
      if (document.activeElement !== document.body || frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        // Where it stands unharmed somebody clicked beside it, which is no loss.
        if (document.activeElement !== document.body || last === null || canStand(last)) return
        placeNear(around)?.focus({ preventScroll: true })
      })
    }
    const changes = new MutationObserver(look)
    changes.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
    })
    document.addEventListener('focusin', noteFocus)
    // What has it already, where this came later than the screen.
    note(document.activeElement)
    return () => {
      changes.disconnect()
      cancelAnimationFrame(frame)
      document.removeEventListener('focusin', noteFocus)
    }
  }, [])
  return null
}

function ancestorsOf(element: Element): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let one = element.parentElement; one !== null; one = one.parentElement) {
    if (one.tagName === 'MAIN' || one === document.body) break
    found.push(one)
  }
  return found
}

function canStand(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled')
}

function placeNear(around: readonly HTMLElement[]): HTMLElement | null {
  for (const one of around) {
    const place = canStand(one) ? (headingOf(one) ?? entryOf(one)) : null
    if (place !== null) return place
  }
  const main = document.querySelector('main')
  return main === null ? null : (headingOf(main) ?? main)
}

function headingOf(part: HTMLElement): HTMLElement | null {
  return part.querySelector<HTMLElement>('[data-lede]')
}
