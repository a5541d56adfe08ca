/** What Settings says of the lock. */
export const locking = {
  'lock.section': 'Lock',
  'lock.what': 'Passphrase or PIN',
  'lock.what.text':
    'Hides your clients from whoever passes by: in the window, in the tray and in notifications. It does not encrypt the data file, so it is no protection against theft or against others who use your account; for that, encrypt the disk. The command line is not locked.',
  'lock.set': 'Set a passphrase…',
  'lock.change': 'Change…',
  'lock.remove': 'Take the lock away…',
  'lock.now': 'Lock now',
  'lock.idle': 'Lock when nobody is here',
  'lock.idle.text': 'After this long without a key or the pointer, in any program.',
  'lock.idle.never': 'Never',
  'lock.idle.minutes': '{minutes, plural, one {After # minute} other {After # minutes}}',
  'lock.start': 'Lock when Rapport starts',
  'lock.screen': 'Lock with the computer',
  'lock.screen.text':
    'When its screen locks or it goes to sleep. Linux does not tell when the screen locks; sleep and the time above hold there.',

  'lock.dialog.set': 'Set a passphrase or PIN',
  'lock.dialog.change': 'Change the passphrase or PIN',
  'lock.dialog.remove': 'Take the lock away',
  'lock.current': 'The present one',
  'lock.new': 'New passphrase or PIN',
  'lock.again': 'Once more',
  'lock.new.hint': 'Four letters or figures at least. If you forget it, no client is lost.',
  'lock.short': 'Use four letters or figures at least.',
  'lock.differ': 'The two are not the same.',
  'lock.save': 'Set it',
  'lock.do-remove': 'Take it away',
  'lock.unwritable': 'Not changed, the file of the lock cannot be written.',
  'lock.is-set': 'Rapport can be locked now: {keys}.',
  'lock.is-removed': 'The lock is gone.',
} as const
