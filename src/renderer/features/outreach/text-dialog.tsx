import { useState, type FormEvent } from 'react'
import { mergeFields } from '#shared/domain/merge-fields.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import styles from './outreach.module.css'

type Text = Readonly<{ subject: string; body: string }>

type TextDialogProps = Readonly<{
  /** Null is closed. */
  text: Text | null
  /** Whose letter it is; null for the text of all. */
  client: string | null
  /** Whether one can go back to the text for all. */
  canReset: boolean
  onClose: () => void
  onSave: (text: Text, templateName: string | null) => void
  onReset: () => void
}>

/** Subject and text, with merge fields: of one letter, or of all. */
export function TextDialog({ text, client, ...rest }: TextDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={text !== null}
      onClose={rest.onClose}
      title={
        client === null ? t('outreach.text.title') : t('outreach.edit.title', { name: client })
      }
      closeLabel={t('window.close')}
      width={620}
    >
      {text !== null && <TextForm text={text} client={client} {...rest} />}
    </Dialog>
  )
}

function TextForm({
  text,
  client,
  canReset,
  onClose,
  onSave,
  onReset,
}: TextDialogProps & Readonly<{ text: Text }>) {
  const { t, locale } = useWords()
  const [subject, setSubject] = useState(text.subject)
  const [body, setBody] = useState(text.body)
  const [template, setTemplate] = useState('')
  function save(): void {
    const name = template.trim()
    onSave({ subject: subject.trim(), body }, client === null && name !== '' ? name : null)
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    save()
  }
  useShortcuts({ '$mod+Enter': save }, { inFields: true, overDialogs: true })
  const fields = formats(locale).list(mergeFields.map((name) => `{${name}}`))
  return (
    <DialogForm onSubmit={submit}>
      <Field label={t('outreach.subject')} value={subject} maxLength={400} onChange={setSubject} />
      <TextArea
        label={t('outreach.edit.body')}
        value={body}
        rows={10}
        maxLength={20_000}
        hint={client === null ? t('outreach.text.hint', { fields }) : t('outreach.edit.gaps')}
        data-autofocus
        onChange={setBody}
      />
      {client === null && (
        <Field
          label={t('outreach.text.template')}
          value={template}
          maxLength={200}
          onChange={setTemplate}
        />
      )}
      <DialogActions>
        {canReset && (
          <Button variant="ghost" onClick={onReset}>
            {t('outreach.edit.reset')}
          </Button>
        )}
        <span className={styles.push} />
        <Button variant="ghost" onClick={onClose}>
          {t('outreach.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="$mod+Enter">
          {t(client === null ? 'outreach.text.save' : 'outreach.edit.save')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
