import { useState, type FormEvent } from 'react'
import type { Request } from '#shared/contract/index.ts'
import { stages, tiers, type Stage, type Tier } from '#shared/domain/facts.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm, FieldPair } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { Client } from './standing.ts'

type Patch = Request<'clients.edit'>['patch']

type DetailsDialogProps = Readonly<{
  open: boolean
  client: Client
  onClose: () => void
  /** Resolves to what was wrong, or to null when it is saved. */
  onSave: (patch: Patch) => Promise<string | null>
}>

/** Who somebody is and how to reach them. */
export function DetailsDialog({ open, client, onClose, onSave }: DetailsDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('client.details.title', { name: client.name })}
      closeLabel={t('window.close')}
      width={520}
    >
      <DetailsForm client={client} onClose={onClose} onSave={onSave} />
    </Dialog>
  )
}

function DetailsForm({ client, onClose, onSave }: Omit<DetailsDialogProps, 'open'>) {
  const { t } = useWords()
  const [fields, setFields] = useState(() => fieldsOf(client))
  const [stage, setStage] = useState<Stage>(client.stage)
  const [tier, setTier] = useState<Tier | 'none'>(client.tier ?? 'none')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const set =
    (field: keyof typeof fields) =>
    (value: string): void => {
      setProblem(null)
      setFields((all) => ({ ...all, [field]: value }))
    }
  const nameError =
    tried && fields.name.trim() === '' ? t('client.details.name-missing') : undefined

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (fields.name.trim() === '') return
    const patch: Patch = {
      name: fields.name.trim(),
      organisation: orNull(fields.organisation),
      title: orNull(fields.title),
      emails: points(fields.emails, client.emails),
      phones: points(fields.phones, client.phones),
      urls: points(fields.urls, client.urls),
      tags: unique(fields.tags.split(',')),
      stage,
      tier: tier === 'none' ? null : tier,
    }
    void onSave(patch).then((wrong) => {
      if (wrong === null) onClose()
      else setProblem(wrong)
    })
  }

  const oneALine = t('client.details.one-a-line')
  return (
    <DialogForm onSubmit={submit}>
      <Field
        label={t('client.details.name')}
        value={fields.name}
        data-autofocus
        maxLength={4000}
        error={nameError}
        onChange={set('name')}
      />
      <FieldPair>
        <Field
          label={t('client.details.organisation')}
          value={fields.organisation}
          maxLength={4000}
          onChange={set('organisation')}
        />
        <Field
          label={t('client.details.title-of')}
          value={fields.title}
          maxLength={4000}
          onChange={set('title')}
        />
      </FieldPair>
      <FieldPair>
        <TextArea
          label={t('client.details.phones')}
          hint={oneALine}
          value={fields.phones}
          onChange={set('phones')}
        />
        <TextArea
          label={t('client.details.emails')}
          hint={oneALine}
          value={fields.emails}
          onChange={set('emails')}
        />
      </FieldPair>
      <TextArea
        label={t('client.details.urls')}
        rows={1}
        value={fields.urls}
        onChange={set('urls')}
      />
      <Field
        label={t('client.details.tags')}
        hint={t('client.details.tags-hint')}
        value={fields.tags}
        onChange={set('tags')}
      />
      <FieldPair>
        <Select
          label={t('client.details.stage')}
          value={stage}
          options={stages.map((value) => ({ value, label: t('clients.stage', { stage: value }) }))}
          onChange={setStage}
        />
        <Select
          label={t('client.details.tier')}
          value={tier}
          options={(['none', ...tiers] as const).map((value) => ({
            value,
            label: t('client.details.tier-option', { tier: value }),
          }))}
          onChange={setTier}
        />
      </FieldPair>
      {problem !== null && <FieldError>{problem}</FieldError>}
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          {t('window.cancel')}
        </Button>
        <Button variant="primary" type="submit">
          {t('client.details.save')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}

function fieldsOf(client: Client) {
  const lines = (all: readonly { readonly value: string }[]): string =>
    all.map(({ value }) => value).join('\n')
  return {
    name: client.name,
    organisation: client.organisation ?? '',
    title: client.title ?? '',
    emails: lines(client.emails),
    phones: lines(client.phones),
    urls: lines(client.urls),
    tags: client.tags.join(', '),
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '')
}

/** The lines as contact points; one that stayed keeps its label. */
function points(
  text: string,
  before: readonly { readonly value: string; readonly label: string | null }[],
): { value: string; label: string | null }[] {
  return unique(text.split('\n')).map((value) => ({
    value,
    label: before.find((one) => one.value === value)?.label ?? null,
  }))
}
