/** A reminder as it is set and changed, on whatever screen. */
export const reminders = {
  'reminders.new': 'Remind me about {name}',
  'reminders.edit': 'Change a reminder',
  'reminders.text': 'About what',
  'reminders.text-missing': 'Write what to remind you of.',
  'reminders.about': 'About whom',
  'reminders.about.nobody': 'Nobody in particular',
  'reminders.about.problem':
    '{problem, select, looking {Looking for that name.} several {Several people fit. Choose one, or write more of the name.} other {Nobody by that name.}}',
  'reminders.when': 'When',
  'reminders.when-hint': 'fri 9:30, in 2 weeks',
  'reminders.past': '{date} has passed. Choose a time to come.',
  'reminders.every': 'Again',
  'reminders.every-option':
    '{every, select, once {Once} daily {Every day} workdays {Monday to Friday} weekly {Every week} fortnightly {Every two weeks} monthly {Every month} quarterly {Every three months} yearly {Every year} other {By its own rule}}',
  'reminders.basis': 'Counted',
  'reminders.basis-option': '{basis, select, date {From its date} other {From the day it is done}}',
  'reminders.save-new': 'Remind me',
  'reminders.save': 'Save',
  'reminders.delete': 'Delete',
  'reminders.done.set': 'Reminder set for {date}.',
  'reminders.done.changed':
    '{next, select, none {Changed “{text}”.} other {Changed “{text}”. Next: {next}.}}',
  'reminders.done.deleted': 'Deleted “{text}”.',
} as const
