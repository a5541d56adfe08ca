import { createHash } from 'node:crypto'
import { exportChoice, importAnswers } from '#shared/contract/kept.ts'
import type { SyncHandlers } from '#shared/contract/index.ts'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { ok } from '#shared/result.ts'
import { todayAt } from '#shared/zone.ts'
import type { Context } from '../context.ts'

// What the owner chose last time is offered again: how a layout of columns was read, and how an
// export was written. It is a help and no fact: what is remembered and no longer fits is dropped.

const layouts = 'import'
const exports = 'export'

/** Names a layout by the names of its columns, in their order. */
function layoutOf(header: readonly string[]): string {
  const names = header.map((name) => name.normalize('NFC').trim().toLowerCase())
  return createHash('sha256').update(JSON.stringify(names)).digest('hex')
}

/** After an import of a table from the window: the next file with these columns is read so too. */
export function rememberLayout(
  context: Context,
  header: readonly string[],
  answers: ImportAnswers,
): void {
  if (context.source !== 'window' || header.length === 0) return
  // Which sheet is read, who somebody is, and what becomes of people in Trash or of strangers, is asked of
  // each file anew; the owner's own addresses are a setting.
  const {
    sheet: _sheet,
    trashed: _trashed,
    unknownPeople: _unknown,
    accepted: _accepted,
    rows: _rows,
    onDifference: _difference,
    ownAddresses: _own,
    ...kept
  } = answers
  context.repositories.remembered.keep(layouts, layoutOf(header), kept, context.now())
}

export function createRememberChoices(
  context: Context,
): SyncHandlers<'imports.remembered' | 'imports.forget' | 'export.remembered' | 'export.remember'> {
  const { remembered } = context.repositories
  return {
    'imports.remembered': ({ header }) => {
      const found = remembered.get(layouts, layoutOf(header))
      const answers = importAnswers.safeParse(found?.value)
      if (found === null || !answers.success) return ok({ remembered: null })
      const on = todayAt(found.at, context.zone(), context.settings().dayStart)
      return ok({ remembered: { answers: answers.data, on } })
    },
    'imports.forget': ({ header }) => {
      remembered.forget(layouts, layoutOf(header))
      context.tell(['imports'])
      return ok({})
    },
    'export.remembered': () => {
      const choice = exportChoice.safeParse(remembered.get(exports, 'last')?.value)
      return ok({ choice: choice.success ? choice.data : null })
    },
    'export.remember': ({ choice }) => {
      remembered.keep(exports, 'last', choice, context.now())
      return ok({})
    },
  }
}
