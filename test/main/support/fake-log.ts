import type { LogDetails, Logger } from '#main/platform/logger.ts'

export type LogLine = {
  readonly level: string
  readonly event: string
  readonly details: LogDetails
}

/** A logger that keeps its lines; of a bug it keeps the kind. */
export function fakeLog(): Logger & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = []
  return {
    lines,
    info: (event, details = {}) => void lines.push({ level: 'info', event, details }),
    warn: (event, details = {}) => void lines.push({ level: 'warn', event, details }),
    bug: (event, error, details = {}) => {
      const kind = error instanceof Error ? error.name : typeof error
      lines.push({ level: 'error', event, details: { ...details, kind } })
    },
  }
}
