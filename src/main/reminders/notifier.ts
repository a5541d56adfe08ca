/** One notification: who, then why. */
export type Note = {
  /** Unique among the notifications shown now; 64 characters at most, for Windows. */
  readonly id: string
  readonly title: string
  readonly body: string
  /** Buttons, on systems that show them, in their order. */
  readonly actions: readonly NoteAction[]
  readonly onClick: () => void
}

export type NoteAction = { readonly text: string; readonly run: () => void }

/** How it went. Only `failed` is worth another try. */
export type Shown =
  | { readonly outcome: 'shown' }
  | {
      readonly outcome: 'suppressed'
      readonly reason: 'switched-off' | 'no-service' | 'unsupported'
    }
  | { readonly outcome: 'failed'; readonly reason: 'refused' | 'threw' }

/** Where reminders go; never blocks and never rejects. */
export type Notifier = { readonly show: (note: Note) => Promise<Shown> }

/** Longer texts are cut. */
const LONGEST_TEXT = 200

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The first letters of a text, as people count letters, with an ellipsis where it was cut. */
export function cutText(text: string, letters: number = LONGEST_TEXT): string {
  // No letter is longer than the whole, so a short text needs no counting.
  if (text.length <= letters) return text
  let end = 0
  let count = 0
  for (const { index, segment } of graphemes.segment(text)) {
    count += 1
    if (count === letters) end = index
    if (count > letters) return `${text.slice(0, end).trimEnd()}…`
    if (index + segment.length === text.length) return text
  }
  return text
}
