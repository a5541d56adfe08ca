import type { outreach as english } from '../en/outreach.ts'
import type { Translation } from '../translation.ts'

export const outreach: Translation<typeof english> = {
  'outreach.heading':
    '{left, plural, =0 {{n, plural, one {Ein Brief} other {Alle {count} Briefe}} erledigt} one {Noch ein Brief} other {{Count} Briefe stehen noch aus, keiner wie der andere}}',
  'outreach.list': 'Briefe',
  'outreach.which': 'Welches Anschreiben',
  'outreach.which.one': '{name}, {n, number}',
  'outreach.untitled': 'Eine Auswahl',
  'outreach.new': 'Neues Anschreiben',
  'outreach.more': 'Mehr',
  'outreach.text': 'Der Text für alle…',
  'outreach.delete': 'Dieses Anschreiben löschen',
  'outreach.loading': 'Die Briefe werden gelesen',
  'outreach.failed': 'Die Briefe ließen sich nicht lesen',
  'outreach.retry': 'Noch einmal versuchen',
  'outreach.empty': 'Gerade wird niemand angeschrieben',
  'outreach.empty.text':
    'Wähl ein Segment oder eine Ansicht und eine Vorlage. Alle bekommen ihren eigenen Text, du siehst jeden an, und dein eigenes Mailprogramm schickt ihn ab.',
  'outreach.progress':
    '{sent, number} von {n, number} verschickt{gaps, plural, =0 {} one {, bei einem fehlt ein Wort von dir} other {, bei {gaps, number} fehlt ein Wort von dir}}',
  'outreach.state':
    '{state, select, sent {Verschickt {date}} skipped {Ausgelassen} opened {Im Mailprogramm: ist er raus?} other {Bereit}}{edited, select, yes {, von dir geändert} other {}}',
  'outreach.state.gap': 'Ein Wort fehlt',
  'outreach.state.no-email': 'Keine E-Mail, als Text kopieren',
  'outreach.note':
    '{note, select, silenced {Kein Kontakt gewünscht, bleibt in Ruhe} paused {Pausiert, bleibt in Ruhe} issue {Hat ein offenes Problem} other {Gerade in Kontakt, auslassen?}}',
  'outreach.letter': 'Brief an {name}',
  'outreach.to': 'An',
  'outreach.subject': 'Betreff',
  'outreach.no-subject': 'kein Betreff',
  'outreach.next-touch': '{warmth, plural, =-1 {} other {{warmth, number}, }}wieder {date}',
  'outreach.no-text': 'Es gibt noch keinen Text',
  'outreach.no-text.text':
    'Schreib ihn einmal, mit Wörtern in Klammern für das, was sich unterscheidet: {example}. Dann sieh jeden Brief an.',
  'outreach.no-text.example': 'first name|du',
  'outreach.write-text': 'Den Text schreiben',
  'outreach.gap': '{name}: nicht notiert',
  'outreach.gap.unknown': '{name}: das hat niemand',
  'outreach.gap.fill': 'Was hier für „{name}“ steht',
  'outreach.gap.save': 'Einsetzen',
  'outreach.known': 'Was du weißt und den Brief zu ihrem macht',
  'outreach.use': 'Verwenden',
  'outreach.hint':
    '{hint, select, same {Nur {percent, number} % dieses Briefs sind allein für diese Person; den Rest {others, plural, one {bekommt noch jemand} other {bekommen {others, number} andere}}.} boastful {Er spricht mehr von dir als von ihnen.} incurious {Er fragt nichts.} other {Der Name kommt nicht vor.}}',
  'outreach.hints': 'Bevor er hinausgeht',
  'outreach.foot.gap': 'zum fehlenden Wort',
  'outreach.foot.opened':
    'In deinem Mailprogramm geöffnet. Markier ihn als verschickt, sobald er hinausgegangen ist.',
  'outreach.skip': 'Auslassen',
  'outreach.back': 'Zurückholen',
  'outreach.edit': 'Ändern',
  'outreach.copy': 'Kopieren',
  'outreach.mark-sent': 'Ist verschickt',
  'outreach.open': 'Im Mailprogramm öffnen',

  'outreach.edit.title': 'Der Brief an {name}',
  'outreach.edit.body': 'Wortlaut',
  'outreach.edit.gaps': 'Wörter in Klammern fehlen noch: Setz ein, was für diese Person stimmt.',
  'outreach.edit.save': 'Behalten',
  'outreach.edit.reset': 'Zurück zum Text für alle',
  'outreach.cancel': 'Abbrechen',
  'outreach.text.title': 'Der Text für alle',
  'outreach.text.hint':
    'Was in Klammern steht, wird für alle eingesetzt: {fields}, oder ein eigenes Feld. Nach einem Strich steht, was sonst gesagt wird.',
  'outreach.text.save': 'Den Text behalten',
  'outreach.text.template': 'Auch als Vorlage behalten, mit dem Namen',

  'outreach.start.title': 'Neues Anschreiben',
  'outreach.start.who': 'An wen',
  'outreach.start.segments': 'Segmente',
  'outreach.start.views': 'Ansichten',
  'outreach.start.chosen':
    '{n, plural, one {Eine ausgewählte Person} other {{n, number} Ausgewählte}}',
  'outreach.start.template': 'Vorlage',
  'outreach.start.own': 'Ein neuer Text',
  'outreach.start.segments-own': 'Was das Segment schickt',
  'outreach.start.nobody':
    'Es gibt noch kein Segment und keine Ansicht. Leg zuerst das eine oder das andere an.',
  'outreach.start.save': 'Beginnen',

  'outreach.done.sent': 'Der Brief an {name} ist als verschickt markiert und eingetragen.',
  'outreach.done.skipped': '{name} ausgelassen.',
  'outreach.done.waiting': 'Der Brief an {name} wartet wieder.',
  'outreach.done.written': 'Der Brief an {name} ist behalten.',
  'outreach.done.copied': 'Der Brief an {name} ist kopiert.',
  'outreach.done.long':
    'Der Brief ist zu lang für einen Mail-Link. Er ist kopiert: Füg ihn in die Nachricht ein.',
  'outreach.done.text': 'Der Text ist behalten.',
  'outreach.done.started':
    '{n, plural, one {Ein Brief wartet} other {{n, number} Briefe warten}} auf dich.',
  'outreach.done.deleted': 'Das Anschreiben {name} ist gelöscht. Was eingetragen ist, bleibt.',
  'outreach.failed.nobody': 'Dort darf niemand angeschrieben werden.',
  'outreach.failed.too-many':
    '{n, number} Briefe sind mehr, als jemand einzeln durchsieht. Wähl höchstens {most, number} Leute.',
  'outreach.failed.gaps': 'Es fehlt noch: {gaps}.',
  'outreach.failed.gone': 'Das gibt es nicht mehr.',
  'outreach.failed.link': 'Es hat sich kein Mailprogramm geöffnet.',
}
