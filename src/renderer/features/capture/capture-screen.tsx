import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react'
import { useEvent } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Underlined } from '#renderer/reading/underlined.tsx'
import { ClientPicker } from '#renderer/reading/client-picker.tsx'
import { onDay, type Picked } from '#renderer/reading/line.ts'
import { useMentions } from '#renderer/reading/use-mentions.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import { FiledNote } from './filed-note.tsx'
import { ProblemLine } from './problem-line.tsx'
import { firstAsked, ReadBack } from './read-back.tsx'
import { useCapture } from './use-capture.ts'
import { useFittedWindow } from './use-fitted-window.ts'
import { NextTouch } from '#renderer/reading/next-touch.tsx'
import { WhoRow } from './who-row.tsx'
import styles from './capture.module.css'

/** One small window: a line is written, read back, and filed with Enter. */
export function CaptureScreen() {
  const { t } = useWords()
  const capture = useCapture()
  const frame = useRef<HTMLElement>(null)
  useFittedWindow(frame)
  const { filed, clock, done, hide, undo } = capture

  const goAway = (): void => {
    done()
    void hide()
  }
  return (
    <main ref={frame} className={styles.frame} aria-label={t('capture.title')}>
      {filed === null ? (
        <Writing capture={capture} />
      ) : (
        <FiledNote filed={filed} today={clock.today} onUndo={() => void undo()} onDone={goAway} />
      )}
    </main>
  )
}

function Writing({ capture }: Readonly<{ capture: ReturnType<typeof useCapture> }>) {
  const { t } = useWords()
  const { line, read, clock, client, others, several, problem } = capture
  const field = useRef<HTMLTextAreaElement>(null)
  const mentions = useMentions({ line, field, onChange: capture.change, onFailed: capture.fail })
  const { open } = mentions
  const isWritten = line.text.trim() !== ''

  const onShown = useCallback(() => field.current?.focus(), [])
  useEvent('capture.shown', onShown)
  useEffect(() => field.current?.focus(), [])

  /** One of several whom a name may mean. */
  function takeMeant(who: Picked): void {
    const [named] = read.reading.mentions
    if (named === undefined) return
    const query = line.text.slice(named.start + 1, named.end)
    const [first = ''] = query.split(' ')
    mentions.take(who, {
      start: named.start,
      query: several.length > 0 && first !== '' ? shortest(query, first) : query,
    })
  }
  /** What of a written name belongs to the client: "Amara Called" names Amara. */
  function shortest(query: string, first: string): string {
    return several.some(({ name }) => name.toLowerCase().startsWith(query.toLowerCase()))
      ? query
      : first
  }

  function choose(n: number): boolean {
    const asked = firstAsked(read.reading, line.choices, clock.today)
    const who = several.length > 1 ? several[n] : undefined
    const day = asked?.days[n]
    if (who !== undefined) takeMeant(who)
    else if (asked !== null && day !== undefined) {
      capture.change({ ...line, choices: onDay(line.choices, asked.source, day) })
    } else return false
    return true
  }

  /** Keys that work in the field and on the rows alike. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const isMod = event.ctrlKey || event.metaKey
    const digit = /^Digit([1-4])$/.exec(event.code)?.[1]
    if (event.altKey && !isMod && digit !== undefined) {
      if (choose(Number(digit) - 1)) event.preventDefault()
    } else if (event.key === 'Enter' && isMod) {
      event.preventDefault()
      void capture.file(true)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      void capture.hide()
    }
  }
  function onFieldKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    const isMod = event.ctrlKey || event.metaKey
    if (mentions.onKey(event)) return
    if (event.key === 'Enter' && !event.shiftKey && !isMod) {
      event.preventDefault()
      void capture.file(false)
    }
  }

  return (
    // Keys that the field and the rows share are heard here.
    <div onKeyDown={onKeyDown} role="presentation">
      <div className={styles.line}>
        <Underlined text={line.text} spans={read.reading.spans} large>
          <textarea
            ref={field}
            rows={1}
            aria-label={t('capture.field')}
            placeholder={t('capture.example')}
            autoComplete="off"
            spellCheck={false}
            value={line.text}
            {...mentions.field}
            onKeyDown={onFieldKey}
          />
        </Underlined>
      </div>
      <VisuallyHidden>
        <span role="status">
          {open === null ? '' : t('capture.fit', { n: open.matches.length })}
        </span>
      </VisuallyHidden>
      {open !== null && (
        <ClientPicker
          {...open}
          today={clock.today}
          onPick={mentions.pick}
          onNew={mentions.pickNew}
          className={styles.options}
        />
      )}
      {open === null && isWritten && (
        <ReadBack
          {...read}
          choices={line.choices}
          today={clock.today}
          onChange={(choices) => capture.change({ ...line, choices })}
          asksWho={several.length > 1}
        >
          <WhoRow
            name={read.reading.mentions[0]?.name ?? null}
            client={client}
            others={others}
            several={several}
            onChoose={takeMeant}
          />
        </ReadBack>
      )}
      {open === null && isWritten && client !== null && (
        <NextTouch client={client} filing={read.filing} clock={clock} className={styles.next} />
      )}
      {problem !== null && <ProblemLine problem={problem} />}
      <Foot isWritten={isWritten} onFile={() => void capture.file(false)} />
    </div>
  )
}

const signs = [
  ['@', 'capture.hint.client'],
  ['#', 'capture.hint.tag'],
  ['!', 'capture.hint.promise'],
  ['?', 'capture.hint.remind'],
] as const
const keys = [
  ['Enter', 'capture.key.file'],
  ['$mod+Enter', 'capture.key.open'],
  ['Escape', 'capture.key.draft'],
] as const

/** What can be typed, then what can be done with it. */
function Foot({ isWritten, onFile }: Readonly<{ isWritten: boolean; onFile: () => void }>) {
  const { t } = useWords()
  return (
    <div className={styles.foot}>
      {(isWritten ? keys : signs).map(([key, does]) => (
        <span key={key}>
          <Kbd keys={key} />
          {t(does)}
        </span>
      ))}
      {isWritten && (
        <Button variant="primary" keys="Enter" onClick={onFile} className={styles.fileIt}>
          {t('capture.file')}
        </Button>
      )}
    </div>
  )
}
