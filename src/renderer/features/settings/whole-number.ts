/** Whether a text is a whole number from 1 to `most`, as people type it. */
export function isWholeUpTo(text: string, most: number): boolean {
  return /^\s*[1-9]\d{0,3}\s*$/.test(text) && Number(text) <= most
}
