/** What went wrong, why, and what now. */
export const errors = {
  'errors.when.empty': 'When? Write a date, or words such as “next tue”.',
  'errors.when.not-understood':
    'Could not read “{text}” as a time. Write a date such as 13 March, or words such as “next tue”.',
  'errors.when.no-such-date': '{text} does not exist.',
  'errors.when.no-such-time': '{text} is not a time of day.',
  'errors.when.out-of-range': '{text} is too far away.',
  'errors.rule.not-understood': 'Could not read the repetition “{text}”.',
  'errors.rule.unsupported': 'Rapport does not repeat by {part}.',
  'errors.capture.no-client': 'Who is this about? Type @ and a name.',
  'errors.capture.empty': 'Write what happened first.',
} as const
