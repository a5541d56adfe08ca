/** The window's frame: sections, undo, failures any screen can meet, keys. */
export const window = {
  'window.nav': 'Main',
  'window.section.today': 'Today',
  'window.section.clients': 'Clients',
  'window.section.segments': 'Segments',
  'window.section.offerings': 'Offerings',
  'window.section.outreach': 'Outreach',
  'window.section.drifted': 'Drifted',
  'window.section.import': 'Import',
  'window.section.duplicates': 'Duplicates',
  'window.section.review': 'Review',
  'window.section.review-due': 'due',
  'window.section.insights': 'Insights',
  'window.section.settings': 'Settings',
  'window.section.trash': 'Trash',
  'window.section.history': 'History',
  'window.section.client': 'Client',
  'window.section.welcome': 'Welcome',
  'window.search': 'Search',
  'window.capture': 'Capture',
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
  'window.safe':
    'Safe mode: no tray, no reminders, no shortcut from other programs, and the window where it first stood. Quit and start Rapport as usual to have them back.',

  'window.failed.internal':
    'Something went wrong inside Rapport. Nothing was changed; the log has the details.',
  'window.failed.damaged':
    'The data file is damaged. Restore a backup, or keep a copy of the file and ask for help.',
  'window.failed.disk-full': 'Not saved, the disk is full. Make room and try again.',
  'window.failed.disk-failed':
    'Not saved, the disk answered with an error. Look whether it is connected, and try again.',
  'window.failed.read-only': 'Not saved, the data file cannot be written to.',
  'window.failed.busy': 'Not saved, another program is using the data file. Try again in a moment.',
  'window.unread.disk-full': 'The disk is full. Make room and try again.',
  'window.unread.disk-failed':
    'The disk answered with an error. Look whether it is connected, and try again.',
  'window.unread.read-only': 'The data file cannot be written to.',
  'window.unread.busy': 'Another program is using the data file. Try again in a moment.',
  'window.failed.client': 'Not saved: this client is not here any more.',
  'window.failed.email': 'Not saved: the email address is not one.',
  'window.failed.past': 'Not saved: that time has passed. Choose one to come.',
  'window.failed.no-cadence': 'Nothing to skip: there is no cadence to wait for.',
  'window.failed.gone': 'Not saved: it is not here any more.',
  'window.failed.merge-gone': 'One of them is no longer there. Nothing was changed.',
  'window.failed.rule': 'Not saved: Rapport cannot repeat in that way.',
  'window.failed.by-rule': 'That segment finds its people by a rule. Change the rule instead.',
  'window.failed.link': 'No program took it. The address may be wrong, or none is set up for it.',
  'window.failed.locked': 'Rapport is locked.',
  'window.draft-failed': 'This draft could not be kept. File it, or copy your words.',
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
  'window.undo.changed.title':
    '{n, plural, one {One client of this import was changed since} other {# clients of this import were changed since}}',
  'window.undo.changed.text':
    'Everything else this import did is taken back either way, and one redo brings all of it back.',
  'window.undo.changed.since': '{n, plural, one {one change} other {# changes}}, the last {day}',
  'window.undo.changed.known': 'was here before',
  'window.undo.changed.more': 'and {n, plural, one {one more} other {# more}}',
  'window.undo.changed.keep': '{n, plural, one {Keep this client} other {Keep these clients}}',
  'window.undo.changed.remove':
    '{n, plural, one {Remove it with its changes} other {Remove them with their changes}}',
  'window.undo.gone':
    'This can no longer be undone. Deeds are kept for 500 steps, imports for 30 days.',

  'window.deed.client.add': 'adding {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.client.edit':
    'a change to {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.client.delete': 'deleting {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.client.restore':
    'restoring {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.client.snooze': 'snoozing {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.client.skip':
    'skipping {named, select, yes {<who>{name}</who>} other {a client}} for this round',
  'window.deed.client.pause': 'pausing {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.client.resume': 'resuming {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.clients.edit':
    'a change to {named, select, yes {<who>{name}</who>} other {several clients}}',
  'window.deed.clients.log':
    'a touch with {named, select, yes {<who>{name}</who>} other {several clients}}',
  'window.deed.clients.pause':
    'pausing {named, select, yes {<who>{name}</who>} other {several clients}}',
  'window.deed.clients.delete':
    'deleting {named, select, yes {<who>{name}</who>} other {several clients}}',
  'window.deed.view.save': 'a new view{named, select, yes {, {name}} other {}}',
  'window.deed.view.edit': 'a change to {named, select, yes {the view {name}} other {a view}}',
  'window.deed.view.move': 'the place of {named, select, yes {the view {name}} other {a view}}',
  'window.deed.view.delete': 'deleting {named, select, yes {the view {name}} other {a view}}',
  'window.deed.offering.add': 'a new offering{named, select, yes {, {name}} other {}}',
  'window.deed.offering.edit':
    'a change to {named, select, yes {the offering {name}} other {an offering}}',
  'window.deed.offering.delete':
    'deleting {named, select, yes {the offering {name}} other {an offering}}',
  'window.deed.segment.add': 'a new segment{named, select, yes {, {name}} other {}}',
  'window.deed.segment.edit':
    'a change to {named, select, yes {the segment {name}} other {a segment}}',
  'window.deed.segment.delete':
    'deleting {named, select, yes {the segment {name}} other {a segment}}',
  'window.deed.template.save': 'a new template{named, select, yes {, {name}} other {}}',
  'window.deed.template.edit':
    'a change to {named, select, yes {the template {name}} other {a template}}',
  'window.deed.template.delete':
    'deleting {named, select, yes {the template {name}} other {a template}}',
  'window.deed.outreach.start': 'a new outreach{named, select, yes {, {name}} other {}}',
  'window.deed.outreach.rewrite':
    'the text of {named, select, yes {the outreach {name}} other {an outreach}}',
  'window.deed.outreach.delete':
    'deleting {named, select, yes {the outreach {name}} other {an outreach}}',
  'window.deed.letter.write':
    'a change to {named, select, yes {the letter to <who>{name}</who>} other {a letter}}',
  'window.deed.letter.send':
    'marking {named, select, yes {the letter to <who>{name}</who>} other {a letter}} as sent',
  'window.deed.letter.mark':
    'where {named, select, yes {the letter to <who>{name}</who>} other {a letter}} stands',
  'window.deed.cadence.keep':
    'keeping the cadence{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.label.cadence': 'the cadence{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.holiday.set': 'the holiday',
  'window.deed.holiday.end': 'the end of the holiday',
  'window.deed.appointment.answer':
    'what came of the appointment{named, select, yes { with <who>{name}</who>} other {}}',
  'window.deed.interaction.log':
    'logging a touch{named, select, yes { with <who>{name}</who>} other {}}',
  'window.deed.note.add': 'a note{named, select, yes { on <who>{name}</who>} other {}}',
  'window.deed.entry.edit':
    'a change on the timeline{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.entry.delete':
    'deleting an entry{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.promise.add': 'a new promise{named, select, yes { with <who>{name}</who>} other {}}',
  'window.deed.promise.edit':
    'a change to a promise{named, select, yes { with <who>{name}</who>} other {}}',
  'window.deed.promise.settle':
    'settling a promise{named, select, yes { with <who>{name}</who>} other {}}',
  'window.deed.fact.add': 'a new fact{named, select, yes { about <who>{name}</who>} other {}}',
  'window.deed.fact.edit':
    'a change to a fact{named, select, yes { about <who>{name}</who>} other {}}',
  'window.deed.fact.delete':
    'deleting a fact{named, select, yes { about <who>{name}</who>} other {}}',
  'window.deed.date.add': 'a new date{named, select, yes { for <who>{name}</who>} other {}}',
  'window.deed.date.edit':
    'a change to a date{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.date.delete': 'deleting a date{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.relation.add':
    'somebody who belongs to {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.relation.edit':
    'a change to who belongs to {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.relation.delete':
    'removing somebody who belonged to {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.wish.add': 'a new wish{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.wish.edit':
    'a change to a wish{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.purchase.add': 'a new purchase{named, select, yes { by <who>{name}</who>} other {}}',
  'window.deed.purchase.edit':
    'a change to a purchase{named, select, yes { by <who>{name}</who>} other {}}',
  'window.deed.outcome.set': 'the aim{named, select, yes { of <who>{name}</who>} other {}}',
  'window.deed.feedback.ask':
    'asking for feedback{named, select, yes { from <who>{name}</who>} other {}}',
  'window.deed.issue.check': 'checking back{named, select, yes { with <who>{name}</who>} other {}}',
  'window.deed.referral.thank':
    'thanking {named, select, yes {<who>{name}</who>} other {a client}}',
  'window.deed.friction.add': 'a new rough edge',
  'window.deed.friction.remove': 'a rough edge smoothed',
  'window.deed.reminder.add': 'a new reminder',
  'window.deed.reminder.done': 'a reminder marked done',
  'window.deed.reminder.edit': 'editing a reminder',
  'window.deed.reminder.skip': 'skipping a reminder',
  'window.deed.reminder.snooze': 'snoozing a reminder',
  'window.deed.reminder.delete': 'deleting a reminder',
  'window.deed.reminders.snooze': 'snoozing several reminders',
  'window.deed.today.snooze': 'snoozing everything',
  'window.deed.settings.set': 'a change of settings',
  'window.deed.backups.folder': 'the folder for backups',
  'window.deed.import': 'the import',
  'window.deed.merge': 'merging {named, select, yes {<who>{name}</who>} other {clients}}',
  'window.deed.duplicate.dismiss':
    'setting apart {named, select, yes {<who>{name}</who>} other {two clients}}',
  'window.deed.duplicate.restore':
    'asking again about {named, select, yes {<who>{name}</who>} other {two clients}}',
  'window.deed.demo.fill': 'adding the demo clients',
  'window.deed.demo.remove': 'removing the demo clients',
  'window.deed.other': 'the last change',

  'window.views': 'Views',
} as const
