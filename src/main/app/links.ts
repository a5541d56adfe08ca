/** What the page asks to open after a click. */
export type LinkRequest = {
  readonly kind: 'email' | 'phone' | 'web'
  readonly value: string
  /** Written by the owner in the app; nothing of it is taken from `value`. */
  readonly mail?: { readonly subject: string; readonly body: string } | undefined
}

const LONGEST = 2048
const mailAddress = /^[^\s@"<>()[\]\\,;:?&#%]{1,64}@[^\s@"<>()[\]\\,;:?&#%/]{1,255}$/u

/**
 * The one place that decides which addresses leave the app. Answers an address of http, https,
 * mailto or tel that is safe to hand to the system, or null. Nothing of a mail or phone link is
 * taken over but the address or the number, so none can carry a copy or an attachment; a text only
 * where the owner wrote one.
 */
export function linkFor({ kind, value, mail }: LinkRequest): string | null {
  const text = value.trim()
  if (text === '' || text.length >= LONGEST || hasControls(text)) return null
  switch (kind) {
    case 'email':
      return mailLink(text, mail)
    case 'phone':
      return phoneLink(text)
    case 'web':
      return webLink(text)
  }
}

function mailLink(text: string, mail: LinkRequest['mail']): string | null {
  if (!mailAddress.test(text)) return null
  const at = text.lastIndexOf('@')
  const link = `mailto:${escaped(text.slice(0, at))}@${escaped(text.slice(at + 1))}${mailParts(mail)}`
  return link.length < LONGEST ? link : null
}

/** Subject and body as RFC 6068 has them: lines end in CR LF, and there is no other header. */
function mailParts(mail: LinkRequest['mail']): string {
  if (mail === undefined) return ''
  const subject = mail.subject
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  const body = mail.body
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .trimEnd()
    .replaceAll('\n', '\r\n')
  const parts = [
    ...(subject === '' ? [] : [`subject=${escaped(subject)}`]),
    ...(body === '' ? [] : [`body=${escaped(body)}`]),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27')
}

function phoneLink(text: string): string | null {
  const number = text.replaceAll(/[\s().\-/\u00a0\u2010-\u2015]/gu, '')
  return /^\+?[0-9*#]{2,32}$/.test(number) ? `tel:${number.replaceAll('#', '%23')}` : null
}

function webLink(text: string): string | null {
  const url = URL.parse(hasScheme(text) ? text : `https://${text}`)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  // A share of Windows or a path is no address, though a parser makes one of it.
  if (/^[/\\]/.test(text)) return null
  return url.href.length < LONGEST ? url.href : null
}

/** "example.com:8080/x" is how people write an address; "javascript:x" has a scheme. */
function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(?:\/|$)/.test(text)
}

function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text)
}
