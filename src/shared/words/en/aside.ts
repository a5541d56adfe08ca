/** What a window says beside its screens, now and then. */
export const aside = {
  'window.lost': 'There is nothing at this place',
  'window.lost.go': 'Go to Today',
  'window.drop.title': 'Drop it here to import it',
  'window.drop.text': 'Nothing is saved before you have seen every row.',
  'window.launch': 'What came of it',
  'window.launch.question': 'Did you get through to <who>{name}</who>?',
  'window.launch.reached': 'Got through',
  'window.launch.no-answer': 'No answer',
  'window.launch.not-now': 'Not now',
  'window.launch.logged': 'Logged {kind} with {name}.',
  'window.launch.tried': 'Logged {kind} to {name} without an answer.',
} as const
