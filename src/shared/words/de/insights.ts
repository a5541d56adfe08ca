import type { insights as english } from '../en/insights.ts'
import type { Translation } from '../translation.ts'

export const insights: Translation<typeof english> = {
  'insights.title.early': 'Noch zu früh, um zu sagen, wie es steht',
  'insights.title':
    '{share, select, most {Die meisten hören rechtzeitig von dir} half {Mehr als die Hälfte hört rechtzeitig von dir} other {Weniger als die Hälfte hört rechtzeitig von dir}}{named, select, yes {, in „{segment}“ eher nicht} other {}}',
  'insights.title.segment':
    '{share, select, most {In „{segment}“ hören die meisten rechtzeitig von dir} half {In „{segment}“ hört mehr als die Hälfte rechtzeitig von dir} other {In „{segment}“ hört weniger als die Hälfte rechtzeitig von dir}}',
  'insights.period': 'Zeitraum',
  'insights.period.of': '{period, select, weeks {12 Wochen} year {12 Monate} other {Alles}}',
  'insights.segments.unread':
    'Deine Segmente konnten nicht gelesen werden: Vorerst lassen sich nur alle ansehen.',
  'insights.everyone': 'Alle',
  'insights.who': 'Wen ansehen',
  'insights.loading': 'Das Diagramm wird geladen',
  'insights.failed': 'Dieses Diagramm konnte nicht gelesen werden',
  'insights.table': 'Als Tabelle',
  'insights.chart': 'Als Diagramm',
  'insights.opens': 'zeigt {n, plural, one {diesen Kontakt} other {diese # Kontakte}}',
  'insights.opens.others': 'zeigt {n, plural, one {den anderen} other {die anderen #}}',
  'insights.open.named': '{mark}. Die Eingabetaste zeigt, wer dahintersteht.',
  'insights.week': 'Woche ab {date}',
  'insights.month': '{month} {year}',
  'insights.running': '{span}, bisher',
  'insights.empty': 'Noch gibt es nichts zu zeichnen',
  'insights.empty.text':
    'Sobald es Kontakte und Austausch gibt, stehen hier sieben Diagramme. Der Titel eines jeden sagt, was es zeigt.',

  'insights.coverage':
    '{kind, select, early {Noch zu früh, um zu sagen, wohin es geht} steady {Etwa {to, number} % sind durchweg im Rhythmus} rose {Im Rhythmus: von {from, number} % auf {to, number} % gestiegen} fell {Im Rhythmus: von {from, number} % auf {to, number} % gefallen} cameback {Im Rhythmus: bis {when} gefallen, nun wieder mehr} other {Im Rhythmus: bis {when} gestiegen, nun wieder weniger}}',
  'insights.coverage.what':
    'Anteil der aktiven Kontakte im Rhythmus, {unit, select, months {am Ende jedes Monats} other {am Ende jeder Woche}}, in Prozent',
  'insights.coverage.note':
    'Es gilt der Rhythmus von heute: Wie er an einem früheren Tag war, wird nicht aufbewahrt.',
  'insights.coverage.open': '{n, plural, one {Den anderen} other {Die anderen #}} zeigen',
  'insights.coverage.mark': '{span}: {percent, number} %',
  'insights.coverage.text': '{within, number} von {of, number} im Rhythmus',
  'insights.coverage.people': 'Nicht im Rhythmus, {span}',
  'insights.coverage.aim': 'Ziel',
  'insights.coverage.label':
    'Im Rhythmus im Lauf der Zeit, von {from, number} auf {to, number} Prozent, am wenigsten {low, number}, am meisten {high, number}',

  'insights.warmth':
    '{kind, select, early {Noch zu früh, um zu sagen, wie sich die Wärme verteilt} coldest {Am kältesten ist es in „{segment}“} nosegments {Die Wärme aller Kontakte; noch gibt es keine Segmente} other {Die Wärme ist in allen Segmenten ähnlich}}',
  'insights.warmth.what': 'Aktive Kontakte nach ihrer Wärme heute, je Segment',
  'insights.warmth.mark': '{segment}: {n, number} {level}',
  'insights.warmth.text': 'von {of, number}',
  'insights.warmth.people': '{segment}, {level}',
  'insights.warmth.label': 'Wärme je Segment',

  'insights.touches':
    '{kind, select, early {Noch zu früh, um zu sagen, wer mehr spricht} hardly {Kaum eine Antwort auf deine Worte} asoften {Sie melden sich so oft wie du} other {{n, plural, one {Eine Antwort} other {{Count} Antworten}} auf je fünf Worte von dir}}',
  'insights.touches.what':
    'Austausch je {unit, select, months {Monat} other {Woche}}: deiner über der Linie nach Kanal, ihrer darunter',
  'insights.touches.note': 'Woran beide beteiligt waren, zählt auf beiden Seiten.',
  'insights.touches.of':
    '{of, select, written {E-Mail, Nachricht} call {Anruf} meeting {Treffen} other {Von ihnen}}',
  'insights.touches.mark': '{span}: {n, number} {of}',
  'insights.touches.text': 'Von dir {yours, number}, von ihnen {theirs, number}',
  'insights.touches.people': '{of}, {span}',
  'insights.touches.you': 'Von dir, per',
  'insights.touches.label':
    'Austausch im Lauf der Zeit: {yours, number} von dir, {theirs, number} von ihnen',

  'insights.promises':
    '{kind, select, none {Kein Versprechen von dir war fällig} other {{early, select, yes {Noch zu früh: } other {}}{kept, number} von {of, plural, one {# Versprechen} other {# Versprechen}} gehalten{late, plural, =0 {} one {, eins davon verspätet} other {, # davon verspätet}}}}',
  'insights.promises.what': 'Deine, nach dem Monat der Fälligkeit. Ein Punkt ist ein Versprechen',
  'insights.promises.state': '{state, select, kept {gehalten} late {verspätet} other {gebrochen}}',
  'insights.promises.mark': '{span}: {n, number} {state}',
  'insights.promises.text': '{kept, number} von {of, number} gehalten',
  'insights.promises.of': '{kept, number} von {of, number}',
  'insights.promises.people': 'Versprechen {state}, {span}',
  'insights.promises.label':
    'Versprechen nach Monat: {kept, number} gehalten, {late, number} verspätet, {broken, number} gebrochen',

  'insights.repeat':
    '{kind, select, early {Noch zu früh, um zu sagen, wie viele wiederkommen} other {{tenths, plural, =0 {Kaum jemand kommt} =1 {Jeder zehnte Kontakt kommt} =10 {Fast alle kommen} other {{Count} von zehn kommen}} innerhalb eines Jahres wieder}}',
  'insights.repeat.what':
    'Anteil derer mit einem zweiten Kauf, nach Tagen seit dem ersten, in Prozent',
  'insights.repeat.note': 'Wer noch nicht so lange dabei ist, zählt, so weit die Zeit reicht.',
  'insights.repeat.half': 'die Hälfte bis Tag {day, number}',
  'insights.repeat.mark':
    'Innerhalb von {n, plural, one {einem Tag} other {# Tagen}}: {percent, number} %',
  'insights.repeat.text':
    '{repeaters, number} von {buyers, plural, one {# Käufer} other {# Käufern}} bisher wiedergekommen',
  'insights.repeat.opens': 'zeigt, wer bis dahin wiederkam',
  'insights.repeat.people':
    'Wieder gekauft innerhalb von {n, plural, one {einem Tag} other {# Tagen}}',
  'insights.repeat.label':
    'Anteil derer, die wieder kauften: {percent, number} Prozent in einem Jahr',

  'insights.feedback':
    '{kind, select, early {Noch zu früh, um zu sagen, wohin die Noten gehen} rising {Die Noten steigen} falling {Die Noten fallen} other {Die Noten bleiben bei etwa {score, number}}}{low, plural, =0 {} one {, eine niedrige} other {, # niedrige}}{answered, select, none {} all { beantwortet} other { nicht alle beantwortet}}',
  'insights.feedback.what': 'Jede erhaltene Note und die mittlere aus drei Monaten',
  'insights.feedback.mark': '{score, number} von {name}',
  'insights.feedback.told':
    '{told, select, yes {weiß, was daraus wurde} other {weiß nicht, was daraus wurde}}',
  'insights.feedback.people': 'Gab die Note {score, number}',
  'insights.feedback.label': 'Noten nach Monat mit der mittleren aus drei Monaten',

  'insights.issues':
    '{kind, select, none {Niemand hat ein Problem gemeldet} unanswered {Noch kein Problem wurde bestätigt} early {Noch zu früh, um zu sagen, wie schnell du auf Probleme antwortest} other {Auf Probleme antwortest du {days, plural, =0 {am selben Tag} one {innerhalb eines Tages} other {innerhalb von # Tagen}}}}',
  'insights.issues.what':
    'Tage bis zur Bestätigung (Ring) und bis zur Lösung (Punkt), die neuesten zuerst',
  'insights.issues.mark': '{text}, {name}',
  'insights.issues.text':
    '{acknowledged, plural, =-1 {nicht bestätigt} =0 {am selben Tag bestätigt} one {nach # Tag bestätigt} other {nach # Tagen bestätigt}}, {resolved, plural, =-1 {nicht gelöst} =0 {am selben Tag gelöst} one {nach # Tag gelöst} other {nach # Tagen gelöst}}',
  'insights.issues.people': '{text}',
  'insights.issues.label': 'Gemeldete Probleme mit den Tagen bis zur Bestätigung und zur Lösung',
  'insights.issues.days': '{n, plural, one {# Tag} other {# Tage}}',

  'insights.col.span': 'Wann',
  'insights.col.share': 'Anteil',
  'insights.col.within': 'Im Rhythmus',
  'insights.col.of': 'Von',
  'insights.col.segment': 'Segment',
  'insights.col.theirs': 'Von ihnen',
  'insights.col.day': 'Tage seit dem ersten',
  'insights.col.client': 'Kontakt',
  'insights.col.score': 'Note',
  'insights.col.told': 'Informiert',
  'insights.col.problem': 'Problem',
  'insights.col.acknowledged': 'Bestätigt',
  'insights.col.resolved': 'Gelöst',
  'insights.col.yes': 'ja',
  'insights.col.no': 'nein',
  'insights.col.percent': '{n, number} %',
}
