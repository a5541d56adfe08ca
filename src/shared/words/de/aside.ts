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

  'today.score.sum': 'Punkte',
  'today.score.note':
    'Die Zeilen ergeben zusammen die Punkte. Ein abgeschalteter Anlass ist für alle abgeschaltet, bis du ihn hier oder in den Einstellungen wieder einschaltest.',
  'today.score.is-off': 'Für alle abgeschaltet',
  'today.score.off-label': 'Anlässe der Art „{kind}“ zählen',
  'today.until.snooze': '{name} zurückstellen',
  'today.until.pause': '{name} pausieren',
  'today.until.plan': 'Ein Tag für {name}',
  'today.until.field': 'Bis wann',
  'today.until.placeholder': '3.5.2027, auf Englisch: next tue, in 10 d',
  'today.until.hour': 'In einer Stunde',
  'today.until.tomorrow': 'Morgen',
  'today.until.monday': 'Montag',
  'today.until.two-weeks': 'In zwei Wochen',
  'today.until.next-month': 'Nächsten Monat',
  'today.until.after-date': 'Am Tag danach: {what}',
  'today.until.open': 'Bis ich fortsetze',
  'today.until.past': '{date} ist vorbei. Wähle einen Tag, der noch kommt.',
}
