import { useState, type FormEvent } from 'react'
import type { Output, Request } from '#shared/contract/index.ts'
import { stages, type ClientKind, type Stage } from '#shared/domain/facts.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm, FieldPair } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { cadenceLabel, cadenceOptions } from '#renderer/cadence/cadence-options.ts'

type Client = Output<'clients.add'>['client']

type NewClientDialogProps = Readonly<{
  open: boolean
  /** Filled in already, when somebody was looked for in vain. */
  name: string
  onClose: () => void
  onAdded: (client: Client) => void
}>

/** Adds one client: a name is enough. */
export function NewClientDialog({ open, name, onClose, onAdded }: NewClientDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('clients.add.title')}
      closeLabel={t('window.close')}
      width={480}
    >
      <NewClientForm name={name} onClose={onClose} onAdded={onAdded} />
    </Dialog>
  )
}

const empty = { email: '', phone: '', organisation: '', tags: '' }

function NewClientForm({ name: given, onClose, onAdded }: Omit<NewClientDialogProps, 'open'>) {
  const { t, words } = useWords()
  const add = useChange('clients.add')
  const [name, setName] = useState(given)
  const [kind, setKind] = useState<ClientKind>('person')
  const [stage, setStage] = useState<Stage>('active')
  const [cadence, setCadence] = useState('inherit')
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)

  const nameError = tried && name.trim() === '' ? t('clients.add.name-missing') : undefined
  const failed = add.error?.code
  const emailError =
    failed === 'client/bad-email'
      ? t('clients.add.email-bad', { email: add.variables?.email ?? '' })
      : undefined

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || add.isPending) return
    add.mutate(requestOf(), { onSuccess: ({ client }) => onAdded(client) })
  }
  function requestOf(): Request<'clients.add'> {
    const { email, phone, organisation, tags } = fields
    return {
      name: name.trim(),
      kind,
      stage,
      cadence: cadenceOptions.find(({ value }) => value === cadence)?.cadence ?? null,
      tags: [...new Set(tags.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== ''),
      ...(email.trim() === '' ? {} : { email: email.trim() }),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
      ...(organisation.trim() === '' ? {} : { organisation: organisation.trim() }),
    }
  }
  function set(field: keyof typeof empty): (value: string) => void {
    return (value) => {
      if (field === 'email') add.reset()
      setFields((all) => ({ ...all, [field]: value }))
    }
  }

  return (
    <DialogForm onSubmit={onSubmit}>
      <Segmented
        label={t('clients.add.kind')}
        value={kind}
        options={[
          { value: 'person', label: t('clients.add.person') },
          { value: 'organisation', label: t('clients.add.organisation') },
        ]}
        onChange={setKind}
      />
      <Field
        label={t('clients.add.name')}
        value={name}
        onChange={setName}
        error={nameError}
        maxLength={4000}
        data-autofocus
      />
      <FieldPair>
        <Field
          label={t('clients.add.email')}
          type="email"
          value={fields.email}
          onChange={set('email')}
          error={emailError}
          maxLength={320}
        />
        <Field
          label={t('clients.add.phone')}
          type="tel"
          value={fields.phone}
          onChange={set('phone')}
          maxLength={100}
        />
      </FieldPair>
      {kind === 'person' && (
        <Field
          label={t('clients.add.organisation-of')}
          value={fields.organisation}
          onChange={set('organisation')}
          maxLength={4000}
        />
      )}
      <FieldPair>
        <Select
          label={t('clients.add.stage')}
          value={stage}
          options={stages.map((value) => ({ value, label: t('clients.stage', { stage: value }) }))}
          onChange={setStage}
        />
        <Select
          label={t('clients.add.cadence')}
          value={cadence}
          options={cadenceOptions.map((one) => ({
            value: one.value,
            label: cadenceLabel(one.cadence, words),
          }))}
          onChange={setCadence}
        />
      </FieldPair>
      <Field
        label={t('clients.add.tags')}
        hint={t('clients.add.tags-hint')}
        value={fields.tags}
        onChange={set('tags')}
      />
      {failed !== undefined && failed !== 'client/bad-email' && (
        <FieldError>{t(commonFailureKey(failed) ?? 'window.failed.internal')}</FieldError>
      )}
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          {t('clients.add.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {t('clients.add.save')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
