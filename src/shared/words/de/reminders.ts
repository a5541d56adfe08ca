import type { reminders as english } from '../en/reminders.ts'
import type { Translation } from '../translation.ts'

export const reminders: Translation<typeof english> = {
  'reminders.new': 'An {name} erinnern',
  'reminders.edit': 'Erinnerung ändern',
  'reminders.text': 'Woran',
  'reminders.text-missing': 'Schreib, woran du erinnert werden willst.',
  'reminders.about': 'Um wen es geht',
  'reminders.about.nobody': 'Niemand Bestimmtes',
  'reminders.about.problem':
    '{problem, select, looking {Der Name wird gesucht.} several {Mehrere passen. Wähle aus oder schreib mehr vom Namen.} other {Niemand mit diesem Namen.}}',
  'reminders.when': 'Wann',
  'reminders.when-hint': '3.5.2027 9:30',
  'reminders.past': '{date} ist vorbei. Wähle eine Zeit, die noch kommt.',
  'reminders.every': 'Wieder',
  'reminders.every-option':
    '{every, select, once {Einmal} daily {Jeden Tag} workdays {Montag bis Freitag} weekly {Jede Woche} fortnightly {Alle zwei Wochen} monthly {Jeden Monat} quarterly {Alle drei Monate} yearly {Jedes Jahr} other {Nach eigener Regel}}',
  'reminders.basis': 'Gezählt',
  'reminders.basis-option':
    '{basis, select, date {Ab ihrem Datum} other {Ab dem Tag der Erledigung}}',
  'reminders.save-new': 'Erinnern',
  'reminders.save': 'Speichern',
  'reminders.delete': 'Löschen',
  'reminders.done.set': 'Erinnerung gesetzt: {date}.',
  'reminders.done.changed':
    '{next, select, none {„{text}“ geändert.} other {„{text}“ geändert. Als Nächstes: {next}.}}',
  'reminders.done.deleted': '„{text}“ gelöscht.',
}
