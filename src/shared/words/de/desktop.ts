import type { desktop as english } from '../en/desktop.ts'
import type { Translation } from '../translation.ts'

export const desktop: Translation<typeof english> = {
  'desktop.menu.file': 'Datei',
  'desktop.menu.edit': 'Bearbeiten',
  'desktop.menu.view': 'Ansicht',
  'desktop.menu.window': 'Fenster',
  'desktop.menu.settings': 'Einstellungen …',
  'desktop.menu.quit': 'Rapport beenden',
  'desktop.menu.help': 'Hilfe',
  'desktop.menu.logs': 'Ordner mit den Protokollen öffnen',
  'desktop.menu.details': 'Angaben für einen Fehlerbericht …',

  'desktop.choose.import': 'Datei mit Kontakten wählen',
  'desktop.choose.export': 'Kontakte speichern',
  'desktop.choose.rejects': 'Nicht importierte Zeilen speichern',
  'desktop.choose.backup': 'Sicherung wählen',
  'desktop.files.backups': 'Sicherungen von Rapport',
  'desktop.choose.backup-folder': 'Ordner für Sicherungen wählen',
  'desktop.files.tables': 'Tabellen (CSV)',
  'desktop.files.import': 'Tabellen, Visitenkarten und Archive',
  'desktop.files.cards': 'Visitenkarten (vCard)',
  'desktop.files.archives': 'Archive mit allem (JSON)',
  'desktop.files.sealed': 'Versiegelte Archive mit allem',
  'desktop.files.sheets': 'Blätter zum Drucken (HTML)',
  'desktop.files.printed-sheets': 'Gedruckte Blätter (PDF)',
  'desktop.files.calendars': 'Kalender (ICS)',
  'desktop.files.all': 'Alle Dateien',
  'desktop.name.export': 'kontakte-{date}.{ending}',
  'desktop.name.pasted': 'Eingefügte Zeilen',
  'desktop.name.rejects': 'nicht-importierte-zeilen.csv',

  'desktop.start.title': 'Rapport konnte deine Daten nicht öffnen',
  'desktop.start.read-only':
    'In die Datendatei kann nicht geschrieben werden:\n{file}\n\nRapport muss dort schreiben können. Gib die Datei und ihren Ordner zum Schreiben frei und starte neu.',
  'desktop.start.not-a-folder':
    'Hier sollte der Ordner mit deinen Daten sein, es ist aber eine Datei oder liegt in einer:\n{file}\n\nNichts wurde verändert.',
  'desktop.start.disk-full':
    'Das Laufwerk ist voll, und Rapport braucht hier etwas Platz:\n{file}\n\nSchaffe Platz und starte neu.',
  'desktop.start.disk-failed':
    'Das Laufwerk hat hier einen Fehler gemeldet:\n{file}\n\nNichts wurde verändert. Sieh nach, ob das Laufwerk angeschlossen ist, und starte neu.',
  'desktop.start.internal':
    'In Rapport ging etwas schief, als diese Datei geöffnet wurde:\n{file}\n\nNichts wurde verändert. Näheres steht im Protokoll daneben.',

  'desktop.minimised.title': 'Rapport läuft weiter',
  'desktop.minimised.text':
    'Diese Oberfläche zeigt keinen Infobereich, darum wird das Fenster beim Schließen nur verkleinert, und Erinnerungen kommen weiterhin. Öffne es wieder über die Taskleiste oder indem du Rapport noch einmal startest.',
  'desktop.minimised.stay': 'Weiterlaufen lassen',

  'desktop.stopped.title': 'Rapport hat die Verbindung zu deinen Daten verloren',
  'desktop.stopped.text':
    'Was als gespeichert angezeigt wurde, ist gespeichert. Starte neu, um weiterzuarbeiten; getippte Worte bleiben in ihren Feldern.',
  'desktop.stopped.again': 'Neu starten',
  'desktop.broken.text':
    'Das Fenster stürzt immer wieder ab. Was als gespeichert angezeigt wurde, ist gespeichert. Bitte beende Rapport und starte es neu.',
}
