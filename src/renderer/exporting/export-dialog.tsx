import { useCallback, useState } from 'react'
import type { EventMap } from '#shared/contract/events.ts'
import type { Output, Request } from '#shared/contract/index.ts'
import { csvParts, mostSheets, savedFormats } from '#shared/contract/choices.ts'
import { useEvent } from '#renderer/api/api-provider.tsx'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords, type WindowWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import { DownloadSimpleIcon } from '#renderer/ui/icons.ts'
import { Meter } from '#renderer/ui/meter.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Unread } from '#renderer/ui/unread.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { SealFields, sealFlaw, type SealFlaw, type SealWish } from './seal-fields.tsx'
import styles from './export-dialog.module.css'

type Choice = NonNullable<Output<'export.remembered'>['choice']>
type Chosen = Pick<Request<'export.save'>, 'clients' | 'keys' | 'list'>

/** A group of clients that the place one came from suggests, in words of that place. */
export type ExportGroup = Readonly<{ id: string; label: string; request: Chosen }>

type ExportDialogProps = Readonly<{
  /** The first is the one meant; everybody is always on offer. */
  groups?: readonly ExportGroup[]
  /** The format that the place one came from suggests; else that of last time. */
  format?: Choice['format']
  onClose: () => void
}>

const firstChoice: Choice = {
  format: 'csv',
  csv: { delimiter: ',', bom: true, parts: [...csvParts] },
}

/** Who goes out and how: the format, and for a table its separator and columns. */
export function ExportDialog({ groups = [], format, onClose }: ExportDialogProps) {
  const { data, isError } = useCall('export.remembered', {})
  // Until it is known what was chosen last there is nothing to show; it takes no time to see.
  if (data === undefined && !isError) return null
  const last = data?.choice ?? firstChoice
  const first = format === undefined ? last : { ...last, format }
  return <ExportForm first={first} groups={groups} onClose={onClose} />
}

type ExportFormProps = Readonly<{
  first: Choice
  groups: readonly ExportGroup[]
  onClose: () => void
}>

function ExportForm({ first, groups, onClose }: ExportFormProps) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const labels = useCall('labels.list', {})
  const [choice, setChoice] = useState(first)
  const [who, setWho] = useState(groups[0]?.id ?? 'all')
  const [share, setShare] = useState(0)
  const [seal, setSeal] = useState<SealWish>({ on: false, passphrase: '', again: '' })
  const [flaw, setFlaw] = useState<SealFlaw | null>(null)
  const { format, csv } = choice
  const change = (more: Partial<Choice['csv']>): void =>
    setChoice({ ...choice, csv: { ...csv, ...more } })

  const show = useChange('export.show')
  const remember = useChange('export.remember')
  const cancel = useChange('export.cancel')
  const save = useChange('export.save', {
    onSuccess: (saved) => {
      if (saved === null) return
      remember.mutate({ choice })
      const { clients, fileName: file, token } = saved
      toast.show({
        text: t('export.done', { clients, file }),
        action: { label: t('export.show'), run: () => show.mutate({ token }) },
      })
      onClose()
    },
  })
  useEvent(
    'export.progress',
    useCallback(
      ({ done, of }: EventMap['export.progress']) => setShare(of === 0 ? 0 : done / of),
      [],
    ),
  )

  const segments = labels.data?.segments ?? []
  function requestOf(): Request<'export.save'> {
    const group = groups.find(({ id }) => id === who)
    const segment = who.startsWith('segment ') ? who.slice('segment '.length) : null
    const passphrase = format === 'json' && seal.on ? seal.passphrase : null
    return { format, segment, csv: format === 'csv' ? csv : null, passphrase, ...group?.request }
  }
  function stop(): void {
    if (save.isPending) cancel.mutate({})
    else onClose()
  }

  return (
    <Dialog
      open
      onClose={stop}
      title={t('export.title')}
      closeLabel={t('window.close')}
      width={560}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          setShare(0)
          const found = format === 'json' ? sealFlaw(seal) : null
          setFlaw(found)
          if (found === null && !save.isPending) save.mutate(requestOf())
        }}
      >
        <Select
          label={t('export.who')}
          value={who}
          options={[
            ...groups.map(({ id, label }) => ({ value: id, label })),
            { value: 'all', label: t('export.who.all') },
            ...(segments.length === 0
              ? []
              : [
                  {
                    group: t('export.who.segments'),
                    options: segments.map(({ name }) => ({
                      value: `segment ${name}`,
                      label: name,
                    })),
                  },
                ]),
          ]}
          onChange={setWho}
        />
        {labels.error !== null && (
          <Unread retryLabel={t('window.retry')} onRetry={() => void labels.refetch()}>
            {t('export.who.unread')}
          </Unread>
        )}
        <Select
          label={t('export.format')}
          value={format}
          options={savedFormats.map((value) => ({ value, label: t(`export.format.${value}`) }))}
          onChange={(value) => setChoice({ ...choice, format: value })}
        />
        <p className={styles.about}>
          {format === 'pdf'
            ? t('export.about.pdf', { most: mostSheets })
            : t(`export.about.${format}`)}
        </p>
        {format === 'csv' && (
          <fieldset className={styles.csv}>
            <legend>{t('export.columns')}</legend>
            <div className={styles.parts}>
              {csvParts.map((part) => (
                <Checkbox
                  key={part}
                  checked={part === 'name' || csv.parts.includes(part)}
                  disabled={part === 'name'}
                  onChange={(on) =>
                    change({
                      parts: csvParts.filter((one) =>
                        one === part ? on : csv.parts.includes(one),
                      ),
                    })
                  }
                >
                  {t(`export.part.${part}`)}
                </Checkbox>
              ))}
            </div>
            <div className={styles.dialect}>
              <span>{t('export.delimiter')}</span>
              <Segmented
                label={t('export.delimiter')}
                value={csv.delimiter}
                options={[
                  { value: ',', label: t('export.delimiter.comma') },
                  { value: ';', label: t('export.delimiter.semicolon') },
                  { value: '\t', label: t('export.delimiter.tab') },
                ]}
                onChange={(delimiter) => change({ delimiter })}
              />
            </div>
            <Checkbox checked={csv.bom} onChange={(bom) => change({ bom })}>
              {t('export.bom')}
            </Checkbox>
          </fieldset>
        )}
        {format === 'json' && <SealFields seal={seal} flaw={flaw} onChange={setSeal} />}
        {save.isPending && share > 0 && (
          <Meter
            value={share}
            size="thick"
            label={t('export.progress', { percent: Math.floor(share * 100) })}
          />
        )}
        {save.isPending && format === 'pdf' && (
          <p className={styles.about} role="status">
            {t('export.printing')}
          </p>
        )}
        {save.error !== null && <FieldError>{failureText(words, save.error)}</FieldError>}
        <footer className={styles.foot}>
          <Button variant="ghost" onClick={stop}>
            {t('window.cancel')}
          </Button>
          <Button
            variant="primary"
            type="submit"
            icon={DownloadSimpleIcon}
            disabled={save.isPending}
            data-autofocus
          >
            {t('export.do')}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

function failureText({ t }: WindowWords, { code, details }: ApiFailure<'export.save'>): string {
  const common = commonFailureKey(code)
  if (common !== undefined) return t(common)
  if (code === 'export/no-such-segment') return t('export.failed.segment')
  if (code !== 'export/too-many') return t('export.failed')
  return t('export.failed.too-many', { n: Number(details['n']), most: mostSheets })
}
