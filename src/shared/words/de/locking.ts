import type { locking as english } from '../en/locking.ts'
import type { Translation } from '../translation.ts'

export const locking: Translation<typeof english> = {
  'lock.section': 'Sperre',
  'lock.what': 'Kennwort oder PIN',
  'lock.what.text':
    'Verbirgt deine Kontakte vor allen, die vorbeikommen: im Fenster, im Infobereich und in Mitteilungen. Die Datendatei wird dadurch nicht verschlüsselt, es schützt also nicht vor Diebstahl oder vor anderen, die dein Benutzerkonto verwenden; verschlüssle dafür die Festplatte. Die Befehlszeile ist nicht gesperrt.',
  'lock.unread': 'Ob eine Sperre gesetzt ist, konnte nicht gelesen werden.',
  'lock.set': 'Kennwort setzen …',
  'lock.change': 'Ändern …',
  'lock.remove': 'Sperre aufheben …',
  'lock.now': 'Jetzt sperren',
  'lock.idle': 'Sperren, wenn niemand da ist',
  'lock.idle.text': 'Nach so langer Zeit ohne Taste oder Mausbewegung, in jedem Programm.',
  'lock.idle.never': 'Nie',
  'lock.idle.minutes': '{minutes, plural, one {Nach # Minute} other {Nach # Minuten}}',
  'lock.start': 'Beim Start von Rapport sperren',
  'lock.screen': 'Mit dem Rechner sperren',
  'lock.screen.text':
    'Wenn sein Bildschirm gesperrt wird oder er schlafen geht. Linux meldet nicht, wann der Bildschirm gesperrt wird; dort gelten der Ruhezustand und die Zeit darüber.',

  'lock.dialog.set': 'Kennwort oder PIN setzen',
  'lock.dialog.change': 'Kennwort oder PIN ändern',
  'lock.dialog.remove': 'Sperre aufheben',
  'lock.current': 'Das jetzige',
  'lock.new': 'Neues Kennwort oder neue PIN',
  'lock.again': 'Noch einmal',
  'lock.new.hint':
    'Mindestens vier Buchstaben oder Ziffern. Wenn du es vergisst, geht kein Kontakt verloren.',
  'lock.short': 'Nimm mindestens vier Buchstaben oder Ziffern.',
  'lock.differ': 'Die beiden sind nicht gleich.',
  'lock.save': 'Setzen',
  'lock.do-remove': 'Aufheben',
  'lock.unwritable': 'Nicht geändert, die Datei der Sperre kann nicht geschrieben werden.',
  'lock.is-set': 'Rapport lässt sich jetzt sperren: {keys}.',
  'lock.is-removed': 'Die Sperre ist aufgehoben.',
}
