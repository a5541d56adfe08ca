/** Properties that only our own calendars have: what the standard has no word for. */
export const own = {
  /** The id of the client an event is about. */
  client: 'X-RAPPORT-CLIENT',
  dateKind: 'X-RAPPORT-DATE-KIND',
  dateLabel: 'X-RAPPORT-DATE-LABEL',
  /** The date as the owner knows it: an event must begin in some year, a birthday need not. */
  date: 'X-RAPPORT-DATE',
  leadDays: 'X-RAPPORT-LEAD-DAYS',
  /** Marks the event of a reminder. */
  reminder: 'X-RAPPORT-REMINDER',
} as const
