import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { forgetList } from '#renderer/features/clients/list-store.ts'
import { appInfo } from '#test/renderer/support/app-answers.ts'
import { createFakeApi } from '#test/renderer/support/fake-api.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'

beforeEach(forgetList)
afterEach(() => {
  window.location.hash = ''
})

const emptyPlaces = [
  ['/segments', 'No segments yet'],
  ['/review', 'There is nobody to review yet'],
  ['/insights', 'There is nothing to draw yet'],
  ['/nowhere', 'There is nothing at this place'],
] as const

test.for([1280, 1000])(
  'at %i px a place with nothing in it says so where the others do',
  async (width) => {
    await page.viewport(width, 832)
    const begins: { readonly left: number; readonly top: number }[] = []
    for (const [place, words] of emptyPlaces) {
      const api = createFakeApi({
        ...gardenAnswers(),
        'app.info': () => ({ ...appInfo, clients: 0 }),
        'review.chapter': () => ({
          items: [],
          total: 0,
          paused: 0,
          week: { touches: 0, clients: 0, most: [] },
        }),
        'segments.list': () => ({ segments: [], active: 0, inSome: 0, inSeveral: 0 }),
      })
      const { unmount } = await renderApp(api, place)
      await expect.element(page.getByText(words)).toBeVisible()
      const { left, top } = page.getByText(words).element().getBoundingClientRect()
      begins.push({ left: Math.round(left), top: Math.round(top) })
      await unmount()
    }
    expect(begins).toEqual(emptyPlaces.map(() => begins[0]))
  },
)
