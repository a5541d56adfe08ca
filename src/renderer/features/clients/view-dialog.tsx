import { useState, type FormEvent } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import type { Views } from './use-views.ts'

type ViewDialogProps = Readonly<{
  /** A new view, or another name for the open one; null is closed. */
  what: 'save' | 'rename' | null
  views: Views
  onClose: () => void
}>

/** The name of a view. A view that was changed may also keep the change under its own. */
export function ViewDialog({ what, views, onClose }: ViewDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={what !== null}
      onClose={onClose}
      title={t(what === 'rename' ? 'clients.view.rename' : 'clients.view.save')}
      closeLabel={t('window.close')}
      width={400}
    >
      {what !== null && <ViewForm what={what} views={views} onClose={onClose} />}
    </Dialog>
  )
}

function ViewForm({
  what,
  views,
  onClose,
}: ViewDialogProps & Readonly<{ what: 'save' | 'rename' }>) {
  const { t } = useWords()
  const { open, changed } = views
  const [name, setName] = useState(what === 'rename' ? (open?.name ?? '') : '')
  const [tried, setTried] = useState(false)
  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    onClose()
    if (what === 'rename') views.rename(name.trim())
    else views.save(name.trim())
  }
  return (
    <DialogForm onSubmit={submit}>
      <Field
        label={t('clients.view.name')}
        value={name}
        error={tried && name.trim() === '' ? t('clients.view.name-missing') : undefined}
        maxLength={200}
        data-autofocus
        onChange={setName}
      />
      <DialogActions>
        {what === 'save' && open !== null && changed && (
          <Button
            onClick={() => {
              onClose()
              views.update()
            }}
          >
            {t('clients.view.update-named', { name: open.name })}
          </Button>
        )}
        <Button variant="ghost" onClick={onClose}>
          {t('clients.add.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {t(what === 'rename' ? 'clients.view.do-rename' : 'clients.view.do-save')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
