import { useState, type FormEvent } from 'react'
import { offeringKinds, type OfferingKind } from '#shared/domain/facts.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { Offering, OfferingDeeds } from './use-offering-deeds.ts'

type OfferingDialogProps = Readonly<{
  /** A new one, or one to edit; null is closed. */
  what: 'new' | Offering | null
  deeds: OfferingDeeds
  onClose: () => void
  onMade: (id: string) => void
}>

/** What an offering is called, what it is, and in which words else. */
export function OfferingDialog({ what, ...rest }: OfferingDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={what !== null}
      onClose={rest.onClose}
      title={
        what === null || what === 'new'
          ? t('offerings.dialog.new')
          : t('offerings.dialog.edit', { name: what.name })
      }
      closeLabel={t('window.close')}
      width={440}
    >
      {what !== null && <Form what={what} {...rest} />}
    </Dialog>
  )
}

function Form({
  what,
  deeds,
  onClose,
  onMade,
}: OfferingDialogProps & Readonly<{ what: 'new' | Offering }>) {
  const { t } = useWords()
  const was = what === 'new' ? null : what
  const [name, setName] = useState(was?.name ?? '')
  const [kind, setKind] = useState<OfferingKind>(was?.kind ?? 'service')
  const [body, setBody] = useState(was?.body ?? '')
  const [error, setError] = useState<string>()

  async function save(): Promise<void> {
    if (name.trim() === '') return setError(t('offerings.dialog.name-missing'))
    const said = { name: name.trim(), kind, body: body.trim() }
    if (was !== null) {
      const why = await deeds.edit(was, said)
      return why === null ? onClose() : setError(why)
    }
    const made = await deeds.add(said)
    if ('refused' in made) return setError(made.refused)
    onMade(made.id)
    return onClose()
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void save()
  }
  return (
    <DialogForm onSubmit={onSubmit}>
      <Field
        label={t('offerings.dialog.name')}
        placeholder={t('offerings.dialog.name-hint')}
        value={name}
        maxLength={200}
        error={error}
        data-autofocus
        onChange={(value) => {
          setError(undefined)
          setName(value)
        }}
      />
      <Select
        label={t('offerings.dialog.kind')}
        value={kind}
        options={offeringKinds.map((value) => ({
          value,
          label: t('offerings.kind', { kind: value }),
        }))}
        onChange={setKind}
      />
      <TextArea
        label={t('offerings.dialog.body')}
        hint={t('offerings.dialog.body-hint')}
        value={body}
        maxLength={4000}
        rows={3}
        onChange={setBody}
      />
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          {t('offerings.dialog.cancel')}
        </Button>
        <Button variant="primary" type="submit">
          {t(was === null ? 'offerings.dialog.add' : 'offerings.dialog.save')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
