import '#renderer/styles/index.css'
import { useRef, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { PlusIcon } from '#renderer/ui/icons.ts'
import { Popover } from '#renderer/ui/popover.tsx'
import { ToastProvider, useToast, type Toast } from '#renderer/ui/toast.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a dialog takes focus to its safest action, closes on Escape and gives focus back', async () => {
  await render(<Question />)
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await expect.element(page.getByRole('button', { name: 'Keep them' })).toHaveFocus()
  await expectAccessible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Empty the trash' })).toHaveFocus()
})

test('a popover closes on Escape and on a click elsewhere', async () => {
  await render(<Snooze />)
  await page.getByRole('button', { name: 'Snooze' }).click()
  await expect.element(page.getByLabelText('Until')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByLabelText('Until')).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Snooze' }).click()
  await page.getByText('elsewhere').click()
  await expect.element(page.getByLabelText('Until')).not.toBeInTheDocument()
})

test('a toast leaves after six seconds', async () => {
  await render(<Toasts toast={{ text: 'Logged a call.' }} />)
  await page.getByRole('button', { name: 'Tell' }).click()
  await expect.element(page.getByRole('status')).toHaveTextContent('Logged a call.')
  vi.advanceTimersByTime(6100)
  await expect.element(page.getByText('Logged a call.')).not.toBeInTheDocument()
})

test('a toast stays while focus is on it, and runs its action', async () => {
  const undo = vi.fn()
  await render(<Toasts toast={{ text: 'Logged a call.', action: { label: 'Undo', run: undo } }} />)
  await page.getByRole('button', { name: 'Tell' }).click()
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus()
  vi.advanceTimersByTime(60_000)
  await userEvent.keyboard('{Enter}')
  expect(undo).toHaveBeenCalledOnce()
  await expect.element(page.getByText('Logged a call.')).not.toBeInTheDocument()
})

test('a failure is an alert and stays until it is dismissed', async () => {
  await render(<Toasts toast={{ tone: 'failed', text: 'Not saved, the disk is full.' }} />)
  await page.getByRole('button', { name: 'Tell' }).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('Not saved, the disk is full.')
  await expectAccessible()
  vi.advanceTimersByTime(60_000)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect.element(page.getByText('Not saved, the disk is full.')).not.toBeInTheDocument()
})

test('single keys rest in fields and behind dialogs; chords reach through fields', async () => {
  const ran: string[] = []
  await render(<Keys onKey={(key) => ran.push(key)} />)
  await userEvent.keyboard('n')
  await page.getByLabelText('Name').click()
  await userEvent.keyboard('n')
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('{Escape}')
  await page.getByRole('button', { name: 'Open' }).click()
  await userEvent.keyboard('n')
  expect(ran).toEqual(['n', 'k'])
})

function Question() {
  const [open, setOpen] = useState(false)
  return (
    <main>
      <h1>Trash</h1>
      <Button onClick={() => setOpen(true)}>Empty the trash</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Empty the trash for good?"
        closeLabel="Close"
        actions={
          <>
            <Button data-autofocus onClick={() => setOpen(false)}>
              Keep them
            </Button>
            <Button variant="risk">Empty it</Button>
          </>
        }
      >
        <p>4 clients and their 61 touches leave this file.</p>
      </Dialog>
    </main>
  )
}

function Snooze() {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <main style={{ minHeight: 400 }}>
      <Button ref={anchor} onClick={() => setOpen(true)}>
        Snooze
      </Button>
      <p style={{ position: 'absolute', bottom: 0 }}>elsewhere</p>
      <Popover open={open} onClose={() => setOpen(false)} anchor={anchor} label="Snooze until">
        <Field label="Until" value="" onChange={vi.fn()} data-autofocus />
      </Popover>
    </main>
  )
}

function Toasts({ toast }: Readonly<{ toast: Toast }>) {
  return (
    <ToastProvider label="Messages" dismissLabel="Dismiss">
      <Teller toast={toast} />
    </ToastProvider>
  )
}

function Teller({ toast }: Readonly<{ toast: Toast }>) {
  const toasts = useToast()
  return (
    <main>
      <h1>Toasts</h1>
      <Button onClick={() => toasts.show(toast)}>Tell</Button>
    </main>
  )
}

function Keys({ onKey }: Readonly<{ onKey: (key: string) => void }>) {
  const [open, setOpen] = useState(false)
  useShortcuts({ N: () => onKey('n') })
  useShortcuts({ '$mod+K': () => onKey('k') }, { inFields: true })
  return (
    <main>
      <Field label="Name" value="" onChange={vi.fn()} />
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Keys">
        <p>Nothing</p>
      </Dialog>
    </main>
  )
}

test('a button that gets the focus while something else opens shows its words when that is open', async () => {
  const broken: string[] = []
  const onError = (event: ErrorEvent): void => {
    event.preventDefault()
    broken.push(event.message)
  }
  window.addEventListener('error', onError)
  await render(
    <>
      <IconButton label="Columns" icon={PlusIcon} />
      <div popover="auto" data-testid="panel">
        What stands in it
      </div>
    </>,
  )
  const button = page.getByRole('button', { name: 'Columns' }).element() as HTMLElement
  const panel = page.getByTestId('panel').element() as HTMLElement
  await userEvent.tab()
  button.blur()
  panel.addEventListener('beforetoggle', () => button.focus(), { once: true })
  panel.showPopover()
  await expect.element(page.getByText('Columns')).toBeVisible()
  await expect.element(panel).toBeVisible()
  window.removeEventListener('error', onError)
  expect(broken).toEqual([])
})

test('undo in a field is the field’s while it holds typed words, and the app’s once they were filed', async () => {
  const undone = vi.fn()
  await render(<Line onUndo={undone} />)
  const line = page.getByRole('textbox', { name: 'Line' })
  const undo = () => userEvent.keyboard('{Control>}z{/Control}')
  await line.click()
  await undo()
  expect(undone).toHaveBeenCalledTimes(1)

  await userEvent.keyboard('called')
  await undo()
  await expect.element(line).not.toHaveValue('called')
  expect(undone).toHaveBeenCalledTimes(1)

  await line.fill('called again')
  await userEvent.keyboard('{Enter}')
  await expect.element(line).toHaveValue('')
  await undo()
  expect(undone).toHaveBeenCalledTimes(2)

  // Whoever empties it by hand may want the words back.
  await userEvent.keyboard('no{Backspace}{Backspace}')
  await undo()
  expect(undone).toHaveBeenCalledTimes(2)
})

/** A line that is filed with Enter and is empty then. */
function Line({ onUndo }: Readonly<{ onUndo: () => void }>) {
  const [text, setText] = useState('')
  useShortcuts({ '$mod+Z': onUndo })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setText('')
      }}
    >
      <Field label="Line" value={text} onChange={setText} />
    </form>
  )
}

test('Tab stays in a popover that is filled in, from its last control to its first', async () => {
  await render(<Filter />)
  await page.getByRole('button', { name: 'Add a filter' }).click()
  await expect.element(page.getByLabelText('Value')).toHaveFocus()
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Apply' })).toHaveFocus()
  await userEvent.tab()
  await expect.element(page.getByLabelText('Value')).toHaveFocus()
  await userEvent.tab({ shift: true })
  await expect.element(page.getByRole('button', { name: 'Apply' })).toHaveFocus()
})

test('a popover closed by its own button gives the keyboard back', async () => {
  await render(<Filter />)
  await page.getByRole('button', { name: 'Add a filter' }).click()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Add a filter' })).toHaveFocus()
})

test('Tab closes a menu and goes on from what opened it', async () => {
  await render(
    <main>
      <Menu label="More" items={[{ id: 'a', label: 'Pause', onChoose: vi.fn() }]} />
      <Button>Next</Button>
    </main>,
  )
  await page.getByRole('button', { name: 'More' }).click()
  await expect.element(page.getByRole('menuitem', { name: 'Pause' })).toHaveFocus()
  await userEvent.tab()
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Next' })).toHaveFocus()
})

function Filter() {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  return (
    <main>
      <Button ref={anchor} onClick={() => setOpen(true)}>
        Add a filter
      </Button>
      <Popover open={open} onClose={close} anchor={anchor} label="Filter">
        <Field label="Value" value="" onChange={vi.fn()} data-autofocus />
        <Button onClick={close}>Apply</Button>
      </Popover>
      <Button>Clear</Button>
    </main>
  )
}
