import type { help as english } from '../en/help.ts'
import type { Translation } from '../translation.ts'

export const help: Translation<typeof english> = {
  'help.title': 'Wenn etwas schiefgeht',
  'help.text':
    'Rapport führt auf diesem Rechner ein Protokoll: Zeiten, Zahlen und Codes, nie ein Wort über einen Kontakt. Nichts wird je gesendet.',
  'help.logs': 'Ordner mit den Protokollen öffnen',
  'help.details': 'Angaben für einen Fehlerbericht',
  'help.details.do': 'Angaben für einen Fehlerbericht …',
  'help.details.text':
    'Hier steht alles, was kopiert würde. Lies es, bevor du es jemandem schickst.',
  'help.details.label': 'Angaben',
  'help.details.copy': 'Kopieren',
  'help.details.copied': 'Kopiert.',
  'help.details.unreadable': 'Die Angaben konnten nicht gelesen werden.',

  'help.about': 'Über Rapport',
  'help.about.text':
    'Rapport sagt dir jeden Tag, bei wem du dich melden solltest und warum, was du über sie weißt und wer dir entgleitet. Es arbeitet ohne Netz: Was du schreibst, bleibt auf diesem Computer, und nichts wird je versendet.',
  'help.about.data': 'Deine Daten',
  'help.about.made-of': 'Gemacht aus',
  'help.about.made-of.text':
    'Electron, React, SQLite und anderen offenen Werken. Die Schriften sind Literata und Commissioner (SIL Open Font License), die Zeichen Phosphor (MIT).',

  'help.failed.title': 'In diesem Fenster ging etwas schief',
  'help.failed.text':
    'Was als gespeichert angezeigt wurde, ist gespeichert, und die Zeilen, an denen du geschrieben hast, sind aufgehoben. Lade das Fenster neu, um weiterzumachen.',
  'help.failed.odd.text':
    'Vielleicht zeigt es nicht alles richtig an. Was als gespeichert angezeigt wurde, ist gespeichert; lade das Fenster neu, wann es dir passt.',
  'help.failed.reload': 'Neu laden',
  'help.failed.stay': 'Weitermachen',
}
