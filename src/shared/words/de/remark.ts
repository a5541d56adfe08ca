import type { remarks as english } from '../en/remark.ts'
import type { Translation } from '../translation.ts'

export const remarks: Translation<typeof english> = {
  'remark.refused.not-found': 'Diese Datei gibt es nicht.',
  'remark.refused.folder': 'Das ist ein Ordner. Wähle eine Datei darin.',
  'remark.refused.not-a-file': 'Das ist ein Gerät und keine Datei mit Kontakten.',
  'remark.refused.unreadable':
    'Die Datei lässt sich nicht lesen. Vielleicht ist sie gesperrt oder gehört jemand anderem.',
  'remark.refused.empty-file': 'Die Datei ist leer.',
  'remark.refused.too-large':
    'Die Datei ist größer als {n, number} {unit, select, gb {GB} other {MB}}. Teile sie und importiere die Teile.',
  'remark.refused.archive':
    'Das ist ein gepacktes Archiv. Entpacke es und importiere die Datei darin.',
  'remark.refused.spreadsheet':
    'Diese Art von Tabellendatei liest Rapport nicht: eine ältere, eine geschützte oder eine von OpenDocument. Öffne sie und speichere sie als .xlsx oder als CSV.',
  'remark.refused.damaged-workbook':
    'Diese Tabellendatei lässt sich nicht lesen: Sie ist beschädigt, geschützt oder von einem anderen Programm. Öffne sie und speichere sie als CSV.',
  'remark.refused.large-workbook':
    'Diese Tabellendatei ist zu groß, um in einem Stück gelesen zu werden. Öffne sie und speichere sie als CSV.',
  'remark.refused.pdf': 'Das ist ein PDF. Es enthält Seiten und keine Zeilen.',
  'remark.refused.html':
    'Das ist eine Webseite. Vielleicht ist das Herunterladen misslungen: Melde dich dort an und exportiere noch einmal.',
  'remark.refused.xml': 'Das ist eine XML-Datei; die liest Rapport nicht.',
  'remark.refused.json': 'Das ist eine JSON-Datei, aber kein Archiv von Rapport.',
  'remark.refused.damaged-archive':
    'Das Archiv ist beschädigt{line, plural, =0 {} other {, in Zeile #}}. Exportiere es noch einmal oder nimm eine andere Kopie.',
  'remark.refused.cut-archive':
    'Das Archiv ist abgeschnitten{line, plural, =0 {} other {, in Zeile #}}: Ihm fehlt das Ende. Nimm eine andere Kopie.',
  'remark.refused.newer-archive':
    'Das Archiv stammt von einer neueren Fassung von Rapport. Aktualisiere Rapport und importiere es noch einmal.',
  'remark.refused.sealed': 'Dieses Archiv ist mit einem Kennwort versiegelt.',
  'remark.refused.wrong-passphrase': 'Das ist nicht das Kennwort dieses Archivs.',
  'remark.refused.damaged-seal':
    'Dieses versiegelte Archiv ist beschädigt oder nicht vollständig. Nimm eine andere Kopie.',
  'remark.refused.database': 'Das ist eine Datenbank und keine Tabelle mit Kontakten.',
  'remark.refused.ldif':
    'Das ist ein Adressbuch in LDIF. Exportiere es als CSV oder vCard, das kann jedes Adressbuch.',
  'remark.refused.field-list':
    'Hier stehen die Felder eines Kunden untereinander. Rapport liest Tabellen mit einem Kunden je Zeile: Schreibe in einer Tabellenkalkulation die Namen der Felder in die erste Zeile und jeden Kunden in eine eigene (Inhalte einfügen, Transponieren), und speichere sie als .xlsx oder CSV.',
  'remark.refused.address-line':
    'Das sind die Adressen einer Nachricht, alle hintereinander. Schreibe jede auf eine eigene Zeile.',
  'remark.refused.fixed-width':
    'Die Spalten dieser Tabelle sind mit Leerzeichen gemacht. Öffne sie in einer Tabellenkalkulation als Text mit fester Spaltenbreite, und speichere sie als .xlsx oder CSV.',
  'remark.refused.paragraphs':
    'Das ist Text mit einem Absatz je Kunde und keine Tabelle. Schreibe die Kunden in eine Tabellenkalkulation, jeden in eine eigene Zeile, und speichere sie als .xlsx oder CSV.',
  'remark.refused.no-separator':
    'Namen stehen in einer Zeile mit Adressen oder Nummern, und nichts, was Rapport kennt, trennt sie. Setze ein Semikolon oder einen Tabulator dazwischen, oder schreibe jedes in eine Zelle einer Tabellenkalkulation.',
  'remark.refused.picture': 'Das ist ein Bild.',
  'remark.refused.binary': 'Das ist keine Textdatei.',
  'remark.refused.unknown-encoding': 'Eine Kodierung dieses Namens gibt es nicht.',
  'remark.refused.too-many-columns':
    'Die Datei hat mehr als {limit, number} Spalten. Vielleicht wurde das Trennzeichen falsch erkannt.',
  'remark.refused.line-too-long':
    '{line, plural, =0 {Eine Zeile} other {Zeile #}} ist länger als 32 MB. Vielleicht ist die Datei keine Tabelle.',
  'remark.refused.open-quote':
    'Ein Anführungszeichen{line, plural, =0 {} other { in Zeile #}} öffnet und schließt nie. Schließ es dort und importiere die Datei noch einmal.',
  'remark.refused.changed': 'Die Datei hat sich beim Lesen geändert. Importiere sie noch einmal.',

  'remark.reject.no-name': 'Weder Name noch E-Mail-Adresse, Telefonnummer oder Organisation.',
  'remark.reject.repeated-header': 'Noch einmal die Namen der Spalten.',
  'remark.reject.second-header':
    'Spaltennamen mitten in der Datei: Vielleicht wurden zwei Exporte zusammengefügt.',
  'remark.reject.other-columns':
    'Steht unter anderen Spaltennamen: Zwei Exporte wurden zusammengefügt. Importiere diesen Teil als eigene Datei.',
  'remark.reject.not-a-row': 'Eine Bemerkung und kein Kontakt.',
  'remark.reject.too-many-columns': 'Mehr als 5.000 Zellen.',
  'remark.too-long': '{field} ist länger als {limit, number} Zeichen.',
  'remark.twice-in-archive': 'Dieser Kontakt steht ein zweites Mal im Archiv.',
  'remark.unknown-keys':
    'Das Archiv hat Teile, die diese Version nicht kennt und nicht gelesen hat: {keys}.',
  'remark.unknown-place': '„{path}“ ({n, plural, one {einmal} other {#-mal}})',
  'remark.unknown-more': '{n, number} weitere',
  'remark.no-record': 'Das ist kein Kontakt eines Archivs.',
  'remark.damaged-field': '„{field}“ fehlt oder ist nicht das, was es sein soll.',

  'remark.field':
    '{field, select, name {Der Name} givenName {Der Vorname} familyName {Der Nachname} nickname {Der Spitzname} organisation {Die Organisation} title {Die Position} notes {Die Notiz} stage {Die Phase} tier {Die Stufe} cadence {Der Rhythmus} latestDays {Die Frist in Tagen} lastTouchOn {Der letzte Austausch} currency {Die Währung} lifetimeValueMinor {Der bisherige Kaufwert} birthday {Der Geburtstag} anniversary {Der Jahrestag} contact {Eine Adresse oder Nummer} label {Eine Bezeichnung} tag {Ein Schlagwort} segment {Ein Segment} dateKind {Die Art eines Datums} other {Ein Feld}}',
  'remark.quoted': '„{text}“',
  'remark.plain': '{text}',
  'remark.line': 'Zeile {line, number}',

  'remark.bad-date':
    '{why, select, impossible {„{text}“ ist kein Tag des Kalenders.} placeholder {„{text}“ schreiben Programme für ein leeres Datum.} dayNumber {„{text}“ ist vielleicht die Nummer, mit der eine Tabelle einen Tag zählt; Rapport rät nicht.} future {„{text}“ liegt noch vor uns.} other {„{text}“ ließ sich nicht als Datum lesen.}} Als Text aufgehoben unter „{column}“.',
  'remark.against-order':
    '„{text}“ unter „{column}“ passt nur mit Tag und Monat andersherum und wurde so gelesen.',
  'remark.not-an-email': '„{text}“ ist keine E-Mail-Adresse. Als Text aufgehoben unter „{column}“.',
  'remark.not-a-phone':
    '„{text}“ ist {cut, select, yes {eine Nummer, die eine Tabelle gekürzt hat} other {keine Telefonnummer}}. Als Text aufgehoben unter „{column}“.',
  'remark.kept-as-text':
    '„{text}“ ließ sich nicht als {what, select, kind {Art eines Kontakts} stage {Phase} tier {Stufe} latestDays {Anzahl von Tagen} currency {Währung} cadence {Rhythmus} money {Betrag einer bekannten Währung} flag {Merkmal} other {Liste von Feldern}} lesen. Als Text aufgehoben unter „{column}“.',
  'remark.kept-marks':
    '„{text}“ unter „{column}“ wurde so behalten, mit {what, select, apostrophe {dem Apostroph, den Tabellenprogramme vor einen Text setzen} other {Zeichen, die wie in Webseiten ausgeschrieben sind}}.',
  'remark.extra-cells': 'Mehr Zellen als Spalten; weggelassen: {cells}.',
  'remark.issue.stray-quote':
    'Ein Anführungszeichen mitten in einer Zelle; es wurde als Teil des Textes gelesen.',
  'remark.issue.open-quote':
    'Ein Anführungszeichen öffnet und schließt nie; die Zeile wurde für sich gelesen.',
  'remark.issue.nul': 'Unsichtbare Nullzeichen wurden entfernt.',
  'remark.issue.encoding': 'Ein Buchstabe ließ sich nicht lesen und erscheint als �.',
  'remark.issue.garbled':
    'Buchstaben wie é waren schon verstümmelt, bevor diese Datei geschrieben wurde. Rapport lässt sie, wie sie sind.',
  'remark.long-name': 'Der Name einer Spalte ist sehr lang; ihr Feld heißt „{name}“.',
  'remark.of-others':
    'Unter „{column}“ stehen Adressen von anderen, als Text behalten: {addresses}. Daraus wurde kein Kontakt.',
  'remark.name-by-content':
    'Keine Spalte heißt wie ein Name. Die Werte unter „{column}“ sehen nach Namen aus und wurden so gelesen.',
  'remark.preamble': 'Steht über den Namen der Spalten und wurde nicht gelesen.',
  'remark.no-rows': 'Die Datei hat Spaltennamen und keine Zeilen.',
  'remark.more': '{n, number} weitere Bemerkungen dieser Art.',

  'remark.kept-existing': '{field} bleibt „{stored}“; in der Datei steht „{offered}“.',
  'remark.evidence':
    '{evidence, select, email {dieselbe E-Mail-Adresse} phone {dieselbe Telefonnummer} other {derselbe Name}}',
  'remark.possible-duplicate': 'Vielleicht {of}: {evidence}. Getrennt gehalten.',
  'remark.folded': 'Dasselbe wie {of}.',
  'remark.folded-by': 'Dasselbe wie {of}: {evidence}.',
  'remark.value.stage': '{stage, select, lead {In Anbahnung} active {Aktiv} other {Ehemalig}}',
  'remark.value.days': '{n, plural, one {# Tag} other {# Tage}}',
  'remark.value.months': '{n, plural, one {# Monat} other {# Monate}}',
  'remark.value.no-cadence': 'Kein Rhythmus',
  'remark.left-out': 'Weggelassen, wie du gesagt hast; {of} bleibt, wie es war.',
  'remark.skipped-known': '{name} ist schon hier und wurde weggelassen.',
  'remark.adds': 'Ergänzt: {fields}.',
  'remark.gain':
    '{field, select, emails {eine E-Mail-Adresse} phones {eine Telefonnummer} addresses {eine Anschrift} urls {eine Webseite} tags {Schlagwörter} segments {Segmente} dates {ein Datum} name {der Name} givenName {der Vorname} familyName {der Nachname} nickname {der Spitzname} organisation {die Organisation} title {die Position} notes {eine Notiz} stage {die Phase} tier {die Stufe} cadence {der Rhythmus} latestDays {die Frist in Tagen} lastTouchOn {der letzte Austausch} currency {die Währung} lifetimeValueMinor {der bisherige Kaufwert} other {was geschehen ist}}',
  'remark.gain.year':
    'das Jahr zu {kind, select, birthday {Geburtstag} anniversary {Jahrestag} other {„{name}“}}',

  'remark.ask.date-order':
    'Daten wie in {n, plural, one {Zeile {lines}} other {den Zeilen {lines}}} lassen sich mit dem Tag oder mit dem Monat zuerst lesen. Was gilt?',
  'remark.ask.date-order-contradiction':
    'Zeile {dayFirst, number} passt nur mit dem Tag zuerst, Zeile {monthFirst, number} nur mit dem Monat zuerst. Was gilt für die anderen?',
  'remark.ask.century':
    'Jahre mit zwei Ziffern, wie in {n, plural, one {Zeile {lines}} other {den Zeilen {lines}}}, können aus diesem Jahrhundert sein oder aus dem letzten. Was gilt?',
  'remark.ask.encoding':
    'Die Zeichen sehen nach {encoding} aus, aber das ist geraten. Stimmen Umlaute und Akzente?',
  'remark.ask.header': 'Enthält die erste Zeile die Namen der Spalten oder schon einen Kontakt?',
  'remark.ask.sheet':
    'Die Datei hat {n, number} Blätter, auf denen etwas steht; gezeigt wird „{sheet}“. Welches soll es sein?',
  'remark.ask.duplicates':
    '{folded, plural, =0 {} one {# Zeile wiederholt eine andere und geht in ihr auf. } other {# Zeilen wiederholen andere und gehen in ihnen auf. }}{inFile, plural, =0 {} one {# Zeile ist vielleicht dieselbe Person wie eine frühere und bleibt getrennt. } other {# Zeilen sind vielleicht dieselben Personen wie frühere und bleiben getrennt. }}{known, plural, =0 {} one {# Zeile ist vielleicht jemand, der schon da ist, und bleibt getrennt.} other {# Zeilen sind vielleicht Personen, die schon da sind, und bleiben getrennt.}}',
  'remark.ask.region':
    'Manche Telefonnummern sagen nicht, aus welchem Land sie sind. Sie bleiben, wie sie dastehen; nenne das Land, um sie zu vervollständigen.',
  'remark.ask.trashed':
    '{names} {n, plural, one {liegt} other {liegen}} im Papierkorb. Zurückholen, neu anlegen oder weglassen?',
  'remark.ask.unknown-people':
    '{names}{more, plural, =0 {} one { und noch jemand} other { und # weitere}} {n, plural, one {ist kein Kontakt. Das Datum bleibt weg, außer du lässt einen Kontakt anlegen} other {sind keine Kontakte. Ihre Daten bleiben weg, außer du lässt Kontakte anlegen}}.',

  'remark.card.unfinished':
    'Der Karte fehlt das Ende: Vielleicht wurde die Datei dort abgeschnitten, oder zwei Karten laufen ineinander.',
  'remark.card.too-long': 'Die Karte hat mehr als 5.000 Zeilen oder ist länger als 32 MB.',
  'remark.card.nested': 'Eine Karte innerhalb dieser wurde weggelassen.',
  'remark.card.nameless-group': 'Eine Gruppe ohne Namen: Ihre Mitglieder bekommen kein Schlagwort.',
  'remark.card.picture': 'Bilder, Töne und Schlüssel werden nicht übernommen.',
  'remark.card.picture-address':
    'Ein Bild unter „{address}“ wird nicht übernommen; nichts wurde abgerufen.',
  'remark.card.stray': 'Steht in keiner Karte und wurde nicht gelesen.',
  'remark.card.none': 'Die Datei hat keine Karten.',
  'remark.card.not-a-property': '„{text}“ ist keine Zeile einer Karte und wurde weggelassen.',
  'remark.card.newer':
    'In Zeile {line, number} steht eine neuere Karte derselben Person; es gilt, was sie sagt.',
  'remark.card.members-missing':
    '{n, number} {n, plural, one {Mitglied} other {Mitglieder}} von „{group}“ {n, plural, one {steht} other {stehen}} nicht in dieser Datei.',
  'remark.card.group':
    'Eine Gruppe: Sie wird zum Schlagwort {n, plural, one {ihres Mitglieds} other {ihrer # Mitglieder}}.',

  'remark.event.unfinished-event':
    'Dem Termin fehlt das Ende: Vielleicht wurde die Datei dort abgeschnitten.',
  'remark.event.too-long-event': 'Der Termin hat mehr als 5.000 Zeilen oder ist länger als 32 MB.',
  'remark.event.cancelled-event': 'Der Termin wurde abgesagt: Er hat nicht stattgefunden.',
  'remark.event.no-start': 'Der Termin hat keinen Tag, an dem er beginnt.',
  'remark.event.nobody-named': 'Der Termin nennt niemanden.',
  'remark.event.declined': 'Alle, die er nennt, haben abgesagt.',
  'remark.event.no-occurrence': 'Von diesem Termin bleibt kein einziges Mal übrig.',
  'remark.event.no-event':
    'Eine Aufgabe oder ein Tagebucheintrag und kein Termin; sie wurden nicht gelesen.',
  'remark.event.none': 'Der Kalender hat keine Termine.',
  'remark.event.own-reminder':
    'Eine Erinnerung von Rapport. Erinnerungen kommen mit einem Archiv zurück.',
  'remark.event.newer': 'In Zeile {line, number} steht eine neuere Fassung desselben Termins.',
  'remark.event.unknown-zone':
    'Die Zeitzone „{zone}“ ist nicht bekannt; die Uhrzeit wurde als deine gelesen.',
  'remark.event.birthday-year':
    'Der Kalender beginnt {year}: Der Tag wurde übernommen, das Geburtsjahr blieb offen.',
  'remark.event.rule-not-read':
    '„{rule}“ sagt auf unverständliche Weise, wann es wiederkommt; nur der erste Tag wurde übernommen.',
  'remark.event.many-occurrences':
    'Der Termin fand sehr oft statt; die letzten {n, number} Male wurden übernommen.',

  'remark.mail.too-long-headers': 'Der Kopf der Nachricht ist länger als 512 KB.',
  'remark.mail.no-sender': 'Die Nachricht sagt nicht, von wem sie ist.',
  'remark.mail.no-date': 'Die Nachricht hat kein Datum, das sich lesen ließ.',
  'remark.mail.mail-ahead': 'Die Nachricht trägt ein Datum nach heute.',
  'remark.mail.only-owner': 'Die Nachricht nennt niemanden außer dir.',
  'remark.mail.no-own-address':
    'Welche Adresse deine ist, ist nicht bekannt: Nur Nachrichten von Kontakten werden übernommen. Nenne sie, um zu übernehmen, was du geschrieben hast.',
  'remark.mail.own-address':
    '„{address}“ gilt als deine eigene Adresse: Die meisten Nachrichten nennen sie.',

  'remark.nobody-known': 'Niemand, den es nennt, ist ein Kontakt.',
  'remark.several-of-name': 'Mehrere Kontakte heißen „{name}“, und nichts sagt, wer gemeint ist.',
  'remark.filed-with':
    '{what, select, date {Ein Datum} other {{n, plural, one {Ein Austausch} other {# Austausche}}}}: {names}{more, plural, =0 {} other { und # weitere}}.',
}
