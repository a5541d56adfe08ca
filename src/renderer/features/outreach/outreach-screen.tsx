import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { formats } from '#shared/words/format.ts'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { DotsThreeIcon, NoteIcon, PlusIcon, TrashSimpleIcon } from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { Lede } from '#renderer/ui/page.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { LetterDesk } from './letter-desk.tsx'
import { StartDialog, type Asked } from './start-dialog.tsx'
import { TextDialog } from './text-dialog.tsx'
import { useOutreachDeeds } from './use-outreach-deeds.ts'
import styles from './outreach.module.css'

/** Letters to several people, each with its own text, gone through one by one. */
export function OutreachScreen() {
  const { t, locale } = useWords()
  const deeds = useOutreachDeeds()
  const came = askedFrom(useHistoryState())
  const [asked, setAsked] = useState<Asked | null>(came)
  const [at, setAt] = useState<string | null>(null)
  const [writes, setWrites] = useState(false)
  const list = useCall('outreach.list', {})
  const all = list.data?.outreaches ?? []
  const here = all.find(({ id }) => id === at) ?? all.find(({ left }) => left > 0) ?? all[0]
  const one = useCall('outreach.get', { id: here?.id ?? '' }, { enabled: here !== undefined })
  useShortcuts({ n: () => setAsked({}) })

  const data = one.data?.outreach.id === here?.id ? one.data : undefined
  const error = list.error ?? one.error
  const format = formats(locale)
  const name = (outreach: Readonly<{ name: string }>) =>
    outreach.name === '' ? t('outreach.untitled') : outreach.name
  return (
    <div className={styles.screen}>
      <header className={styles.top}>
        <Lede size="m">
          {here === undefined
            ? t('window.section.outreach')
            : t('outreach.heading', {
                left: here.left,
                n: here.letters,
                count: format.countWord(here.letters),
                Count: format.sentenceStart(format.countWord(here.left)),
              })}
        </Lede>
        {here !== undefined && (
          <Select
            label={t('outreach.which')}
            hideLabel
            asButton
            value={here.id}
            options={all.map((outreach) => ({
              value: outreach.id,
              label: t('outreach.which.one', { name: name(outreach), n: outreach.letters }),
            }))}
            onChange={setAt}
          />
        )}
        <Button icon={PlusIcon} keys="N" onClick={() => setAsked({})}>
          {t('outreach.new')}
        </Button>
        {here !== undefined && (
          <Menu
            label={t('outreach.more')}
            icon={DotsThreeIcon}
            iconOnly
            weight="bold"
            align="end"
            items={[
              {
                id: 'text',
                label: t('outreach.text'),
                icon: NoteIcon,
                onChoose: () => setWrites(true),
              },
              'line',
              {
                id: 'delete',
                label: t('outreach.delete'),
                icon: TrashSimpleIcon,
                risk: true,
                onChoose: () => void deeds.remove({ id: here.id, name: name(here) }),
              },
            ]}
          />
        )}
      </header>
      {data !== undefined ? (
        <LetterDesk
          key={data.outreach.id}
          letters={data.letters}
          deeds={deeds}
          onText={() => setWrites(true)}
        />
      ) : (
        <div className={styles.around}>
          {error !== null ? (
            <ErrorState
              title={t('outreach.failed')}
              retryLabel={t('outreach.retry')}
              onRetry={() => void Promise.all([list.refetch(), one.refetch()])}
            >
              {t(unreadKey(error.code))}
            </ErrorState>
          ) : list.data !== undefined && here === undefined ? (
            <EmptyState
              title={t('outreach.empty')}
              actions={
                <Button variant="primary" onClick={() => setAsked({})}>
                  {t('outreach.new')}
                </Button>
              }
            >
              {t('outreach.empty.text')}
            </EmptyState>
          ) : (
            <Skeleton label={t('outreach.loading')} rows={6} faces />
          )}
        </div>
      )}
      <StartDialog asked={asked} deeds={deeds} onClose={() => setAsked(null)} onStarted={setAt} />
      <TextDialog
        text={writes && data !== undefined ? data.outreach : null}
        client={null}
        canReset={false}
        onClose={() => setWrites(false)}
        onSave={(text, templateName) => {
          setWrites(false)
          if (here !== undefined) void deeds.rewrite(here.id, text, templateName)
        }}
        onReset={() => undefined}
      />
    </div>
  )
}

/** Whom whoever came here wants to write to. */
function askedFrom(state: unknown): Asked | null {
  if (typeof state !== 'object' || state === null) return null
  if ('segment' in state && typeof state.segment === 'string') return { segment: state.segment }
  if ('clients' in state && state.clients instanceof Uint32Array) {
    return { clients: Uint32Array.from(state.clients) }
  }
  return 'add' in state && state.add === true ? {} : null
}
