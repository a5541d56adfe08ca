import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { useApi, useEvent } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Underlined } from '#renderer/reading/underlined.tsx'
import { onDay } from '#renderer/reading/line.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import { ClientPicker, optionId } from './client-picker.tsx'
import { FiledNote } from './filed-note.tsx'
import { openMention, withMention, type OpenMention } from './mention.ts'
import { ProblemLine } from './problem-line.tsx'
import { firstAsked, ReadBack } from './read-back.tsx'
import { useCapture, type CaptureClient } from './use-capture.ts'
import { useFittedWindow } from './use-fitted-window.ts'
import { NextTouch } from '#renderer/reading/next-touch.tsx'
import { useMatches } from '#renderer/reading/use-matches.ts'
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
  const api = useApi()
  const { line, read, clock, picked, client, others, several, problem } = capture
  const list = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [place, setPlace] = useState(0)
  /** A list that was closed stays closed until the name goes on. */
  const [closed, setClosed] = useState<string | null>(null)
  /** As it stands when an answer arrives: one may have typed on. */
  const written = useRef(line)
  useLayoutEffect(() => {
    written.current = line
  })
  /** Where the caret goes once the picked name stands in the field. */
  const caretTo = useRef<number | null>(null)

  const mention = openMention(line.text, caret, picked)
  const matches = useMatches(mention?.query ?? '')
  const open =
    mention !== null && matches !== undefined && closed !== mention.query
      ? { mention, matches }
      : null
  const options = open === null ? 0 : open.matches.length + 1
  const current = Math.min(place, Math.max(0, options - 1))
  const isWritten = line.text.trim() !== ''

  const onShown = useCallback(() => field.current?.focus(), [])
  useEvent('capture.shown', onShown)
  useEffect(() => field.current?.focus(), [])
  useLayoutEffect(() => {
    if (caretTo.current === null) return
    field.current?.setSelectionRange(caretTo.current, caretTo.current)
    caretTo.current = null
  })

  function take(who: CaptureClient, where: OpenMention): void {
    const now = written.current
    const next = withMention(now.text, where, who.name)
    const caretAt = now.text === line.text ? next.caret : next.text.length
    caretTo.current = caretAt
    setCaret(caretAt)
    setPlace(0)
    capture.pick(who, { ...now, text: next.text })
    field.current?.focus()
  }
  async function takeNew(where: OpenMention): Promise<void> {
    const name = where.query.trim()
    if (name === '') return
    try {
      const { client: made } = await api.call('clients.add', { name })
      take({ id: made.id, name: made.name, kind: made.kind }, where)
    } catch (failure) {
      capture.fail(failure)
    }
  }
  function takeCurrent(): void {
    if (open === null) return
    const match = open.matches[current]
    if (match === undefined) void takeNew(open.mention)
    else take(match, open.mention)
  }
  /** One of several whom a name may mean. */
  function takeMeant(who: CaptureClient): void {
    const [named] = read.reading.mentions
    if (named === undefined) return
    const query = line.text.slice(named.start + 1, named.end)
    const [first = ''] = query.split(' ')
    take(who, {
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
    if (open !== null && onListKey(event, isMod)) return event.preventDefault()
    // The list is on its way: Enter means one of it, and not yet which.
    if (
      event.key === 'Enter' &&
      mention !== null &&
      mention.query !== '' &&
      matches === undefined
    ) {
      return event.preventDefault()
    }
    if (event.key === 'Enter' && !event.shiftKey && !isMod) {
      event.preventDefault()
      void capture.file(false)
    }
  }
  function onListKey(event: KeyboardEvent, isMod: boolean): boolean {
    if (open === null) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setPlace((current + step + options) % options)
    else if (event.key === 'Escape') setClosed(open.mention.query)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !isMod && !event.shiftKey)
      takeCurrent()
    else if (event.key.toLowerCase() === 'n' && isMod) void takeNew(open.mention)
    else return false
    return true
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
            aria-autocomplete="list"
            aria-controls={open === null ? undefined : list}
            aria-activedescendant={open === null ? undefined : optionId(list, current)}
            placeholder={t('capture.example')}
            autoComplete="off"
            spellCheck={false}
            value={line.text}
            onChange={(event) => {
              setCaret(event.target.selectionStart)
              setPlace(0)
              capture.change({ ...line, text: event.target.value })
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
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
          id={list}
          query={open.mention.query}
          matches={open.matches}
          current={current}
          today={clock.today}
          onPick={(match) => take(match, open.mention)}
          onNew={() => void takeNew(open.mention)}
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
