import type { tray as english } from '../en/tray.ts'
import type { Translation } from '../translation.ts'

export const tray: Translation<typeof english> = {
  'tray.tooltip':
    '{n, plural, =0 {Heute wartet niemand auf dich} one {Heute ein Kontakt} other {Heute # Kontakte}}',
  'tray.heading':
    '{n, plural, =0 {Heute wartet niemand auf dich} one {Ein Kontakt heute} other {{Count} Kontakte heute}}',
  'tray.person': '{name}: {glance}',
  'tray.capture': 'Schnelleingabe',
  'tray.snooze-all': 'Alles eine Stunde zurückstellen',
  'tray.pause': 'Erinnerungen bis morgen anhalten',
  'tray.paused': 'Erinnerungen angehalten bis {until}',
  'tray.resume': 'Erinnerungen fortsetzen',
  'tray.reminders':
    '{n, plural, one {Eine Erinnerung ist fällig} other {{Count} Erinnerungen sind fällig}}',
  'tray.tooltip.reminders': '{people}, {n, plural, one {eine Erinnerung} other {# Erinnerungen}}',
  'tray.settings': 'Einstellungen …',
  'tray.open': 'Rapport öffnen',
  'tray.quit': 'Beenden',
  'tray.nudge.title': '{name} würde sich freuen, von dir zu hören',
  'tray.nudge.why': '{glance}.',
  'tray.nudge.more':
    '{n, plural, one {Heute noch ein Kontakt.} other {{Count} weitere Kontakte heute.}}',
  'tray.reminder.title': '{name}: {text}',
  'tray.reminder.late': 'Verspätet: gedacht für {when}.',
  'tray.reminder.missed': '{n, plural, one {Einmal} other {#-mal}} verpasst; dies ist die neueste.',
  'tray.reminder.closed': 'Fällig geworden, während Rapport geschlossen war.',
  'tray.reminder.held': 'Hat das Ende deiner Ruhezeit abgewartet.',
  'tray.digest.title': '{n, plural, one {Eine Erinnerung} other {{Count} Erinnerungen}}: {names}',
  'tray.digest.held': 'Sie haben das Ende deiner Ruhezeit abgewartet.',
  'tray.digest.late': 'Fällig geworden, während Rapport geschlossen war oder der Rechner schlief.',
  'tray.hidden.title': 'Jemand wartet auf ein Wort von dir',
  'tray.action.done': 'Erledigt',
  'tray.action.snooze': 'Eine Stunde zurückstellen',
  'tray.action.open': 'Öffnen',
  'tray.action.today': 'Heute öffnen',
  'tray.action.snooze-all': 'Alle eine Stunde zurückstellen',
}
