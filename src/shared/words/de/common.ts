import type { common as english } from '../en/common.ts'
import type { Translation } from '../translation.ts'

export const common: Translation<typeof english> = {
  'common.today': 'heute',
  'common.tomorrow': 'morgen',
  'common.yesterday': 'gestern',
  'common.day-near': '{weekday}, {day}. {month}',
  'common.day-of-month': '{day}. {month}',
  'common.month-of-year': '{month} {year}',
  'common.full-day': '{day}. {month} {year}',
  'common.tomorrow-named': 'morgen, {date}',
  'common.at': '{date}, {time}',
  'common.days': '{n, plural, one {# Tag} other {# Tage}}',
  'common.months': '{n, plural, one {# Monat} other {# Monate}}',
  'common.years': '{n, plural, one {# Jahr} other {# Jahre}}',
  'common.in-days': '{n, plural, =0 {heute} =1 {morgen} other {in # Tagen}}',
  'common.days-ago': '{n, plural, =0 {heute} =1 {gestern} other {vor # Tagen}}',
  'common.times': '× {n, number}',
  'common.clients': '{n, plural, one {# Kontakt} other {# Kontakte}}',
  'common.people': '{n, plural, one {# Person} other {# Personen}}',
  'common.more': '{n, plural, one {# weitere} other {# weitere}}',
  'common.count-word':
    '{word, select, 0 {keine} 1 {eins} 2 {zwei} 3 {drei} 4 {vier} 5 {fünf} 6 {sechs} 7 {sieben} 8 {acht} 9 {neun} 10 {zehn} 11 {elf} 12 {zwölf} other {}}',
  'common.interaction-kind':
    '{kind, select, call {Anruf} email {E-Mail} meeting {Treffen} message {Nachricht} social {Gruß} letter {Brief} event {Veranstaltung} other {Austausch}}',
  'common.a-kind':
    '{kind, select, call {ein Anruf} email {eine E-Mail} meeting {ein Treffen} message {eine Nachricht} social {ein Gruß} letter {ein Brief} event {eine Veranstaltung} other {ein Austausch}}',
  'common.warmth':
    '{level, select, cold {kalt} cool {kühl} mild {lau} warm {warm} glow {strahlend} paused {in Pause} other {neu}}',
  'common.warmth-of': 'Wärme {n, number} von 100, {level}',
  'common.no-warmth': 'Noch kein Austausch',
  'common.stage': '{stage, select, lead {in Anbahnung} active {aktiv} past {ehemalig} other {}}',
  'common.cadence.set': '{n, number} übernehmen',
  'common.cadence.not-now': 'Jetzt nicht',
  'common.cadence.change': 'Ändern',
  'common.cadence.keep': 'So lassen',
}
