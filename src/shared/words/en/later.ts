import { aside } from './aside.ts'
import { backups } from './backups.ts'
import { capture } from './capture.ts'
import { client } from './client.ts'
import { clients } from './clients.ts'
import { duplicates } from './duplicates.ts'
import { drifted } from './drifted.ts'
import { filter } from './filter.ts'
import { exports } from './export.ts'
import { firstRun } from './first-run.ts'
import { insights } from './insights.ts'
import { keeping } from './keeping.ts'
import { imports } from './import.ts'
import { offerings } from './offerings.ts'
import { outreach } from './outreach.ts'
import { remarks } from './remark.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { segments } from './segments.ts'
import { settings } from './settings.ts'
import { sheet } from './sheet.ts'
import { reminders } from './reminders.ts'
import { rhythm } from './rhythm.ts'
import { reading } from './reading.ts'
import { errors } from './errors.ts'
import { keys } from './keys.ts'
import { locking } from './locking.ts'

/** What a window says on every screen that comes later. */
export const later = {
  ...aside,
  ...backups,
  ...capture,
  ...client,
  ...clients,
  ...duplicates,
  ...drifted,
  ...filter,
  ...exports,
  ...firstRun,
  ...insights,
  ...keeping,
  ...imports,
  ...offerings,
  ...outreach,
  ...remarks,
  ...review,
  ...search,
  ...segments,
  ...settings,
  ...sheet,
  ...reminders,
  ...rhythm,
  ...reading,
  ...errors,
  ...keys,
  ...locking,
} as const
