import type { CoreChannel, SyncHandlers } from '#shared/contract/index.ts'
import type { Context } from './context.ts'
import { createAddClient } from './use-cases/add-client.ts'
import { createAppInfo } from './use-cases/app-info.ts'
import { createCareDeeds } from './use-cases/care-deeds.ts'
import { createChangedSince } from './use-cases/changed-since.ts'
import type { BackUps } from './use-cases/back-up.ts'
import { createChangeSettings } from './use-cases/change-settings.ts'
import { createDataPlace } from './use-cases/data-place.ts'
import { createDemo } from './use-cases/demo.ts'
import { createDrafts } from './use-cases/drafts.ts'
import { createDueList } from './use-cases/due-list.ts'
import { createEditClients } from './use-cases/edit-clients.ts'
import { createHistory } from './use-cases/history.ts'
import { createHolidays } from './use-cases/holidays.ts'
import { createSegments } from './use-cases/segments.ts'
import { createSetCadences } from './use-cases/set-cadences.ts'
import { createEditClient } from './use-cases/edit-client.ts'
import { createEditEntry } from './use-cases/edit-entry.ts'
import { createDismissDuplicates } from './use-cases/dismiss-duplicates.ts'
import { createPreviewTouch } from './use-cases/preview-touch.ts'
import { createFileCapture } from './use-cases/file-capture.ts'
import { createImportReports } from './use-cases/import-reports.ts'
import { createKeepPromises } from './use-cases/keep-promises.ts'
import { createKeepShelf } from './use-cases/keep-shelf.ts'
import { createKnowClient } from './use-cases/know-client.ts'
import { createLaunches } from './use-cases/launches.ts'
import { createListClients } from './use-cases/list-clients.ts'
import { createLogInteraction } from './use-cases/log-interaction.ts'
import { createOfferings } from './use-cases/offerings.ts'
import { createOutreach } from './use-cases/outreach.ts'
import { createQuietNudge } from './use-cases/quiet-nudge.ts'
import { createReadClient } from './use-cases/read-client.ts'
import { createReadKnown } from './use-cases/read-known.ts'
import { createReadTimeline } from './use-cases/read-timeline.ts'
import { createRememberChoices } from './use-cases/remember-choices.ts'
import { createRelateClients } from './use-cases/relate-clients.ts'
import { createReminders } from './use-cases/reminders.ts'
import { createReview } from './use-cases/review.ts'
import { createSavedViews } from './use-cases/saved-views.ts'
import { createSearch } from './use-cases/search.ts'
import { createSnoozeAll } from './use-cases/snooze-all.ts'
import { createTemplates } from './use-cases/templates.ts'
import { createTrash } from './use-cases/trash.ts'
import { createUndo } from './use-cases/undo.ts'

/** The use case that answers each channel of the core; a missing one does not compile. */
export function createHandlers(context: Context, backUps: BackUps): SyncHandlers<CoreChannel> {
  const dueList = createDueList(context)
  return {
    ...createAddClient(context),
    ...createAppInfo(context),
    ...createCareDeeds(context),
    ...createChangedSince(context),
    ...backUps.handlers,
    ...createChangeSettings(context),
    ...createDataPlace(context),
    ...createDemo(context),
    ...createDismissDuplicates(context),
    ...createDrafts(context),
    ...dueList,
    ...createEditClient(context),
    ...createEditClients(context),
    ...createEditEntry(context),
    ...createFileCapture(context),
    ...createPreviewTouch(context),
    ...createHistory(context),
    ...createHolidays(context),
    ...createImportReports(context),
    ...createKeepPromises(context),
    ...createKeepShelf(context),
    ...createKnowClient(context),
    ...createLaunches(context),
    ...createListClients(context),
    ...createLogInteraction(context),
    ...createOfferings(context),
    ...createOutreach(context),
    ...createQuietNudge(context),
    ...createReadClient(context),
    ...createReadKnown(context),
    ...createReadTimeline(context),
    ...createRememberChoices(context),
    ...createRelateClients(context),
    ...createReminders(context),
    ...createReview(context),
    ...createSavedViews(context),
    ...createSearch(context),
    ...createSegments(context),
    ...createSetCadences(context),
    ...createSnoozeAll(context, dueList['nudges.due']),
    ...createTemplates(context),
    ...createTrash(context),
    ...createUndo(context),
  }
}
