import type { reading as english } from '../en/reading.ts'
import type { Translation } from '../translation.ts'

export const reading: Translation<typeof english> = {
  'reading.which-day': 'Welcher Tag ist „{words}“?',
  'reading.next-touch':
    '{from, select, none {Beim Ablegen wird der nächste Austausch mit {name} gesetzt: {to}.} other {Beim Ablegen rückt der nächste Austausch mit {name} von {from} auf {to}.}}',
  'reading.when': 'Wann?',
  'reading.means': '{words} ist',
}
