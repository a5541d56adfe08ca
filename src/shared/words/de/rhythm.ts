import type { rhythm as english } from '../en/rhythm.ts'
import type { Translation } from '../translation.ts'

export const rhythm: Translation<typeof english> = {
  'rhythm.daily': '{n, plural, =1 {jeden Tag} =2 {jeden zweiten Tag} other {alle # Tage}}',
  'rhythm.weekly-on':
    '{n, plural, =1 {jeden {days}} =2 {jede zweite Woche am {days}} other {alle # Wochen am {days}}}',
  'rhythm.work-days': 'jeden Montag bis Freitag',
  'rhythm.monthly':
    '{n, plural, =1 {jeden Monat} =2 {jeden zweiten Monat} other {alle # Monate}} am {days}',
  'rhythm.monthly-last':
    '{n, plural, =1 {jeden Monat} =2 {jeden zweiten Monat} other {alle # Monate}} am letzten Tag',
  'rhythm.monthly-weekday':
    '{n, plural, =1 {jeden Monat} =2 {jeden zweiten Monat} other {alle # Monate}} am {which, select, last {letzten} 1 {ersten} 2 {zweiten} 3 {dritten} 4 {vierten} other {fünften}} {weekday}',
  'rhythm.yearly': '{n, plural, =1 {jedes Jahr} =2 {jedes zweite Jahr} other {alle # Jahre}}',
  'rhythm.ordinal': '{n, selectordinal, other {#.}}',
  'rhythm.until': '{rhythm} bis {date}',
  'rhythm.count': '{rhythm}, {n, plural, one {einmal} =2 {zweimal} other {#-mal}}',
  'rhythm.once': 'einmal',
}
