/** Likely duplicates, and making one client of two. */
export const duplicates = {
  'duplicates.field.name': 'Name',
  'duplicates.field.kind': 'Kind',
  'duplicates.field.nickname': 'Nickname',
  'duplicates.field.pronouns': 'Pronouns',
  'duplicates.field.title': 'Job title',
  'duplicates.field.organisation': 'Organisation',
  'duplicates.field.email': 'First email',
  'duplicates.field.phone': 'First phone',
  'duplicates.field.birthday': 'Birthday',
  'duplicates.field.anniversary': 'Anniversary',
  'duplicates.field.stage': 'Stage',
  'duplicates.field.tier': 'Tier',
  'duplicates.field.cadence': 'Cadence',
  'duplicates.field.latestDays': 'At the latest after',
  'duplicates.field.worth': 'Lifetime value',
  'duplicates.field.outcome': 'Aim',
  'duplicates.evidence':
    '{kind, select, email {same email} phone {same phone} id {same id} mailbox {same mailbox} other {same name}}',
  'duplicates.birthdays-differ': 'different birthdays',
  'duplicates.kind': '{kind, select, person {person} other {organisation}}',
  'duplicates.cadence':
    '{unit, select, none {none} months {every {n, plural, one {month} other {# months}}} other {every {n, plural, one {day} other {# days}}}}',
  'duplicates.number': '{n, number}',
  'duplicates.aim': '{from} → {to}',
  'duplicates.kept': 'Also recorded for {name}, merged on {date}:',
  'duplicates.kept.line': '{label}: {value}',

  'duplicates.heading':
    '{n, plural, =0 {Nobody is here twice} one {{certain, plural, =0 {One pair may be one client} other {One pair is one client for certain}}} other {{n, number} pairs may be one client{certain, plural, =0 {} one {, one of them for certain} other {, {certain, number} of them for certain}}}}',
  'duplicates.heading.dismissed':
    '{n, plural, =0 {No pair is set apart} one {One pair is set apart} other {{n, number} pairs are set apart}}',
  'duplicates.looking': 'Looking for clients that are one',
  'duplicates.show': 'Which pairs',
  'duplicates.show.open': 'To look at',
  'duplicates.show.dismissed': '{n, number} set apart',
  'duplicates.certain': 'One client for certain',
  'duplicates.possible': 'Possibly one client',
  'duplicates.place': '{a} and {b}, {place, number} of {of, number}',
  'duplicates.evidence.list': 'What they share',
  'duplicates.birthday': 'Birthday {date}',
  'duplicates.history':
    '{n, plural, =0 {Nothing on the timeline} one {# entry on the timeline} other {# entries on the timeline}}, last touch {last}',
  'duplicates.history.untouched':
    '{n, plural, =0 {Nothing on the timeline} one {# entry on the timeline} other {# entries on the timeline}}, never in touch, added {added}',
  'duplicates.merge': 'Merge',
  'duplicates.dismiss': 'Not the same',
  'duplicates.restore': 'Ask again',
  'duplicates.more': 'Show more pairs',
  'duplicates.left': '{n, plural, =0 {No pairs left} one {# pair left} other {# pairs left}}',
  'duplicates.merged':
    'Merged {n, plural, =2 {two records} other {# records}} into <who>{name}</who>.',
  'duplicates.dismissed': 'Set apart. You will not be asked about these two again.',
  'duplicates.restored': 'These two are on the list again.',
  'duplicates.failed': 'The duplicates could not be read',
  'duplicates.merge.title': 'Make one client of {n, plural, =2 {two} other {#}}',
  'duplicates.merge.text':
    '{n, plural, one {They differ in one thing.} other {They differ in {n, number} things.}} Choose what the merged client keeps; emails, phones, notes, promises, reminders and their timelines come together.',
  'duplicates.merge.nothing-differs':
    'They differ in nothing that has to be chosen. Emails, phones, notes, promises, reminders and their timelines come together.',
  'duplicates.merge.fields': 'What they differ in',
  'duplicates.merge.also': 'Also the same?',
  'duplicates.merge.take-all': 'Take all',
  'duplicates.merge.take-all-of': 'Take all from {name}',
  'duplicates.merge.kept':
    'What is not taken is kept in the notes. Undo brings {n, plural, =2 {both} other {all of them}} back.',
  'duplicates.empty': 'No two clients share an email, a phone, an id or a name.',
  'duplicates.empty.text': 'Rapport looks at all of them again each time you come here.',
  'duplicates.to-clients': 'To the clients',
} as const
