import { useId, useState, type FormEvent, type ReactNode } from 'react'
import {
  interactionKinds,
  stages,
  tiers,
  type InteractionKind,
  type Stage,
  type Tier,
} from '#shared/domain/facts.ts'
import { formats } from '#shared/words/format.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { readWhen } from '#renderer/time/read-when.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { cadenceLabel, cadenceOptions } from '#renderer/cadence/cadence-options.ts'
import type { BulkDeeds } from './use-bulk.ts'
import styles from './bulk-dialog.module.css'

export type BulkQuestion = 'log' | 'tag' | 'segment' | 'pause' | 'cadence' | 'stage'

type BulkDialogProps = Readonly<{
  /** What is asked before it is done; null is closed. */
  question: BulkQuestion | null
  n: number
  deeds: BulkDeeds
  onClose: () => void
}>

/** What has to be known before something is done to all who are chosen. */
export function BulkDialog({ question, n, deeds, onClose }: BulkDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={question !== null}
      onClose={onClose}
      title={question === null ? '' : t('clients.many.title', { question, n })}
      closeLabel={t('window.close')}
      width={440}
    >
      {question !== null && <Question question={question} deeds={deeds} onClose={onClose} />}
    </Dialog>
  )
}

type FormProps = Readonly<{ deeds: BulkDeeds; onClose: () => void }>

function Question({ question, ...rest }: FormProps & Readonly<{ question: BulkQuestion }>) {
  switch (question) {
    case 'log':
      return <LogQuestion {...rest} />
    case 'tag':
      return <LabelQuestion kind="tag" {...rest} />
    case 'segment':
      return <LabelQuestion kind="segment" {...rest} />
    case 'pause':
      return <PauseQuestion {...rest} />
    case 'cadence':
      return <CadenceQuestion {...rest} />
    case 'stage':
      return <StageQuestion {...rest} />
  }
}

type AskedProps = Readonly<{
  children: ReactNode
  save: string
  onClose: () => void
  onSave: () => void
}>

function Asked({ children, save, onClose, onSave }: AskedProps) {
  const { t } = useWords()
  function submit(event: FormEvent): void {
    event.preventDefault()
    onSave()
  }
  return (
    <DialogForm onSubmit={submit}>
      {children}
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          {t('clients.add.cancel')}
        </Button>
        <Button variant="primary" type="submit" keys="Enter">
          {save}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}

function LogQuestion({ deeds, onClose }: FormProps) {
  const { t, words, locale } = useWords()
  const clock = useOwnerClock()
  const { sentenceStart, day } = formats(locale)
  const [kind, setKind] = useState<InteractionKind>('email')
  const [body, setBody] = useState('')
  const [when, setWhen] = useState('')
  const [tried, setTried] = useState(false)
  const read = when.trim() === '' ? null : readWhen(when, clock, words)
  const ahead =
    read?.ok === true && read.on > clock.today
      ? t('clients.many.ahead', { date: day(read.on, clock.today) })
      : undefined
  const error = read?.ok === false ? read.error : ahead

  function save(): void {
    setTried(true)
    if (error !== undefined) return
    onClose()
    deeds.log({ kind, body: body.trim(), ...(read?.ok === true ? { on: read.on } : {}) })
  }
  return (
    <Asked save={t('clients.many.log.save')} onClose={onClose} onSave={save}>
      <div className={styles.kinds} role="group" aria-label={t('clients.many.log.kind')}>
        {interactionKinds.map((one) => (
          <Chip key={one} on={one === kind} onClick={() => setKind(one)}>
            {sentenceStart(t('common.interaction-kind', { kind: one }))}
          </Chip>
        ))}
      </div>
      <TextArea
        label={t('clients.many.log.said')}
        value={body}
        onChange={setBody}
        data-autofocus
        rows={3}
      />
      <Field
        label={t('clients.many.log.when')}
        placeholder={t('common.today')}
        value={when}
        error={tried ? error : undefined}
        hint={read?.ok === true ? day(read.on, clock.today) : t('clients.many.log.when-hint')}
        onChange={setWhen}
      />
    </Asked>
  )
}

function LabelQuestion({
  kind,
  deeds,
  onClose,
}: FormProps & Readonly<{ kind: 'tag' | 'segment' }>) {
  const { t } = useWords()
  const { data } = useCall('labels.list', {})
  const list = useId()
  const [add, setAdd] = useState('')
  const [remove, setRemove] = useState('')
  const [tried, setTried] = useState(false)
  const [added, removed] = [namesIn(add), namesIn(remove)]
  const known = (kind === 'tag' ? data?.tags : data?.segments) ?? []

  function save(): void {
    setTried(true)
    if (added.length + removed.length === 0) return
    onClose()
    deeds.edit(
      kind === 'tag'
        ? { addTags: added, removeTags: removed }
        : { addSegments: added, removeSegments: removed },
    )
  }
  return (
    <Asked save={t('clients.many.label.save')} onClose={onClose} onSave={save}>
      <Field
        label={t('clients.many.label.add', { kind })}
        hint={t('clients.add.tags-hint')}
        value={add}
        list={list}
        error={
          tried && added.length + removed.length === 0
            ? t('clients.many.label.missing', { kind })
            : undefined
        }
        data-autofocus
        maxLength={2000}
        onChange={setAdd}
      />
      <Field
        label={t('clients.many.label.remove', { kind })}
        value={remove}
        list={list}
        maxLength={2000}
        onChange={setRemove}
      />
      <datalist id={list}>
        {known.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </Asked>
  )
}

function namesIn(text: string): string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '')
}

function PauseQuestion({ deeds, onClose }: FormProps) {
  const { t, words, locale } = useWords()
  const clock = useOwnerClock()
  const { day } = formats(locale)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const read = text.trim() === '' ? null : readWhen(text, clock, words)
  const past =
    read?.ok === true && read.on <= clock.today
      ? t('clients.many.past', { date: day(read.on, clock.today) })
      : undefined
  const error = read?.ok === false ? read.error : past

  function save(): void {
    setTried(true)
    if (error !== undefined) return
    onClose()
    deeds.pause(read?.ok === true ? read.on : null)
  }
  return (
    <Asked save={t('clients.many.pause')} onClose={onClose} onSave={save}>
      <Field
        label={t('clients.many.pause.until')}
        value={text}
        error={tried ? error : undefined}
        hint={read?.ok === true ? day(read.on, clock.today) : t('clients.many.pause.open')}
        data-autofocus
        onChange={setText}
      />
    </Asked>
  )
}

function CadenceQuestion({ deeds, onClose }: FormProps) {
  const { t, words } = useWords()
  const [value, setValue] = useState('days-28')
  function save(): void {
    onClose()
    const found = cadenceOptions.find((one) => one.value === value)
    deeds.edit({ cadence: found?.cadence ?? null })
  }
  return (
    <Asked save={t('clients.many.cadence.save')} onClose={onClose} onSave={save}>
      <Select
        label={t('clients.add.cadence')}
        value={value}
        options={cadenceOptions.map((one) => ({
          value: one.value,
          label: cadenceLabel(one.cadence, words),
        }))}
        autoFocus
        onChange={setValue}
      />
    </Asked>
  )
}

function StageQuestion({ deeds, onClose }: FormProps) {
  const { t } = useWords()
  const [stage, setStage] = useState<Stage | 'as-is'>('as-is')
  const [tier, setTier] = useState<Tier | 'none' | 'as-is'>('as-is')
  function save(): void {
    onClose()
    if (stage === 'as-is' && tier === 'as-is') return
    deeds.edit({
      ...(stage === 'as-is' ? {} : { stage }),
      ...(tier === 'as-is' ? {} : { tier: tier === 'none' ? null : tier }),
    })
  }
  const asIs = { value: 'as-is', label: t('clients.many.as-is') } as const
  return (
    <Asked save={t('clients.many.stage.save')} onClose={onClose} onSave={save}>
      <Select
        label={t('clients.add.stage')}
        value={stage}
        options={[
          asIs,
          ...stages.map((one) => ({ value: one, label: t('clients.stage', { stage: one }) })),
        ]}
        autoFocus
        onChange={setStage}
      />
      <Select
        label={t('clients.column.tier')}
        value={tier}
        options={[
          asIs,
          ...tiers.map((one) => ({ value: one, label: one })),
          { value: 'none', label: t('clients.many.no-tier') },
        ]}
        onChange={setTier}
      />
    </Asked>
  )
}
