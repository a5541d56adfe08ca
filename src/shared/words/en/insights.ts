/** Charts whose titles say what they show. */
export const insights = {
  'insights.title.early': 'Too early to tell how everybody is doing',
  'insights.title':
    '{share, select, most {Most people hear from you in time} half {More than half of your people hear from you in time} other {Fewer than half of your people hear from you in time}}{named, select, yes {, {segment} less so} other {}}',
  'insights.title.segment':
    '{share, select, most {Most in {segment} hear from you in time} half {More than half in {segment} hear from you in time} other {Fewer than half in {segment} hear from you in time}}',
  'insights.period': 'Period',
  'insights.period.of': '{period, select, weeks {12 weeks} year {12 months} other {All}}',
  'insights.segments.unread':
    'Your segments could not be read: only everyone can be looked at for now.',
  'insights.everyone': 'Everyone',
  'insights.who': 'Whom to look at',
  'insights.loading': 'Loading the chart',
  'insights.failed': 'This chart could not be read',
  'insights.table': 'As a table',
  'insights.chart': 'As a chart',
  'insights.opens': 'opens {n, plural, one {this person} other {these # people}}',
  'insights.opens.others': 'opens {n, plural, one {the other one} other {the other #}}',
  'insights.open.named': '{mark}. Enter opens the people behind it.',
  'insights.week': 'Week of {date}',
  'insights.month': '{month} {year}',
  'insights.running': '{span}, so far',
  'insights.empty': 'There is nothing to draw yet',
  'insights.empty.text':
    'Once there are clients and touches, seven charts stand here, each with what it says as its title.',

  'insights.coverage':
    '{kind, select, early {Too early to tell how coverage moves} steady {Coverage has stayed about {to, number}%} rose {Coverage rose from {from, number}% to {to, number}%} fell {Coverage fell from {from, number}% to {to, number}%} cameback {Coverage fell until {when} and is coming back} other {Coverage rose until {when} and has turned down}}',
  'insights.coverage.what':
    'Share of active clients within their cadence, at the end of each {unit, select, months {month} other {week}}, percent',
  'insights.coverage.note':
    'The cadence is the one they have today: what it was on a past day is not kept.',
  'insights.coverage.open': 'Open the {n, number} outside',
  'insights.coverage.mark': '{span}: {percent, number}%',
  'insights.coverage.text': '{within, number} of {of, number} in touch',
  'insights.coverage.people': 'Outside their cadence, {span}',
  'insights.coverage.aim': 'aim',
  'insights.coverage.label':
    'Coverage over time, from {from, number} to {to, number} percent, lowest {low, number}, highest {high, number}',

  'insights.warmth':
    '{kind, select, early {Too early to tell how warmth is spread} coldest {{segment} holds your coldest} nosegments {Warmth of everybody; there are no segments yet} other {Warmth is much the same in every segment}}',
  'insights.warmth.what': 'Active clients by warmth today, in each segment',
  'insights.warmth.mark': '{segment}: {n, number} {level}',
  'insights.warmth.text': 'of {of, number}',
  'insights.warmth.people': '{segment}, {level}',
  'insights.warmth.label': 'Warmth by segment',

  'insights.touches':
    '{kind, select, early {Too early to tell who speaks more} hardly {Hardly an answer to your words} asoften {They speak as often as you} other {{n, plural, one {One answer} other {{Count} answers}} for every five words of yours}}',
  'insights.touches.what':
    'Touches by {unit, select, months {month} other {week}}: yours above the line by channel, theirs below',
  'insights.touches.note': 'What both took part in counts on both sides.',
  'insights.touches.of':
    '{of, select, written {email, message} call {call} meeting {meeting} other {They}}',
  'insights.touches.mark': '{span}: {n, number} {of}',
  'insights.touches.text': 'Yours {yours, number}, theirs {theirs, number}',
  'insights.touches.people': '{of}, {span}',
  'insights.touches.you': 'You, by',
  'insights.touches.label':
    'Touches over time: {yours, number} of yours, {theirs, number} of theirs',

  'insights.promises':
    '{kind, select, none {No promise of yours fell due} other {{early, select, yes {Too early to tell: } other {}}{kept, number} of {of, plural, one {# promise} other {# promises}} kept{late, plural, =0 {} one {, one of them late} other {, # of them late}}}}',
  'insights.promises.what': 'Yours, by the month they were due. One mark is one promise',
  'insights.promises.state': '{state, select, kept {kept} late {kept late} other {broken}}',
  'insights.promises.mark': '{span}: {n, number} {state}',
  'insights.promises.text': '{kept, number} of {of, number} kept',
  'insights.promises.of': '{kept, number} of {of, number}',
  'insights.promises.people': 'Promises {state}, {span}',
  'insights.promises.label':
    'Promises by month: {kept, number} kept, {late, number} kept late, {broken, number} broken',

  'insights.repeat':
    '{kind, select, early {Too early to tell how many come back} other {{tenths, plural, =0 {Hardly anybody comes} =1 {One in ten comes} =10 {Nearly everybody comes} other {{Count} in ten come}} back within a year}}',
  'insights.repeat.what': 'Share with a second purchase, by days since the first, percent',
  'insights.repeat.note': 'Whoever has not had the time yet counts as long as it has been.',
  'insights.repeat.half': 'half by day {day, number}',
  'insights.repeat.mark': 'Within {n, plural, one {a day} other {# days}}: {percent, number}%',
  'insights.repeat.text':
    '{repeaters, number} of {buyers, plural, one {# buyer} other {# buyers}} came back so far',
  'insights.repeat.opens': 'opens those who came back by then',
  'insights.repeat.people': 'Bought again within {n, plural, one {a day} other {# days}}',
  'insights.repeat.label': 'Share who bought again, {percent, number} percent within a year',

  'insights.feedback':
    '{kind, select, early {Too early to tell how feedback moves} rising {Feedback is rising} falling {Feedback is falling} other {Feedback stays about {score, number}}}{low, plural, =0 {} one {, one low score} other {, # low scores}}{answered, select, none {} all { answered} other { not all answered}}',
  'insights.feedback.what': 'Each score received, and the median of three months',
  'insights.feedback.mark': '{score, number} from {name}',
  'insights.feedback.told':
    '{told, select, yes {told what came of it} other {not told what came of it}}',
  'insights.feedback.people': 'Gave {score, number}',
  'insights.feedback.label': 'Feedback scores by month with a three-month median',

  'insights.issues':
    '{kind, select, none {No problem was raised} unanswered {No problem was acknowledged yet} early {Too early to tell how soon you answer problems} other {You answer problems {days, plural, =0 {the same day} one {within a day} other {within # days}}}}',
  'insights.issues.what': 'Days to acknowledge (ring) and to resolve (dot), the newest first',
  'insights.issues.mark': '{text}, {name}',
  'insights.issues.text':
    '{acknowledged, plural, =-1 {not acknowledged} =0 {acknowledged the same day} one {acknowledged after # day} other {acknowledged after # days}}, {resolved, plural, =-1 {not resolved} =0 {resolved the same day} one {resolved after # day} other {resolved after # days}}',
  'insights.issues.people': '{text}',
  'insights.issues.label':
    'Problems raised, with the days until they were acknowledged and resolved',
  'insights.issues.days': '{n, plural, one {# day} other {# days}}',

  'insights.col.span': 'When',
  'insights.col.share': 'Share',
  'insights.col.within': 'Within',
  'insights.col.of': 'Of',
  'insights.col.segment': 'Segment',
  'insights.col.theirs': 'Theirs',
  'insights.col.day': 'Days since the first',
  'insights.col.client': 'Client',
  'insights.col.score': 'Score',
  'insights.col.told': 'Told',
  'insights.col.problem': 'Problem',
  'insights.col.acknowledged': 'Acknowledged',
  'insights.col.resolved': 'Resolved',
  'insights.col.yes': 'yes',
  'insights.col.no': 'no',
  'insights.col.percent': '{n, number}%',
} as const
