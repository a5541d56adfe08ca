import { useRef, useState, type FormEvent } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { WarningIcon } from '#renderer/ui/icons.ts'
import { Popover } from '#renderer/ui/popover.tsx'
import styles from './outreach.module.css'

type GapFillerProps = Readonly<{
  name: string
  /** Whether no client has a field of that name. */
  isUnknown: boolean
  onFill: (text: string) => void
}>

/** A word that is missing, where it is missing: shown, and put in on the spot. */
export function GapFiller({ name, isUnknown, onFill }: GapFillerProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    setOpen(false)
    onFill(text.trim())
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.gap}
        aria-haspopup="dialog"
        data-gap
        onClick={() => setOpen(true)}
      >
        <Icon of={WarningIcon} weight="fill" size={13} />
        {t(isUnknown ? 'outreach.gap.unknown' : 'outreach.gap', { name })}
      </button>
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={button}
        label={t('outreach.gap.fill', { name })}
        className={styles.filler}
      >
        <form onSubmit={submit}>
          <Field
            label={t('outreach.gap.fill', { name })}
            value={text}
            data-autofocus
            onChange={setText}
          />
          <Button variant="primary" type="submit" keys="Enter">
            {t('outreach.gap.save')}
          </Button>
        </form>
      </Popover>
    </>
  )
}
