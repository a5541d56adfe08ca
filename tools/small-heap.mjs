/**
 * For a process that imports. It makes short-lived text by the million: with little room for the
 * young and a bound for the old, V8 collects early instead of growing (the app's worker has the same
 * limits). A file that needs more ends the process, and what was written is taken back.
 */
export const smallHeap = /** @type {const} */ ([
  '--max-semi-space-size=8',
  '--max-old-space-size=1024',
])
