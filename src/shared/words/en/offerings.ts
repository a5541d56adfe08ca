/** The screen Offerings: what the owner brings, and who has asked for something like it. */
export const offerings = {
  'offerings.heading':
    '{n, plural, =0 {What do you bring to people?} one {One thing you bring to people} other {{n, number} things you bring to people}}',
  'offerings.text':
    'Whoever wishes for something like one of them stands under it, in their own words, who has waited longest first.',
  'offerings.loading': 'Loading your offerings',
  'offerings.failed': 'Your offerings could not be read',
  'offerings.empty': 'No offerings yet',
  'offerings.empty.text':
    'An offering is a service, a product, something to read or a piece of advice. Name one, and Rapport lists everybody who has asked for something like it.',
  'offerings.list': 'Offerings',
  'offerings.new': 'New offering',
  'offerings.kind':
    '{kind, select, service {Service} product {Product} article {Something to read} other {Advice}}',
  'offerings.more': 'More about {name}',
  'offerings.edit': 'Edit…',
  'offerings.delete': 'Delete the offering',
  'offerings.buyers':
    '{n, plural, =0 {Nobody has bought it yet.} one {One person has bought it.} other {{n, number} people have bought it.}}',
  'offerings.asked':
    '{n, plural, =0 {Nobody is waiting for something like it.} one {One person has asked for something like it.} other {{n, number} people have asked for something like it.}}',
  'offerings.asked.list': 'Who asked for something like {name}',
  'offerings.asked.on': 'asked {date}',
  'offerings.asked.by': 'wanted by {date}',
  'offerings.asked.offered': 'offered',
  'offerings.asked.sounds': 'sounds like it',
  'offerings.offered': 'I offered it',
  'offerings.offered.who': 'I offered it to {name}',
  'offerings.offered.done': 'Offered to {name}.',
  'offerings.tie': 'That is it',
  'offerings.tie.who': 'That is it: {name} asked for {offering}',
  'offerings.tied': '{name} asked for {offering}.',
  'offerings.write': 'Write to {n, plural, one {them} other {all {n, number}}}',
  'offerings.added':
    'Added {name}. {n, plural, =0 {Nobody has asked for something like it so far.} one {One person has asked for something like it.} other {{n, number} people have asked for something like it.}}',
  'offerings.changed': 'Changed {name}.',
  'offerings.deleted': 'Deleted {name}. What was bought or wished for keeps its name.',
  'offerings.failed.name-taken': 'You have an offering of that name already.',
  'offerings.failed.not-found': 'That offering is gone.',

  'offerings.dialog.new': 'New offering',
  'offerings.dialog.edit': 'Edit {name}',
  'offerings.dialog.name': 'Name',
  'offerings.dialog.name-hint': 'Window boxes',
  'offerings.dialog.name-missing': 'Write a name for it.',
  'offerings.dialog.kind': 'What it is',
  'offerings.dialog.body': 'In a few words',
  'offerings.dialog.body-hint': 'Other words people use for it help to find who asked.',
  'offerings.dialog.cancel': 'Cancel',
  'offerings.dialog.add': 'Add the offering',
  'offerings.dialog.save': 'Save',
} as const
