import { useState, type FormEvent } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { Segment, SegmentDeeds } from './use-segment-deeds.ts'

type SegmentDialogProps = Readonly<{
  /** A new one, or one to rename; null is closed. */
  what: 'new' | Segment | null
  deeds: SegmentDeeds
  onClose: () => void
  onMade: (id: string) => void
}>

/** The name of a segment; for a new one also how it finds its people. */
export function SegmentDialog({ what, deeds, onClose, onMade }: SegmentDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={what !== null}
      onClose={onClose}
      title={t(what === 'new' ? 'segments.dialog.new' : 'segments.dialog.rename')}
      closeLabel={t('window.close')}
      width={440}
    >
      {what !== null && <Form what={what} deeds={deeds} onClose={onClose} onMade={onMade} />}
    </Dialog>
  )
}

function Form({
  what,
  deeds,
  onClose,
  onMade,
}: SegmentDialogProps & Readonly<{ what: 'new' | Segment }>) {
  const { t } = useWords()
  const [name, setName] = useState(what === 'new' ? '' : what.name)
  const [how, setHow] = useState<'picked' | 'rule'>('picked')
  const [rule, setRule] = useState('')
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const lacksRule = what === 'new' && how === 'rule' && rule.trim() === ''

  async function save(): Promise<void> {
    setTried(true)
    if (name.trim() === '' || lacksRule) return
    const why =
      what === 'new'
        ? await deeds.add({ name, rule: how === 'rule' ? rule : null }, onMade)
        : await deeds.edit(what, { name })
    if (why === null) onClose()
    else setRefused(why)
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    void save()
  }
  const aboutRule = refused !== null && how === 'rule'
  return (
    <DialogForm onSubmit={submit}>
      <Field
        label={t('segments.dialog.name')}
        value={name}
        maxLength={200}
        error={
          tried && name.trim() === ''
            ? t('segments.dialog.name-missing')
            : refused !== null && !aboutRule
              ? refused
              : undefined
        }
        data-autofocus
        onChange={setName}
      />
      {what === 'new' && (
        <>
          <Segmented
            label={t('segments.dialog.how')}
            value={how}
            options={[
              { value: 'picked', label: t('segments.dialog.picked') },
              { value: 'rule', label: t('segments.dialog.rule') },
            ]}
            onChange={setHow}
          />
          {how === 'rule' && (
            <Field
              label={t('segments.dialog.rule-text')}
              value={rule}
              hint={t('filter.as-text.hint')}
              error={
                tried && lacksRule
                  ? t('segments.dialog.rule-missing')
                  : aboutRule
                    ? refused
                    : undefined
              }
              onChange={setRule}
            />
          )}
        </>
      )}
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          {t('segments.dialog.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {t(what === 'new' ? 'segments.dialog.save' : 'segments.dialog.do-rename')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
