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

  'help.failed.title': 'In diesem Fenster ging etwas schief',
  'help.failed.text':
    'Was als gespeichert angezeigt wurde, ist gespeichert, und die Zeilen, an denen du geschrieben hast, sind aufgehoben. Lade das Fenster neu, um weiterzumachen.',
  'help.failed.odd.text':
    'Vielleicht zeigt es nicht alles richtig an. Was als gespeichert angezeigt wurde, ist gespeichert; lade das Fenster neu, wann es dir passt.',
  'help.failed.reload': 'Neu laden',
  'help.failed.stay': 'Weitermachen',
}
