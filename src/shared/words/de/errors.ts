import type { errors as english } from '../en/errors.ts'
import type { Translation } from '../translation.ts'

export const errors: Translation<typeof english> = {
  'errors.when.empty': 'Wann? Schreib ein Datum wie 13.3.2027 oder englische Worte wie „next tue“.',
  'errors.when.not-understood':
    '„{text}“ ließ sich nicht als Zeit lesen. Schreib ein Datum wie 13.3.2027 oder englische Worte wie „next tue“.',
  'errors.when.no-such-date': '{text} gibt es nicht.',
  'errors.when.no-such-time': '{text} ist keine Uhrzeit.',
  'errors.when.out-of-range': '{text} ist zu weit weg.',
  'errors.rule.not-understood': 'Die Wiederholung „{text}“ ließ sich nicht lesen.',
  'errors.rule.unsupported': 'Rapport wiederholt nicht nach {part}.',
  'errors.capture.no-client': 'Um wen geht es? Tippe @ und einen Namen.',
  'errors.capture.empty': 'Schreib zuerst, was war.',
}
