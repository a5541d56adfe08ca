import type { keeping as english } from '../en/keeping.ts'
import type { Translation } from '../translation.ts'

export const keeping: Translation<typeof english> = {
  'place.note': 'Wo deine Daten liegen',
  'place.synced':
    'Deine Daten liegen in einem Ordner, den {program} mit anderen Rechnern abgleicht. Das Programm kopiert die Datei, während Rapport hineinschreibt, und bringt vielleicht eine ältere zurück. Verschiebe den Ordner an einen anderen Ort und lege stattdessen Sicherungen dorthin.',
  'place.network':
    'Deine Daten liegen auf einem Netzlaufwerk, wo eine verlorene Verbindung sie beschädigen kann. Verschiebe den Ordner auf diesen Rechner und lege stattdessen Sicherungen dorthin.',
  'place.conflicts':
    'Ein anderer Rechner hat zur selben Zeit in deine Daten geschrieben. Seine Fassung liegt unberührt neben deiner: {files}.',

  'trash.heading':
    '{n, plural, =0 {Der Papierkorb ist leer} one {Ein Kontakt im Papierkorb} other {# Kontakte im Papierkorb}}',
  'trash.text': 'Wer gelöscht ist, bleibt 30 Tage hier, mit allem, was dazugehört.',
  'trash.failed': 'Der Papierkorb konnte nicht gelesen werden',
  'trash.line':
    'Gelöscht: {deleted}, endgültig weg: {gone}. {entries, plural, =0 {Nichts im Verlauf.} one {# Eintrag im Verlauf.} other {# Einträge im Verlauf.}}',
  'trash.restore': 'Wiederherstellen',
  'trash.restore.who': '{name} wiederherstellen',
  'trash.restored': '<who>{name}</who> ist wieder da, mit allem, was da war.',
  'trash.gone': 'Dieser Kontakt ist nicht mehr im Papierkorb.',
  'trash.purge': 'Endgültig löschen',
  'trash.purge.who': 'Endgültig löschen: {name}',
  'trash.purge.title':
    '{n, plural, one {{name} endgültig löschen?} other {# Kontakte endgültig löschen?}}',
  'trash.purge.text':
    'Auch rückgängig machen lässt sich das dann nicht mehr. Nur eine Sicherung von vorher enthält noch alles.',
  'trash.purged': '{n, plural, one {Ein Kontakt ist} other {# Kontakte sind}} endgültig gelöscht.',
  'trash.empty': 'Papierkorb leeren',
  'trash.settings': 'Gelöschte Kontakte, 30 Tage lang.',
  'trash.settings.do': 'Papierkorb öffnen',

  'history.heading':
    '{n, plural, =0 {Nichts zurückzunehmen} one {Eine Änderung, die du zurücknehmen kannst} other {# Änderungen, die du zurücknehmen kannst}}',
  'history.text':
    'Die letzten 500 Änderungen werden aufgehoben, Importe und Zusammenführungen 30 Tage lang. Was du hier rückgängig machst, lässt sich wiederholen.',
  'history.failed': 'Die Änderungen konnten nicht gelesen werden',
  'history.is-undone': 'rückgängig gemacht',
  'history.only': 'Diese rückgängig machen',
  'history.only.what': 'Rückgängig machen: {what}',
  'history.up-to': 'Bis hierher zurück',
  'history.up-to.what': 'Bis hierher zurück: {what}',
  'history.undone': 'Rückgängig gemacht: {n, plural, one {# Änderung} other {# Änderungen}}.',
  'history.ask.title': '{n, plural, one {# Änderung} other {# Änderungen}} rückgängig machen?',
  'history.ask.text': 'Diese Änderung und alle danach werden zurückgenommen, die neueste zuerst.',
  'history.ask.treads':
    '{n, plural, one {Eine spätere Änderung baut} other {# spätere Änderungen bauen}} auf dieser auf, darum lässt sie sich nicht allein zurücknehmen. Alles von hier an lässt sich zurücknehmen, das Neueste zuerst.',
  'history.changed.unread': 'Was seit diesem Import geändert wurde, konnte nicht gelesen werden',
  'history.settings': 'Was getan wurde, und der Weg zurück zu jedem Punkt.',
  'history.settings.do': 'Änderungen öffnen',
}
