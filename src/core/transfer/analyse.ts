import type { ImportAnswers, ImportSource } from '#shared/contract/worker.ts'
import type { AnalysisResult, ImportContext, ReadProgress } from './analysis.ts'
import { analyseTable } from './analyse-table.ts'
import type { Notice } from './decision.ts'
import { analyseCalendar } from './formats/ics/analyse-calendar.ts'
import { analyseArchive } from './formats/archive/analyse-archive.ts'
import { analyseMail } from './formats/mail/analyse-mail.ts'
import { analyseMonica } from './formats/monica/analyse-monica.ts'
import { analyseCards } from './formats/vcard/analyse-cards.ts'
import { nameOfSource, openSource, type Source } from './read/open-source.ts'
import { FileRefused } from './read/refusal.ts'
import { refusal } from './remarks.ts'

// The first pass over a file: what it is, and what only the whole of it can prove. Nothing is
// decided about any row yet, and the data file plays no part.

/**
 * Reads a file, or a pasted text, once from end to end: one that is opened, or that is to be. Of
 * what is not read the reason is told. A workbook is laid out before (`laidOut`).
 */
export function* analyseFile(
  given: ImportSource | Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, AnalysisResult> {
  try {
    const source = isOpened(given) ? given : openSource(given)
    const { kind } = source
    if (kind === 'workbook') throw new FileRefused('spreadsheet')
    return { ok: true, analysis: yield* analysers[kind](source, answers, context) }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const fileName = isOpened(given) ? given.fileName : nameOfSource(given)
    return { ok: false, fileName, refused: refusalOf(error) }
  }
}

function isOpened(given: ImportSource | Source): given is Source {
  return typeof given === 'object' && 'kind' in given
}

const analysers = {
  table: analyseTable,
  vcard: analyseCards,
  calendar: analyseCalendar,
  mail: analyseMail,
  archive: analyseArchive,
  monica: analyseMonica,
}

/** A refusal as a report shows it. */
export function refusalOf(error: FileRefused): Notice {
  return { code: error.code, message: refusal(error.code, error.details) }
}
