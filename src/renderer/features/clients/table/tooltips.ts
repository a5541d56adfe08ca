// A tooltip is written into the page when the pointer comes over what has one: of the thousands who
// pass by in a list hardly any is pointed at.

const texts = new WeakMap<Element, string>()
let pointedAt: Element | null = null

/** Says what the tooltip of an element is; an empty one is none. */
export function tooltipOf(element: Element): (text: string) => void {
  element.toggleAttribute('data-tooltip', true)
  return (text) => {
    texts.set(element, text)
    if (element === pointedAt) element.setAttribute('title', text)
  }
}

/** The pointer came over `target`: what it stands on has its tooltip until it stands on another. */
export function showTooltip(target: EventTarget): void {
  const now = target instanceof Element ? target.closest('[data-tooltip]') : null
  if (now === pointedAt) return
  pointedAt?.removeAttribute('title')
  pointedAt = now
  now?.setAttribute('title', texts.get(now) ?? '')
}
