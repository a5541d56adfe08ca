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
    window.addEventListener('keydown', handler)
    return () => window.removeEventListener('keydown', handler)
  }, [chords, enabled, inFields, overDialogs, repeats])
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
