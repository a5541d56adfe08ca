import { useEffect, useLayoutEffect, useRef } from 'react'
import { createKeybindingsHandler } from 'tinykeys'

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>

type Options = Readonly<{
  enabled?: boolean
  /** Also while a field has focus; for chords such as `$mod+K`, never for single keys. */
  inFields?: boolean
  /** Also while a dialog or a popover is open. */
  overDialogs?: boolean
  /** A key held down runs again and again: for moving, never for deeds. */
  repeats?: boolean
}>

/**
 * Keys that work anywhere in the window, written as tinykeys does: `$mod+K`, `G T`, `Shift+?`.
 * Single keys rest while a field has focus, and all of them while a dialog or popover is open.
 */
export function useShortcuts(
  shortcuts: Shortcuts,
  { enabled = true, inFields = false, overDialogs = false, repeats = false }: Options = {},
): void {
  const latest = useRef(shortcuts)
  // Before anybody sees what was drawn: a key pressed at once is meant for that.
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  const chords = Object.keys(shortcuts).join('\n')

  useEffect(() => {
    if (!enabled) return undefined
    const bindings = Object.fromEntries(
      chords.split('\n').map((chord) => [
        chord,
        (event: KeyboardEvent) => {
          if (event.defaultPrevented) return
          if (!inFields && isWriting(event.target)) return
          if (sequenceOf(event) !== (chord.includes(' ') ? chord.toUpperCase() : null)) return
          if (!overDialogs && somethingIsOpen()) return
          const run = latest.current[chord]
          if (run === undefined) return
          event.preventDefault()
          run(event)
        },
      ]),
    )
    // Its own rule for fields is ours above, which lets chords through.
    const handler = createKeybindingsHandler(bindings, {
      ignore: (event) => event.isComposing || (event.repeat && !repeats),
    })
    const begun = chords.split('\n').filter((chord) => chord.includes(' '))
    for (const sequence of begun) sequences.add(sequence.toUpperCase())
    // Before any handler of a key: it says what came before that key.
    if (begun.length > 0) window.addEventListener('keydown', notePress, { capture: true })
    window.addEventListener('keydown', handler)
    return () => {
      for (const sequence of begun) sequences.delete(sequence.toUpperCase())
      if (begun.length > 0) window.removeEventListener('keydown', notePress, { capture: true })
      window.removeEventListener('keydown', handler)
    }
  }, [chords, enabled, inFields, overDialogs, repeats])
}

/** Sequences that are heard now, such as `G C`; one place in the window owns each. */
const sequences = new Set<string>()
type Press = Readonly<{ key: string; at: number }>
/** The newest press of a key by itself outside fields, and the one before it. */
let presses: Readonly<{ last: Press | null; before: Press | null }> = { last: null, before: null }

/** As long as tinykeys waits for the second key. */
const SEQUENCE_MS = 1000

function notePress(event: KeyboardEvent): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)
  const last = isPlain ? { key: event.key, at: event.timeStamp } : null
  presses = { last, before: presses.last }
}

/**
 * The sequence whose second key this is, else null: C after G goes to Clients, and calls nobody. The
 * key right before decides, since tinykeys goes on waiting for `G S` after `G T` was heard.
 */
function sequenceOf({ key, timeStamp }: KeyboardEvent): string | null {
  const { before } = presses
  if (before === null || timeStamp - before.at > SEQUENCE_MS) return null
  const sequence = `${before.key} ${key}`.toUpperCase()
  return sequences.has(sequence) ? sequence : null
}

/** Whether keys pressed here are text, or choose a value. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  if (!(target instanceof HTMLInputElement)) return false
  return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

function somethingIsOpen(): boolean {
  return document.querySelector('dialog[open], [popover="auto"]:popover-open') !== null
}
