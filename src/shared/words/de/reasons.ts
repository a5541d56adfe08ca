import type { reasons as english } from '../en/reasons.ts'
import type { Translation } from '../translation.ts'

// No sentence here needs a pronoun, so none guesses one: German has no word for a person whose
// record says nothing. A silence stands in the nominative ("41 Tage"), so it is never put behind
// "seit" or "vor".
export const reasons: Translation<typeof english> = {
  'reasons.cadence.touch':
    '<b>{silence}</b> seit dem letzten Austausch{paused, plural, =0 {} one {, davon # Tag Pause} other {, davon # Tage Pause}}.',
  'reasons.cadence.skip': 'Zuletzt übersprungen, <b>{silence}</b> ist das her.',
  'reasons.cadence.cadence-set':
    '<b>{silence}</b> seit du diesen Rhythmus gesetzt hast, und noch kein Austausch.',
  'reasons.cadence.first-due': 'Zeit für einen ersten Austausch.',
  'reasons.cadence.first-due-since': 'Kein Austausch mehr seit <b>{date}</b>.',
  'reasons.cadence.aim-days':
    '{n, plural, =1 {Du willst dich <b>jeden Tag</b> melden} other {Du willst dich alle <b>#</b> Tage melden}}{source}.',
  'reasons.cadence.aim-months':
    '{n, plural, =1 {Du willst dich <b>jeden Monat</b> melden} other {Du willst dich alle <b># Monate</b> melden}}{source}.',
  'reasons.cadence.latest': 'Spätestens nach <b>{n, number}</b> Tagen, das ist vorbei.',
  'reasons.source':
    '{from, select, tier { (Stufe {name})} segment { (Segment {name})} tag { (Schlagwort {name})} stage { (Phase: {name})} default { (dein Standard)} other {}}',
  'reasons.source-plain':
    '{from, select, client {für diesen Kontakt gesetzt} tier {aus Stufe {name}} segment {aus dem Segment {name}} tag {vom Schlagwort {name}} stage {aus der Phase: {name}} default {dein Standard} other {nicht gesetzt}}',
  'reasons.promise-mine.late':
    'Du hast versprochen: {text}, <b>{n, plural, one {# Tag} other {# Tage}} überfällig</b>.',
  'reasons.promise-mine.today': 'Du hast versprochen: {text}, <b>heute fällig</b>.',
  'reasons.promise-mine.soon': 'Du hast versprochen: {text}, bis <b>{date}</b>.',
  'reasons.promise-theirs.late':
    'Dir wurde versprochen: {text}, <b>{n, plural, one {# Tag} other {# Tage}} überfällig</b>.',
  'reasons.promise.others':
    '{n, plural, one {Ein weiteres Versprechen wartet.} other {# weitere Versprechen warten.}}',
  'reasons.care.open-issue':
    '{n, plural, one {Ein gemeldetes Problem ist noch offen, <b>{days}</b> schon.} other {<b>#</b> gemeldete Probleme sind noch offen, das älteste <b>{days}</b>.}}',
  'reasons.care.unchecked-fix':
    'Du hast ein Problem behoben, <b>{days}</b> ist das her, und noch nicht gefragt, ob es hält.',
  'reasons.care.unanswered-feedback':
    'Du hast <b>{when}</b> eine Rückmeldung bekommen und noch nicht gesagt, was daraus wurde.',
  'reasons.care.no-feedback-asked':
    'Geliefert, <b>{days}</b> ist das her, und du hast noch nicht gefragt, wie es war.',
  'reasons.care.aim-unmoved': 'Das Ziel ist <b>{days}</b> nicht näher gerückt.',
  'reasons.moment.birthday':
    '{when, select, today {<b>Heute</b> Geburtstag.} other {Geburtstag: <b>{date}</b>.}}',
  'reasons.moment.turns': 'Wird <b>{years, number}</b>: {date}.',
  'reasons.moment.other': '{label}: <b>{date}</b>.',
  'reasons.moment.years': '{label}: {years, plural, one {# Jahr} other {# Jahre}}, <b>{date}</b>.',
  'reasons.moment.kind':
    '{kind, select, birthday {Geburtstag} anniversary {Jahrestag} renewal {Verlängerung} other {{name}}}',
  'reasons.buying.repeat':
    'Kauft etwa alle <b>{gap, number}</b> Tage; der letzte Kauf ist <b>{since}</b> her, {rhythm, select, late {also überfällig} aLittleLate {also etwas spät} other {also im Rhythmus}}.',
  'reasons.buying.activity':
    '{activity, select, unsure {Ungewiss, ob noch gekauft wird.} probablyGone {Wahrscheinlich abgewandert.} other {}}',
  'reasons.buying.once':
    'Einmal gekauft, <b>{since}</b> ist das her. Ein zweiter Kauf folgt meist nach <b>{gap, number}</b> Tagen.',
  'reasons.tier':
    '{more, select, yes {Stufe {tier} zählt <b>{percent, number} %</b> mehr.} other {Stufe {tier} zählt <b>{percent, number} %</b> weniger.}}',
  'reasons.fatigue.unanswered':
    '{n, plural, one {Dein letzter Versuch blieb ohne Antwort.} other {Deine letzten <b>#</b> Versuche blieben ohne Antwort.}}',
  'reasons.fatigue.snoozes':
    '{n, plural, one {Du hast das einmal zurückgestellt.} other {Du hast das <b>#</b>-mal in Folge zurückgestellt.}}',
  'reasons.name':
    '{kind, select, cadence {Rhythmus} promiseMine {Dein Versprechen} promiseTheirs {Dir versprochen} care {Fürsorge} moment {Termin} buying {Käufe} tier {Stufe} fatigue {Ohne Antwort, zurückgestellt} other {Anlass}}',
  'reasons.over': '{n, plural, =0 {heute fällig} one {# Tag überfällig} other {# Tage überfällig}}',
  'reasons.glance.promise-late': '{text}, {n, plural, one {# Tag} other {# Tage}} überfällig',
  'reasons.glance.promise-due': '{text}, fällig {date}',
  'reasons.glance.promise-theirs': 'dir versprochen: {text}',
  'reasons.glance.care':
    '{matter, select, openIssue {ein Problem, {days} offen} uncheckedFix {fragen, ob die Lösung hält} unansweredFeedback {sagen, was aus der Rückmeldung wurde} noFeedbackAsked {fragen, wie es war} other {das Ziel rückt nicht näher}}',
  'reasons.glance.moment': '{label} {date}',
  'reasons.glance.turns': 'wird {date} {years, number}',
  'reasons.glance.buying-once': 'einmal gekauft, {since} her',
  'reasons.glance.buying-repeat': 'letzter Kauf {since} her',
  'reasons.gate.archived': 'Archiviert.',
  'reasons.gate.deceased': 'Nicht auf der Liste: verstorben.',
  'reasons.gate.do-not-contact': 'Möchte nicht angesprochen werden.',
  'reasons.gate.paused': 'In Pause bis {date}.',
  'reasons.gate.paused-open': 'In Pause.',
  'reasons.gate.snoozed': 'Zurückgestellt bis {date}.',
  'reasons.gate.appointment': 'Wartet auf euren Termin: {date}.',
  'reasons.gate.holiday': 'Du bist abwesend bis {date}.',
  'reasons.gate.holiday-open': 'Du bist abwesend.',
  'reasons.suggestion':
    'Die letzten {gaps, number} Abstände waren etwa {medianDays, plural, one {# Tag} other {# Tage}} lang; dein Rhythmus ist {cadenceDays, number}. Auf {suggestedDays, number} setzen?',
  'reasons.doubt':
    '{n, plural, one {Einmal} other {#-mal in Folge}} aufgeschoben. {cadenceDays, plural, one {Ist jeden Tag} other {Ist alle # Tage}} der richtige Rhythmus?',
  'reasons.load':
    '{over, select, yes {Alle Rhythmen zusammen verlangen {asked} Kontakte pro Arbeitstag; geplant hast du {budget, number}.} other {Alle Rhythmen zusammen verlangen {asked} der {budget, number} Kontakte, die du pro Arbeitstag geplant hast.}}',
  'reasons.lateness':
    '{state, select, due {heute fällig} late {überfällig} pastLatest {zu lange her} other {im Rhythmus}}',
  'reasons.coverage':
    '{within, number} von {of, plural, one {# aktivem Kontakt} other {# aktiven Kontakten}} im Rhythmus',
}
