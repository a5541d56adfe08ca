import '#renderer/styles/index.css'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ControlParts } from '#renderer/sheet/control-parts.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { keysInWords } from '#renderer/ui/kbd.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

test('a segmented choice is a radio group that arrows move through', async () => {
  await render(<ControlParts />)
  await page.getByRole('radio', { name: 'Day first' }).click()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('radio', { name: 'Month first' })).toBeChecked()
})

test('a select gives the chosen value', async () => {
  await render(<ControlParts />)
  await page.getByLabelText('Stage').selectOptions('past')
  await expect.element(page.getByLabelText('Stage')).toHaveValue('past')
})

test('a menu opens, moves by arrows and letters, acts, and gives focus back', async () => {
  const deeds: string[] = []
  const deed = (id: string) => ({ id, label: id, onChoose: () => deeds.push(id) })
  await render(
    <Menu label="More" items={[deed('Pause'), 'line', deed('Archive'), deed('Delete')]} />,
  )
  await page.getByRole('button', { name: 'More' }).click()
  await expect.element(page.getByRole('menuitem', { name: 'Pause' })).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(page.getByRole('menuitem', { name: 'Delete' })).toHaveFocus()
  await userEvent.keyboard('a')
  await expect.element(page.getByRole('menuitem', { name: 'Archive' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus()
  expect(deeds).toEqual(['Archive'])
})

test('a button pressed while its menu is open closes it', async () => {
  await render(<Menu label="More" items={[{ id: 'a', label: 'Pause', onChoose: vi.fn() }]} />)
  await page.getByRole('button', { name: 'More' }).click()
  await expect.element(page.getByRole('menu')).toBeVisible()
  await page.getByRole('button', { name: 'More' }).click()
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
})

test('a dialog longer than the window shows its title and its buttons, wherever it is scrolled', async () => {
  await page.viewport(960, 640)
  await render(
    <Dialog
      open
      onClose={() => {}}
      title="All of them"
      actions={<Button data-autofocus>Done</Button>}
    >
      {Array.from({ length: 60 }, (_, index) => (
        <p key={index}>{`Line ${index + 1}`}</p>
      ))}
    </Dialog>,
  )
  const title = page.getByRole('heading', { name: 'All of them' })
  const done = page.getByRole('button', { name: 'Done' })
  await expect.element(done).toHaveFocus()
  await expect.element(page.getByText('Line 1', { exact: true })).toBeInViewport({ ratio: 1 })
  await expect.element(title).toBeInViewport({ ratio: 1 })
  await expect.element(done).toBeInViewport({ ratio: 1 })
  page.getByText('Line 60').element().scrollIntoView()
  await expect.element(title).toBeInViewport({ ratio: 1 })
  await expect.element(done).toBeInViewport({ ratio: 1 })
})

test('loading is told of when it can be seen, and not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await render(<Skeleton label="Loading the client" />)
  vi.advanceTimersByTime(190)
  expect(page.getByText('Loading the client').elements()).toEqual([])
  vi.advanceTimersByTime(20)
  vi.useRealTimers()
  await expect.element(page.getByText('Loading the client')).toBeInTheDocument()
})

test('an empty checkbox has no tick that forced colours could draw', async () => {
  await render(
    <Checkbox checked={false} onChange={() => {}}>
      Kept
    </Checkbox>,
  )
  const box = page.getByRole('checkbox', { name: 'Kept' }).element()
  expect(getComputedStyle(box, '::after').content).toBe('none')
})

test('a field says what is wrong and is described by it', async () => {
  await render(<Field label="Date" value="31 Feb" onChange={vi.fn()} error="It does not exist." />)
  await expect
    .element(page.getByLabelText('Date'))
    .toHaveAccessibleDescription('It does not exist.')
  await expect.element(page.getByRole('alert')).toHaveTextContent('It does not exist.')
})

test('what a field says is wrong is ours alone: a number between two steps is none', async () => {
  await render(
    <Field label="Width" type="number" min={48} step={10} value="114" onChange={vi.fn()} />,
  )
  await expect.element(page.getByLabelText('Width')).toHaveAttribute('aria-invalid', 'false')
})

test('whoever goes on with a longer text does so at its end, and saves it with Ctrl Enter', async () => {
  const saved: string[] = []
  await render(<LongText onSave={(text) => saved.push(text)} />)
  await expect.element(page.getByLabelText('Note')).toHaveFocus()
  await userEvent.keyboard(' twice{Control>}{Enter}{/Control}')
  expect(saved).toEqual(['called twice'])
})

function LongText({ onSave }: Readonly<{ onSave: (text: string) => void }>) {
  const [text, setText] = useState('called')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(text)
      }}
    >
      <TextArea label="Note" value={text} onChange={setText} autoFocus />
    </form>
  )
}

test.each([
  ['linux', '$mod+K', 'Ctrl K'],
  ['linux', 'Shift+$mod+Z', 'Ctrl Shift Z'],
  ['darwin', '$mod+K', '⌘ K'],
  ['darwin', 'Shift+$mod+Z', '⇧ ⌘ Z'],
  ['darwin', 'Escape', 'Esc'],
])('on %s, %s is written %s', (platform, keys, written) => {
  document.documentElement.dataset['platform'] = platform
  expect(keysInWords(keys)).toBe(written)
  delete document.documentElement.dataset['platform']
})
