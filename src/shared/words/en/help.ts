/** When something went wrong: the calm screen, the log, and what a bug report may say. */
export const help = {
  'help.title': 'When something goes wrong',
  'help.text':
    'Rapport keeps a log on this computer: times, counts and codes, never a word about a client. Nothing is ever sent.',
  'help.logs': 'Open log folder',
  'help.details': 'Details for a bug report',
  'help.details.do': 'Details for a bug report…',
  'help.details.text':
    'Below is everything that would be copied. Read it before you send it to anybody.',
  'help.details.label': 'Details',
  'help.details.copy': 'Copy',
  'help.details.copied': 'Copied.',
  'help.details.unreadable': 'The details could not be read.',

  'help.about': 'About Rapport',
  'help.about.text':
    'Rapport answers every day whom to reach out to and why, what you know about them, and who is slipping away. It works offline: what you write stays on this computer, and nothing is ever sent.',
  'help.about.data': 'Your data',
  'help.about.made-of': 'Made of',
  'help.about.made-of.text':
    'Electron, React, SQLite and other open works. The letters are Literata and Commissioner (SIL Open Font License), the icons Phosphor (MIT).',

  'help.failed.title': 'Something went wrong in this window',
  'help.failed.text':
    'What was shown as saved is saved, and the lines you were writing are kept. Load the window again to go on.',
  'help.failed.odd.text':
    'It may not show everything as it is. What was shown as saved is saved; load the window again when it suits you.',
  'help.failed.reload': 'Load again',
  'help.failed.stay': 'Carry on',
} as const
