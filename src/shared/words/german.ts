import { backups as backupsGerman } from './de/backups.ts'
import { capture as captureGerman } from './de/capture.ts'
import { client as clientGerman } from './de/client.ts'
import { clients as clientsGerman } from './de/clients.ts'
import { common as commonGerman } from './de/common.ts'
import { desktop as desktopGerman } from './de/desktop.ts'
import { duplicates as duplicatesGerman } from './de/duplicates.ts'
import { drifted as driftedGerman } from './de/drifted.ts'
import { errors as errorsGerman } from './de/errors.ts'
import { filter as filterGerman } from './de/filter.ts'
import { exports as exportsGerman } from './de/export.ts'
import { firstRun as firstRunGerman } from './de/first-run.ts'
import { help as helpGerman } from './de/help.ts'
import { insights as insightsGerman } from './de/insights.ts'
import { keeping as keepingGerman } from './de/keeping.ts'
import { imports as importsGerman } from './de/import.ts'
import { lock as lockGerman } from './de/lock.ts'
import { reading as readingGerman } from './de/reading.ts'
import { reasons as reasonsGerman } from './de/reasons.ts'
import { remarks as remarksGerman } from './de/remark.ts'
import { reminders as remindersGerman } from './de/reminders.ts'
import { review as reviewGerman } from './de/review.ts'
import { rhythm as rhythmGerman } from './de/rhythm.ts'
import { search as searchGerman } from './de/search.ts'
import { outreach as outreachGerman } from './de/outreach.ts'
import { segments as segmentsGerman } from './de/segments.ts'
import { settings as settingsGerman } from './de/settings.ts'
import { today as todayGerman } from './de/today.ts'
import { sheet as sheetGerman } from './de/sheet.ts'
import { tray as trayGerman } from './de/tray.ts'
import { window as windowGerman } from './de/window.ts'
import type { Catalogue } from './catalogue.ts'
import { cli } from './en/cli.ts'
import { cliHelp } from './en/cli-help.ts'
import { commands } from './en/commands.ts'

// The command line is written for scripts as well and speaks English to everyone.
export const german: Catalogue = {
  ...commonGerman,
  ...reasonsGerman,
  ...reviewGerman,
  ...backupsGerman,
  ...rhythmGerman,
  ...remindersGerman,
  ...trayGerman,
  ...desktopGerman,
  ...duplicatesGerman,
  ...todayGerman,
  ...driftedGerman,
  ...clientsGerman,
  ...filterGerman,
  ...clientGerman,
  ...readingGerman,
  ...captureGerman,
  ...searchGerman,
  ...commands,
  ...cli,
  ...cliHelp,
  ...errorsGerman,
  ...windowGerman,
  ...firstRunGerman,
  ...outreachGerman,
  ...segmentsGerman,
  ...settingsGerman,
  ...sheetGerman,
  ...exportsGerman,
  ...helpGerman,
  ...lockGerman,
  ...importsGerman,
  ...insightsGerman,
  ...remarksGerman,
  ...keepingGerman,
}
