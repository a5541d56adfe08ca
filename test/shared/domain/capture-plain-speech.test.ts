import { expect, test } from 'vitest'
import { given } from './capture-given.ts'

// Lines as people write them in a hurry, beside the table of the short syntax. Day first; where
// month first differs, that too. Thursday 12 March 2026, ten in the morning.

type Row = readonly [line: string, dayFirst: string, monthFirst?: string]

const rows: readonly Row[] = [
  // Touches that were tried, or were none.
  ['called but no one picked up', 'call outbound failed'],
  ['nobody answered', 'call outbound failed'],
  ['rang twice, nobody home', 'call outbound failed'],
  ['called, no ans', 'call outbound failed'],
  ['called, busy', 'call outbound failed'],
  ['wrong number', 'call outbound failed'],
  ['left message w/ secretary', 'call outbound failed'],
  ['she left a vm', 'call inbound reached'],
  ['LVM', 'call outbound failed'],
  ['tried her again', 'call outbound failed'],
  ["called, he's not in", 'call outbound failed'],
  ['she is not in a hurry', 'note'],
  ["she hasn't replied yet", 'note'],
  ["she hasn't yet called back", 'note'],
  ["I haven't even called", 'note'],
  ['call her back fri', 'note'],
  ['if she called, fine', 'note'],
  // Kinds by what stood beside them.
  ['Skype call with Jo', 'call mutual reached'],
  ['WhatsApp call with the team', 'call mutual reached'],
  ['Teams meeting with @Jo', 'meeting mutual reached | @Jo | body: Teams meeting with Jo'],
  [
    '@Jo, @Ann and @Bob: workshop went well',
    'event mutual reached | @Jo | @Ann | @Bob | body: Jo, Ann and Bob: workshop went well',
  ],
  ['went for a walk with Dana', 'meeting mutual reached'],
  ['tea with Tom', 'meeting mutual reached'],
  ['tea stains on the deck', 'note'],
  ['sent the quote by email', 'email outbound delivered'],
  ['sent the contract by post', 'letter outbound delivered'],
  ['Jo replied', 'message inbound delivered'],
  ['Jo Ann just rang', 'call inbound reached'],
  // Days and times.
  ['she called last night', 'call inbound reached | on 2026-03-11'],
  ['called last week', 'call mutual reached | on 2026-03-05'],
  ['called half an hour ago', 'call mutual reached | on 2026-03-12T09:30'],
  ['called a couple of days ago', 'call mutual reached | on 2026-03-10'],
  ['called a few days ago', 'call mutual reached | on 2026-03-09'],
  ['called 5 march', 'call mutual reached | on 2026-03-05'],
  [
    'called 5/3',
    'call mutual reached | on 2026-03-05 or 2025-05-03',
    'call mutual reached | on 2025-05-03 or 2026-05-03 or 2026-03-05',
  ],
  ['called wed', 'call mutual reached | on 2026-03-11'],
  ['called 17:30', 'call mutual reached | on 2026-03-11T17:30'],
  [
    '12/3 met Jo',
    'meeting mutual reached | on 2026-03-12 or 2025-12-03',
    'meeting mutual reached | on 2025-12-03 or 2026-03-12',
  ],
  ['2026-03-10: met Jo', 'meeting mutual reached | on 2026-03-10'],
  ['mon: met Jo', 'meeting mutual reached | on 2026-03-09'],
  ['met Sun', 'meeting mutual reached'],
  ['Friday is her day off', 'note'],
  ['May 5 is her birthday', 'note'],
  ['called about the 5 march delivery', 'call mutual reached'],
  ['yesterday at 5 met Jo', 'meeting mutual reached | on 2026-03-11T17:00'],
  ["told her I'd call on monday", 'note | mine: call by 2026-03-16 ?'],
  ['asked her to call on friday', 'note'],
  // What is still to come.
  ['meeting tomorrow', 'meeting mutual reached | on 2026-03-13'],
  ['call Jo tomorrow', 'call mutual reached | on 2026-03-13'],
  ['session next tuesday at 10', 'meeting mutual reached | on 2026-03-17T10:00'],
  ['meeting on friday at 2pm', 'meeting mutual reached | on 2026-03-13T14:00 or 2026-03-06'],
  ['event 20 march', 'event mutual reached | on 2026-03-20 or 2025-03-20'],
  ['coffee in 3 days', 'meeting mutual reached | on 2026-03-15'],
  ['note: meeting tomorrow', 'note | body: meeting tomorrow'],
  ['called, the meeting tomorrow is off', 'call mutual reached'],
  // Due words.
  ['!me by the end of the month: invoice', 'note | mine: invoice by 2026-03-31 | body: '],
  ['!me by end of week: invoice', 'note | mine: invoice by 2026-03-13 | body: '],
  ['!me by Q2: plan', 'note | mine: plan by 2026-04-01 | body: '],
  ['!me Q2 figures by fri', 'note | mine: Q2 figures by 2026-03-13 | body: '],
  ['!me by April 1st: book hall', 'note | mine: book hall by 2026-04-01 | body: '],
  ['!me by april: book hall', 'note | mine: book hall by 2026-04-01 | body: '],
  ['!me a week on Tuesday: send samples', 'note | mine: send samples by 2026-03-24 | body: '],
  ['!me send samples a week on Tuesday', 'note | mine: send samples by 2026-03-24 | body: '],
  ['!me send samples within two weeks', 'note | mine: send samples by 2026-03-26 | body: '],
  ['!me tuesday week: send samples', 'note | mine: send samples by 2026-03-24 | body: '],
  ['!me by 1st of May: book hall', 'note | mine: book hall by 2026-05-01 | body: '],
  ['!me by 14-mar: book hall', 'note | mine: book hall by 2026-03-14 | body: '],
  ['!me call at 5', 'note | mine: call by 2026-03-12 | body: '],
  ['!me ring Jo @ 5pm fri', 'note | mine: ring Jo by 2026-03-13 | body: '],
  ['!me by fri – send plan', 'note | mine: send plan by 2026-03-13 | body: '],
  ['!me send e.g. the plan by fri', 'note | mine: send e.g. the plan by 2026-03-13 | body: '],
  [
    '!me ring Mr. Doyle by fri. called today',
    'call mutual reached | on 2026-03-12 | mine: ring Mr. Doyle by 2026-03-13 | body: called today',
  ],
  ['!me ring J. Doyle by fri', 'note | mine: ring J. Doyle by 2026-03-13 | body: '],
  ['!me pay invoice #12 by fri', 'note | mine: pay invoice #12 by 2026-03-13 | body: '],
  ['!me send plan #roof by fri', 'note | #roof | mine: send plan by 2026-03-13 | body: '],
  ['!me book hall by fri!', 'note | mine: book hall by 2026-03-13 | body: '],
  [
    '!me by fri: ring her. She was happy',
    'note | mine: ring her by 2026-03-13 | body: She was happy',
  ],
  ['they promised delivery 2 weeks from today', 'note | theirs: delivery by 2026-03-26'],
  ['she promised to pay by the end of the month', 'note | theirs: pay by 2026-03-31'],
  ['he promised the logs after the holidays', 'note | theirs: the logs after the holidays'],
  ['promised samples last friday', 'note | mine: samples last friday'],
  ["promised Jo I'd send samples by Friday", 'note | mine: send samples by 2026-03-13'],
  ['I owe Jo a call', 'note | mine: a call'],
  ['promised nothing', 'note'],
  ["said I'd send the quote by fri", 'note | mine: send the quote by 2026-03-13 ?'],
  ["she said she'd pay by friday", 'note | theirs: pay by 2026-03-13 ?'],
  ['will send the quote by fri', 'note | mine: send the quote by 2026-03-13 ?'],
  ['will be away until fri', 'note'],
  ['? ring in half an hour', 'note | remind 2026-03-12T10:30: ring | body: '],
  ['? a week on Tuesday ring', 'note | remind 2026-03-24: ring | body: '],
  ['? ring about #roof tomorrow', 'note | #roof | remind 2026-03-13: ring about | body: '],
  ['? yesterday ring', 'note | remind, when?: yesterday ring'],
  ['? Q1 plan', 'note | remind, when?: Q1 plan'],
  // Who.
  ['@van der Berg called', 'call inbound reached | @van der Berg | body: van der Berg called'],
  [
    '@Maria de la Cruz wrote',
    'email inbound delivered | @Maria de la Cruz | body: Maria de la Cruz wrote',
  ],
  ['@Dr. Meyer called', 'call inbound reached | @Dr. Meyer | body: Dr. Meyer called'],
  ["spoke to @Jo's assistant", "call mutual reached | @Jo | body: spoke to Jo's assistant"],
  ['@Jo/@Ann workshop', 'event mutual reached | @Jo | @Ann | body: Jo/Ann workshop'],
  ['"@Jo" called', 'call mutual reached | @Jo | body: "Jo" called'],
  ['‏@דנה called #בית', 'call mutual reached | @דנה | #בית | body: ‏דנה called'],
  ['see https://x.example/@jo and https://example.com/?q=1#roof', 'note'],
  ['ring Jo @5pm', 'note'],
  ['called @', 'call mutual reached'],
  // What was learned.
  ["she told me she's pregnant", "note | learned: she's pregnant"],
  ['he mentioned his knee surgery', 'note | learned: his knee surgery'],
  [
    "called, she'd like to meet in spring",
    "call mutual reached | learned: she'd like to meet in spring",
  ],
  ['#roof, #slate.', 'note | #roof | #slate | body: '],
]

const inBothOrders = rows.map(([line, dayFirst, monthFirst = dayFirst]) => ({
  line,
  dayFirst,
  monthFirst,
}))

test.each(inBothOrders)('$line gives $dayFirst', ({ line, dayFirst, monthFirst }) => {
  expect([given(line, 'dmy').join(' | '), given(line, 'mdy').join(' | ')]).toEqual([
    dayFirst,
    monthFirst,
  ])
})
