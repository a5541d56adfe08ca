import type { offerings as english } from '../en/offerings.ts'
import type { Translation } from '../translation.ts'

export const offerings: Translation<typeof english> = {
  'offerings.heading':
    '{n, plural, =0 {Was bringst du mit?} one {Ein Angebot von dir} other {{n, number} Angebote von dir}}',
  'offerings.text':
    'Wer sich so etwas wünscht, steht darunter, in eigenen Worten, wer am längsten wartet zuerst.',
  'offerings.loading': 'Deine Angebote werden geladen',
  'offerings.failed': 'Deine Angebote konnten nicht gelesen werden',
  'offerings.empty': 'Noch keine Angebote',
  'offerings.empty.text':
    'Ein Angebot ist eine Leistung, ein Produkt, etwas zum Lesen oder ein Rat. Gib einem einen Namen, und Rapport zeigt dir alle, die sich so etwas gewünscht haben.',
  'offerings.list': 'Angebote',
  'offerings.new': 'Neues Angebot',
  'offerings.kind':
    '{kind, select, service {Leistung} product {Produkt} article {Zum Lesen} other {Rat}}',
  'offerings.more': 'Mehr zu {name}',
  'offerings.edit': 'Bearbeiten…',
  'offerings.delete': 'Angebot löschen',
  'offerings.buyers':
    '{n, plural, =0 {Noch niemand hat es gekauft.} one {Eine Person hat es gekauft.} other {{n, number} Menschen haben es gekauft.}}',
  'offerings.asked':
    '{n, plural, =0 {Niemand wartet auf so etwas.} one {Eine Person hat sich so etwas gewünscht.} other {{n, number} Menschen haben sich so etwas gewünscht.}}',
  'offerings.asked.list': 'Wer sich so etwas wie {name} gewünscht hat',
  'offerings.asked.on': 'Wunsch: {date}',
  'offerings.asked.by': 'gewünscht bis: {date}',
  'offerings.asked.offered': 'angeboten',
  'offerings.asked.sounds': 'klingt danach',
  'offerings.offered': 'Habe ich angeboten',
  'offerings.offered.who': 'Habe ich angeboten: {name}',
  'offerings.offered.done': '{name} angeboten.',
  'offerings.tie': 'Genau das',
  'offerings.tie.who': 'Genau das: {name} wünscht sich {offering}',
  'offerings.tied': 'Wunsch von {name}: {offering}.',
  'offerings.write': '{n, plural, one {Anschreiben} other {Allen {n, number} schreiben}}',
  'offerings.added':
    '{name} hinzugefügt. {n, plural, =0 {So etwas hat sich bisher niemand gewünscht.} one {Eine Person hat sich so etwas gewünscht.} other {{n, number} Menschen haben sich so etwas gewünscht.}}',
  'offerings.changed': '{name} geändert.',
  'offerings.deleted': '{name} gelöscht. Was gekauft oder gewünscht wurde, behält seinen Namen.',
  'offerings.failed.name-taken': 'Ein Angebot mit diesem Namen hast du schon.',
  'offerings.failed.not-found': 'Dieses Angebot gibt es nicht mehr.',

  'offerings.dialog.new': 'Neues Angebot',
  'offerings.dialog.edit': '{name} bearbeiten',
  'offerings.dialog.name': 'Name',
  'offerings.dialog.name-hint': 'Blumenkästen',
  'offerings.dialog.name-missing': 'Gib ihm einen Namen.',
  'offerings.dialog.kind': 'Was es ist',
  'offerings.dialog.body': 'In wenigen Worten',
  'offerings.dialog.body-hint':
    'Andere Wörter, die man dafür benutzt, helfen, die Wünsche danach zu finden.',
  'offerings.dialog.cancel': 'Abbrechen',
  'offerings.dialog.add': 'Angebot hinzufügen',
  'offerings.dialog.save': 'Speichern',
}
