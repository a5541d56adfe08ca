import { createClientRepository } from './clients.ts'
import { createContactRepository } from './contacts.ts'
import { createDuplicateRepository } from './duplicates.ts'
import { createEntryRepository } from './entries.ts'
import { createFactsRepository } from './facts.ts'
import { createInsightsRepository } from './insights.ts'
import { createKnowledgeRepository } from './knowledge.ts'
import { createLabelRepository } from './labels.ts'
import { createListRepository } from './lists.ts'
import { createManyClientsRepository } from './many-clients.ts'
import { createMergeRepository } from './merge.ts'
import { createMorningRepository } from './mornings.ts'
import { createOfferingRepository } from './offerings.ts'
import { createOutreachRepository } from './outreach.ts'
import { createRelationRepository } from './relations.ts'
import { createRememberedRepository } from './remembered.ts'
import { createReminderRepository } from './reminders.ts'
import { createReviewRepository } from './review.ts'
import { createSearchRepository } from './search.ts'
import { createSegmentRepository } from './segments.ts'
import { createShelfRepository } from './shelf.ts'
import { createStandingRepository } from './standing.ts'
import { createTemplateRepository } from './templates.ts'
import { createUnfiledRepository } from './unfiled.ts'
import { createViewRepository } from './views.ts'
import type { Statements } from '../statements.ts'

/** Every repository, over one connection; `newId` makes the ids of rows that are made in passing. */
export function createRepositories(sql: Statements, newId: () => string) {
  return {
    clients: createClientRepository(sql),
    contacts: createContactRepository(sql),
    duplicates: createDuplicateRepository(sql),
    entries: createEntryRepository(sql),
    facts: createFactsRepository(sql),
    insights: createInsightsRepository(sql),
    knowledge: createKnowledgeRepository(sql, newId),
    labels: createLabelRepository(sql, newId),
    lists: createListRepository(sql),
    many: createManyClientsRepository(sql),
    merge: createMergeRepository(sql),
    mornings: createMorningRepository(sql),
    offerings: createOfferingRepository(sql, newId),
    outreach: createOutreachRepository(sql),
    relations: createRelationRepository(sql),
    remembered: createRememberedRepository(sql),
    reminders: createReminderRepository(sql),
    review: createReviewRepository(sql),
    search: createSearchRepository(sql),
    segments: createSegmentRepository(sql, newId),
    shelf: createShelfRepository(sql),
    standing: createStandingRepository(sql),
    templates: createTemplateRepository(sql),
    unfiled: createUnfiledRepository(sql),
    views: createViewRepository(sql),
  }
}
