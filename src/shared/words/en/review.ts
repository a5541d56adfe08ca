/** The weekly review: ten minutes for everyone, in chapters. */
export const review = {
  'review.title': 'Ten minutes for everyone',
  'review.chapters': 'Chapters',
  'review.progress': '{done, number} of {of, number} chapters done',
  'review.left': '{n, plural, one {about a minute left} other {about # minutes left}}',
  'review.last':
    'Last review: {date}, {n, plural, one {a minute} other {{Count} minutes}}. Next: {next}.',
  'review.first': 'This is the first review.',
  'review.kicker': 'Week of {date}, chapter {n, number}',
  'review.stop': 'You can stop here. The review keeps its place.',
  'review.next': 'Next: {chapter}',
  'review.finish': 'Finish',
  'review.loading': 'Loading the review',
  'review.failed': 'The review could not be read',

  'review.chapter':
    '{chapter, select, coverage {Coverage} promises {Promises} cooling {Who is cooling} once {Only once} feedback {Feedback not asked} issues {Issues to check back} friction {Rough edges} other {Wins and thanks}}',
  'review.chapter.done': 'done',

  'review.coverage': '{percent, number}% of your clients are within their cadence',
  'review.coverage.nobody': 'No active client has a cadence yet',
  'review.coverage.text':
    '{within, number} of {of, number}. {n, plural, =0 {Nobody fell out of it this week.} one {One fell out of it this week.} other {{Count} fell out of it this week.}}',
  'review.promises':
    '{n, plural, =0 {No promise of yours is late} one {One promise is late} other {{Count} promises are late}}',
  'review.promises.text':
    '{n, plural, =0 {Everyone has what you said they would.} other {Keep it, give it a new day, or say that it will not be.}}',
  'review.cooling':
    '{n, plural, =0 {Nobody cooled this week} one {One person cooled this week} other {{Count} people cooled this week}}',
  'review.cooling.busy':
    '{n, plural, one {One person} other {{Count} people}} cooled while you were busy with <who>{name}</who>',
  'review.cooling.text':
    '{n, plural, =0 {Nobody came down a step of warmth.} other {None is lost. Decide one small thing for each, and they will be on the right day’s list.}}',
  'review.once':
    '{n, plural, =0 {Nobody was left after the first time} one {One person was left after the first time} other {{Count} people were left after the first time}}',
  'review.once.text':
    '{n, plural, =0 {Whoever was in touch or bought once heard from you again.} other {In touch once, or bought once, and nothing since. The second time makes the difference.}}',
  'review.feedback':
    '{n, plural, =0 {Everyone was asked how it was} one {One person was not asked how it was} other {{Count} people were not asked how it was}}',
  'review.feedback.text':
    '{n, plural, =0 {Nobody who bought lately waits for the question.} other {They bought two weeks ago or more. Ask what was good and what was missing.}}',
  'review.issues':
    '{n, plural, =0 {Every fix was checked back on} one {One fix to check back on} other {{Count} fixes to check back on}}',
  'review.issues.text':
    '{n, plural, =0 {Nobody waits to be asked whether it holds.} other {Solved a week ago or more. Ask whether it holds.}}',
  'review.friction':
    '{n, plural, =0 {No rough edge is written down} one {One rough edge is left} other {{Count} rough edges are left}}',
  'review.friction.text':
    'Walk your own way as a customer would: what was harder than it need be? Write down one thing a week.',
  'review.thanks':
    '{n, plural, =0 {Nothing to celebrate or thank for this week} one {One person to celebrate or thank} other {{Count} people to celebrate or thank}}',
  'review.thanks.text':
    '{n, plural, =0 {Wins and referrals of your clients stand here when there are some.} other {A word about it costs a minute and is not forgotten.}}',

  'review.week':
    '<b>{n, plural, =0 {No touches} one {# touch} other {# touches}}</b> this week{clients, plural, =0 {} one {, with one client} other {, with {clients, number} clients}}',
  'review.week.touches': '{name}: {n, plural, one {# touch} other {# touches}}',
  'review.paused':
    '{n, plural, one {One more cooled and is paused.} other {{Count} more cooled and are paused.}} They are left in peace.',
  'review.rest':
    '{n, plural, one {One more can wait} other {{Count} more can wait}} until these are dealt with.',
  'review.list': '{chapter}: what there is to decide',

  'review.line.outside':
    'Was due {date}, {n, plural, one {a day} other {# days}} ago. You aim for every {cadence, plural, one {day} other {# days}}.',
  'review.line.cooling':
    '{silence} of quiet. You aim for every {cadence, plural, one {day} other {# days}}.',
  'review.line.promise': 'You promised: {text}. {n, plural, one {A day} other {# days}} late.',
  'review.line.touched-once': 'In touch once, {silence} ago, and not since.',
  'review.line.bought-once': 'Bought once, {silence} ago, and not again.',
  'review.line.feedback': 'Bought {silence} ago and was not asked how it was.',
  'review.line.issue': '{text}. Solved {silence} ago; nobody asked whether it holds.',
  'review.line.win': '{text}, {date}.',
  'review.line.advocate':
    '{known, select, yes {Brought {name}} other {Brought somebody}}, {silence} ago, and was not thanked.',
  'review.line.friction':
    'Found {date}{n, plural, =0 {} one {, and one issue came of it} other {, and # issues came of it}}.',
  'review.warmth': 'Warmth was {before, number} and is {now, number}',
  'review.planned': 'Planned for {date}',

  'review.act.today': 'Today',
  'review.act.day': 'Pick a day',
  'review.act.promise': 'Kept',
  'review.act.release': 'Will not be',
  'review.act.feedback': 'Asked',
  'review.act.issue': 'Checked back',
  'review.act.advocate': 'Thanked',
  'review.act.friction': 'Smoothed',
  'review.act.log': 'Log a touch',
  'review.act.call': 'Call',
  'review.act.email': 'Email',
  'review.act.snooze': 'Snooze',
  'review.act.skip': 'Skip this round',
  'review.act.pause': 'Pause',
  'review.act.open': 'Open',
  'review.act.more': 'More for {name}',
  'review.reminder': 'Reach out to {name}',

  'review.done.planned': 'Planned for {date}: {name}.',
  'review.done.released': 'Said that it will not be: {text}.',
  'review.done.asked': 'Noted that {name} was asked.',
  'review.done.checked': 'Noted that you checked back with {name}.',
  'review.done.thanked': 'Noted that {name} was thanked.',
  'review.done.smoothed': 'Smoothed: {text}.',
  'review.done.found': 'Written down: {text}.',
  'review.decided': '{n, plural, =0 {Nothing left in this chapter} other {# left in this chapter}}',

  'review.stage':
    '{stage, select, find {Be found} ask {Ask} buy {Buy} bill {Be billed} help {Get help} return {Come back} other {Leave}}',
  'review.friction.stage': 'Where on the way',
  'review.friction.what': 'What was harder than it need be',
  'review.friction.hint': 'e.g. the contact form asks for a fax number',
  'review.friction.add': 'Write down',

  'review.over': 'That was the week, everyone considered',
  'review.over.text':
    '{n, plural, =0 {Done.} one {It took a minute.} other {It took {Count} minutes.}} The next review is on {date}.',
  'review.over.early': 'The next review is on {date}',
  'review.over.early-text': 'The last one was: {date}. You can go through it again at any time.',
  'review.over.again': 'Go through it again',
  'review.over.today': 'Go to Today',
  'review.empty': 'There is nobody to review yet',
  'review.empty.text': 'Once there are clients, this is ten minutes a week for all of them.',
} as const
