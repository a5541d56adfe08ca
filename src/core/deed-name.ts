/** What a change is called in the journal; the words catalogue knows each. */
export type DeedName =
  | `clients.${'edit' | 'log' | 'pause' | 'delete'}`
  | `view.${'save' | 'edit' | 'move' | 'delete'}`
  | `segment.${'add' | 'edit' | 'delete'}`
  | `template.${'save' | 'edit' | 'delete'}`
  | `outreach.${'start' | 'rewrite' | 'delete'}`
  | `letter.${'write' | 'send' | 'mark'}`
  | 'cadence.keep'
  | 'label.cadence'
  | `holiday.${'set' | 'end'}`
  | 'appointment.answer'
  | `client.${'add' | 'edit' | 'delete' | 'restore' | 'snooze' | 'skip' | 'pause' | 'resume'}`
  | 'interaction.log'
  | 'note.add'
  | `entry.${'edit' | 'delete'}`
  | `promise.${'add' | 'edit' | 'settle'}`
  | `fact.${'add' | 'edit' | 'delete'}`
  | `date.${'add' | 'edit' | 'delete'}`
  | `relation.${'add' | 'edit' | 'delete'}`
  | `wish.${'add' | 'edit'}`
  | `purchase.${'add' | 'edit'}`
  | 'outcome.set'
  | 'feedback.ask'
  | 'issue.check'
  | 'referral.thank'
  | `offering.${'add' | 'edit' | 'delete'}`
  | `friction.${'add' | 'remove'}`
  | `reminder.${'add' | 'edit' | 'done' | 'skip' | 'snooze' | 'delete'}`
  | 'reminders.snooze'
  | 'today.snooze'
  | 'settings.set'
  | 'backups.folder'
  | 'import'
  | 'merge'
  | `duplicate.${'dismiss' | 'restore'}`
  | `demo.${'fill' | 'remove'}`
