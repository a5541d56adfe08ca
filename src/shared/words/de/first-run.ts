import type { firstRun as english } from '../en/first-run.ts'
import type { Translation } from '../translation.ts'

export const firstRun: Translation<typeof english> = {
  'first-run.title': 'Behandle jeden Kontakt, als wäre er dein einziger',
  'first-run.promise':
    'Rapport merkt sich, wer deine Kontakte sind, was sie sich wünschen und was du versprochen hast, und sagt dir jeden Morgen, bei wem du dich melden solltest und warum.',
  'first-run.doors': 'Womit beginnen',
  'first-run.import': 'Kontakte mitbringen',
  'first-run.import.text':
    'Zieh eine Datei hierher oder wähle eine. Du siehst, wie jede Zeile gelesen wird, bevor etwas gespeichert wird.',
  'first-run.import.any': 'jede CSV',
  'first-run.import.archive': 'Rapport-Archiv',
  'first-run.add': 'Den ersten anlegen',
  'first-run.add.text': 'Ein Name genügt. Der Rest kommt mit der Zeit.',
  'first-run.add.name': 'Name des Kontakts',
  'first-run.add.submit': 'Anlegen',
  'first-run.add.missing': 'Schreib zuerst einen Namen.',
  'first-run.demo': 'Umsehen',
  'first-run.demo.text':
    'Die sechzig erfundenen Kontakte einer Fahrradwerkstatt, mit einem Klick wieder weg.',
  'first-run.demo.filling': 'Sie werden erfunden …',
  'first-run.demo.not-empty': 'Hier gibt es schon Kontakte, darum kamen keine erfundenen dazu.',
  'first-run.one-file': 'Eine Datei auf diesem Rechner, täglich gesichert',
  'first-run.offline': 'Geht nie ins Netz',
  'first-run.restore': 'Ich habe eine Sicherung',
  'first-run.restore.not-ours':
    'Das ist keine Sicherung von Rapport. Ein Archiv, Visitenkarten oder eine Tabelle kommen über „Kontakte mitbringen“ herein.',
  'first-run.settings': 'Einstellungen',
}
