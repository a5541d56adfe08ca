import type { CommonCode, ErrorCode } from '#shared/contract/index.ts'
import { assertNever } from '#shared/result.ts'
import type { WordKey } from '#shared/words/catalogue.ts'
import { commonFailureKeys, isCommonCode, unreadKey } from '#renderer/api/failure-words.ts'

type ImportCode =
  | ErrorCode<'import.choose'>
  | ErrorCode<'import.plan'>
  | ErrorCode<'import.run'>
  | ErrorCode<'import.saveRejects'>
  | ErrorCode<'imports.report'>
  | ErrorCode<'imports.fix'>
  | ErrorCode<'imports.saveRejects'>

type PlainKey = Extract<WordKey, `import.${string}failed${string}` | `window.failed.${string}`>

/** The key of what is said when a channel of the wizard fails. */
export function importFailureKey(code: ImportCode | CommonCode): PlainKey {
  if (isCommonCode(code)) return commonFailureKeys[code]
  switch (code) {
    case 'import/unreadable':
      return 'import.failed.unreadable'
    case 'import/changed':
      return 'import.failed.changed'
    case 'import/unknown-file':
      return 'import.failed.unknown'
    case 'import/open-asks':
      return 'import.failed.asks'
    case 'import/refused':
      return 'import.failed.refused'
    case 'import/busy':
      return 'import.failed.busy'
    case 'import/no-report':
      return 'import.failed.no-report'
    case 'import/no-such-row':
      return 'import.failed.no-such-row'
    case 'import/taken-back':
      return 'import.failed.taken-back'
    case 'export/failed':
      return 'import.rejected.failed'
    default:
      return assertNever(code, 'failure of the import')
  }
}

/** The key of what is said when the wizard could not read something: nothing was to be saved. */
export function importUnreadKey(code: ImportCode | CommonCode): WordKey {
  return isCommonCode(code) ? unreadKey(code) : importFailureKey(code)
}
