import '#renderer/styles/index.css'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Steps } from '#renderer/ui/steps.tsx'

/** Once the fonts are there: words are measured in them. */
const placesOf = async (selector: string) => {
  await document.fonts.ready
  return [...document.querySelectorAll(selector)].map((one) => {
    const { left, width, height } = one.getBoundingClientRect()
    return { left, width, height }
  })
}

test('what is chosen of a few values is bolder and moves none of them', async () => {
  const orders = ['Day first', 'Month first', 'Year first']
  const choice = (value: string) => (
    <Segmented
      label="Order"
      value={value}
      options={orders.map((label) => ({ value: label, label }))}
      onChange={() => undefined}
    />
  )
  const { rerender } = await render(choice('Day first'))
  const before = await placesOf('label')
  for (const name of orders) {
    await rerender(choice(name))
    await expect.element(page.getByRole('radio', { name, exact: true })).toBeChecked()
    expect(await placesOf('label')).toEqual(before)
  }
})

test('going a step on moves no step', async () => {
  const at = (current: number) => (
    <Steps
      label="Steps"
      doneLabel="done"
      steps={['File', 'Columns', 'Preview']}
      current={current}
    />
  )
  const { rerender } = await render(at(0))
  const before = await placesOf('li')
  await rerender(at(1))
  expect(await placesOf('li')).toEqual(before)
})
