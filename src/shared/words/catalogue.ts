import { backups } from './en/backups.ts'
import { capture } from './en/capture.ts'
import { cliHelp } from './en/cli-help.ts'
import { cli } from './en/cli.ts'
import { client } from './en/client.ts'
import { clients } from './en/clients.ts'
import { commands } from './en/commands.ts'
import { common } from './en/common.ts'
import { desktop } from './en/desktop.ts'
import { duplicates } from './en/duplicates.ts'
import { drifted } from './en/drifted.ts'
import { errors } from './en/errors.ts'
import { filter } from './en/filter.ts'
import { exports } from './en/export.ts'
import { firstRun } from './en/first-run.ts'
import { help } from './en/help.ts'
import { insights } from './en/insights.ts'
import { keeping } from './en/keeping.ts'
import { imports } from './en/import.ts'
import { lock } from './en/lock.ts'
import { outreach } from './en/outreach.ts'
import { reading } from './en/reading.ts'
import { reasons } from './en/reasons.ts'
import { remarks } from './en/remark.ts'
import { reminders } from './en/reminders.ts'
import { review } from './en/review.ts'
import { rhythm } from './en/rhythm.ts'
import { search } from './en/search.ts'
import { segments } from './en/segments.ts'
import { settings } from './en/settings.ts'
import { today } from './en/today.ts'
import { sheet } from './en/sheet.ts'
import { tray } from './en/tray.ts'
import { window } from './en/window.ts'
import type { ArgsOf } from './message-args.ts'
import type { Translation } from './translation.ts'

// To add an area: write en/<area>.ts and de/<area>.ts with keys that begin with its name, and
// spread them here.
/** Known from the start: every other language may come later (`learnLanguage`). */
export const english = {
  ...common,
  ...reasons,
  ...review,
  ...backups,
  ...rhythm,
  ...reminders,
  ...tray,
  ...desktop,
  ...duplicates,
  ...today,
  ...drifted,
  ...clients,
  ...filter,
  ...client,
  ...reading,
  ...capture,
  ...search,
  ...commands,
  ...cli,
  ...cliHelp,
  ...errors,
  ...window,
  ...firstRun,
  ...segments,
  ...outreach,
  ...settings,
  ...sheet,
  ...exports,
  ...help,
  ...lock,
  ...imports,
  ...insights,
  ...remarks,
  ...keeping,
} as const

export type WordKey = keyof typeof english
/** The arguments of one text; an empty object where it takes none. */
export type WordArgs<Key extends WordKey> = ArgsOf<(typeof english)[Key]>
/** One language: every key of the English one, with its arguments (a test holds it to that). */
export type Catalogue = Translation<typeof english>
