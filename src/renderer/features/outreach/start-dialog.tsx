import { useState, type FormEvent } from 'react'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm } from '#renderer/ui/dialog-form.tsx'
import { Select } from '#renderer/ui/select.tsx'
import type { OutreachDeeds } from './use-outreach-deeds.ts'

/** Who was chosen before coming here: a segment, or clients by their keys. */
export type Asked = Readonly<{ segment?: string; clients?: Uint32Array<ArrayBuffer> }>

type StartDialogProps = Readonly<{
  /** Null is closed. */
  asked: Asked | null
  deeds: OutreachDeeds
  onClose: () => void
  onStarted: (id: string) => void
}>

/** To whom, and with which template. */
export function StartDialog({ asked, ...rest }: StartDialogProps) {
  const { t } = useWords()
  const enabled = asked !== null
  const lists = [
    useCall('segments.list', {}, { enabled }),
    useCall('views.list', {}, { enabled }),
    useCall('templates.list', {}, { enabled }),
  ]
  // Not before it is known who there is: it would say that there is nobody, and focus nothing.
  const isKnown = lists.every(({ data, error }) => data !== undefined || error !== null)
  return (
    <Dialog
      open={asked !== null && isKnown}
      onClose={rest.onClose}
      title={t('outreach.start.title')}
      closeLabel={t('window.close')}
      width={440}
    >
      {asked !== null && <StartForm asked={asked} {...rest} />}
    </Dialog>
  )
}

function StartForm({
  asked,
  deeds,
  onClose,
  onStarted,
}: StartDialogProps & Readonly<{ asked: Asked }>) {
  const { t } = useWords()
  const segments = useCall('segments.list', {}).data?.segments ?? []
  const views = useCall('views.list', {}).data?.views ?? []
  const templates = useCall('templates.list', {}).data?.templates ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const [template, setTemplate] = useState('')
  const first =
    segments[0] === undefined ? views[0] && `view ${views[0].id}` : `segment ${segments[0].id}`
  const who =
    picked ??
    (asked.clients !== undefined
      ? 'chosen'
      : asked.segment !== undefined
        ? `segment ${asked.segment}`
        : first)

  async function begin(): Promise<void> {
    const [kind, id = ''] = (who ?? '').split(' ')
    const from =
      kind === 'chosen' && asked.clients !== undefined
        ? { clients: asked.clients }
        : kind === 'view'
          ? { view: id }
          : { segment: id }
    const made = await deeds.start({
      from,
      ...(template === '' ? {} : { templateId: template }),
    })
    if (made === null) return
    onClose()
    onStarted(made)
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (who !== undefined) void begin()
  }
  if (who === undefined) return <p>{t('outreach.start.nobody')}</p>
  return (
    <DialogForm onSubmit={submit}>
      <Select
        label={t('outreach.start.who')}
        value={who}
        autoFocus
        options={[
          ...(asked.clients === undefined
            ? []
            : [
                {
                  value: 'chosen',
                  label: t('outreach.start.chosen', { n: asked.clients.length }),
                },
              ]),
          {
            group: t('outreach.start.segments'),
            options: segments.map(({ id, name, people }) => ({
              value: `segment ${id}`,
              label: t('outreach.which.one', { name, n: people }),
            })),
          },
          {
            group: t('outreach.start.views'),
            options: views.map(({ id, name }) => ({ value: `view ${id}`, label: name })),
          },
        ]}
        onChange={setPicked}
      />
      <Select
        label={t('outreach.start.template')}
        value={template}
        options={[
          {
            value: '',
            label: t(
              who.startsWith('segment ') ? 'outreach.start.segments-own' : 'outreach.start.own',
            ),
          },
          ...templates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setTemplate}
      />
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          {t('outreach.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {t('outreach.start.save')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
