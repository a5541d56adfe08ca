import type { backups as english } from '../en/backups.ts'
import type { Translation } from '../translation.ts'

export const backups: Translation<typeof english> = {
  'backups.title': 'Sicherungen und Rückgängig',
  'backups.last': 'Letzte Sicherung',
  'backups.last.none': 'Noch keine. Die erste entsteht, sobald es einen Kontakt gibt.',
  'backups.last.unread': 'Welche Sicherungen es gibt, ließ sich nicht lesen.',
  'backups.last.text':
    '{when}, geprüft: {clients, plural, one {# Kontakt} other {# Kontakte}}, {interactions, plural, one {# Eintrag} other {# Einträge}}.',
  'backups.kept':
    'Eine pro Tag, und eine vor einem Import, vor dem Zusammenführen mehrerer und vor einer Wiederherstellung. Die letzten 7 Tage, 4 Wochen und 12 Monate bleiben.',
  'backups.make': 'Jetzt sichern',
  'backups.made':
    'Gesichert und geprüft: {clients, plural, one {# Kontakt} other {# Kontakte}}, {interactions, plural, one {# Eintrag} other {# Einträge}}.',
  'backups.folder': 'Wohin Sicherungen kommen',
  'backups.folder.own':
    'Eine Kopie auf derselben Festplatte hilft nicht, wenn die Festplatte ausfällt. Wähle eine andere.',
  'backups.folder.choose': 'Ordner wählen',
  'backups.folder.back': 'Wieder neben die Daten',
  'backups.folder.set': 'Sicherungen kommen ab jetzt nach {folder}.',
  'backups.folder.show': 'Zeigen',
  'backups.list': 'Zurück zu einer Sicherung',
  'backups.list.text':
    'Was du jetzt hast, wird zuerst aufgehoben, darum lässt sich das rückgängig machen.',
  'backups.list.do': 'Sicherung wählen',
  'backups.list.title': 'Zu welcher Sicherung zurück?',
  'backups.reason':
    '{reason, select, daily {des Tages} migration {vor einer neuen Version} import {vor einem Import} merge {vor einem Zusammenführen} restore {vor einer Wiederherstellung} other {gewünscht}}',
  'backups.holds':
    '{clients, plural, =0 {Keine Kontakte} one {# Kontakt} other {# Kontakte}}, {interactions, plural, =0 {keine Einträge} one {# Eintrag} other {# Einträge}}.',
  'backups.newest': 'Neuester Eintrag: {when}.',
  'backups.restore': 'Wiederherstellen',
  'backups.restore.of': 'Sicherung wiederherstellen: {when}',
  'backups.look.title': 'Wiederherstellen: {when}?',
  'backups.look.none': 'Seitdem hat sich nichts geändert.',
  'backups.look.lost':
    'Seitdem kamen {clients, plural, =0 {keine Kontakte} one {# Kontakt} other {# Kontakte}} und {entries, plural, =0 {keine Einträge} one {# Eintrag} other {# Einträge}} im Verlauf dazu, in {changes, plural, one {# Änderung} other {# Änderungen}}. Sie sind danach nicht mehr da.',
  'backups.look.unread': 'Was seitdem dazukam, konnte nicht gelesen werden.',
  'backups.look.kept': 'Was du jetzt hast, wird zuerst als Sicherung aufgehoben.',
  'backups.restored':
    'Wiederhergestellt: {clients, plural, one {# Kontakt} other {# Kontakte}}, {interactions, plural, one {# Eintrag} other {# Einträge}}.',
  'backups.restored.undo': 'Zurückholen, was da war',
  'backups.working': 'Wird geprüft und wiederhergestellt. Das kann eine Minute dauern.',
  'backups.note': 'Es konnte keine Sicherung entstehen',
  'backups.note.open': 'Sicherungen',

  'backups.failed.no-folder':
    'Der Ordner für Sicherungen ist nicht da. Ist sein Laufwerk verbunden? Alles andere geht weiter wie immer.',
  'backups.failed.read-only':
    'In den Ordner für Sicherungen kann nicht geschrieben werden. Wähle einen anderen Ordner.',
  'backups.failed.disk-full':
    'Auf dem Laufwerk ist zu wenig Platz für eine Sicherung. Schaffe Platz oder wähle einen anderen Ordner.',
  'backups.failed.disk-failed':
    'Das Laufwerk hat einen Fehler gemeldet. Ist es angeschlossen? Die früheren Sicherungen sind, wie sie waren. Wenn es wieder vorkommt, wähle ein anderes Laufwerk.',
  'backups.failed.busy':
    'Ein anderes Programm hält die Datendatei fest. In einer Stunde wird es wieder versucht.',
  'backups.failed.source-damaged':
    'Die Datendatei ist stellenweise beschädigt. Geh zurück zur neuesten Sicherung; was du jetzt hast, bleibt, wie es ist.',
  'backups.failed.not-whole':
    'Die Kopie war nicht vollständig und wurde verworfen. In einer Stunde wird es wieder versucht.',
  'backups.failed.gone': 'Diese Sicherung gibt es nicht mehr.',
  'backups.failed.unreadable': 'Die Datei konnte nicht gelesen werden.',
  'backups.failed.altered':
    'Diese Sicherung ist nicht mehr, was sie bei ihrer Entstehung war, darum wurde sie nicht wiederhergestellt. Wähle eine andere.',
  'backups.failed.damaged':
    'Diese Sicherung ist beschädigt, darum wurde sie nicht wiederhergestellt. Wähle eine andere.',
  'backups.failed.not-ours': 'Das ist keine Datendatei von Rapport.',
  'backups.failed.newer':
    'Diese Sicherung stammt von einem neueren Rapport. Installiere zuerst die neuere Version.',
  'backups.failed.import-runs':
    'Ein Import oder eine andere Wiederherstellung läuft. Warte, bis sie fertig ist.',
  'backups.failed.same-file': 'Das ist die Datendatei selbst. Wähle eine Sicherung davon.',
  'backups.failed.in-use':
    'Die Datendatei ist zu beschädigt, um ersetzt zu werden, während Rapport läuft. Beende Rapport und starte es neu: Es bietet dir zuerst deine Sicherungen an.',
  'backups.failed.data-newer':
    'Die Datendatei stammt von einem neueren Rapport und blieb, wie sie ist.',

  'recovery.damaged.title': 'Deine Datendatei ist beschädigt',
  'recovery.damaged.text':
    'Rapport konnte sie nicht lesen und hat sie nicht angerührt. Spiel eine Sicherung ein: Die beschädigte Datei bleibt daneben, wie sie ist.',
  'recovery.missing.title': 'Deine Datendatei ist nicht mehr, wo sie war',
  'recovery.missing.text':
    'In diesem Ordner gibt es Spuren deiner Daten, aber die Datendatei selbst fehlt. Wenn du sie verschoben hast, bring sie zurück und versuch es noch einmal; sonst spiel eine Sicherung ein.',
  'recovery.newer.title': 'Deine Daten stammen von einem neueren Rapport',
  'recovery.newer.text':
    'Eine neuere Version hat diese Datei geschrieben, und diese hier könnte sie verderben. Sie blieb, wie sie ist. Bitte installiere die neuere Version.',
  'recovery.read-only.title': 'In deine Daten kann nicht geschrieben werden',
  'recovery.read-only.text':
    'Rapport muss in diese Datei und ihren Ordner schreiben können. Gib beide zum Schreiben frei oder verbinde das Laufwerk neu, und versuch es noch einmal.',
  'recovery.not-a-folder.title': 'Der Ordner deiner Daten ist kein Ordner',
  'recovery.not-a-folder.text':
    'Wo deine Daten liegen sollten, ist eine Datei. Nichts wurde verändert. Verschiebe sie und versuch es noch einmal.',
  'recovery.busy.title': 'Ein anderes Programm hält deine Daten fest',
  'recovery.busy.text':
    'Ein anderes Programm sperrt die Datendatei, vielleicht eines, das deine Dateien sichert oder abgleicht. Schließ es oder warte darauf, und versuch es noch einmal. Nichts wurde verändert.',
  'recovery.disk-full.title': 'Das Laufwerk ist voll',
  'recovery.disk-full.text':
    'Rapport braucht etwas Platz, um deine Daten zu öffnen. Deine Daten sind sicher. Schaffe Platz und versuch es noch einmal.',
  'recovery.disk-failed.title': 'Das Laufwerk antwortet nicht, wie es soll',
  'recovery.disk-failed.text':
    'Rapport hat nach deinen Daten gefragt und vom Laufwerk einen Fehler bekommen. Nichts wurde verändert. Sieh nach, ob das Laufwerk angeschlossen ist, und versuch es noch einmal. Bleibt es so, geht das Laufwerk vielleicht kaputt: Kopiere diesen Ordner bald auf ein anderes.',
  'recovery.internal.title': 'Rapport konnte deine Daten nicht öffnen',
  'recovery.internal.text':
    'In Rapport ging etwas schief. Nichts wurde verändert. Näheres steht im Protokoll neben deinen Daten.',
  'recovery.backups':
    '{n, plural, =0 {In diesem Ordner gibt es keine Sicherungen} one {Es gibt eine Sicherung} other {Es gibt # Sicherungen}}',
  'recovery.choose': 'Andere Sicherung wählen',
  'recovery.working': 'Wird geprüft und geöffnet. Das kann eine Minute dauern.',
  'recovery.still': 'Es ist unverändert.',
  'recovery.anew': 'Mit einem leeren Buch beginnen',
  'recovery.anew.title': 'Mit einem leeren Buch beginnen?',
  'recovery.anew.text':
    'Was im Ordner liegt, bleibt, die beschädigte Datei und jede Sicherung. Du kannst jederzeit eine Sicherung einspielen.',
  'recovery.quit': 'Beenden',
}
