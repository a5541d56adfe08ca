import { expect } from 'vitest'

/** Holds that no control leaves the window at its right, as they do when text is twice as large. */
export function expectInReach(): void {
  const controls = document.querySelectorAll('button, input, select, textarea, label')
  const beyond = [...controls]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > window.innerWidth)
    .map((one) => one.getAttribute('aria-label') ?? one.textContent)
  expect(beyond).toEqual([])
}
