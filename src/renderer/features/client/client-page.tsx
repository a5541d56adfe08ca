import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Request } from '#shared/contract/index.ts'
import type { PlainDate } from '#shared/time.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { ExportDialog } from '#renderer/exporting/export-dialog.tsx'
import { ReminderDialog } from '#renderer/reminders/later.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { BegunTouch } from './begun-touch.tsx'
import { ClientBar } from './client-bar.tsx'
import { ClientHeader, type LinkKind } from './client-header.tsx'
import { ClientNotices } from './client-notices.tsx'
import { Composer } from './composer.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { KnowPanel } from './know-panel.tsx'
import { menuItems } from './menu-items.ts'
import type { Client } from './standing.ts'
import { StateBand } from './state-band.tsx'
import { TimelinePart } from './timeline-part.tsx'
import { UntilDialog } from './until-dialog.tsx'
import { useClientDeeds } from './use-client-deeds.ts'
import { useComposer } from './use-composer.ts'
import { useComesToWrite } from './use-comes-to-write.ts'
import { useNarrow } from './use-narrow.ts'
import { useNeighbours, type Neighbour } from './use-neighbours.ts'
import { useStandingDeeds } from './use-standing-deeds.ts'
import { failureKey, useTold } from '#renderer/telling/use-told.ts'
import styles from './client.module.css'

type OpenDialog = 'export' | 'remind' | 'snooze' | 'pause' | 'details'

type ClientPageProps = Readonly<{ client: Client; today: PlainDate }>

/** The page of a client that is there, with everything that can be done from it. */
export function ClientPage({ client, today }: ClientPageProps) {
  const { t } = useWords()
  const api = useApi()
  const told = useTold()
  const [, navigate] = useLocation()
  const neighbours = useNeighbours(client.id)
  const deeds = useClientDeeds(client.id)
  const standing = useStandingDeeds(client, deeds)
  const composer = useComposer(client, deeds)
  const narrow = useNarrow()
  const [tab, setTab] = useState<'timeline' | 'know'>('timeline')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const close = (): void => setDialog(null)

  function goTo(neighbour: Neighbour | null): void {
    if (neighbour === null) return
    navigate(places.client(neighbour.id), { state: neighbour.state, replace: true })
  }
  function back(): void {
    navigate(places[neighbours.from], { state: neighbours.backState })
  }
  function openLink(kind: LinkKind, value: string): void {
    const reaches = kind === 'web' ? null : kind === 'phone' ? 'call' : 'email'
    api
      .call('links.open', {
        kind,
        value,
        ...(reaches === null ? {} : { reaches: { clientId: client.id, kind: reaches } }),
      })
      .catch((failure: ApiFailure) => told.failed(failure, () => openLink(kind, value)))
  }
  async function saveDetails(patch: Request<'clients.edit'>['patch']): Promise<string | null> {
    try {
      await api.call('clients.edit', { id: client.id, patch })
      told.done(t('client.details.saved', { name: patch.name ?? client.name }))
      return null
    } catch (failure) {
      const { code } = failure as ApiFailure
      if (code === 'client/bad-email') return t('client.details.email-bad')
      return t(failureKey(code))
    }
  }

  // Whoever comes from those who drifted comes to write to them.
  const comesToWrite = useComesToWrite()
  useEffect(() => {
    if (comesToWrite) field.current?.focus()
  }, [comesToWrite])

  const paused = client.pausedUntil !== null
  useShortcuts({
    i: () => field.current?.focus(),
    r: () => setDialog('remind'),
    p: () => (paused ? standing.resume() : setDialog('pause')),
    '[': () => goTo(neighbours.previous),
    ']': () => goTo(neighbours.next),
    Escape: back,
  })

  const left = (
    <section className={styles.left} data-region="timeline">
      <BegunTouch
        id={client.id}
        text={composer.draft.text}
        onTake={(text) => {
          composer.change({ ...composer.draft, text })
          field.current?.focus()
        }}
      />
      <Composer
        client={client}
        today={today}
        draft={composer.draft}
        busy={composer.busy}
        read={composer.read}
        company={composer.company}
        onChange={composer.change}
        onSave={composer.save}
        onFailed={told.failed}
        fieldRef={field}
      />
      <TimelinePart client={client} today={today} />
    </section>
  )
  const panel = (
    <KnowPanel
      client={client}
      today={today}
      deeds={deeds}
      alone={narrow}
      onLink={openLink}
      onEdit={() => setDialog('details')}
    />
  )
  return (
    <div className={styles.screen}>
      <ClientBar
        neighbours={neighbours}
        paused={paused}
        menu={menuItems(client, standing, t, {
          onSnooze: () => setDialog('snooze'),
          onDetails: () => setDialog('details'),
          onExport: () => setDialog('export'),
        })}
        onBack={back}
        onPrevious={() => goTo(neighbours.previous)}
        onNext={() => goTo(neighbours.next)}
        onRemind={() => setDialog('remind')}
        onPause={() => setDialog('pause')}
        onResume={standing.resume}
      />
      <ClientHeader client={client} today={today} onLink={openLink} />
      <ClientNotices client={client} standing={standing} />
      <StateBand client={client} today={today} />
      {narrow ? (
        <>
          <div className={styles.tabs}>
            <Segmented
              label={t('client.tabs')}
              value={tab}
              options={[
                { value: 'timeline', label: t('client.tab.timeline') },
                { value: 'know', label: t('client.tab.know') },
              ]}
              onChange={setTab}
            />
          </div>
          <div className={styles.one}>{tab === 'timeline' ? left : panel}</div>
        </>
      ) : (
        <div className={styles.two}>
          {left}
          {panel}
        </div>
      )}
      {dialog === 'export' && (
        <ExportDialog
          groups={[
            {
              id: 'one',
              label: t('export.who.one', { name: client.name }),
              request: { clients: [client.id] },
            },
          ]}
          format="html"
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'remind' && <ReminderDialog of={client} onClose={close} />}
      <UntilDialog
        what={dialog === 'snooze' || dialog === 'pause' ? dialog : null}
        name={client.name}
        onClose={close}
        onSnooze={standing.snooze}
        onPause={standing.pause}
      />
      <DetailsDialog
        open={dialog === 'details'}
        client={client}
        onClose={close}
        onSave={saveDetails}
      />
    </div>
  )
}
