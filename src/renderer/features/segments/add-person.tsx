import { useDeferredValue, useRef, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { PlusIcon } from '#renderer/ui/icons.ts'
import { Name } from '#renderer/ui/name.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import styles from './segments.module.css'

type Row = Output<'clients.find'>['rows'][number]
type AddPersonProps = Readonly<{ segment: string; onAdd: (row: Row) => void }>

/** Picks somebody by a piece of their name; `Enter` takes the first. */
export function AddPerson({ segment, onAdd }: AddPersonProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const asked = useDeferredValue(text)
  const { data } = useCall(
    'clients.find',
    { text: asked, limit: 8 },
    { enabled: open, keepPrevious: true },
  )
  const rows = data?.rows.filter((row) => !row.segments.includes(segment)) ?? []
  function take(row: Row | undefined): void {
    if (row === undefined) return
    setText('')
    setOpen(false)
    onAdd(row)
  }
  return (
    <>
      <Button
        ref={button}
        small
        icon={PlusIcon}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('segments.add-person')}
      </Button>
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={button}
        label={t('segments.add-person')}
        className={styles.picker}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            take(rows[0])
          }}
        >
          <Field
            label={t('segments.add-person.field')}
            value={text}
            data-autofocus
            onChange={setText}
          />
          {rows.map((row) => (
            <button key={row.id} type="button" className={styles.pick} onClick={() => take(row)}>
              <Avatar id={row.id} name={row.name} kind={row.kind} size={24} />
              <Name>{row.name}</Name>
            </button>
          ))}
          {data !== undefined && rows.length === 0 && (
            <p className={styles.none}>{t('segments.add-person.none')}</p>
          )}
        </form>
      </Popover>
    </>
  )
}
