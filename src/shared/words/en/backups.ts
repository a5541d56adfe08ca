/** Backups, and the window that comes up while the data cannot be opened. */
export const backups = {
  'backups.title': 'Backups and undo',
  'backups.last': 'Last backup',
  'backups.last.none': 'None yet. The first is made once there is a client.',
  'backups.last.unread': 'Which backups there are could not be read.',
  'backups.last.text':
    '{when}, checked: {clients, plural, one {# client} other {# clients}}, {interactions, plural, one {# touch} other {# touches}}.',
  'backups.kept':
    'One a day, and one before an import, a merge of several and a restore. The last 7 days, 4 weeks and 12 months stay.',
  'backups.make': 'Back up now',
  'backups.made':
    'Backed up and checked: {clients, plural, one {# client} other {# clients}}, {interactions, plural, one {# touch} other {# touches}}.',
  'backups.folder': 'Where backups go',
  'backups.folder.own':
    'A copy on this disk does not help when the disk fails. Choose another one.',
  'backups.folder.choose': 'Choose a folder',
  'backups.folder.back': 'Beside the data again',
  'backups.folder.set': 'Backups go to {folder} from now on.',
  'backups.folder.show': 'Show',
  'backups.list': 'Go back to a backup',
  'backups.list.text': 'What you have now is kept first, so this can be undone.',
  'backups.list.do': 'Choose a backup',
  'backups.list.title': 'Go back to which backup?',
  'backups.reason':
    '{reason, select, daily {of the day} migration {before a new version} import {before an import} merge {before a merge} restore {before a restore} other {asked for}}',
  'backups.holds':
    '{clients, plural, =0 {No clients} one {# client} other {# clients}}, {interactions, plural, =0 {no touches} one {# touch} other {# touches}}.',
  'backups.newest': 'Newest entry: {when}.',
  'backups.restore': 'Restore',
  'backups.restore.of': 'Restore the backup of {when}',
  'backups.look.title': 'Restore {when}?',
  'backups.look.none': 'Nothing has changed since then.',
  'backups.look.lost':
    'Since then {clients, plural, =0 {no clients} one {# client} other {# clients}} and {entries, plural, =0 {no timeline entries} one {# timeline entry} other {# timeline entries}} were added, in {changes, plural, one {# change} other {# changes}}. They will no longer be there.',
  'backups.look.unread': 'What has come since then could not be read.',
  'backups.look.kept': 'What you have now is kept as a backup first.',
  'backups.restored':
    'Restored: {clients, plural, one {# client} other {# clients}}, {interactions, plural, one {# touch} other {# touches}}.',
  'backups.restored.undo': 'Put back what was there',
  'backups.working': 'Checking and restoring. This can take a minute.',
  'backups.note': 'No backup could be made',
  'backups.note.open': 'Backups',

  'backups.failed.no-folder':
    'The folder for backups is not there. Is its disk connected? Everything else goes on as ever.',
  'backups.failed.read-only': 'The folder for backups cannot be written to. Choose another folder.',
  'backups.failed.disk-full':
    'There is not enough room on the disk for a backup. Make room, or choose another folder.',
  'backups.failed.disk-failed':
    'The disk answered with an error. Is it connected? The earlier backups are as they were. If it happens again, choose another disk.',
  'backups.failed.busy':
    'Another program keeps the data file to itself. It is tried again within an hour.',
  'backups.failed.source-damaged':
    'The data file is damaged in places. Go back to the newest backup; what you have now is kept as it is.',
  'backups.failed.not-whole':
    'The copy was not whole and was thrown away. It is tried again within an hour.',
  'backups.failed.gone': 'This backup is no longer there.',
  'backups.failed.unreadable': 'The file could not be read.',
  'backups.failed.altered':
    'This backup is no longer what it was when it was made, so it was not restored. Choose another one.',
  'backups.failed.damaged': 'This backup is damaged, so it was not restored. Choose another one.',
  'backups.failed.not-ours': 'That is no data file of Rapport.',
  'backups.failed.newer':
    'That backup was made by a newer Rapport. Install the newer version first.',
  'backups.failed.import-runs': 'An import or another restore is running. Wait for it to end.',
  'backups.failed.same-file': 'That is the data file itself. Choose a backup of it.',
  'backups.failed.in-use':
    'The data file is too damaged to be replaced while Rapport runs. Quit and start Rapport again: it offers your backups first.',
  'backups.failed.data-newer': 'The data file is of a newer Rapport and was left as it is.',

  'recovery.damaged.title': 'Your data file is damaged',
  'recovery.damaged.text':
    'Rapport could not read it and has not touched it. Put back a backup: the damaged file is kept beside it, as it is.',
  'recovery.missing.title': 'Your data file is not where it was',
  'recovery.missing.text':
    'There are traces of your data in this folder, but the data file itself is gone. If you moved it, bring it back and try again; otherwise put back a backup.',
  'recovery.newer.title': 'Your data is of a newer Rapport',
  'recovery.newer.text':
    'A newer version has written this file, and this one might spoil it. It was left as it is. Please install the newer version.',
  'recovery.read-only.title': 'Your data cannot be written to',
  'recovery.read-only.text':
    'Rapport needs to write to this file and to its folder. Make both writable, or connect the disk anew, and try again.',
  'recovery.not-a-folder.title': 'The folder of your data is no folder',
  'recovery.not-a-folder.text':
    'Where your data should lie there is a file. Nothing was changed. Move it away, and try again.',
  'recovery.busy.title': 'Another program holds your data',
  'recovery.busy.text':
    'Some other program keeps the data file locked, perhaps one that backs up or synchronises your files. Close it or wait for it, and try again. Nothing was changed.',
  'recovery.disk-full.title': 'The disk is full',
  'recovery.disk-full.text':
    'Rapport needs a little room to open your data. Your data is safe. Make room, and try again.',
  'recovery.disk-failed.title': 'The disk does not answer as it should',
  'recovery.disk-failed.text':
    'Rapport asked for your data and got an error from the disk. Nothing was changed. Look whether the disk is connected, and try again. If it stays so, the disk may be failing: copy this folder to another one soon.',
  'recovery.internal.title': 'Rapport could not open your data',
  'recovery.internal.text':
    'Something went wrong inside Rapport. Nothing was changed. The log beside your data has the details.',
  'recovery.backups':
    '{n, plural, =0 {There are no backups in this folder} one {There is one backup} other {There are # backups}}',
  'recovery.choose': 'Choose another backup',
  'recovery.working': 'Checking and opening. This can take a minute.',
  'recovery.still': 'It is still the same.',
  'recovery.anew': 'Begin with an empty book',
  'recovery.anew.title': 'Begin with an empty book?',
  'recovery.anew.text':
    'What lies in the folder is kept, the damaged file and every backup. You can put a backup back at any time.',
  'recovery.quit': 'Quit',
} as const
