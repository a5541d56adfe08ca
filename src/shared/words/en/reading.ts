/** How a line was read, in the composer and in quick capture. */
export const reading = {
  'reading.which-day': 'Which day is “{words}”?',
  'reading.when': 'When?',
  'reading.next-touch':
    '{from, select, none {Filing sets {name}’s next touch to {to}.} other {Filing moves {name}’s next touch from {from} to {to}.}}',
  'reading.means': '{words} is',
} as const
