/** The screen Drifted: those silent for more than three cadences. */
export const drifted = {
  'drifted.heading':
    '{n, plural, one {One person has drifted} other {{Count} people have drifted}}',
  'drifted.text':
    'Silent for more than three times as long as you meant. Now and then: revive it, loosen the cadence, or let go.',
  'drifted.none': 'Nobody has drifted',
  'drifted.none-text': 'Everyone with a cadence has been in touch within three of them.',
  'drifted.today': 'Back to Today',
  'drifted.list': 'People who have drifted, longest silence first',
  'drifted.silence': '{silence} of quiet. You aim for every {n, plural, one {day} other {# days}}.',
  'drifted.never': 'Never in touch. You aim for every {n, plural, one {day} other {# days}}.',
  'drifted.revive': 'Revive',
  'drifted.loosen': 'Loosen',
  'drifted.loosen-named': 'Loosen the cadence for {name}',
  'drifted.let-go': 'Let go',
  'drifted.every': 'Every {n, plural, one {day} other {# days}}',
  'drifted.days': 'Every how many days',
  'drifted.days-hint': 'or a number of days',
  'drifted.days-bad': 'A whole number of days, 1 to 3,650.',
  'drifted.more': '{n, plural, one {Show one more} other {Show more, # left}}',
  'drifted.left':
    '{n, plural, =0 {Nobody left who has drifted} one {1 person left} other {# people left}}',
  'drifted.loading': 'Loading those who have drifted',
  'drifted.failed': 'Those who have drifted could not be read',
  'drifted.done.loosened':
    'In touch with {name} every {n, plural, one {day} other {# days}} from now on.',
  'drifted.done.let-go': 'Let go of {name}: a past client, without a cadence.',
} as const
