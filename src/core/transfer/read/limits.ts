/** What reading accepts before it says no; each has its own refusal or rejection. */
export const limits = {
  fileBytes: 2 ** 31,
  /** Of a format that is read in one piece. */
  wholeBytes: 2 ** 28,
  fieldChars: 16 * 2 ** 20,
  recordChars: 32 * 2 ** 20,
  columns: 5000,
  /** Quoted fields that were still open at the end of the file, after a long way. */
  longOpenQuotes: 32,
} as const

/** Few enough rows at a time that they stay in the cache, and are garbage before they are old. */
export const chunkBytes = 64 * 1024
