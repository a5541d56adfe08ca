// Which places of a long list are drawn. All rows are equally high, so it is plain arithmetic. A list
// keeps a fixed number of elements, its slots, and hands one that leaves the view to a row that comes
// into it: filling an element anew costs much less than making one.

export const ROW_PX = 42
/** The head of the columns, which covers the top of what is in sight. */
export const HEAD_PX = 34
/** The head is the first row, and they are counted from 1. */
const ROWS_BEFORE = 2
/** Rows drawn before and after those in sight: scrolling moves the picture before it tells the page. */
const OVERSCAN = 8
/** Rows come in and go in steps of so many: drawing once for several costs less than for each. */
const STEP = 4

/** In which step of rows a list is that is scrolled to `top` pixels. */
export function stepAt(top: number): number {
  return Math.max(0, Math.floor(top / (ROW_PX * STEP)))
}

/** How many rows are drawn in `height` pixels, wherever the list stands. */
export function slotsIn(height: number): number {
  return Math.ceil(Math.max(0, height - HEAD_PX) / ROW_PX) + STEP + 2 * OVERSCAN
}

/** Whether a place can be seen, wholly or in part, wherever the list stands within its step. */
export function isInSight(
  { step, height }: Readonly<{ step: number; height: number }>,
  place: number,
): boolean {
  return place >= step * STEP && place < step * STEP + slotsIn(height) - 2 * OVERSCAN
}

/** Whether no row drawn at one step is drawn at the other. */
export function isFar(from: number, to: number, height: number): boolean {
  return Math.abs(to - from) * STEP >= slotsIn(height)
}

/** The first and the last of the rows that are drawn. */
export function rangeAt(
  { step, height }: Readonly<{ step: number; height: number }>,
  count: number,
): Readonly<{ first: number; last: number }> {
  const slots = slotsIn(height)
  const first = Math.max(0, Math.min(step * STEP - OVERSCAN, count - slots))
  return { first, last: Math.min(first + slots, count) - 1 }
}

/**
 * The places of the rows that are drawn: in their order, or, while the list moves, each where the
 * element is that draws it, so that elements need not change places on each frame. A list that begins
 * has only those in sight.
 */
export function placesAt(
  view: Readonly<{ step: number; height: number; moving: boolean; begins: boolean }>,
  count: number,
): readonly number[] {
  const slots = slotsIn(view.height)
  const { first, last } = rangeAt(view, count)
  const places = Array.from({ length: last + 1 - first }, (_, index) => first + index)
  if (view.begins) return places.filter((place) => isInSight(view, place))
  return view.moving ? places.toSorted((a, b) => (a % slots) - (b % slots)) : places
}

/** Where to scroll to, from `top`, so that a row is wholly in sight: as little as possible. */
export function topShowing(place: number, top: number, height: number): number {
  const [begin, end] = [place * ROW_PX, (place + 1) * ROW_PX]
  if (begin < top) return begin
  return Math.max(top, end - (height - HEAD_PX))
}

/** How a row says its place: as `aria-rowindex`. */
export function rowIndexOf(place: number): string {
  return String(place + ROWS_BEFORE)
}

/** The place of the row that something in it stands for; below 0 outside of all rows. */
export function placeAt(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest('[aria-rowindex]') : null
  return Number(row?.getAttribute('aria-rowindex') ?? 0) - ROWS_BEFORE
}
