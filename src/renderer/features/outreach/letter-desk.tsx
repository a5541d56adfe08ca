import { useRef, useState } from 'react'
import { escapeBraces } from '#shared/domain/merge-fields.ts'
import type { Output } from '#shared/contract/index.ts'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { LetterList } from './letter-list.tsx'
import { LetterView } from './letter-view.tsx'
import { TextDialog } from './text-dialog.tsx'
import type { Letter, LetterLine, OutreachDeeds } from './use-outreach-deeds.ts'
import styles from './outreach.module.css'

type LetterDeskProps = Readonly<{
  letters: Output<'outreach.get'>['letters']
  deeds: OutreachDeeds
  /** Opens the text of all. */
  onText: () => void
}>

const isOpen = ({ state }: LetterLine) => state === 'waiting' || state === 'opened'

/** The letters on one side, the one that is looked at on the other. */
export function LetterDesk({ letters, deeds, onText }: LetterDeskProps) {
  const { t } = useWords()
  const focusNext = useFocusNext()
  const [at, setAt] = useState<string | null>(null)
  const current =
    letters.find(({ id }) => id === at) ?? letters.find((line) => isOpen(line)) ?? letters[0]
  const sent = letters.filter(({ state }) => state === 'sent').length
  const gaps = letters.filter((line) => isOpen(line) && line.gaps.length > 0).length
  if (current === undefined) return null
  /** The next that waits, after this one and then from the top. */
  function next(): void {
    const place = letters.findIndex(({ id }) => id === current?.id)
    const order = [...letters.slice(place + 1), ...letters.slice(0, place)]
    const waiting = order.find(({ state }) => state === 'waiting')
    if (waiting === undefined) return
    setAt(waiting.id)
    focusNext(() => document.querySelector<HTMLElement>(`[data-line="${waiting.id}"]`))
  }
  return (
    <div className={styles.two}>
      <div className={styles.side}>
        <div className={styles.progress}>
          <Meter
            size="thick"
            value={letters.length === 0 ? 0 : sent / letters.length}
            label={t('outreach.progress', { sent, n: letters.length, gaps })}
          />
          <span>{t('outreach.progress', { sent, n: letters.length, gaps })}</span>
        </div>
        <LetterList letters={letters} current={current} onStand={({ id }) => setAt(id)} />
      </div>
      <OneLetter
        id={current.id}
        others={letters.length - 1}
        deeds={deeds}
        onNext={next}
        onText={onText}
      />
    </div>
  )
}

type OneLetterProps = Readonly<{
  id: string
  others: number
  deeds: OutreachDeeds
  onNext: () => void
  onText: () => void
}>

function OneLetter({ id, others, deeds, onNext, onText }: OneLetterProps) {
  const { t } = useWords()
  const { data, error, refetch } = useCall('outreach.letter', { id }, { keepPrevious: true })
  const letter = data?.letter
  if (letter === undefined) {
    return (
      <section className={styles.desk} data-region="letter">
        {error === null ? (
          <Skeleton label={t('outreach.loading')} rows={6} />
        ) : (
          <ErrorState
            title={t('outreach.failed')}
            retryLabel={t('outreach.retry')}
            onRetry={() => void refetch()}
          >
            {t(unreadKey(error.code))}
          </ErrorState>
        )}
      </section>
    )
  }
  // The letter of before stays in sight until this one is read, but nothing can be done with it.
  return (
    <Desk
      letter={letter}
      isReady={letter.id === id}
      others={others}
      deeds={deeds}
      onNext={onNext}
      onText={onText}
    />
  )
}

type DeskProps = Readonly<{
  letter: Letter
  isReady: boolean
  others: number
  deeds: OutreachDeeds
  onNext: () => void
  onText: () => void
}>

function Desk({ letter, isReady, others, deeds, onNext, onText }: DeskProps) {
  const { t } = useWords()
  const [editing, setEditing] = useState<Readonly<{ subject: string; body: string }> | null>(null)
  const isBusy = useRef(false)
  const { state, gaps, source, email, client, known } = letter
  const isSettled = state === 'sent' || state === 'skipped'
  const isEmpty = source.subject === '' && source.body === ''
  const canGo = isReady && !isSettled && gaps.length === 0 && !isEmpty

  async function once(deed: () => Promise<boolean>, moves: boolean): Promise<void> {
    if (isBusy.current || !isReady) return
    isBusy.current = true
    const done = await deed()
    isBusy.current = false
    if (done && moves) onNext()
  }
  const send = () => canGo && void once(() => deeds.openMail(letter), true)
  const copy = () => canGo && void once(() => deeds.copy(letter), false)
  const markSent = () => canGo && void once(() => deeds.mark(letter, 'sent'), true)
  const skip = () => !isSettled && void once(() => deeds.mark(letter, 'skipped'), true)
  const takeOver = (text: string) =>
    setEditing({ ...source, body: `${source.body.trimEnd()}\n\n${escapeBraces(text)}` })
  function takeNth(n: number): void {
    const item = known[n]
    if (item !== undefined && !isSettled && !isEmpty) takeOver(item.text)
  }
  useShortcuts({
    x: skip,
    e: () => isReady && !isSettled && setEditing(source),
    m: markSent,
    '1': () => takeNth(0),
    '2': () => takeNth(1),
    '3': () => takeNth(2),
  })
  useShortcuts(
    {
      '$mod+Enter': () => (email === null ? void copy() : void send()),
      'Shift+$mod+C': () => void copy(),
    },
    { inFields: true },
  )
  return (
    <section
      className={styles.desk}
      aria-label={t('outreach.letter', { name: client.name })}
      data-region="letter"
    >
      <LetterView
        letter={letter}
        others={others}
        onWrite={(text) => void once(() => deeds.write(letter, text), false)}
        onUse={takeOver}
        onText={onText}
      />
      <footer className={styles.foot} data-foot>
        {gaps.length > 0 && !isSettled && (
          <span className={styles.footHint}>
            <Kbd keys="Tab" /> {t('outreach.foot.gap')}
          </span>
        )}
        {state === 'opened' && <span className={styles.footHint}>{t('outreach.foot.opened')}</span>}
        <span className={styles.acts}>
          {isSettled ? (
            <Button onClick={() => void once(() => deeds.mark(letter, 'waiting'), false)}>
              {t('outreach.back')}
            </Button>
          ) : (
            <>
              <Button variant="ghost" keys="X" onClick={skip}>
                {t('outreach.skip')}
              </Button>
              <Button keys="E" disabled={isEmpty} onClick={() => setEditing(source)}>
                {t('outreach.edit')}
              </Button>
              <Button keys="Shift+$mod+C" disabled={!canGo} onClick={copy}>
                {t('outreach.copy')}
              </Button>
              {/* What cannot go has not gone. */}
              {gaps.length === 0 && (
                <Button
                  variant={email === null || state === 'opened' ? 'primary' : 'default'}
                  keys="M"
                  disabled={!canGo}
                  onClick={markSent}
                >
                  {t('outreach.mark-sent')}
                </Button>
              )}
              {email !== null && state !== 'opened' && (
                <Button variant="primary" keys="$mod+Enter" disabled={!canGo} onClick={send}>
                  {t('outreach.open')}
                </Button>
              )}
            </>
          )}
        </span>
      </footer>
      <TextDialog
        text={editing}
        client={client.name}
        canReset={letter.isEdited}
        onClose={() => setEditing(null)}
        onSave={(text) => {
          setEditing(null)
          void once(() => deeds.write(letter, text), false)
        }}
        onReset={() => {
          setEditing(null)
          void once(() => deeds.write(letter, null), false)
        }}
      />
    </section>
  )
}
