// Measured once for the caption font: an average letter, and a tag's padding with the gap after it.
const LETTER_PX = 5.8
const AROUND_PX = 18
const MORE_PX = 30

/**
 * As many tags as stand whole in `width` pixels, and how many do not; the first is shown even where
 * it has to be cut.
 */
export function fittingTags(
  tags: readonly string[],
  width: number,
): { readonly shown: readonly string[]; readonly more: number } {
  let used = 0
  let count = 0
  for (const tag of tags) {
    used += tag.length * LETTER_PX + AROUND_PX
    const isLast = count + 1 === tags.length
    if (count > 0 && used + (isLast ? 0 : MORE_PX) > width) break
    count += 1
  }
  return { shown: tags.slice(0, count), more: tags.length - count }
}
