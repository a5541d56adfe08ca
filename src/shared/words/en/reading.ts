/** How a line was read, in the composer and in quick capture. */
export const reading = {
  'reading.which-day': 'Which day is “{words}”?',
  'reading.when': 'When?',
  'reading.means': '{words} is',
} as const
