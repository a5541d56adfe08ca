/** The parts of the settings page, in their order, with what each is called. */
export const settingsTitles = {
  day: 'settings.day',
  cadence: 'settings.cadence',
  notifications: 'settings.notifications',
  appearance: 'settings.appearance',
  language: 'settings.words',
  keys: 'settings.keys',
  computer: 'settings.computer',
  lock: 'lock.section',
  backups: 'backups.title',
  data: 'settings.data',
} as const

export type SettingsPlace = keyof typeof settingsTitles
export const settingsPlaces = Object.keys(settingsTitles) as readonly SettingsPlace[]

/** What to leave in the history for the settings page to begin at this part. */
export const settingsAt = (place: SettingsPlace): { readonly state: { at: SettingsPlace } } => ({
  state: { at: place },
})

/** The part that was left in the history; null where none was. */
export function settingsPlaceIn(state: unknown): SettingsPlace | null {
  if (typeof state !== 'object' || state === null || !('at' in state)) return null
  return settingsPlaces.find((place) => place === state.at) ?? null
}
