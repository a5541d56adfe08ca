import type { EpochMs, PlainDate } from '#shared/time.ts'
import { isoWithOffset, type ZoneName } from '#shared/zone.ts'

// Text for people: aligned columns, no colours, nothing that a terminal could act on.

/**
 * Columns padded to their widest cell, two blanks apart; the last is not padded. Columns in `right`
 * are set flush right.
 */
export function table(
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): string {
  const cells = rows.map((row) => row.map(oneLine))
  const widths: number[] = []
  for (const row of cells) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell))
    })
  }
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = ' '.repeat((widths[column] ?? 0) - width(cell))
          if (right.has(column)) return gap + cell
          return column === row.length - 1 ? cell : cell + gap
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Lines with every following one set in. */
export function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : by + line))
    .join('\n')
}

/** A text on one line, without characters a terminal would act on. */
export function oneLine(text: string): string {
  return harmless(text).replaceAll(/\s+/gu, ' ').trim()
}

/** Takes out control characters (line feeds stay) and those that turn the direction of text. */
export function harmless(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
}

/** Columns a text takes in a terminal: marks none, East Asian wide characters and emoji two. */
export function width(text: string): number {
  let columns = 0
  for (const { segment } of graphemes.segment(text)) {
    columns += wide.test(segment) ? 2 : marks.test(segment) ? 0 : 1
  }
  return columns
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|^\p{Extended_Pictographic}/u
const marks = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** An instant as ISO with offset where it is known, else the day. */
export function atOrOn(at: EpochMs | null, on: PlainDate, zone: ZoneName): string {
  return at === null ? on : isoWithOffset(at, zone)
}
