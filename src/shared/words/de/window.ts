import type { window as english } from '../en/window.ts'
import type { Translation } from '../translation.ts'

export const window: Translation<typeof english> = {
  'window.nav': 'Hauptbereiche',
  'window.section.today': 'Heute',
  'window.section.clients': 'Kontakte',
  'window.section.drifted': 'Aus den Augen',
  'window.section.review': 'Rückblick',
  'window.section.review-due': 'fällig',
  'window.section.insights': 'Einblicke',
  'window.section.outreach': 'Anschreiben',
  'window.section.segments': 'Segmente',
  'window.section.offerings': 'Angebote',
  'window.section.import': 'Import',
  'window.section.duplicates': 'Dubletten',
  'window.section.settings': 'Einstellungen',
  'window.section.trash': 'Papierkorb',
  'window.section.history': 'Änderungen',
  'window.section.client': 'Kontakt',
  'window.section.welcome': 'Willkommen',
  'window.search': 'Suchen',
  'window.capture': 'Eingabe',
  'window.coverage': 'Im Rhythmus',
  'window.coverage.percent': '{percent, number} %',
  'window.coverage.name': 'Im Rhythmus: {percent, number} %',
  'window.coverage.figures':
    '{within, number} von {of, plural, one {# aktivem Kontakt} other {# aktiven Kontakten}} im Rhythmus',
  'window.waiting': '{n, plural, one {# Kontakt heute} other {# Kontakte heute}}',
  'window.messages': 'Meldungen',
  'window.dismiss': 'Ausblenden',
  'window.close': 'Schließen',
  'window.cancel': 'Abbrechen',
  'window.back': 'Zurück',
  'window.loading': 'Wird geladen',
  'window.retry': 'Noch einmal versuchen',
  'window.safe':
    'Abgesicherter Modus: kein Infobereich, keine Erinnerungen, kein Kürzel aus anderen Programmen, und das Fenster steht, wo es zuerst stand. Nach dem Beenden und einem gewöhnlichen Start ist alles wieder da.',

  'window.failed.internal':
    'In Rapport ging etwas schief. Nichts wurde verändert; Näheres steht im Protokoll.',
  'window.failed.damaged':
    'Die Datendatei ist beschädigt. Spiel eine Sicherung ein, oder heb eine Kopie der Datei auf und bitte um Hilfe.',
  'window.failed.disk-full':
    'Nicht gespeichert, das Laufwerk ist voll. Schaffe Platz und versuch es noch einmal.',
  'window.failed.disk-failed':
    'Nicht gespeichert, das Laufwerk hat einen Fehler gemeldet. Sieh nach, ob es angeschlossen ist, und versuche es noch einmal.',
  'window.failed.read-only': 'Nicht gespeichert, in die Datendatei kann nicht geschrieben werden.',
  'window.failed.busy':
    'Nicht gespeichert, ein anderes Programm verwendet die Datendatei. Versuch es gleich noch einmal.',
  'window.unread.disk-full': 'Das Laufwerk ist voll. Schaffe Platz und versuch es noch einmal.',
  'window.unread.disk-failed':
    'Das Laufwerk hat einen Fehler gemeldet. Sieh nach, ob es angeschlossen ist, und versuch es noch einmal.',
  'window.unread.read-only': 'In die Datendatei kann nicht geschrieben werden.',
  'window.unread.busy':
    'Ein anderes Programm verwendet die Datendatei. Versuch es gleich noch einmal.',
  'window.failed.client': 'Nicht gespeichert: Diesen Kontakt gibt es hier nicht mehr.',
  'window.failed.email': 'Nicht gespeichert: Die E-Mail-Adresse ist keine.',
  'window.failed.past': 'Nicht gespeichert: Diese Zeit ist vorbei. Wähle eine, die noch kommt.',
  'window.failed.no-cadence':
    'Nichts zu überspringen: Es gibt keinen Rhythmus, der abzuwarten wäre.',
  'window.failed.gone': 'Nicht gespeichert: Das gibt es hier nicht mehr.',
  'window.failed.merge-gone': 'Einen der beiden gibt es nicht mehr. Nichts wurde geändert.',
  'window.failed.rule': 'Nicht gespeichert: So kann Rapport nicht wiederholen.',
  'window.failed.by-rule':
    'Dieses Segment findet seine Kontakte nach einer Regel. Ändere stattdessen die Regel.',
  'window.failed.link':
    'Kein Programm hat es angenommen. Die Adresse ist vielleicht falsch, oder es ist keines dafür eingerichtet.',
  'window.failed.locked': 'Rapport ist gesperrt.',
  'window.draft-failed':
    'Dieser Entwurf konnte nicht behalten werden. Leg ihn ab oder kopiere deine Worte.',
  'window.start-failed': 'Rapport konnte deine Daten nicht lesen',

  'window.reminders': 'Erinnerungen',
  'window.reminder.now': 'Erinnerung',
  'window.reminder.late': 'Verspätet: fällig geworden, während Rapport geschlossen war',
  'window.reminder.open': 'Öffnen',

  'window.undo': 'Rückgängig',
  'window.redo': 'Wiederholen',
  'window.undone': 'Rückgängig gemacht:',
  'window.redone': 'Wiederholt:',
  'window.undo.nothing': 'Nichts mehr rückgängig zu machen.',
  'window.redo.nothing': 'Nichts zu wiederholen.',
  'window.undo.changed.title':
    '{n, plural, one {Ein Kontakt aus diesem Import wurde seitdem geändert} other {# Kontakte aus diesem Import wurden seitdem geändert}}',
  'window.undo.changed.text':
    'Alles andere aus diesem Import wird so oder so zurückgenommen, und ein Wiederholen bringt alles zurück.',
  'window.undo.changed.since':
    '{n, plural, one {eine Änderung} other {# Änderungen}}, zuletzt {day}',
  'window.undo.changed.known': 'war schon vorher hier',
  'window.undo.changed.more': 'und {n, plural, one {ein weiterer} other {# weitere}}',
  'window.undo.changed.keep':
    '{n, plural, one {Diesen Kontakt behalten} other {Diese Kontakte behalten}}',
  'window.undo.changed.remove':
    '{n, plural, one {Mit seinen Änderungen entfernen} other {Mit ihren Änderungen entfernen}}',
  'window.undo.gone':
    'Das lässt sich nicht mehr rückgängig machen. Aufgehoben werden 500 Schritte, Importe 30 Tage lang.',

  'window.deed.client.add':
    '{named, select, yes {<who>{name}</who> angelegt} other {ein neuer Kontakt}}',
  'window.deed.client.edit':
    '{named, select, yes {<who>{name}</who> geändert} other {ein Kontakt geändert}}',
  'window.deed.client.delete':
    '{named, select, yes {<who>{name}</who> gelöscht} other {ein Kontakt gelöscht}}',
  'window.deed.client.restore':
    '{named, select, yes {<who>{name}</who> wiederhergestellt} other {ein Kontakt wiederhergestellt}}',
  'window.deed.client.snooze':
    '{named, select, yes {<who>{name}</who> zurückgestellt} other {ein Kontakt zurückgestellt}}',
  'window.deed.client.skip':
    '{named, select, yes {<who>{name}</who> für diese Runde übersprungen} other {ein Kontakt für diese Runde übersprungen}}',
  'window.deed.client.pause':
    '{named, select, yes {<who>{name}</who> pausiert} other {ein Kontakt pausiert}}',
  'window.deed.client.resume':
    '{named, select, yes {<who>{name}</who> fortgesetzt} other {ein Kontakt fortgesetzt}}',
  'window.deed.clients.edit':
    '{named, select, yes {<who>{name}</who> geändert} other {mehrere Kontakte geändert}}',
  'window.deed.clients.log':
    'Austausch mit {named, select, yes {<who>{name}</who>} other {mehreren Kontakten}}',
  'window.deed.clients.pause':
    '{named, select, yes {<who>{name}</who> pausiert} other {mehrere Kontakte pausiert}}',
  'window.deed.clients.delete':
    '{named, select, yes {<who>{name}</who> gelöscht} other {mehrere Kontakte gelöscht}}',
  'window.deed.view.save': 'eine neue Ansicht{named, select, yes {, {name}} other {}}',
  'window.deed.view.edit':
    '{named, select, yes {die Ansicht {name} geändert} other {eine Ansicht geändert}}',
  'window.deed.view.move':
    'der Platz {named, select, yes {der Ansicht {name}} other {einer Ansicht}}',
  'window.deed.view.delete':
    '{named, select, yes {die Ansicht {name} gelöscht} other {eine Ansicht gelöscht}}',
  'window.deed.offering.add': 'ein neues Angebot{named, select, yes {, {name}} other {}}',
  'window.deed.offering.edit':
    '{named, select, yes {das Angebot {name} geändert} other {ein Angebot geändert}}',
  'window.deed.offering.delete':
    '{named, select, yes {das Angebot {name} gelöscht} other {ein Angebot gelöscht}}',
  'window.deed.segment.add': 'ein neues Segment{named, select, yes {, {name}} other {}}',
  'window.deed.segment.edit':
    '{named, select, yes {das Segment {name} geändert} other {ein Segment geändert}}',
  'window.deed.segment.delete':
    '{named, select, yes {das Segment {name} gelöscht} other {ein Segment gelöscht}}',
  'window.deed.template.save': 'eine neue Vorlage{named, select, yes {, {name}} other {}}',
  'window.deed.template.edit':
    '{named, select, yes {die Vorlage {name} geändert} other {eine Vorlage geändert}}',
  'window.deed.template.delete':
    '{named, select, yes {die Vorlage {name} gelöscht} other {eine Vorlage gelöscht}}',
  'window.deed.outreach.start': 'ein neues Anschreiben{named, select, yes {, {name}} other {}}',
  'window.deed.outreach.rewrite':
    'der Text {named, select, yes {des Anschreibens {name}} other {eines Anschreibens}}',
  'window.deed.outreach.delete':
    'das Löschen {named, select, yes {des Anschreibens {name}} other {eines Anschreibens}}',
  'window.deed.letter.write':
    'eine Änderung {named, select, yes {am Brief an <who>{name}</who>} other {an einem Brief}}',
  'window.deed.letter.send':
    '{named, select, yes {der Brief an <who>{name}</who>} other {ein Brief}}, als verschickt markiert',
  'window.deed.letter.mark':
    'der Stand {named, select, yes {des Briefs an <who>{name}</who>} other {eines Briefs}}',
  'window.deed.cadence.keep':
    'Rhythmus beibehalten{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.label.cadence': 'der Rhythmus{named, select, yes { von <who>{name}</who>} other {}}',
  'window.deed.holiday.set': 'der Urlaub',
  'window.deed.holiday.end': 'das Ende des Urlaubs',
  'window.deed.appointment.answer':
    'was aus dem Termin wurde{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.feedback.ask':
    'nach Rückmeldung gefragt{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.issue.check': 'nachgefragt{named, select, yes { bei <who>{name}</who>} other {}}',
  'window.deed.referral.thank':
    'gedankt: {named, select, yes {<who>{name}</who>} other {ein Kontakt}}',
  'window.deed.friction.add': 'eine neue Reibung',
  'window.deed.friction.remove': 'eine Reibung beseitigt',
  'window.deed.interaction.log':
    'ein Austausch{named, select, yes { mit <who>{name}</who>} other {}}',
  'window.deed.note.add': 'eine Notiz{named, select, yes { zu <who>{name}</who>} other {}}',
  'window.deed.entry.edit':
    'eine Änderung im Verlauf{named, select, yes { von <who>{name}</who>} other {}}',
  'window.deed.entry.delete':
    'ein Eintrag gelöscht{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.promise.add':
    'ein neues Versprechen{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.promise.edit':
    'ein Versprechen geändert{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.promise.settle':
    'ein Versprechen erledigt{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.fact.add': 'ein neuer Fakt{named, select, yes { über <who>{name}</who>} other {}}',
  'window.deed.fact.edit': 'ein Fakt geändert{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.fact.delete': 'ein Fakt gelöscht{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.date.add': 'ein neuer Termin{named, select, yes { für <who>{name}</who>} other {}}',
  'window.deed.date.edit': 'ein Termin geändert{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.date.delete':
    'ein Termin gelöscht{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.relation.add':
    'ein Mensch aus dem Umfeld{named, select, yes { von <who>{name}</who>} other {}}',
  'window.deed.relation.edit':
    'das Umfeld{named, select, yes { von <who>{name}</who>} other {}} geändert',
  'window.deed.relation.delete':
    'ein Mensch aus dem Umfeld{named, select, yes { von <who>{name}</who>} other {}} entfernt',
  'window.deed.wish.add': 'ein neuer Wunsch{named, select, yes { von <who>{name}</who>} other {}}',
  'window.deed.wish.edit': 'ein Wunsch geändert{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.purchase.add':
    'ein neuer Kauf{named, select, yes { von <who>{name}</who>} other {}}',
  'window.deed.purchase.edit':
    'ein Kauf geändert{named, select, yes {: <who>{name}</who>} other {}}',
  'window.deed.outcome.set': 'das Ziel{named, select, yes { von <who>{name}</who>} other {}}',
  'window.deed.reminder.add': 'eine neue Erinnerung',
  'window.deed.reminder.done': 'eine Erinnerung erledigt',
  'window.deed.reminder.edit': 'eine Erinnerung geändert',
  'window.deed.reminder.skip': 'eine Erinnerung übersprungen',
  'window.deed.reminder.snooze': 'eine Erinnerung zurückgestellt',
  'window.deed.reminder.delete': 'eine Erinnerung gelöscht',
  'window.deed.reminders.snooze': 'mehrere Erinnerungen zurückgestellt',
  'window.deed.today.snooze': 'alles zurückgestellt',
  'window.deed.settings.set': 'eine Änderung der Einstellungen',
  'window.deed.backups.folder': 'der Ordner für Sicherungen',
  'window.deed.import': 'der Import',
  'window.deed.merge':
    '{named, select, yes {<who>{name}</who> zusammengeführt} other {Kontakte zusammengeführt}}',
  'window.deed.duplicate.dismiss':
    '{named, select, yes {<who>{name}</who> ausgenommen} other {zwei Kontakte ausgenommen}}',
  'window.deed.duplicate.restore':
    'wieder fragen nach {named, select, yes {<who>{name}</who>} other {zwei Kontakten}}',
  'window.deed.demo.fill': 'die Beispielkontakte angelegt',
  'window.deed.demo.remove': 'die Beispielkontakte entfernt',
  'window.deed.other': 'die letzte Änderung',

  'window.views': 'Ansichten',
}
