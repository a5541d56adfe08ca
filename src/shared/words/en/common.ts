/** Dates, silences and small words used everywhere. */
export const common = {
  'common.today': 'today',
  'common.tomorrow': 'tomorrow',
  'common.yesterday': 'yesterday',
  'common.day-near': '{weekday} {day} {month}',
  'common.day-of-month': '{day} {month}',
  'common.month-of-year': '{month} {year}',
  'common.full-day': '{day} {month} {year}',
  'common.tomorrow-named': 'tomorrow, {date}',
  'common.at': '{date}, {time}',
  'common.days': '{n, plural, one {# day} other {# days}}',
  'common.months': '{n, plural, one {# month} other {# months}}',
  'common.years': '{n, plural, one {# year} other {# years}}',
  'common.in-days': '{n, plural, =0 {today} =1 {tomorrow} other {in # days}}',
  'common.days-ago': '{n, plural, =0 {today} =1 {yesterday} other {# days ago}}',
  'common.times': '× {n, number}',
  'common.clients': '{n, plural, one {# client} other {# clients}}',
  'common.people': '{n, plural, one {# person} other {# people}}',
  'common.more': '{n, plural, one {# more} other {# more}}',
  'common.count-word':
    '{word, select, 0 {no} 1 {one} 2 {two} 3 {three} 4 {four} 5 {five} 6 {six} 7 {seven} 8 {eight} 9 {nine} 10 {ten} 11 {eleven} 12 {twelve} other {}}',
  'common.interaction-kind':
    '{kind, select, call {call} email {email} meeting {meeting} message {message} social {social touch} letter {letter} event {event} other {touch}}',
  'common.a-kind':
    '{kind, select, call {a call} email {an email} meeting {a meeting} message {a message} social {a social touch} letter {a letter} event {an event} other {a touch}}',
  'common.warmth':
    '{level, select, cold {cold} cool {cool} mild {mild} warm {warm} glow {glowing} paused {paused} other {new}}',
  'common.warmth-of': 'Warmth {n, number} of 100, {level}',
  'common.no-warmth': 'Not yet in touch',
  'common.stage': '{stage, select, lead {lead} active {active} past {past} other {}}',
  'common.cadence.set': 'Set {n, number}',
  'common.cadence.not-now': 'Not now',
  'common.cadence.change': 'Change it',
  'common.cadence.keep': 'Keep it',
} as const
