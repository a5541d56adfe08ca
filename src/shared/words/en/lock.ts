/** The lock of the window. */
export const lock = {
  'lock.title': 'Rapport is locked',
  'lock.secret': 'Passphrase or PIN',
  'lock.open': 'Unlock',
  'lock.wrong': 'That is not it.',
  'lock.caps': 'Caps Lock is on.',
  'lock.wait': 'Try again in {seconds, plural, one {# second} other {# seconds}}.',
  'lock.broken': 'The file of the lock cannot be read, so nothing opens it here.',
  'lock.forgotten': 'I have forgotten it',
  'lock.forgotten.text':
    'Nobody can tell you what it was, but your clients are not lost: the lock is a file of its own beside them. Quit Rapport, delete this file and start again; then set a new passphrase.',
} as const
