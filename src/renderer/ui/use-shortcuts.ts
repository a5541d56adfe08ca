import { useEffect, useLayoutEffect, useRef } from 'react'
import { createKeybindingsHandler } from 'tinykeys'

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>

type Options = Readonly<{
  enabled?: boolean
  /** Also while a field has focus; for chords such as `$mod+K`, never for single keys. */
  inFields?: boolean
  /** Only while the keyboard stands on the page itself and on none of its controls. */
  onPage?: boolean
  /** Also while a dialog or a popover is open. */
  overDialogs?: boolean
  /** A key held down runs again and again: for moving, never for deeds. */
  repeats?: boolean
}>

/**
 * Keys that work anywhere in the window, written as tinykeys does: `$mod+K`, `G T`, `Shift+?`.
 * Keys rest while a field has focus, but for undo in one that has nothing to take back; single keys
 * also where the owner switched them off, and all of them while
 * a dialog or popover is open.
 */
export function useShortcuts(
  shortcuts: Shortcuts,
  {
    enabled = true,
    inFields = false,
    onPage = false,
    overDialogs = false,
    repeats = false,
  }: Options = {},
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
          if (!inFields && isWriting(event.target) && !isUndoOfTheApp(chord, event.target)) return
          if (onPage && document.activeElement?.matches('main, body') !== true) return
          if (isSingleKey(chord) && document.querySelector('[data-single-keys-off]') !== null)
            return
          if (going !== (chord.includes(' ') ? chord : null)) return
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
    window.addEventListener('input', noteTyping, true)
    for (const chord of chords.split('\n')) {
      if (!chord.includes(' ')) continue
      sequences.add(chord)
      // Before any handler of a key: it says what came before that key.
      window.addEventListener('keydown', notePress, true)
    }
    window.addEventListener('keydown', handler)
    return () => window.removeEventListener('keydown', handler)
  }, [chords, enabled, inFields, onPage, overDialogs, repeats])
}

/** Whether a chord is typed like text: letters, figures and signs alone, one or in a row. */
export function isSingleKey(chord: string): boolean {
  return /^(?:(?:Shift\+)?.(?: |$))+$/u.test(chord)
}

/** Sequences such as `G C`, which are heard as long as the window lives. */
const sequences = new Set<string>()
/** The newest key pressed by itself outside fields. */
let last: KeyboardEvent | null = null
/** The sequence whose second key is being pressed; else null. */
let going: string | null = null

/** As long as tinykeys waits for the second key. */
const SEQUENCE_MS = 1000

/**
 * C after G goes to Clients, and calls nobody. The key right before decides, since tinykeys goes on
 * waiting for `G S` after `G T` was heard.
 */
function notePress(event: KeyboardEvent): void {
  const { key, timeStamp, ctrlKey, metaKey, altKey, target } = event
  const sequence = `${last?.key} ${key}`.toUpperCase()
  const isSoon = last !== null && timeStamp - last.timeStamp < SEQUENCE_MS
  going = isSoon && sequences.has(sequence) ? sequence : null
  last = ctrlKey || metaKey || altKey || isWriting(target) ? null : event
}

/** Whether keys pressed here are text, or choose a value. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  if (!(target instanceof HTMLInputElement)) return false
  return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

/** What was last typed in a field, or was left of it. */
const typed = new WeakMap<EventTarget, string>()

function noteTyping({ target }: Event): void {
  if (isTextField(target)) typed.set(target, target.value)
}

/**
 * Undo is the field's own while it holds words. One that is empty, and was not emptied by hand, has
 * nothing to take back: the line that stood in it was filed, and that is what is undone.
 */
function isUndoOfTheApp(chord: string, target: EventTarget | null): boolean {
  if (!chord.endsWith('$mod+Z') || !isTextField(target)) return false
  return target.value === '' && typed.get(target) !== ''
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function somethingIsOpen(): boolean {
  return document.querySelector('dialog[open], [popover="auto"]:popover-open') !== null
}
