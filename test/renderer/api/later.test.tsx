import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'
import { words } from '#shared/words/words.ts'
import { fetchLater, later } from '#renderer/api/later.tsx'
import { WordsProvider } from '#renderer/api/words-context.tsx'

const around = (part: React.ReactNode) => (
  <WordsProvider words={words('en')} renderName={(name) => name}>
    <p>What is there already</p>
    {part}
  </WordsProvider>
)

test('a part is fetched when it is first shown, takes nothing else away, and is drawn at once from then on', async () => {
  const arrived = Promise.withResolvers<typeof Greeting>()
  let fetched = 0
  const Later = later(() => {
    fetched += 1
    return arrived.promise
  })
  expect(fetched).toBe(0)
  const first = await render(around(<Later name="Ines" />))
  await expect.element(page.getByText('What is there already')).toBeVisible()
  expect(page.getByText('Hello').elements()).toEqual([])
  arrived.resolve(Greeting)
  await expect.element(page.getByText('Hello Ines')).toBeVisible()
  await first.unmount()

  // Drawn with what is around it: nothing is waited for between these two lines.
  const again = await render(around(null))
  await again.rerender(around(<Later name="Otto" />))
  expect(page.getByText('Hello Otto').elements()).toHaveLength(1)
  expect(fetched).toBe(1)
})

test('what was fetched ahead is drawn at once, and what failed ahead is tried again when shown', async () => {
  let isDown = true
  let fetched = 0
  const Later = later(() => {
    fetched += 1
    return isDown ? Promise.reject(new Error('not there')) : Promise.resolve(Greeting)
  })
  await fetchLater('en')
  expect(fetched).toBe(1)
  isDown = false
  await render(around(<Later name="Ines" />))
  await expect.element(page.getByText('Hello Ines')).toBeVisible()
  expect(fetched).toBe(2)
})

function Greeting({ name }: Readonly<{ name: string }>) {
  return <p>Hello {name}</p>
}
