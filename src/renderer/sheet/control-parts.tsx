import { useId, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { CheckIcon, MagnifyingGlassIcon, PhoneIcon, TrashSimpleIcon } from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { Radio } from '#renderer/ui/radio.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { Part, Row } from './part.tsx'

const ignore = () => undefined

/** What is pressed, chosen and written in. */
export function ControlParts() {
  const [order, setOrder] = useState<'dmy' | 'mdy' | null>(null)
  const [stage, setStage] = useState<'active' | 'past'>('active')
  const [isOn, setOn] = useState(true)
  const [isChosen, setChosen] = useState(true)
  const radios = useId()
  const [name, setName] = useState('Idris')
  return (
    <>
      <Part title="Buttons" about="one primary on a screen">
        <Row>
          <Button variant="primary" icon={CheckIcon} keys="L">
            Log
          </Button>
          <Button icon={PhoneIcon}>Call</Button>
          <Button variant="ghost" keys="S">
            Snooze
          </Button>
          <Button variant="risk" icon={TrashSimpleIcon}>
            Delete
          </Button>
          <Button small>Small</Button>
        </Row>
        <Row>
          <Button variant="primary" disabled>
            Log
          </Button>
          <Button disabled>Off</Button>
          <IconButton label="Phone" icon={PhoneIcon} />
          <IconButton label="Telephone" icon={PhoneIcon} variant="default" />
          <IconButton label="No phone" icon={PhoneIcon} disabled />
          <Menu
            label="More"
            items={[
              { id: 'pause', label: 'Pause', keys: 'P', onChoose: ignore },
              { id: 'off', label: 'Cannot be done', disabled: true, onChoose: ignore },
              'line',
              { id: 'delete', label: 'Delete', risk: true, onChoose: ignore },
            ]}
          />
        </Row>
      </Part>
      <Part title="Fields" about="an error says how to mend it">
        <Field label="Name" value={name} onChange={setName} hint="As they write it" />
        <Field label="Date" value="31 Feb" onChange={ignore} error="31 February does not exist." />
        <Field
          label="Search"
          hideLabel
          icon={MagnifyingGlassIcon}
          value=""
          placeholder="Search"
          onChange={ignore}
        />
        <Field label="Switched off" value="Off" onChange={ignore} disabled />
        <TextArea label="Note" value="" placeholder="What was said" onChange={ignore} />
      </Part>
      <Part title="Choices">
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
          <Select
            label="Tier"
            value="A"
            options={[{ value: 'A', label: 'A' }]}
            onChange={ignore}
            error="A tier is A, B or C."
          />
        </Row>
        <Row>
          <Segmented
            label="Order"
            value={order}
            options={[
              { value: 'dmy', label: 'Day first' },
              { value: 'mdy', label: 'Month first' },
            ]}
            onChange={setOrder}
          />
        </Row>
        <Row>
          <Segmented
            quiet
            label="Period"
            value={order}
            options={[
              { value: 'dmy', label: '12 weeks' },
              { value: 'mdy', label: '12 months' },
            ]}
            onChange={setOrder}
          />
          <Select
            hideLabel
            asButton
            label="Whom to look at"
            value="all"
            options={[{ value: 'all', label: 'Everyone' }]}
            onChange={ignore}
          />
          {(['dmy', 'mdy'] as const).map((one) => (
            <label key={one}>
              <Radio name={radios} checked={order === one} onChange={() => setOrder(one)} />{' '}
              {one === 'dmy' ? 'From the file' : 'As it is'}
            </label>
          ))}
        </Row>
        <Row>
          <Toggle label="Start at login" on={isOn} onChange={setOn} />
          <Toggle label="Tray" on={false} onChange={ignore} />
          <Toggle label="Not here" on={false} onChange={ignore} disabled />
          <Checkbox checked={isChosen} onChange={setChosen}>
            Herb-pot samples
          </Checkbox>
          <Checkbox aria-label="Deposit" checked={false} onChange={ignore} />
          <Checkbox checked={false} disabled onChange={ignore}>
            Done elsewhere
          </Checkbox>
        </Row>
      </Part>
    </>
  )
}
