import type Database from 'better-sqlite3'
import { minorDigits } from '#shared/domain/money.ts'
import { fold, labelKey } from '../text.ts'

/** Functions that statements of this connection may call. */
export function addFunctions(db: Database.Database): void {
  // Used in statements only, never in the schema: any other program can open the file.
  const asText = (value: unknown) => (typeof value === 'string' ? value : '')
  db.function('fold', { deterministic: true }, (value) => fold(asText(value)))
  db.function('label_key', { deterministic: true }, (value) => labelKey(asText(value)))
  db.function('whole_units', { deterministic: true }, (minor, currency) =>
    typeof minor === 'number' ? minor / 10 ** digitsOf(asText(currency)) : null,
  )
}

const knownDigits = new Map<string, number>()
/** Digits of a currency's minor unit, looked up once: a filter asks for every client. */
function digitsOf(currency: string): number {
  let digits = knownDigits.get(currency)
  if (digits === undefined) {
    digits = minorDigits(currency) ?? 2
    knownDigits.set(currency, digits)
  }
  return digits
}
