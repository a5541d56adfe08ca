import type { exports as english } from '../en/export.ts'
import type { Translation } from '../translation.ts'

export const exports: Translation<typeof english> = {
  'export.title': 'Exportieren',
  'export.who': 'Wer',
  'export.who.unread': 'Deine Segmente konnten nicht gelesen werden, darum ist keins zu wählen.',
  'export.who.all': 'Alle Kontakte',
  'export.who.list':
    'Die Liste, wie sie gezeigt wird: {n, plural, one {# Kontakt} other {# Kontakte}}',
  'export.who.chosen':
    '{n, plural, one {Der gewählte Kontakt} other {Die {n, number} gewählten Kontakte}}',
  'export.who.one': 'Nur {name}',
  'export.who.segments': 'Segmente',
  'export.format': 'Als',
  'export.format.csv': 'Tabelle (CSV)',
  'export.format.vcard': 'Visitenkarten (vCard 4.0)',
  'export.format.vcard-3.0': 'Visitenkarten (vCard 3.0, für ältere Programme)',
  'export.format.ics': 'Kalender mit Terminen und Erinnerungen (ICS)',
  'export.format.html': 'Blätter zum Drucken (HTML)',
  'export.format.pdf': 'Gedruckte Blätter (PDF)',
  'export.format.json': 'Archiv mit allem (JSON)',
  'export.about.csv':
    'Öffnet sich in jeder Tabellenkalkulation. Sie wieder zu importieren ändert nichts.',
  'export.about.vcard': 'Für ein Telefon oder ein Adressbuch.',
  'export.about.vcard-3.0': 'Für Telefone und Programme, die neuere Visitenkarten nicht lesen.',
  'export.about.ics': 'Geburtstage, andere wichtige Termine und Erinnerungen, für einen Kalender.',
  'export.about.html':
    'Eine Seite für jeden Kontakt: was vor einem Anruf zu wissen ist. Öffnet sich in jedem Browser, der sie drucken kann.',
  'export.about.pdf':
    'Eine Seite für jeden Kontakt: was vor einem Anruf zu wissen ist. Fertig für Papier, bis zu {most, number} Kontakte in einer Datei.',
  'export.about.json': 'Mit dem ganzen Verlauf; ein Import bringt alles zurück.',
  'export.seal': 'Mit einem Kennwort versiegeln',
  'export.seal.text':
    'Ohne das Kennwort liest es niemand, und niemand kann das Kennwort zurückholen: Bewahre es auf, wo du andere aufbewahrst.',
  'export.seal.passphrase': 'Kennwort',
  'export.seal.again': 'Noch einmal',
  'export.seal.short': 'Nimm mindestens {n} Zeichen.',
  'export.seal.differ': 'Die beiden sind nicht gleich.',
  'export.columns': 'Spalten',
  'export.part.name': 'Namen',
  'export.part.organisation': 'Organisation',
  'export.part.emails': 'E-Mail-Adressen',
  'export.part.phones': 'Telefonnummern',
  'export.part.addresses': 'Anschriften',
  'export.part.urls': 'Webseiten',
  'export.part.dates': 'Termine',
  'export.part.standing': 'Phase und Rhythmus',
  'export.part.labels': 'Schlagwörter und Segmente',
  'export.part.money': 'Bisher gekauft',
  'export.part.notes': 'Notizen',
  'export.part.custom': 'Eigene Felder',
  'export.delimiter': 'Zwischen den Spalten',
  'export.delimiter.comma': 'Komma',
  'export.delimiter.semicolon': 'Semikolon',
  'export.delimiter.tab': 'Tabulator',
  'export.bom': 'Als UTF-8 kennzeichnen, damit Excel Umlaute zeigt',
  'export.do': 'Ort wählen …',
  'export.progress': '{percent, number} % geschrieben',
  'export.done': '{clients, plural, one {# Kontakt} other {# Kontakte}} exportiert nach {file}.',
  'export.show': 'Im Ordner zeigen',
  'export.failed':
    'Nicht exportiert: Die Datei konnte nicht geschrieben werden. Wähle einen anderen Ort.',
  'export.printing': 'Die Seiten werden gesetzt…',
  'export.failed.too-many':
    'Ein PDF nimmt bis zu {most, number} Kontakte; das sind {n, number}. Wähle weniger oder nimm HTML, das alle nimmt.',
  'export.failed.segment': 'Dieses Segment gibt es nicht mehr. Wähle ein anderes.',
}
