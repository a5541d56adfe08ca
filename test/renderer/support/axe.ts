import axe from 'axe-core'
import { expect } from 'vitest'

/** Fails with the rule and the element for everything axe finds, in both themes. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  const before = document.documentElement.dataset['theme']
  const found: string[] = []
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme
    // Colours fade over 120 ms; contrast is measured once they have arrived.
    for (const animation of document.getAnimations()) animation.finish()
    const { violations } = await axe.run(root, {
      // Pieces are tested outside a whole page; the app's own test has the landmarks.
      rules: { region: { enabled: root === document.documentElement } },
    })
    for (const { id, nodes } of violations) {
      for (const node of nodes) {
        found.push(`${theme} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
      }
    }
  }
  if (before === undefined) delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = before
  expect(found).toEqual([])
}
