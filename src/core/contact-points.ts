import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

// What two contact points are compared by. The value itself is kept as it was written.

/** An email address compares without regard to case. */
export function normalEmail(value: string): string {
  return value.trim().normalize('NFC').toLowerCase()
}

/**
 * E.164 where the number says its country or `region` (ISO 3166) does, else its digits. A number
 * that is no telephone number at all compares as the text it is.
 */
export function normalPhone(value: string, region: string | null): string {
  const digits = value.replace(/\D/g, '')
  if (digits === '') return value.trim().toLowerCase()
  return e164(value, region) ?? digits
}

/** Null where the country is not known, or the number is too long or too short to be one. */
export function e164(value: string, region: string | null): string | null {
  const plain = value.trim().replace(/^00(?=[1-9])/, '+')
  if (region === null && !plain.startsWith('+')) return null
  const parsed = parsePhoneNumberFromString(plain, (region ?? undefined) as CountryCode | undefined)
  return parsed !== undefined && parsed.isPossible() ? parsed.number : null
}
