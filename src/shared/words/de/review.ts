import type { review as english } from '../en/review.ts'
import type { Translation } from '../translation.ts'

export const review: Translation<typeof english> = {
  'review.title': 'Zehn Minuten für alle',
  'review.chapters': 'Kapitel',
  'review.progress': '{done, number} von {of, number} Kapiteln fertig',
  'review.left': '{n, plural, one {noch etwa eine Minute} other {noch etwa # Minuten}}',
  'review.last':
    'Letzter Rückblick: {date}, {n, plural, one {eine Minute} other {{Count} Minuten}}. Nächster: {next}.',
  'review.first': 'Das ist der erste Rückblick.',
  'review.kicker': 'Woche ab {date}, Kapitel {n, number}',
  'review.stop': 'Du kannst hier aufhören. Der Rückblick merkt sich die Stelle.',
  'review.next': 'Weiter: {chapter}',
  'review.finish': 'Abschließen',
  'review.loading': 'Der Rückblick wird geladen',
  'review.failed': 'Der Rückblick konnte nicht gelesen werden',

  'review.chapter':
    '{chapter, select, coverage {Im Rhythmus} promises {Versprechen} cooling {Wer abkühlt} once {Nur einmal} feedback {Nicht gefragt} issues {Probleme zum Nachfragen} friction {Reibungen} other {Erfolge und Dank}}',
  'review.chapter.done': 'fertig',

  'review.coverage': '{percent, number} % deiner Kontakte sind im Rhythmus',
  'review.coverage.nobody': 'Noch kein aktiver Kontakt hat einen Rhythmus',
  'review.coverage.text':
    '{within, number} von {of, number}. {n, plural, =0 {Niemand ist diese Woche herausgefallen.} one {Ein Kontakt ist diese Woche herausgefallen.} other {{Count} Kontakte sind diese Woche herausgefallen.}}',
  'review.promises':
    '{n, plural, =0 {Kein Versprechen von dir ist überfällig} one {Ein Versprechen ist überfällig} other {{Count} Versprechen sind überfällig}}',
  'review.promises.text':
    '{n, plural, =0 {Alle haben, was du zugesagt hast.} other {Halte es, gib ihm einen neuen Tag, oder sag, dass es nichts wird.}}',
  'review.cooling':
    '{n, plural, =0 {Niemand ist diese Woche abgekühlt} one {Ein Kontakt ist diese Woche abgekühlt} other {{Count} Kontakte sind diese Woche abgekühlt}}',
  'review.cooling.busy':
    '{n, plural, one {Ein Kontakt ist abgekühlt} other {{Count} Kontakte sind abgekühlt}}, während du mit <who>{name}</who> beschäftigt warst',
  'review.cooling.text':
    '{n, plural, =0 {Niemand ist eine Stufe der Wärme gefallen.} other {Niemand ist verloren. Entscheide für jeden Kontakt eine Kleinigkeit, dann steht sie am richtigen Tag auf der Liste.}}',
  'review.once':
    '{n, plural, =0 {Niemand blieb nach dem ersten Mal liegen} one {Ein Kontakt blieb nach dem ersten Mal liegen} other {{Count} Kontakte blieben nach dem ersten Mal liegen}}',
  'review.once.text':
    '{n, plural, =0 {Alle, mit denen es einmal Austausch oder einen Kauf gab, haben wieder von dir gehört.} other {Einmal Austausch oder ein Kauf, und seitdem nichts. Das zweite Mal macht den Unterschied.}}',
  'review.feedback':
    '{n, plural, =0 {Alle wurden gefragt, wie es war} one {Ein Kontakt wurde nicht gefragt, wie es war} other {{Count} Kontakte wurden nicht gefragt, wie es war}}',
  'review.feedback.text':
    '{n, plural, =0 {Niemand, der zuletzt gekauft hat, wartet auf die Frage.} other {Der Kauf ist zwei Wochen oder länger her. Frag, was gut war und was gefehlt hat.}}',
  'review.issues':
    '{n, plural, =0 {Nach jeder Lösung wurde gefragt} one {Nach einer Lösung ist zu fragen} other {Nach Lösungen ist zu fragen: {Count}}}',
  'review.issues.text':
    '{n, plural, =0 {Niemand wartet auf die Frage, ob es hält.} other {Vor einer Woche oder länger gelöst. Frag, ob es hält.}}',
  'review.friction':
    '{n, plural, =0 {Keine Reibung ist aufgeschrieben} one {Eine Reibung ist übrig} other {{Count} Reibungen sind übrig}}',
  'review.friction.text':
    'Geh deinen eigenen Weg, wie ihn die Kundschaft geht: Was war schwerer als nötig? Schreib jede Woche eine Sache auf.',
  'review.thanks':
    '{n, plural, =0 {Diese Woche nichts zu feiern oder zu danken} one {Ein Kontakt zum Feiern oder Danken} other {{Count} Kontakte zum Feiern oder Danken}}',
  'review.thanks.text':
    '{n, plural, =0 {Erfolge und Empfehlungen deiner Kontakte stehen hier, sobald es welche gibt.} other {Ein Wort dazu kostet eine Minute und bleibt in Erinnerung.}}',

  'review.week':
    '<b>{n, plural, =0 {Kein Austausch} one {Einmal im Austausch} other {#-mal im Austausch}}</b> diese Woche{clients, plural, =0 {} one {, mit einem Kontakt} other {, mit {clients, number} Kontakten}}',
  'review.week.touches':
    '{name}: {n, plural, one {einmal im Austausch} other {#-mal im Austausch}}',
  'review.paused':
    '{n, plural, one {Ein weiterer Kontakt ist abgekühlt und in Pause.} other {{Count} weitere Kontakte sind abgekühlt und in Pause.}} Dort bleibt Ruhe.',
  'review.rest':
    '{n, plural, one {Ein weiterer Kontakt kann warten} other {{Count} weitere Kontakte können warten}}, bis diese erledigt sind.',
  'review.list': '{chapter}: was zu entscheiden ist',

  'review.line.outside':
    'War fällig: {date}, {n, plural, one {ein Tag} other {# Tage}} her. Du willst dich {cadence, plural, one {jeden Tag} other {alle # Tage}} melden.',
  'review.line.cooling':
    '{silence} Stille. Du willst dich {cadence, plural, one {jeden Tag} other {alle # Tage}} melden.',
  'review.line.promise':
    'Du hast versprochen: {text}. {n, plural, one {Ein Tag} other {# Tage}} überfällig.',
  'review.line.touched-once': 'Einmal im Austausch, {silence} her, und seitdem nicht mehr.',
  'review.line.bought-once': 'Einmal gekauft, {silence} her, und nicht wieder.',
  'review.line.feedback': 'Der Kauf ist {silence} her, und niemand hat gefragt, wie es war.',
  'review.line.issue': '{text}. Die Lösung ist {silence} her; niemand hat gefragt, ob sie hält.',
  'review.line.win': '{text}, {date}.',
  'review.line.advocate':
    '{known, select, yes {Hat {name} gebracht} other {Hat jemanden gebracht}}, {silence} her, und noch keinen Dank bekommen.',
  'review.line.friction':
    'Gefunden: {date}{n, plural, =0 {} one {, und ein Problem kam daher} other {, und # Probleme kamen daher}}.',
  'review.warmth': 'Die Wärme war {before, number} und ist {now, number}',
  'review.planned': 'Geplant: {date}',

  'review.act.today': 'Heute',
  'review.act.day': 'Tag wählen',
  'review.act.promise': 'Gehalten',
  'review.act.release': 'Wird nichts',
  'review.act.feedback': 'Gefragt',
  'review.act.issue': 'Nachgefragt',
  'review.act.advocate': 'Gedankt',
  'review.act.friction': 'Beseitigt',
  'review.act.log': 'Austausch eintragen',
  'review.act.call': 'Anrufen',
  'review.act.email': 'E-Mail',
  'review.act.snooze': 'Zurückstellen',
  'review.act.skip': 'Diese Runde überspringen',
  'review.act.pause': 'Pausieren',
  'review.act.open': 'Öffnen',
  'review.act.more': 'Mehr für {name}',
  'review.reminder': 'Bei {name} melden',

  'review.done.planned': 'Geplant, {date}: {name}.',
  'review.done.released': 'Gesagt, dass es nichts wird: {text}.',
  'review.done.asked': 'Notiert: {name} wurde gefragt.',
  'review.done.checked': 'Notiert: Bei {name} wurde nachgefragt.',
  'review.done.thanked': 'Notiert: {name} wurde gedankt.',
  'review.done.smoothed': 'Beseitigt: {text}.',
  'review.done.found': 'Aufgeschrieben: {text}.',
  'review.decided':
    '{n, plural, =0 {In diesem Kapitel ist nichts übrig} other {In diesem Kapitel noch #}}',

  'review.stage':
    '{stage, select, find {Finden} ask {Anfragen} buy {Kaufen} bill {Rechnung} help {Hilfe} return {Wiederkommen} other {Gehen}}',
  'review.friction.stage': 'Wo auf dem Weg',
  'review.friction.what': 'Was schwerer war als nötig',
  'review.friction.hint': 'z. B. das Formular fragt nach einer Faxnummer',
  'review.friction.add': 'Aufschreiben',

  'review.over': 'Das war die Woche, an alle gedacht',
  'review.over.text':
    '{n, plural, =0 {Fertig.} one {Es hat eine Minute gedauert.} other {Es hat {Count} Minuten gedauert.}} Nächster Rückblick: {date}.',
  'review.over.early': 'Nächster Rückblick: {date}',
  'review.over.early-text':
    'Der letzte war: {date}. Du kannst ihn jederzeit noch einmal durchgehen.',
  'review.over.again': 'Noch einmal durchgehen',
  'review.over.today': 'Zu Heute',
  'review.empty': 'Noch gibt es niemanden für einen Rückblick',
  'review.empty.text': 'Sobald es Kontakte gibt, sind das zehn Minuten pro Woche für alle.',
}
