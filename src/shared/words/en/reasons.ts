/** Why now: one sentence or two for each kind of reason, figures in bold. */
export const reasons = {
  'reasons.cadence.touch':
    '<b>{silence}</b> since you were last in touch{paused, plural, =0 {} one {, # day of it paused} other {, # days of it paused}}.',
  'reasons.cadence.skip': 'You skipped {them} <b>{silence}</b> ago.',
  'reasons.cadence.cadence-set': '<b>{silence}</b> since you set this rhythm, and no touch yet.',
  'reasons.cadence.first-due': 'Time for a first touch.',
  'reasons.cadence.first-due-since': 'You have not been in touch since <b>{date}</b>.',
  'reasons.cadence.aim-days':
    'You aim for every {n, plural, =1 {<b>day</b>} other {<b>#</b>}}{source}.',
  'reasons.cadence.aim-months':
    'You aim for every {n, plural, =1 {<b>month</b>} other {<b># months</b>}}{source}.',
  'reasons.cadence.latest': 'That is past the latest you set, <b>{n, number}</b>.',
  'reasons.source':
    '{from, select, tier { (tier {name})} segment { (segment {name})} tag { (tag {name})} stage { (stage {name})} default { (your default)} other {}}',
  'reasons.source-plain':
    '{from, select, client {set for this client} tier {from tier {name}} segment {from the segment {name}} tag {from the tag {name}} stage {from the stage {name}} default {your default} other {not set}}',
  'reasons.promise-mine.late':
    'You owe {them}: {text}, <b>{n, plural, one {# day} other {# days}} late</b>.',
  'reasons.promise-mine.today': 'You owe {them}: {text}, <b>due today</b>.',
  'reasons.promise-mine.soon': 'You owe {them}: {text}, by <b>{date}</b>.',
  'reasons.promise-theirs.late':
    '{They} {they, select, they {owe} other {owes}} you: {text}, <b>{n, plural, one {# day} other {# days}} late</b>.',
  'reasons.promise.others':
    '{n, plural, one {One more promise waits.} other {# more promises wait.}}',
  'reasons.care.open-issue':
    '{n, plural, one {An issue {they} raised has been open for <b>{days}</b>.} other {<b>#</b> issues {they} raised are open, the oldest for <b>{days}</b>.}}',
  'reasons.care.unchecked-fix':
    'You fixed something for {them} <b>{days}</b> ago and have not asked whether it holds.',
  'reasons.care.unanswered-feedback':
    '{They} gave you feedback <b>{when}</b> and {they, select, they {have} other {has}} not heard what came of it.',
  'reasons.care.no-feedback-asked':
    'Delivered <b>{days}</b> ago, and you have not asked how it went.',
  'reasons.care.aim-unmoved': '{Their} aim has not moved for <b>{days}</b>.',
  'reasons.moment.birthday':
    '{when, select, today {Birthday <b>today</b>.} other {Birthday <b>{date}</b>.}}',
  'reasons.moment.turns': 'Turns <b>{years, number}</b> {date}.',
  'reasons.moment.other': '{label}: <b>{date}</b>.',
  'reasons.moment.years': '{label}: {years, plural, one {# year} other {# years}} <b>{date}</b>.',
  'reasons.moment.kind':
    '{kind, select, birthday {Birthday} anniversary {Anniversary} renewal {Renewal} other {{name}}}',
  'reasons.buying.repeat':
    'Buys about every <b>{gap, number}</b> days; the last was <b>{since}</b> ago, {rhythm, select, late {late} aLittleLate {a little late} other {on rhythm}}.',
  'reasons.buying.activity':
    '{activity, select, unsure {Unsure whether {they} still {they, select, they {buy} other {buys}}.} probablyGone {Probably gone.} other {}}',
  'reasons.buying.once':
    'Bought once, <b>{since}</b> ago. A second purchase usually comes after <b>{gap, number}</b>.',
  'reasons.tier':
    '{more, select, yes {Tier {tier} counts <b>{percent, number}%</b> more.} other {Tier {tier} counts <b>{percent, number}%</b> less.}}',
  'reasons.fatigue.unanswered':
    '{n, plural, one {Your last try has had no answer.} other {Your last <b>#</b> tries have had no answer.}}',
  'reasons.fatigue.snoozes':
    '{n, plural, one {You put this off once.} other {You put this off <b>#</b> times in a row.}}',
  'reasons.name':
    '{kind, select, cadence {Cadence} promiseMine {Your promise} promiseTheirs {Their promise} care {Care} moment {Date} buying {Buying} tier {Tier} fatigue {No answer, put off} other {Reason}}',
  'reasons.over': '{n, plural, =0 {due today} one {# day over} other {# days over}}',
  'reasons.glance.promise-late': '{text}, {n, plural, one {# day} other {# days}} late',
  'reasons.glance.promise-due': '{text}, due {date}',
  'reasons.glance.promise-theirs': '{they} {they, select, they {owe} other {owes}} you: {text}',
  'reasons.glance.care':
    '{matter, select, openIssue {an issue open for {days}} uncheckedFix {check back on the fix} unansweredFeedback {tell {them} what came of the feedback} noFeedbackAsked {ask how it went} other {{their} aim has not moved}}',
  'reasons.glance.moment': '{label} {date}',
  'reasons.glance.turns': '{years, number} {date}',
  'reasons.glance.buying-once': 'bought once, {since} ago',
  'reasons.glance.buying-repeat': 'last bought {since} ago',
  'reasons.gate.archived': 'Archived.',
  'reasons.gate.deceased': 'Not listed: deceased.',
  'reasons.gate.do-not-contact': '{They} asked not to be contacted.',
  'reasons.gate.paused': 'Paused until {date}.',
  'reasons.gate.paused-open': 'Paused.',
  'reasons.gate.snoozed': 'Snoozed until {date}.',
  'reasons.gate.appointment': 'Waiting: you meet {date}.',
  'reasons.gate.holiday': 'You are away until {date}.',
  'reasons.gate.holiday-open': 'You are away.',
  'reasons.suggestion':
    'The last {gaps, number} gaps were about {medianDays, plural, one {# day} other {# days}}; your cadence is {cadenceDays, number}. Set {suggestedDays, number}?',
  'reasons.doubt':
    'Put off {n, plural, one {once} other {# times in a row}}. Is every {cadenceDays, plural, one {day} other {# days}} the right cadence?',
  'reasons.load':
    '{over, select, yes {All cadences together ask for {asked} people a work day; you planned {budget, number}.} other {All cadences together ask for {asked} of the {budget, number} people a work day you planned.}}',
  'reasons.lateness':
    '{state, select, due {due today} late {late} pastLatest {past the latest} other {within rhythm}}',
  'reasons.coverage':
    '{within, number} of {of, plural, one {# active client} other {# active clients}} within {of, plural, one {its} other {their}} cadence',
} as const
