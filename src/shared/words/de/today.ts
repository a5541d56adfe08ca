import type { today as english } from '../en/today.ts'
import type { Translation } from '../translation.ts'

export const today: Translation<typeof english> = {
  'today.heading':
    '{n, plural, one {Ein Kontakt ist heute dran} other {{Count} Kontakte sind heute dran}}',
  'today.date': '{weekday}, {date}',
  'today.summary': '{parts}.',
  'today.left':
    '{n, plural, =0 {Für heute ist niemand mehr übrig} one {Noch 1 Kontakt} other {Noch # Kontakte}}',
  'today.summary.join': '{parts}, und {last}',
  'today.summary.overdue':
    '{n, plural, one {ein Kontakt ist überfällig} other {{count} Kontakte sind überfällig}}',
  'today.summary.promise-late':
    '{late, plural, one {{count} Versprechen warten, eines davon ist überfällig} other {{count} Versprechen warten, {lateCount} davon sind überfällig}}',
  'today.summary.promise-all-late':
    '{n, plural, one {ein Versprechen ist überfällig} other {{count} Versprechen sind überfällig}}',
  'today.summary.promise-today':
    '{n, plural, one {ein Versprechen ist heute fällig} other {{count} Versprechen sind bis morgen fällig}}',
  'today.summary.promise-tomorrow':
    '{n, plural, one {ein Versprechen ist morgen fällig} other {{count} Versprechen sind morgen fällig}}',
  'today.summary.birthday': '{name} hat Geburtstag',
  'today.summary.dates':
    '{n, plural, one {heute ist ein Termin} other {heute sind {count} Termine}}',
  'today.summary.all-well': 'Niemand ist überfällig: ein guter Tag, um früh dran zu sein.',
  'today.list': 'Kontakte für heute, die wichtigsten zuerst',
  'today.place': '{name}, {place, number} von {of, number}',

  'today.when.over': '{n, plural, one {# Tag überfällig} other {# Tage überfällig}}',
  'today.when.today': 'heute fällig',
  'today.when.moment':
    '{n, plural, =0 {ein Termin heute} =1 {ein Termin morgen} other {ein Termin in # Tagen}}',
  'today.when.promise': 'versprochen',
  'today.when.care':
    '{matter, select, openIssue {Problem offen} uncheckedFix {nachfragen} unansweredFeedback {Antwort steht aus} noFeedbackAsked {fragen, wie es war} other {Ziel ruht}}',
  'today.when.next': 'wieder {date}',

  'today.score': 'Punkte: {n, number}',
  'today.score.hint-before': 'Mit',
  'today.score.hint-after': 'siehst du, wie die Punkte entstehen, und schaltest Anlässe ab',
  'today.score.open': 'Wie die Punkte entstehen',
  'today.score.off-short': 'aus',
  'today.score.off-done': 'Anlässe der Art „{kind}“ sind für alle abgeschaltet.',
  'today.score.on-done': 'Anlässe der Art „{kind}“ zählen wieder.',

  'today.opener.learned': 'Erfahren: {date}',
  'today.opener.promise': 'Versprochen: {date}',
  'today.opener.wish': 'Ein Wunsch: {date}',
  'today.opener.said': 'Zuletzt gesagt: {date}',
  'today.opener.outcome': 'Das Ziel',
  'today.opener.undated':
    '{kind, select, learned {Zuletzt erfahren} promise {Ein offenes Versprechen} wish {Ein Wunsch} said {Zuletzt gesagt} other {Das Ziel}}',

  'today.log': 'Eintragen',
  'today.call': 'Anrufen',
  'today.email': 'E-Mail',
  'today.message': 'Nachricht',
  'today.snooze': 'Zurückstellen',
  'today.skip': 'Überspringen',
  'today.pause': 'Pausieren',
  'today.more': 'Mehr',
  'today.open-client': '{name} öffnen',
  'today.no-phone': 'Für {name} gibt es noch keine Telefonnummer.',
  'today.no-email': 'Für {name} gibt es noch keine E-Mail-Adresse.',
  'today.dialled': 'Dein Telefon ist offen. Trag den Anruf ein, wenn er war.',
  'today.mailed': 'Dein Mailprogramm ist offen. Trag die E-Mail ein, wenn sie weg ist.',

  'today.form.title': 'Austausch mit {name} eintragen',
  'today.form.kind': 'Welche Art von Austausch',
  'today.form.who': 'Von wem es ausging',
  'today.form.direction':
    '{direction, select, outbound {Von dir} inbound {Von dort} other {Von beiden}}',
  'today.form.said': 'Was gesagt wurde',
  'today.form.said-hint': 'Eine Zeile genügt',
  'today.form.learned': 'Was du erfahren hast',
  'today.form.learned-hint': 'Gut zu wissen beim nächsten Mal',
  'today.form.no-answer': 'Keine Antwort',
  'today.form.save': 'Eintragen',
  'today.form.cancel': 'Abbrechen',

  'today.done.logged':
    '{next, select, none {Eingetragen: {kind} mit {name}.} other {Eingetragen: {kind} mit {name}. Nächster Austausch: {next}.}}',
  'today.done.snoozed': '{name} zurückgestellt bis {date}.',
  'today.done.skipped':
    '{next, select, none {{name} für diese Runde übersprungen.} other {{name} für diese Runde übersprungen. Wieder dran: {next}.}}',
  'today.done.paused': '{name} ist jetzt in Pause.',
  'today.done.paused-until': '{name} ist in Pause bis {date}.',
  'today.done.cadence':
    'Ab jetzt {n, plural, one {jeden Tag} other {alle # Tage}} bei {name} melden.',
  'today.done.cadence-kept': 'Der Rhythmus für {name} bleibt, wie er ist.',
  'today.done.happened':
    '{next, select, none {Mit {name} eingetragen.} other {Mit {name} eingetragen. Nächster Austausch: {next}.}}',
  'today.done.fell-through': 'Notiert: Mit {name} kam es nicht zustande.',
  'today.done.kept': 'Gehalten: {text}.',
  'today.done.fulfilled': 'Dir gehalten: {text}.',
  'today.done.reminder':
    '{next, select, none {Erledigt: {text}.} other {Erledigt: {text}. Wieder {next}.}}',
  'today.done.reminder-skipped':
    '{next, select, none {Übersprungen: {text}.} other {Übersprungen: {text}. Wieder {next}.}}',
  'today.kind':
    '{kind, select, call {ein Anruf} email {eine E-Mail} meeting {ein Treffen} message {eine Nachricht} social {ein Gruß} letter {ein Brief} event {eine Veranstaltung} other {ein Austausch}}',

  'today.also': '{n, plural, one {Auch fällig (1)} other {Auch fällig (#)}}',
  'today.also.hide': 'Einklappen',
  'today.also.rest': '{n, plural, one {Noch einer unter Kontakte} other {Noch # unter Kontakte}}',
  'today.upcoming': 'Als Nächstes: {name}, {date}',

  'today.away.title': 'Du bist abwesend bis {date}',
  'today.away.text':
    'Niemand wird aufgelistet, und kein Tag zählt. Versprechen, Erinnerungen und Termine laufen weiter.',
  'today.away.end': 'Ich bin zurück',
  'today.done.back': 'Willkommen zurück. Die Rhythmen laufen weiter, wo sie angehalten haben.',
  'today.early': 'Früh fertig: noch zwei?',
  'today.early.text':
    '{n, plural, one {Die Liste von heute ist abgearbeitet, ein Kontakt.} other {Die Liste von heute ist abgearbeitet, # Kontakte.}} Auch andere sind fällig, aber niemand davon muss heute sein.',
  'today.early.more': 'Noch zwei',
  'today.early.stop': 'Für heute gut',
  'today.drifted': 'Wer aus den Augen geraten ist',

  'today.margin': 'Heute außerdem',
  'today.appointments': 'Hat es stattgefunden?',
  'today.appointment': '{kind} mit <who>{name}</who>',
  'today.appointment.said': '{date}: {text}',
  'today.appointment.yes': 'Ja',
  'today.appointment.no': 'Nein',
  'today.appointment.yes-named': 'Ja, mit {name} hat es stattgefunden',
  'today.appointment.no-named': 'Nein, mit {name} hat es nicht stattgefunden',
  'today.paused': 'Erinnerungen sind angehalten bis {date}. Was fällig wird, steht hier.',
  'today.paused.resume': 'Fortsetzen',
  'today.done.resumed': 'Erinnerungen kommen wieder, sobald sie fällig sind.',
  'today.snoozed-all': 'Alles von heute ist zurückgestellt bis {date}.',
  'today.snoozed-all.back': 'Zurückholen',
  'today.reminders': 'Erinnerungen',
  'today.reminder.late': 'Verspätet: gedacht für {when}',
  'today.reminder.missed': '{n, plural, one {einmal} other {#-mal}} verpasst',
  'today.reminder.day': 'Tag',
  'today.reminder.repeats': 'Kommt wieder',
  'today.reminder.more': 'Mehr zu: {text}',
  'today.reminder.snooze': 'Zurückstellen',
  'today.reminder.edit': 'Ändern',
  'today.reminder.skip': 'Dieses Mal überspringen',
  'today.reminder.done': 'Erledigt: {text}',
  'today.promises': 'Versprechen',
  'today.promises.due': '{n, plural, one {1 fällig} other {# fällig}}',
  'today.promise.for': '{text}, für <who>{name}</who>',
  'today.promise.from': '{text}, von <who>{name}</who>',
  'today.reminder.about': '{text}, <who>{name}</who>',
  'today.promise.tick': 'Gehalten: {text}',
  'today.promise.when':
    '{side, select, mine {Von dir} other {Dir versprochen}}, {state, select, today {heute fällig} tomorrow {morgen fällig} late {{n, plural, one {# Tag überfällig} other {# Tage überfällig}}} other {fällig {date}}}',
  'today.promise.undated': '{side, select, mine {Von dir} other {Dir versprochen}}, ohne Datum',
  'today.dates': 'Termine',
  'today.date.short': '{weekday} {day}.',
  'today.date.turns': 'Geburtstag, {years, number}',
  'today.date.years': '{what}, {years, plural, one {# Jahr} other {# Jahre}}',

  'today.empty.title': 'Heute wartet niemand auf dich',
  'today.empty.done':
    '{n, plural, one {Du hast dich um den einen gekümmert, der gewartet hat.} other {Du hast dich um alle gekümmert, die gewartet haben: {count}.}} Alle anderen sind in ihrem Rhythmus.',
  'today.empty.list-done':
    '{n, plural, one {Du hast dich um den einen Kontakt von heute gekümmert.} other {{Count} standen auf der Liste von heute, und um alle hast du dich gekümmert.}}',
  'today.empty.others': 'Heute muss es niemand sein. Einige stehen eingeklappt darunter.',
  'today.empty.calm': 'Alle sind in ihrem Rhythmus.',
  'today.empty.nobody': 'Noch keine Kontakte',
  'today.empty.nobody-text':
    'Bring die Menschen, die du kennst, aus einer Datei mit, oder beginne mit einem. Von da an fängt hier jeder Tag an.',
  'today.empty.begin': 'Kontakte anlegen',
  'today.empty.next': 'Als Nächstes fällig',
  'today.empty.tomorrow': 'Morgen, {weekday}',
  'today.empty.silence':
    '{n, plural, =0 {Letzter Austausch heute} other {{silence} seit dem letzten Austausch}}',
  'today.empty.first': 'Noch kein Austausch',
  'today.empty.first-word': 'erstes Wort',
  'today.empty.clients': 'Alle Kontakte ansehen',
  'today.loading': 'Heute wird geladen',
  'today.failed': 'Heute konnte nicht gelesen werden',
  'today.retry': 'Noch einmal versuchen',

  'today.rhythm':
    '{touches, plural, =0 {In sechs Monaten kein Austausch} one {In sechs Monaten einmal im Austausch} other {In sechs Monaten #-mal im Austausch}}{last, select, none {} other {, zuletzt {last}}}{over, plural, =0 {} one {, # Tag überfällig} other {, # Tage überfällig}}',
}
