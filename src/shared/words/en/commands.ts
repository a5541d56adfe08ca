/** The command line, for people. */
export const commands = {
  'commands.due.none': 'Nobody is waiting for you on {date}.',
  'commands.due.section': '{section, select, duty {Owed} today {Today} other {Also due}}',
  'commands.due.line': '{name}, {score, number} points{over}',
  'commands.next-due': 'Next touch {date}.',
  'commands.no-next-due': 'No next touch: no cadence is set.',
  'commands.logged': 'Logged {kind} with {name}.',
  'commands.skipped': 'Skipped {name} for this round. Back on {date}.',
  'commands.snoozed': 'Snoozed {name} until {date}.',
  'commands.paused': 'Paused {name}.',
  'commands.paused-until': 'Paused {name} until {date}.',
  'commands.resumed': 'Resumed {name}.',
} as const
