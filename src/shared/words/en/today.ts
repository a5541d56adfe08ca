/** The screen Today. */
export const today = {
  'today.heading':
    '{n, plural, one {One person to reach today} other {{Count} people to reach today}}',
  'today.date': '{weekday} {date}',
  'today.summary': '{parts}.',
  'today.left': '{n, plural, =0 {Nobody left for today} one {1 person left} other {# people left}}',
  'today.summary.join': '{parts}, and {last}',
  'today.summary.overdue': '{n, plural, one {one is overdue} other {{count} are overdue}}',
  'today.summary.promise-late':
    '{late, plural, one {{count} promises wait, one of them late} other {{count} promises wait, {lateCount} of them late}}',
  'today.summary.promise-all-late':
    '{n, plural, one {one promise is late} other {{count} promises are late}}',
  'today.summary.promise-today':
    '{n, plural, one {one promise falls due today} other {{count} promises fall due by tomorrow}}',
  'today.summary.promise-tomorrow':
    '{n, plural, one {one promise falls due tomorrow} other {{count} promises fall due tomorrow}}',
  'today.summary.birthday': 'it is {name}’s birthday',
  'today.summary.dates': '{n, plural, one {one date falls today} other {{count} dates fall today}}',
  'today.summary.all-well': 'Nobody is overdue: a good day to be early.',
  'today.list': 'People to reach, best first',
  'today.place': '{name}, {place, number} of {of, number}',

  'today.when.over': '{n, plural, one {# day over} other {# days over}}',
  'today.when.today': 'due today',
  'today.when.moment':
    '{n, plural, =0 {a date today} =1 {a date tomorrow} other {a date in # days}}',
  'today.when.promise': 'promised',
  'today.when.care':
    '{matter, select, openIssue {issue open} uncheckedFix {check back} unansweredFeedback {answer owed} noFeedbackAsked {ask how it went} other {aim at rest}}',
  'today.when.next': 'next {date}',

  'today.score': 'Score {n, number}',
  'today.score.hint-before': 'Press',
  'today.score.hint-after': 'to see how the score is made, or to switch a reason off',
  'today.score.open': 'How the score is made',
  'today.score.off-short': 'off',
  'today.score.off-done': 'Reasons of the kind “{kind}” are off for everyone.',
  'today.score.on-done': 'Reasons of the kind “{kind}” count again.',

  'today.opener.learned': 'Learned {date}',
  'today.opener.promise': 'Promised {date}',
  'today.opener.wish': 'A wish of {date}',
  'today.opener.said': 'Last said {date}',
  'today.opener.outcome': 'What they want',
  'today.opener.undated':
    '{kind, select, learned {The last thing you learned} promise {An open promise} wish {A wish} said {The last thing said} other {What they want}}',

  'today.log': 'Log',
  'today.call': 'Call',
  'today.email': 'Email',
  'today.message': 'Message',
  'today.snooze': 'Snooze',
  'today.skip': 'Skip',
  'today.pause': 'Pause',
  'today.more': 'More',
  'today.open-client': 'Open {name}',
  'today.no-phone': 'There is no phone number for {name} yet.',
  'today.no-email': 'There is no email address for {name} yet.',
  'today.dialled': 'Opened your phone. Log the call when you have had it.',
  'today.mailed': 'Opened your mail. Log it when it is sent.',

  'today.form.title': 'Log a touch with {name}',
  'today.form.kind': 'What kind of touch',
  'today.form.who': 'Who reached out',
  'today.form.direction': '{direction, select, outbound {You} inbound {They} other {Both}}',
  'today.form.said': 'What was said',
  'today.form.said-hint': 'A line is enough',
  'today.form.learned': 'What you learned',
  'today.form.learned-hint': 'Worth knowing next time',
  'today.form.no-answer': 'No answer',
  'today.form.save': 'Log it',
  'today.form.cancel': 'Cancel',

  'today.done.logged':
    '{next, select, none {Logged {kind} with {name}.} other {Logged {kind} with {name}. Next touch {next}.}}',
  'today.done.snoozed': 'Snoozed {name} until {date}.',
  'today.done.skipped':
    '{next, select, none {Skipped {name} for this round.} other {Skipped {name} for this round. Back on {next}.}}',
  'today.done.paused': 'Paused {name}.',
  'today.done.paused-until': 'Paused {name} until {date}.',
  'today.done.cadence':
    'In touch with {name} every {n, plural, one {day} other {# days}} from now on.',
  'today.done.cadence-kept': 'The cadence for {name} stays as it is.',
  'today.done.happened':
    '{next, select, none {Logged with {name}.} other {Logged with {name}. Next touch {next}.}}',
  'today.done.fell-through': 'Noted: it did not come about with {name}.',
  'today.done.kept': 'Kept: {text}.',
  'today.done.fulfilled': 'Done on their side: {text}.',
  'today.done.reminder': '{next, select, none {Done: {text}.} other {Done: {text}. Again {next}.}}',
  'today.done.reminder-skipped':
    '{next, select, none {Skipped: {text}.} other {Skipped: {text}. Again {next}.}}',
  'today.kind':
    '{kind, select, call {a call} email {an email} meeting {a meeting} message {a message} social {a social touch} letter {a letter} event {an event} other {a touch}}',

  'today.also': '{n, plural, one {Also due (1)} other {Also due (#)}}',
  'today.also.hide': 'Fold these away',
  'today.also.rest': '{n, plural, one {One more in Clients} other {# more in Clients}}',
  'today.upcoming': 'Next: {name}, {date}',

  'today.away.title': 'You are away until {date}',
  'today.away.text':
    'Nobody is listed and no day counts against anyone. Promises, reminders and dates go on.',
  'today.away.end': 'I am back',
  'today.done.back': 'Welcome back. Cadences go on where they stopped.',
  'today.early': 'Done early: two more?',
  'today.early.text':
    '{n, plural, one {Today’s list is worked off, one person.} other {Today’s list is worked off, # people.}} Others are due as well, and none of them has to be reached today.',
  'today.early.more': 'Two more',
  'today.early.stop': 'Leave it there',
  'today.drifted': 'Who has drifted',

  'today.margin': 'Also today',
  'today.appointments': 'Did it happen?',
  'today.appointment': '{kind} with <who>{name}</who>',
  'today.appointment.said': '{date}: {text}',
  'today.appointment.yes': 'Yes',
  'today.appointment.no': 'No',
  'today.appointment.yes-named': 'Yes, it happened with {name}',
  'today.appointment.no-named': 'No, it did not happen with {name}',
  'today.paused': 'Reminders are paused until {date}. What comes due stands here.',
  'today.paused.resume': 'Resume',
  'today.done.resumed': 'Reminders come again as they fall due.',
  'today.snoozed-all': 'Everything of today is snoozed until {date}.',
  'today.snoozed-all.back': 'Bring it back',
  'today.reminders': 'Reminders',
  'today.reminder.late': 'Late: meant for {when}',
  'today.reminder.missed': 'missed {n, plural, one {once} other {# times}}',
  'today.reminder.day': 'Day',
  'today.reminder.repeats': 'Comes again',
  'today.reminder.more': 'More for: {text}',
  'today.reminder.snooze': 'Snooze',
  'today.reminder.edit': 'Change',
  'today.reminder.skip': 'Skip this time',
  'today.reminder.done': 'Done: {text}',
  'today.promises': 'Promises',
  'today.promises.due': '{n, plural, one {1 due} other {# due}}',
  'today.promise.for': '{text}, for <who>{name}</who>',
  'today.promise.from': '{text}, from <who>{name}</who>',
  'today.reminder.about': '{text}, <who>{name}</who>',
  'today.promise.tick': 'Kept: {text}',
  'today.promise.when':
    '{side, select, mine {Yours} other {Theirs}}, {state, select, today {due today} tomorrow {due tomorrow} late {{n, plural, one {# day late} other {# days late}}} other {due {date}}}',
  'today.promise.undated': '{side, select, mine {Yours} other {Theirs}}, no date',
  'today.dates': 'Dates',
  'today.date.short': '{weekday} {day}',
  'today.date.turns': 'Birthday, {years, number}',
  'today.date.years': '{what}, {years, plural, one {# year} other {# years}}',

  'today.empty.title': 'Nobody is waiting for you today',
  'today.empty.done':
    '{n, plural, one {You have seen to the one who was waiting.} other {You have seen to all who were waiting, {count} of them.}} Everybody else is within their rhythm.',
  'today.empty.list-done':
    '{n, plural, one {You have seen to the one of today.} other {{Count} people seen to: that was today’s list.}}',
  'today.empty.others': 'Nobody has to be reached today. Some are folded away below.',
  'today.empty.calm': 'Everyone is within their rhythm.',
  'today.empty.nobody': 'No clients yet',
  'today.empty.nobody-text':
    'Bring the people you know from a file, or begin with one. Then this is where each day starts.',
  'today.empty.begin': 'Add clients',
  'today.empty.next': 'Next to fall due',
  'today.empty.tomorrow': 'Tomorrow, {weekday}',
  'today.empty.silence': '{n, plural, =0 {In touch today} other {{silence} since the last touch}}',
  'today.empty.first': 'Not yet in touch',
  'today.empty.first-word': 'first word',
  'today.empty.clients': 'See all clients',
  'today.loading': 'Loading today',
  'today.failed': 'Today could not be read',
  'today.retry': 'Try again',

  'today.rhythm':
    '{touches, plural, =0 {No touches in six months} one {1 touch in six months} other {# touches in six months}}{last, select, none {} other {, the last on {last}}}{over, plural, =0 {} one {, # day overdue} other {, # days overdue}}',
} as const
