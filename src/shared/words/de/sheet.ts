import type { sheet as english } from '../en/sheet.ts'
import type { Translation } from '../translation.ts'

export const sheet: Translation<typeof english> = {
  'sheet.title': '{n, plural, one {{name}} other {# Kontakte}}',
  'sheet.question': 'Eine Frage wert',
  'sheet.reach': 'Erreichbar unter',
  'sheet.aim': 'Das Ziel',
  'sheet.now': 'Jetzt',
  'sheet.wanted': 'Gewünscht',
  'sheet.progress': '{n, number} von 5 auf dem Weg dorthin',
  'sheet.touches': 'Der letzte Austausch',
  'sheet.touch':
    '{day}, {direction, select, inbound {von dort} outbound {von dir} other {beide}}, {kind, select, call {Anruf} email {E-Mail} meeting {Treffen} message {Nachricht} social {Gruß} letter {Brief} event {Veranstaltung} other {Austausch}}',
  'sheet.learned': 'Erfahren: {learned}',
  'sheet.mine': 'Du hast versprochen',
  'sheet.theirs': 'Dir wurde versprochen',
  'sheet.by': 'bis {day}',
  'sheet.no-date': 'ohne Datum',
  'sheet.issues': 'Probleme, die nicht abgeschlossen sind',
  'sheet.wishes': 'Wünsche',
  'sheet.dates': 'Termine in der Nähe',
  'sheet.facts': 'Was du weißt',
  'sheet.stale': 'Noch so? Vor mehr als einem Jahr erfahren',
  'sheet.notes': 'Notizen',
  'sheet.foot': 'Von Rapport geschrieben, {day}.',
  'sheet.ask.issue': 'Hält es: {issue}',
  'sheet.ask.aim': 'Was soll in einem Jahr anders sein als heute?',
  'sheet.ask.fact': 'Ist es noch so: {fact}',
  'sheet.ask.wish': 'Was sollten wir anbieten, das wir noch nicht anbieten?',
  'sheet.ask.aim-now': 'Wie viel näher ist das seit unserem letzten Gespräch gerückt: {aim}',
}
