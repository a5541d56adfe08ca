/** Maps a range of values to a range of pixels, in a line. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = to - from
  return (value) => (span === 0 ? start : start + ((value - from) / span) * (end - start))
}

/** A step of 1, 2 or 5 times a power of ten that cuts `most` into at most `parts`. */
export function niceStep(most: number, parts: number): number {
  const raw = Math.max(most, 1) / parts
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= raw)
  return Math.max(1, step ?? raw)
}

/** 0 and every step up to the first that holds `most`. */
export function ticksTo(most: number, parts: number): readonly number[] {
  const step = niceStep(most, parts)
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step)
}

/** Places for labels of so many pixels each, evenly; what says the same as the one before is not. */
export function labelled(
  names: readonly string[],
  width: number,
  labelPx: number,
): (index: number) => boolean {
  const every = Math.max(1, Math.ceil((names.length * labelPx) / Math.max(1, width)))
  return (index) => index % every === 0 && names[index] !== names[index - every]
}
