// Amounts of money as programs write them. An amount that can be read two ways is not read.

const symbols: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  zł: 'PLN',
  '₪': 'ILS',
  '₩': 'KRW',
}
const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD'])
const signs = /[€£₹₪₩$]|zł|\b[A-Z]{3}\b/g

export type Money = { readonly minor: number; readonly currency: string }

/** How many digits the minor unit of a currency has; null for what is no currency. */
export function minorDigits(currency: string): number | null {
  if (!/^[A-Z]{3}$/.test(currency)) return null
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return null
  }
}

/**
 * An amount in minor units. `currency` is that of its own column, `usual` the owner's; null where
 * the amount or its currency is not certain.
 */
export function readMoney(
  cell: string,
  currency: string | null,
  usual: string | null,
): Money | null {
  const sign = cell.match(signs)
  if (sign !== null && sign.length > 1) return null
  const code = currency ?? currencyOf(sign?.[0] ?? null, usual)
  if (code === null) return null
  const digits = minorDigits(code)
  const amount = digits === null ? null : readAmount(cell.replace(signs, '').trim(), digits)
  if (amount === null || digits === null) return null
  const minor = Math.round(amount * 10 ** digits)
  return Number.isSafeInteger(minor) ? { minor, currency: code } : null
}

function currencyOf(sign: string | null, usual: string | null): string | null {
  if (sign === null) return usual
  if (sign === '$') return usual !== null && dollars.has(usual) ? usual : null
  return Object.hasOwn(symbols, sign) ? (symbols[sign] ?? null) : sign
}

function readAmount(text: string, digits: number): number | null {
  const match = /^(-)?(\d[\d.,'’\s]*)$/.exec(text)
  if (match === null) return null
  const number = (match[2] ?? '').replace(/['’\s]/g, '')
  const marks = number.replace(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return signed(match[1], Number(number))
  const tail = number.length - number.lastIndexOf(last) - 1
  const isRepeated = marks.length > 1 && new Set(marks).size === 1
  // `1.250` is a thousand in one country and little more than one in the next.
  if (!isRepeated && tail === 3 && new Set(marks).size === 1) return null
  if (isRepeated) return signed(match[1], Number(number.replaceAll(last, '')))
  if (tail > Math.max(digits, 2)) return null
  const other = last === ',' ? '.' : ','
  return signed(match[1], Number(number.replaceAll(other, '').replace(last, '.')))
}

function signed(minus: string | undefined, value: number): number | null {
  if (!Number.isFinite(value)) return null
  return minus === undefined ? value : -value
}

/** Reads what `writeMoney` wrote; null for anything else. */
export function readPlainMoney(cell: string, currency: string | null): Money | null {
  const digits = currency === null ? null : minorDigits(currency)
  if (currency === null || digits === null || !/^-?\d+(\.\d+)?$/.test(cell)) return null
  const minor = Math.round(Number(cell) * 10 ** digits)
  return Number.isSafeInteger(minor) ? { minor, currency } : null
}

/** An amount in minor units as a plain decimal number, as export writes it. */
export function writeMoney(minor: number, currency: string): string {
  return (minor / 10 ** (minorDigits(currency) ?? 2)).toFixed(minorDigits(currency) ?? 2)
}
