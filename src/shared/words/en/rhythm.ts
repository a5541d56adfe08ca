/** How often a reminder repeats, and how often to be in touch. */
export const rhythm = {
  'rhythm.daily': '{n, plural, =1 {every day} =2 {every second day} other {every # days}}',
  'rhythm.weekly-on':
    '{n, plural, =1 {every {days}} =2 {every second week on {days}} other {every # weeks on {days}}}',
  'rhythm.work-days': 'every Monday to Friday',
  'rhythm.monthly':
    '{n, plural, =1 {every month} =2 {every second month} other {every # months}} on the {days}',
  'rhythm.monthly-last':
    '{n, plural, =1 {every month} =2 {every second month} other {every # months}} on the last day',
  'rhythm.monthly-weekday':
    '{n, plural, =1 {every month} =2 {every second month} other {every # months}} on the {which, select, last {last} 1 {first} 2 {second} 3 {third} 4 {fourth} other {fifth}} {weekday}',
  'rhythm.yearly': '{n, plural, =1 {every year} =2 {every second year} other {every # years}}',
  'rhythm.ordinal': '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  'rhythm.until': '{rhythm} until {date}',
  'rhythm.count': '{rhythm}, {n, plural, one {once} =2 {twice} other {# times}}',
  'rhythm.once': 'once',
} as const
