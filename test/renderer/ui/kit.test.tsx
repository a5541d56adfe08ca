import '#renderer/styles/index.css'
import { useState, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { DropZone } from '#renderer/ui/drop-zone.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { CheckIcon, PhoneIcon } from '#renderer/ui/icons.ts'
import { keysInWords } from '#renderer/ui/kbd.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import { SectionLabel } from '#renderer/ui/section-label.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Steps } from '#renderer/ui/steps.tsx'
import { Tag } from '#renderer/ui/tag.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { expectAccessible } from '#test/renderer/support/axe.ts'

test('every part is accessible in both themes', async () => {
  await render(<Sheet />)
  await expectAccessible()
})

test('a segmented choice is a radio group that arrows move through', async () => {
  await render(<Sheet />)
  await page.getByRole('radio', { name: 'Day first' }).click()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('radio', { name: 'Month first' })).toBeChecked()
})

test('a select gives the chosen value', async () => {
  await render(<Sheet />)
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

test('a field says what is wrong and is described by it', async () => {
  await render(<Field label="Date" value="31 Feb" onChange={vi.fn()} error="It does not exist." />)
  await expect
    .element(page.getByLabelText('Date'))
    .toHaveAccessibleDescription('It does not exist.')
  await expect.element(page.getByRole('alert')).toHaveTextContent('It does not exist.')
})

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

function Sheet() {
  const [order, setOrder] = useState<'dmy' | 'mdy' | null>(null)
  const [stage, setStage] = useState<'active' | 'past'>('active')
  const [isOn, setOn] = useState(true)
  return (
    <main style={{ padding: 24, display: 'grid', gap: 12 }}>
      <h1>Parts</h1>
      <Row>
        <Button variant="primary" icon={CheckIcon} keys="L">
          Log
        </Button>
        <Button icon={PhoneIcon}>Call</Button>
        <Button variant="ghost">Snooze</Button>
        <Button variant="risk">Delete</Button>
        <Button disabled>Off</Button>
        <IconButton label="Phone" icon={PhoneIcon} />
      </Row>
      <Row>
        <Field label="Name" value="Idris" onChange={vi.fn()} hint="As they write it" />
        <Field label="Date" value="31 Feb" onChange={vi.fn()} error="31 February does not exist." />
        <Field label="Search" hideLabel value="" placeholder="Search" onChange={vi.fn()} />
        <TextArea label="Note" value="" placeholder="What was said" onChange={vi.fn()} />
      </Row>
      <Row>
        <Select
          label="Stage"
          value={stage}
          options={[
            { value: 'active', label: 'active' },
            { value: 'past', label: 'past' },
          ]}
          onChange={setStage}
        />
        <Segmented
          label="Order"
          value={order}
          options={[
            { value: 'dmy', label: 'Day first' },
            { value: 'mdy', label: 'Month first' },
          ]}
          onChange={setOrder}
        />
        <Toggle label="Start at login" on={isOn} onChange={setOn} />
        <Toggle label="Tray" on={false} onChange={vi.fn()} />
        <Checkbox checked onChange={vi.fn()}>
          Herb-pot samples
        </Checkbox>
        <Checkbox aria-label="Deposit" checked={false} onChange={vi.fn()} />
      </Row>
      <Row>
        <Chip on>Stage is active</Chip>
        <Chip>Calls</Chip>
        <Chip removable>garden</Chip>
        <Tag>lemon trees</Tag>
        <Pill tone="late">13 days over</Pill>
        <Pill tone="danger">broken</Pill>
        <Pill tone="good">kept</Pill>
        <Pill tone="info">they called</Pill>
        <Pill tone="mute">paused</Pill>
      </Row>
      <Row>
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => (
          <Avatar key={id} id={id} name="Amara Okonkwo" kind="person" />
        ))}
        <Avatar id="x" name="St Brigid’s School" kind="organisation" />
        <Name size="l">Siobhán Ní Dhomhnaill</Name>
        <Warmth level="cool" value={34} label="Warmth 34 of 100, cool" />
        <Warmth level="glow" value={92} label="Warmth 92 of 100, glowing" size={44} />
        <Warmth level="none" value={null} label="Not yet in touch" />
        <Warmth level="paused" value={null} label="Paused" />
      </Row>
      <Meter value={0.86} label="Coverage 86%" />
      <SectionLabel aside="3">Reminders</SectionLabel>
      <Steps label="Steps" steps={['File', 'Columns']} current={1} doneLabel="done" />
      <EmptyState title="Nobody is waiting for you today">Go and plant something.</EmptyState>
      <ErrorState title="This could not be read" retryLabel="Try again" onRetry={vi.fn()}>
        The file is busy.
      </ErrorState>
      <Skeleton label="Loading" faces />
      <DropZone title="Choose a file" onChoose={vi.fn()}>
        CSV
      </DropZone>
    </main>
  )
}

function Row({ children }: Readonly<{ children: ReactNode }>) {
  return <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>{children}</div>
}
