import type { aside as english } from '../en/aside.ts'
import type { Translation } from '../translation.ts'

export const aside: Translation<typeof english> = {
  'window.lost': 'An diesem Ort ist nichts',
  'window.lost.go': 'Zu Heute',
  'window.drop.title': 'Hier fallen lassen zum Importieren',
  'window.drop.text': 'Nichts wird gespeichert, bevor du jede Zeile gesehen hast.',
  'window.launch': 'Was daraus wurde',
  'window.launch.question': 'Hast du <who>{name}</who> erreicht?',
  'window.launch.reached': 'Erreicht',
  'window.launch.no-answer': 'Keine Antwort',
  'window.launch.not-now': 'Jetzt nicht',
  'window.launch.logged': 'Eingetragen: {kind} mit {name}.',
  'window.launch.tried': 'Eingetragen: {kind}, ohne Antwort von {name}.',
}
