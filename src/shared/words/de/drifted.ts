import type { drifted as english } from '../en/drifted.ts'
import type { Translation } from '../translation.ts'

export const drifted: Translation<typeof english> = {
  'drifted.heading':
    '{n, plural, one {Ein Kontakt ist dir aus den Augen geraten} other {{Count} Kontakte sind dir aus den Augen geraten}}',
  'drifted.text':
    'Länger still als das Dreifache deines Rhythmus. Ab und zu hilft es, neu anzuknüpfen, den Rhythmus zu lockern oder loszulassen.',
  'drifted.none': 'Niemand ist dir aus den Augen geraten',
  'drifted.none-text':
    'Mit allen, für die ein Rhythmus gilt, gab es innerhalb von drei Runden einen Austausch.',
  'drifted.today': 'Zurück zu Heute',
  'drifted.list': 'Kontakte, die aus den Augen geraten sind, längste Stille zuerst',
  'drifted.silence':
    '{silence} Stille. Du willst dich {n, plural, one {jeden Tag} other {alle # Tage}} melden.',
  'drifted.never':
    'Noch nie Austausch. Du willst dich {n, plural, one {jeden Tag} other {alle # Tage}} melden.',
  'drifted.revive': 'Anknüpfen',
  'drifted.loosen': 'Lockern',
  'drifted.loosen-named': 'Den Rhythmus für {name} lockern',
  'drifted.let-go': 'Loslassen',
  'drifted.every': '{n, plural, one {Jeden Tag} other {Alle # Tage}}',
  'drifted.days': 'Alle wie viele Tage',
  'drifted.days-hint': 'oder eine Zahl von Tagen',
  'drifted.days-bad': 'Eine ganze Zahl von Tagen, 1 bis 3.650.',
  'drifted.more': '{n, plural, one {Noch einen zeigen} other {Mehr zeigen, # übrig}}',
  'drifted.left':
    '{n, plural, =0 {Niemand mehr aus den Augen geraten} one {1 Kontakt übrig} other {# Kontakte übrig}}',
  'drifted.loading': 'Wer aus den Augen geraten ist, wird geladen',
  'drifted.failed': 'Wer aus den Augen geraten ist, konnte nicht gelesen werden',
  'drifted.done.loosened':
    'Ab jetzt {n, plural, one {jeden Tag} other {alle # Tage}} bei {name} melden.',
  'drifted.done.let-go': 'Losgelassen: {name}, jetzt ehemalig und ohne Rhythmus.',
}
