/** Trash, and the history of what was done. */
export const keeping = {
  'place.note': 'Where your data lies',
  'place.synced':
    'Your data lies in a folder that {program} keeps in step with other machines. It copies the file while Rapport writes to it, and may bring back an older one. Move the folder out of there, and put backups there instead.',
  'place.network':
    'Your data lies on a disk that is reached over a network, where a lost connection can damage it. Move the folder to this computer, and put backups there instead.',
  'place.conflicts':
    'Another machine wrote to your data at the same time. Its version lies beside yours, untouched: {files}.',

  'trash.heading':
    '{n, plural, =0 {Nobody is in Trash} one {One client is in Trash} other {# clients are in Trash}}',
  'trash.text': 'Whoever you delete stays here for 30 days, with everything that is theirs.',
  'trash.failed': 'Trash could not be read',
  'trash.line':
    'Deleted {deleted}, gone {gone}. {entries, plural, =0 {Nothing on the timeline.} one {# entry on the timeline.} other {# entries on the timeline.}}',
  'trash.restore': 'Restore',
  'trash.restore.who': 'Restore {name}',
  'trash.restored': '<who>{name}</who> is back, with everything that was there.',
  'trash.gone': 'This client is no longer in Trash.',
  'trash.purge': 'Delete for good',
  'trash.purge.who': 'Delete for good: {name}',
  'trash.purge.title':
    '{n, plural, one {Delete {name} for good?} other {Delete # clients for good?}}',
  'trash.purge.text':
    'They leave the undo history too. Only a backup that was made before still has them.',
  'trash.purged': '{n, plural, one {One client is} other {# clients are}} gone for good.',
  'trash.empty': 'Empty Trash',
  'trash.settings': 'Clients you deleted, for 30 days.',
  'trash.settings.do': 'Open Trash',

  'history.heading':
    '{n, plural, =0 {Nothing to take back} one {One change you can take back} other {# changes you can take back}}',
  'history.text':
    'The last 500 changes are kept, imports and merges for 30 days. What you undo here can be done again.',
  'history.failed': 'The history could not be read',
  'history.is-undone': 'undone',
  'history.only': 'Undo this',
  'history.only.what': 'Undo this: {what}',
  'history.up-to': 'Undo back to here',
  'history.up-to.what': 'Undo back to here: {what}',
  'history.undone': 'Undone: {n, plural, one {# change} other {# changes}}.',
  'history.ask.title': 'Undo {n, plural, one {# change} other {# changes}}?',
  'history.ask.text': 'This change and every one after it are taken back, the newest first.',
  'history.ask.treads':
    '{n, plural, one {A later change builds} other {# later changes build}} on this one, so it cannot be taken back alone. Everything from here on can be, the newest first.',
  'history.changed.unread': 'What was changed since this import could not be read',
  'history.settings': 'What was done, and the way back to any point of it.',
  'history.settings.do': 'Open the history',
} as const
