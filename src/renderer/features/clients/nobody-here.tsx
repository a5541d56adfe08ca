import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PlusIcon, UploadSimpleIcon } from '#renderer/ui/icons.ts'
import type { ListRequest } from './table/columns.ts'

type NobodyHereProps = Readonly<{
  request: ListRequest
  nobodyAtAll: boolean
  onChange: (request: ListRequest) => void
  /** Opens the dialog for a new client with a name filled in. */
  onNew: (name: string) => void
  onImport: () => void
}>

/** An empty list: nobody yet, nobody of this stage, or nobody of this name; each with a way out. */
export function NobodyHere({ request, nobodyAtAll, onChange, onNew, onImport }: NobodyHereProps) {
  const { t } = useWords()
  const { stage, ...everyone } = request
  const query = request.query?.trim() ?? ''
  const where = request.where ?? ''

  if (where !== '') {
    return (
      <EmptyState
        title={t('clients.no-fit')}
        actions={
          <Button onClick={() => onChange({ ...request, where: '' })}>{t('filter.clear')}</Button>
        }
      >
        {t('clients.no-fit.text')}
      </EmptyState>
    )
  }

  if (query !== '') {
    return (
      <EmptyState
        title={
          stage === undefined
            ? t('clients.no-match', { query })
            : t('clients.no-match.stage', { query, stage })
        }
        actions={
          <>
            {stage !== undefined && (
              <Button onClick={() => onChange(everyone)}>{t('clients.no-match.everyone')}</Button>
            )}
            <Button icon={PlusIcon} onClick={() => onNew(query)}>
              {t('clients.no-match.add', { query })}
            </Button>
            <Button variant="ghost" onClick={() => onChange({ ...request, query: '' })}>
              {t('clients.clear')}
            </Button>
          </>
        }
      >
        {t('clients.no-match.text')}
      </EmptyState>
    )
  }
  if (stage !== undefined && !nobodyAtAll) {
    return (
      <EmptyState
        title={t('clients.nobody-of-stage', { stage })}
        actions={<Button onClick={() => onChange(everyone)}>{t('clients.filter.all')}</Button>}
      />
    )
  }
  return (
    <EmptyState
      title={t('clients.empty.title')}
      actions={
        <>
          <Button icon={PlusIcon} onClick={() => onNew('')}>
            {t('clients.new')}
          </Button>
          <Button icon={UploadSimpleIcon} onClick={onImport}>
            {t('clients.import')}
          </Button>
        </>
      }
    >
      {t('clients.empty.text')}
    </EmptyState>
  )
}
