/** The window's frame: sections, undo, failures any screen can meet, keys. */
export const window = {
  'window.nav': 'Main',
  'window.section.today': 'Today',
  'window.section.clients': 'Clients',
  'window.section.import': 'Import',
  'window.section.settings': 'Settings',
  'window.section.client': 'Client',
  'window.section.welcome': 'Welcome',
  'window.search': 'Search',
  'window.coverage': 'Coverage',
  'window.coverage.percent': '{percent, number}%',
  'window.coverage.name': 'Coverage {percent, number}%',
  'window.coverage.figures':
    '{within, number} of {of, plural, one {# active client} other {# active clients}} within their cadence',
  'window.waiting': '{n, plural, one {# person to reach today} other {# people to reach today}}',
  'window.messages': 'Messages',
  'window.dismiss': 'Dismiss',
  'window.close': 'Close',
  'window.cancel': 'Cancel',
  'window.back': 'Back',
  'window.loading': 'Loading',
  'window.retry': 'Try again',
  'window.unreadable': 'This could not be read',
  'window.lost': 'There is nothing at this place',
  'window.lost.go': 'Go to Today',

  'window.failed.internal':
    'Something went wrong inside Rapport. Nothing was changed; the log has the details.',
  'window.failed.disk-full': 'Not saved, the disk is full. Make room and try again.',
  'window.failed.read-only': 'Not saved, the data file cannot be written to.',
  'window.failed.busy': 'Not saved, another program is using the data file. Try again in a moment.',
  'window.start-failed': 'Rapport could not read your data',

  'window.reminders': 'Reminders',
  'window.reminder.now': 'Reminder',
  'window.reminder.late': 'Late: came due while Rapport was closed',
  'window.reminder.open': 'Open',

  'window.undo': 'Undo',
  'window.redo': 'Redo',
  'window.undone': 'Undone:',
  'window.redone': 'Done again:',
  'window.undo.nothing': 'Nothing left to undo.',
  'window.redo.nothing': 'Nothing to do again.',
  'window.undo.gone':
    'This can no longer be undone. Deeds are kept for 500 steps, imports for 30 days.',

  'window.deed.client.add': 'adding {named, select, yes {<name>{name}</name>} other {a client}}',
  'window.deed.client.edit':
    'a change to {named, select, yes {<name>{name}</name>} other {a client}}',
  'window.deed.client.delete':
    'deleting {named, select, yes {<name>{name}</name>} other {a client}}',
  'window.deed.client.restore':
    'restoring {named, select, yes {<name>{name}</name>} other {a client}}',
  'window.deed.client.snooze':
    'snoozing {named, select, yes {<name>{name}</name>} other {a client}}',
  'window.deed.client.skip':
    'skipping {named, select, yes {<name>{name}</name>} other {a client}} for this round',
  'window.deed.client.pause': 'pausing {named, select, yes {<name>{name}</name>} other {a client}}',
  'window.deed.client.resume':
    'resuming {named, select, yes {<name>{name}</name>} other {a client}}',
  'window.deed.interaction.log':
    'logging a touch{named, select, yes { with <name>{name}</name>} other {}}',
  'window.deed.note.add': 'a note{named, select, yes { on <name>{name}</name>} other {}}',
  'window.deed.entry.edit':
    'a change on the timeline{named, select, yes { of <name>{name}</name>} other {}}',
  'window.deed.entry.delete':
    'deleting an entry{named, select, yes { of <name>{name}</name>} other {}}',
  'window.deed.promise.add':
    'a new promise{named, select, yes { with <name>{name}</name>} other {}}',
  'window.deed.promise.edit':
    'a change to a promise{named, select, yes { with <name>{name}</name>} other {}}',
  'window.deed.promise.settle':
    'settling a promise{named, select, yes { with <name>{name}</name>} other {}}',
  'window.deed.fact.add': 'a new fact{named, select, yes { about <name>{name}</name>} other {}}',
  'window.deed.fact.edit':
    'a change to a fact{named, select, yes { about <name>{name}</name>} other {}}',
  'window.deed.fact.delete':
    'deleting a fact{named, select, yes { about <name>{name}</name>} other {}}',
  'window.deed.date.add': 'a new date{named, select, yes { for <name>{name}</name>} other {}}',
  'window.deed.date.edit':
    'a change to a date{named, select, yes { of <name>{name}</name>} other {}}',
  'window.deed.date.delete':
    'deleting a date{named, select, yes { of <name>{name}</name>} other {}}',
  'window.deed.outcome.set': 'the aim{named, select, yes { of <name>{name}</name>} other {}}',
  'window.deed.reminder.add': 'a new reminder',
  'window.deed.reminder.done': 'a reminder marked done',
  'window.deed.reminder.snooze': 'snoozing a reminder',
  'window.deed.reminder.delete': 'deleting a reminder',
  'window.deed.settings.set': 'a change of settings',
  'window.deed.import': 'the import',
  'window.deed.merge': 'merging two clients',
  'window.deed.demo.fill': 'adding the demo clients',
  'window.deed.demo.remove': 'removing the demo clients',
  'window.deed.other': 'the last change',

  'window.keys': 'Keys',
  'window.keys.anywhere': 'Anywhere',
  'window.keys.today': 'Today',
  'window.keys.clients': 'Clients',
  'window.keys.client': 'Client',
  'window.keys.or': 'or',
  'window.key.search': 'Search everything',
  'window.key.undo': 'Undo',
  'window.key.redo': 'Do again',
  'window.key.go-today': 'Go to Today',
  'window.key.go-clients': 'Go to Clients',
  'window.key.settings': 'Settings',
  'window.key.regions': 'Next part of the window',
  'window.key.all': 'All keys',
  'window.key.back': 'Back one step',
  'window.key.move': 'Move',
  'window.key.open': 'Open',
  'window.key.log': 'Log a touch',
  'window.key.call': 'Call',
  'window.key.email': 'Email',
  'window.key.message': 'Message',
  'window.key.snooze': 'Snooze',
  'window.key.skip': 'Skip this round',
  'window.key.pause': 'Pause',
  'window.key.why': 'How the score is made',
  'window.key.find-here': 'Search here',
  'window.key.new-client': 'New client',
  'window.key.compose': 'Write',
  'window.key.remind': 'Remind me',
  'window.key.neighbours': 'Previous and next client',
} as const
