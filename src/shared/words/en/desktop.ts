/** What the app says outside its pages, but for the tray: menus, file dialogs, start-up errors. */
export const desktop = {
  'desktop.menu.file': 'File',
  'desktop.menu.edit': 'Edit',
  'desktop.menu.view': 'View',
  'desktop.menu.window': 'Window',
  'desktop.menu.settings': 'Settings…',
  'desktop.menu.quit': 'Quit Rapport',
  'desktop.menu.help': 'Help',
  'desktop.menu.logs': 'Open log folder',
  'desktop.menu.details': 'Details for a bug report…',

  'desktop.choose.import': 'Choose a file of clients',
  'desktop.choose.export': 'Save clients',
  'desktop.choose.rejects': 'Save the rows that were not imported',
  'desktop.choose.backup': 'Choose a backup',
  'desktop.files.backups': 'Backups of Rapport',
  'desktop.choose.backup-folder': 'Choose a folder for backups',
  'desktop.files.tables': 'Tables (CSV)',
  'desktop.files.import': 'Tables, contact cards and archives',
  'desktop.files.cards': 'Contact cards (vCard)',
  'desktop.files.archives': 'Archives of everything (JSON)',
  'desktop.files.sealed': 'Sealed archives of everything',
  'desktop.files.sheets': 'Sheets to print (HTML)',
  'desktop.files.printed-sheets': 'Printed sheets (PDF)',
  'desktop.files.calendars': 'Calendars (ICS)',
  'desktop.files.all': 'All files',
  'desktop.name.export': 'clients-{date}.{ending}',
  'desktop.name.pasted': 'Pasted rows',
  'desktop.name.rejects': 'rows-not-imported.csv',

  'desktop.start.title': 'Rapport could not open your data',
  'desktop.start.read-only':
    'The data file cannot be written to:\n{file}\n\nRapport needs to write there. Make the file and its folder writable, then start again.',
  'desktop.start.not-a-folder':
    'This should be the folder of your data, but it is a file or lies inside one:\n{file}\n\nNothing was changed.',
  'desktop.start.disk-full':
    'The disk is full, and Rapport needs a little room here:\n{file}\n\nMake room, then start again.',
  'desktop.start.disk-failed':
    'The disk answered with an error here:\n{file}\n\nNothing was changed. Look whether the disk is connected, then start again.',
  'desktop.start.internal':
    'Something went wrong inside Rapport while it opened this file:\n{file}\n\nNothing was changed. The log beside it has the details.',

  'desktop.minimised.title': 'Rapport is still running',
  'desktop.minimised.text':
    'This desktop shows no tray, so closing the window minimises it and your reminders go on coming. Open it again from the task bar, or by starting Rapport once more.',
  'desktop.minimised.stay': 'Keep it running',

  'desktop.stopped.title': 'Rapport lost the connection to your data',
  'desktop.stopped.text':
    'What was shown as saved is saved. Start again to go on working; words you have typed stay in their fields.',
  'desktop.stopped.again': 'Start again',
  'desktop.broken.text':
    'The window keeps failing. What was shown as saved is saved. Please quit Rapport and start it again.',
} as const
