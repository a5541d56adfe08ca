import { later } from '#renderer/api/later.tsx'

export const ReminderDialog = later(
  async () => (await import('./reminder-dialog.tsx')).ReminderDialog,
)
