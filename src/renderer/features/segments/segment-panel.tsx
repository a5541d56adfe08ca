import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { writeWhere } from '#shared/domain/write-where.ts'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { FilterBar } from '#renderer/filtering/filter-bar.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import {
  DotsThreeIcon,
  PaperPlaneTiltIcon,
  PencilSimpleIcon,
  TrashSimpleIcon,
  XIcon,
} from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { Unread } from '#renderer/ui/unread.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { AddPerson } from './add-person.tsx'
import { CadenceForm } from './cadence-form.tsx'
import type { Segment, SegmentDeeds } from './use-segment-deeds.ts'
import styles from './segments.module.css'

type SegmentPanelProps = Readonly<{
  segment: Segment
  deeds: SegmentDeeds
  onRename: () => void
  onDelete: () => void
  onStand: (id: string) => void
  /** Shows these clients on Clients. */
  onShow: (where: string) => void
}>

/** Everything about one segment, each part changed where it stands. */
export function SegmentPanel({
  segment,
  deeds,
  onRename,
  onDelete,
  onStand,
  onShow,
}: SegmentPanelProps) {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const detail = useCall('segments.get', { id: segment.id }, { keepPrevious: true })
  const templates = useCall('templates.list', {})
  const { within, of } = segment.coverage
  // Its own is known before the others are, and where they cannot be read.
  const ownTemplate = segment.template === null ? [] : [segment.template]
  const inIt = writeWhere({ op: 'text', field: 'segment', compare: '=', value: segment.name })
  return (
    <aside
      className={styles.panel}
      aria-label={t('segments.panel', { name: segment.name })}
      data-region="panel"
    >
      <header className={styles.panelHead}>
        <h2>{segment.name}</h2>
        <Menu
          label={t('segments.more', { name: segment.name })}
          icon={DotsThreeIcon}
          iconOnly
          weight="bold"
          align="end"
          items={[
            {
              id: 'rename',
              label: t('segments.rename'),
              icon: PencilSimpleIcon,
              onChoose: onRename,
            },
            'line',
            {
              id: 'delete',
              label: t('segments.delete'),
              icon: TrashSimpleIcon,
              risk: true,
              onChoose: onDelete,
            },
          ]}
        />
      </header>
      <Expectations
        key={segment.expectations ?? ''}
        text={segment.expectations ?? ''}
        onSave={(expectations) => void deeds.edit(segment, { expectations })}
      />
      <section>
        <p className={styles.covered}>
          {of === 0
            ? t('segments.coverage.none')
            : t('segments.coverage', { within, of, behind: of - within })}{' '}
          {within < of && (
            <button
              type="button"
              className={styles.link}
              onClick={() => onShow(`${inIt} and stage = active and overdue and not paused`)}
            >
              {t('segments.behind')}
            </button>
          )}
        </p>
        {segment.people > 0 && (
          <Button
            icon={PaperPlaneTiltIcon}
            onClick={() => navigate(places.outreach, { state: { segment: segment.id } })}
          >
            {t('segments.write')}
          </Button>
        )}
      </section>
      <Belonging segment={segment} deeds={deeds} />
      <section>
        <h3>{t('segments.often')}</h3>
        <CadenceForm
          key={JSON.stringify(segment.cadence)}
          segment={segment}
          onKeep={(cadence) => void deeds.edit(segment, { cadence })}
        />
      </section>
      <section>
        <Select
          label={t('segments.send')}
          value={segment.template?.id ?? ''}
          options={[
            { value: '', label: t('segments.send.none') },
            ...(templates.data?.templates ?? ownTemplate).map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
          onChange={(id) => void deeds.edit(segment, { templateId: id === '' ? null : id })}
        />
        {templates.error !== null && (
          <Unread retryLabel={t('window.retry')} onRetry={() => void templates.refetch()}>
            {t('segments.send.unread')}
          </Unread>
        )}
      </section>
      {detail.data !== undefined && detail.data.overlaps.length > 0 && (
        <section>
          <h3>{t('segments.overlaps')}</h3>
          <p className={styles.overlaps}>
            {detail.data.overlaps.map(({ id, name, n }) => (
              <button key={id} type="button" className={styles.overlap} onClick={() => onStand(id)}>
                {t('segments.overlap', { name, n })}
              </button>
            ))}
          </p>
        </section>
      )}
      <section>
        <div className={styles.partHead}>
          <h3>{t('segments.coldest')}</h3>
          {segment.people > 0 && (
            <button type="button" className={styles.link} onClick={() => onShow(inIt)}>
              {t('segments.all', { n: segment.people })}
            </button>
          )}
        </div>
        {detail.data === undefined ? (
          detail.error === null ? (
            <Skeleton label={t('segments.loading')} rows={4} faces />
          ) : (
            <ErrorState
              title={t('segments.failed')}
              retryLabel={t('segments.retry')}
              onRetry={() => void detail.refetch()}
            >
              {t(unreadKey(detail.error.code))}
            </ErrorState>
          )
        ) : detail.data.rows.length === 0 ? (
          <p className={styles.none}>{t('segments.nobody')}</p>
        ) : (
          <ul className={styles.people}>
            {detail.data.rows.map((row) => (
              <li key={row.id}>
                <Avatar id={row.id} name={row.name} kind={row.kind} size={24} />
                <Link href={places.client(row.id)} className={styles.person}>
                  <Name>{row.name}</Name>
                </Link>
                <Warmth
                  level={row.warmthLevel}
                  value={row.warmth}
                  size={16}
                  label={row.warmth === null ? t('common.no-warmth') : undefined}
                />
                <span className={styles.degree}>
                  {row.pausedUntil !== null ? t('clients.warmth.paused') : (row.warmth ?? '')}
                </span>
                {segment.rule === null && (
                  <IconButton
                    label={t('segments.remove-person', { name: row.name })}
                    icon={XIcon}
                    small
                    onClick={() => deeds.take(segment, row)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  )
}

type ExpectationsProps = Readonly<{ text: string; onSave: (text: string) => void }>

/** In the owner's own words; kept when one leaves the field. */
function Expectations({ text, onSave }: ExpectationsProps) {
  const { t } = useWords()
  const [written, setWritten] = useState(text)
  return (
    <div className={styles.want}>
      <TextArea
        label={t('segments.expectations')}
        hideLabel
        soft
        rows={3}
        maxLength={4000}
        placeholder={t('segments.expectations.hint')}
        value={written}
        onChange={setWritten}
        onBlur={() => {
          if (written.trim() !== text) onSave(written.trim())
        }}
      />
    </div>
  )
}

/** The rule as chips, or the people picked by hand. */
function Belonging({ segment, deeds }: Readonly<{ segment: Segment; deeds: SegmentDeeds }>) {
  const { t } = useWords()
  const [isWriting, setWriting] = useState(false)
  const addFilter = useRef<HTMLButtonElement>(null)
  const { rule } = segment
  const byRule = rule !== null || isWriting
  function change(where: string): void {
    setWriting(false)
    // Without a filter left, whoever it picked out last stays, by hand.
    void deeds.edit(segment, { rule: where === '' ? null : where })
  }
  return (
    <section>
      <div className={styles.partHead}>
        <h3>{t('segments.who')}</h3>
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            if (rule === null) setWriting(!isWriting)
            else change('')
          }}
        >
          {t(byRule ? 'segments.by-hand' : 'segments.by-rule')}
        </button>
      </div>
      {byRule ? (
        <div className={styles.rule}>
          <FilterBar where={rule ?? ''} problem={undefined} addRef={addFilter} onChange={change}>
            {rule === null && <span>{t('segments.by-rule.first')}</span>}
          </FilterBar>
        </div>
      ) : (
        <p className={styles.picked}>
          {t('segments.hand-picked')}
          <AddPerson segment={segment.name} onAdd={(row) => deeds.put(segment, row)} />
        </p>
      )}
    </section>
  )
}
