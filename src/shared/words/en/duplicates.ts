/** Likely duplicates, and making one client of two. */
export const duplicates = {
  'duplicates.field.name': 'Name',
  'duplicates.field.kind': 'Kind',
  'duplicates.field.nickname': 'Nickname',
  'duplicates.field.pronouns': 'Pronouns',
  'duplicates.field.title': 'Job title',
  'duplicates.field.organisation': 'Organisation',
  'duplicates.field.email': 'E-mail',
  'duplicates.field.phone': 'Phone',
  'duplicates.field.birthday': 'Birthday',
  'duplicates.field.anniversary': 'Anniversary',
  'duplicates.field.stage': 'Stage',
  'duplicates.field.tier': 'Tier',
  'duplicates.field.cadence': 'Cadence',
  'duplicates.field.latestDays': 'At the latest after',
  'duplicates.field.worth': 'Lifetime value',
  'duplicates.field.outcome': 'Aim',
  'duplicates.evidence':
    '{kind, select, email {same e-mail} phone {same phone} id {same id} mailbox {same mailbox} other {same name}}',
  'duplicates.birthdays-differ': 'different birthdays',
  'duplicates.kind': '{kind, select, person {person} other {organisation}}',
  'duplicates.cadence':
    '{unit, select, none {none} months {every {n, plural, one {month} other {# months}}} other {every {n, plural, one {day} other {# days}}}}',
  'duplicates.number': '{n, number}',
  'duplicates.aim': '{from} → {to}',
  'duplicates.kept': 'Also recorded for {name}, merged on {date}:',
  'duplicates.kept.line': '{label}: {value}',
} as const
