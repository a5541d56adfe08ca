import type { duplicates as english } from '../en/duplicates.ts'
import type { Translation } from '../translation.ts'

export const duplicates: Translation<typeof english> = {
  'duplicates.field.name': 'Name',
  'duplicates.field.kind': 'Art',
  'duplicates.field.nickname': 'Spitzname',
  'duplicates.field.pronouns': 'Pronomen',
  'duplicates.field.title': 'Position',
  'duplicates.field.organisation': 'Organisation',
  'duplicates.field.email': 'Erste E-Mail',
  'duplicates.field.phone': 'Erstes Telefon',
  'duplicates.field.birthday': 'Geburtstag',
  'duplicates.field.anniversary': 'Jahrestag',
  'duplicates.field.stage': 'Phase',
  'duplicates.field.tier': 'Stufe',
  'duplicates.field.cadence': 'Rhythmus',
  'duplicates.field.latestDays': 'Spätestens nach',
  'duplicates.field.worth': 'Bisheriger Wert',
  'duplicates.field.outcome': 'Ziel',
  'duplicates.evidence':
    '{kind, select, email {gleiche E-Mail} phone {gleiches Telefon} id {gleiche Kennung} mailbox {gleiches Postfach} other {gleicher Name}}',
  'duplicates.birthdays-differ': 'verschiedene Geburtstage',
  'duplicates.kind': '{kind, select, person {Person} other {Organisation}}',
  'duplicates.cadence':
    '{unit, select, none {keiner} months {{n, plural, one {jeden Monat} other {alle # Monate}}} other {{n, plural, one {jeden Tag} other {alle # Tage}}}}',
  'duplicates.number': '{n, number}',
  'duplicates.aim': '{from} → {to}',
  'duplicates.kept': 'Außerdem zu {name} festgehalten, zusammengeführt am {date}:',
  'duplicates.kept.line': '{label}: {value}',

  'duplicates.heading':
    '{n, plural, =0 {Niemand ist doppelt hier} one {{certain, plural, =0 {Ein Paar ist vielleicht derselbe Kontakt} other {Ein Paar ist sicher derselbe Kontakt}}} other {{n, number} Paare sind vielleicht derselbe Kontakt{certain, plural, =0 {} one {, eines davon sicher} other {, {certain, number} davon sicher}}}}',
  'duplicates.heading.dismissed':
    '{n, plural, =0 {Kein Paar ist ausgenommen} one {Ein Paar ist ausgenommen} other {{n, number} Paare sind ausgenommen}}',
  'duplicates.looking': 'Doppelte Kontakte werden gesucht',
  'duplicates.show': 'Welche Paare',
  'duplicates.show.open': 'Anzusehen',
  'duplicates.show.dismissed': '{n, number} ausgenommen',
  'duplicates.certain': 'Sicher derselbe Kontakt',
  'duplicates.possible': 'Vielleicht derselbe Kontakt',
  'duplicates.place': '{a} und {b}, {place, number} von {of, number}',
  'duplicates.evidence.list': 'Was gleich ist',
  'duplicates.birthday': 'Geburtstag {date}',
  'duplicates.history':
    '{n, plural, =0 {Nichts im Verlauf} one {# Eintrag im Verlauf} other {# Einträge im Verlauf}}, letzter Austausch {last}',
  'duplicates.history.untouched':
    '{n, plural, =0 {Nichts im Verlauf} one {# Eintrag im Verlauf} other {# Einträge im Verlauf}}, nie Austausch, angelegt {added}',
  'duplicates.merge': 'Zusammenführen',
  'duplicates.dismiss': 'Nicht dieselben',
  'duplicates.restore': 'Wieder fragen',
  'duplicates.more': 'Mehr Paare zeigen',
  'duplicates.left': '{n, plural, =0 {Keine Paare mehr} one {Noch # Paar} other {Noch # Paare}}',
  'duplicates.merged':
    '{n, plural, =2 {Zwei Einträge} other {# Einträge}} zusammengeführt: <who>{name}</who>.',
  'duplicates.dismissed': 'Ausgenommen. Nach diesen beiden wirst du nicht mehr gefragt.',
  'duplicates.restored': 'Diese beiden stehen wieder auf der Liste.',
  'duplicates.failed': 'Die Dubletten konnten nicht gelesen werden',
  'duplicates.merge.title': 'Aus {n, plural, =2 {zwei Kontakten} other {# Kontakten}} einen machen',
  'duplicates.merge.text':
    '{n, plural, one {Sie unterscheiden sich in einem Punkt.} other {Sie unterscheiden sich in {n, number} Punkten.}} Wähle, was der gemeinsame Kontakt behält; E-Mails, Telefone, Notizen, Versprechen, Erinnerungen und Verläufe kommen zusammen.',
  'duplicates.merge.nothing-differs':
    'Es gibt keinen Unterschied, der eine Wahl verlangt. E-Mails, Telefone, Notizen, Versprechen, Erinnerungen und Verläufe kommen zusammen.',
  'duplicates.merge.fields': 'Worin sie sich unterscheiden',
  'duplicates.merge.also': 'Auch derselbe Kontakt?',
  'duplicates.merge.take-all': 'Alles übernehmen',
  'duplicates.merge.take-all-of': 'Alles von {name} übernehmen',
  'duplicates.merge.kept':
    'Was nicht übernommen wird, bleibt in den Notizen. Rückgängig bringt {n, plural, =2 {beide} other {alle}} zurück.',
  'duplicates.empty': 'Keine zwei Kontakte teilen E-Mail, Telefon, Kennung oder Namen.',
  'duplicates.empty.text': 'Rapport sieht alle jedes Mal neu durch, wenn du hierherkommst.',
  'duplicates.to-clients': 'Zu den Kontakten',
}
