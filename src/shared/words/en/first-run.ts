/** The first start: three doors. */
export const firstRun = {
  'first-run.title': 'Treat every client as if they were your only one',
  'first-run.promise':
    'Rapport remembers who they are, what they wish for and what you promised, and tells you each morning whom to reach out to, and why.',
  'first-run.doors': 'Where to begin',
  'first-run.import': 'Bring your clients',
  'first-run.import.text':
    'Drop a file here, or choose one. You will see how every row is read before anything is saved.',
  'first-run.import.any': 'any CSV',
  'first-run.import.archive': 'Rapport archive',
  'first-run.add': 'Add the first one',
  'first-run.add.text': 'A name is enough. The rest comes as you learn it.',
  'first-run.add.name': 'Their name',
  'first-run.add.submit': 'Add',
  'first-run.add.missing': 'Write a name first.',
  'first-run.demo': 'Look around',
  'first-run.demo.text': 'A bicycle workshop’s sixty invented clients, gone again in one click.',
  'first-run.demo.filling': 'Inventing them …',
  'first-run.demo.not-empty': 'There are clients here already, so no invented ones were added.',
  'first-run.one-file': 'One file on this computer, backed up daily',
  'first-run.offline': 'Never goes online',
  'first-run.restore': 'I have a backup to restore',
  'first-run.restore.not-ours':
    'That is no backup of Rapport. An archive, contacts or a table come in through “Bring your clients”.',
  'first-run.settings': 'Settings',
} as const
