/** The tray, its menu and notifications. */
export const tray = {
  'tray.tooltip':
    '{n, plural, =0 {Nobody is waiting for you today} one {One person today} other {# people today}}',
  'tray.heading':
    '{n, plural, =0 {Nobody is waiting for you today} one {One person today} other {{Count} people today}}',
  'tray.person': '{name}: {glance}',
  'tray.capture': 'Quick capture',
  'tray.snooze-all': 'Snooze everything for an hour',
  'tray.reminders': '{n, plural, one {One reminder is due} other {{Count} reminders are due}}',
  'tray.tooltip.reminders': '{people}, {n, plural, one {one reminder} other {# reminders}}',
  'tray.settings': 'Settings…',
  'tray.open': 'Open Rapport',
  'tray.quit': 'Quit',
  'tray.nudge.title': '{name} would love to hear from you',
  'tray.nudge.more': '{n, plural, one {One more today.} other {{Count} more today.}}',
  'tray.reminder.title': '{name}: {text}',
  'tray.reminder.late': 'Late: meant for {when}.',
  'tray.reminder.missed': 'Missed {n, plural, one {once} other {# times}}; this is the newest.',
  'tray.reminder.closed': 'Came due while Rapport was closed.',
  'tray.reminder.held': 'Waited for the end of your quiet hours.',
  'tray.digest.title': '{n, plural, one {One reminder} other {{Count} reminders}}: {names}',
  'tray.digest.held': 'They waited for the end of your quiet hours.',
  'tray.digest.late': 'They came due while Rapport was closed or asleep.',
  'tray.hidden.title': 'Someone waits for a word from you',
  'tray.action.done': 'Done',
  'tray.action.snooze': 'Snooze an hour',
  'tray.action.open': 'Open',
} as const
