import type { lock as english } from '../en/lock.ts'
import type { Translation } from '../translation.ts'

export const lock: Translation<typeof english> = {
  'lock.title': 'Rapport ist gesperrt',
  'lock.secret': 'Kennwort oder PIN',
  'lock.open': 'Entsperren',
  'lock.wrong': 'Das stimmt nicht.',
  'lock.caps': 'Die Feststelltaste ist an.',
  'lock.wait': 'Versuch es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.',
  'lock.broken': 'Die Datei der Sperre lässt sich nicht lesen, darum öffnet sie hier nichts.',
  'lock.forgotten': 'Ich habe es vergessen',
  'lock.forgotten.text':
    'Niemand kann dir sagen, wie es lautete, aber deine Kontakte sind nicht verloren: Die Sperre ist eine eigene Datei neben ihnen. Beende Rapport, lösche diese Datei und starte neu; setze dann ein neues Kennwort.',
}
