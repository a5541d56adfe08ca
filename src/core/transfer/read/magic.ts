import type { RefusalCode } from './refusal.ts'

/** The kinds of files that are read. */
export type FileKind = 'table' | 'workbook' | 'vcard' | 'calendar' | 'mail' | 'archive' | 'monica'

const signatures: readonly (readonly [bytes: string, RefusalCode])[] = [
  ['504b0506', 'archive'],
  ['1f8b', 'archive'],
  ['425a68', 'archive'],
  ['377abcaf271c', 'archive'],
  ['fd377a585a00', 'archive'],
  ['28b52ffd', 'archive'],
  ['526172211a07', 'archive'],
  ['d0cf11e0a1b11ae1', 'spreadsheet'],
  ['255044462d', 'pdf'],
  ['53514c69746520666f726d6174203300', 'database'],
  ['89504e470d0a1a0a', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['7b5c727466', 'binary'],
  ['7f454c46', 'binary'],
]

const packed = '504b0304'

export type Recognised =
  | { readonly kind: FileKind; readonly refusal: null }
  | { readonly kind: null; readonly refusal: RefusalCode }

/** What a file is by its first bytes; its name proves nothing. */
export function recogniseBytes(head: Buffer): Recognised {
  const text = textOf(head)
  // First as we write it; a tool that lays JSON out anew may sort the keys.
  if (text.startsWith('{') && /"format"\s*:\s*"rapport-archive"/.test(text)) {
    return { kind: 'archive', refusal: null }
  }
  if (isMonica(text)) return { kind: 'monica', refusal: null }
  if (isWorkbook(head)) return { kind: 'workbook', refusal: null }
  const refusal = foreignBytes(head) ?? foreignText(text)
  if (refusal !== null) return { kind: null, refusal }
  if (/^begin *: *vcalendar\s*$/im.test(text)) return { kind: 'calendar', refusal: null }
  if (isMail(text)) return { kind: 'mail', refusal: null }
  return { kind: /^begin *: *vcard\s*$/im.test(text) ? 'vcard' : 'table', refusal: null }
}

function foreignBytes(head: Buffer): RefusalCode | null {
  const hex = head.subarray(0, 16).toString('hex')
  if (hex.startsWith(packed)) return isOpenDocument(head) ? 'spreadsheet' : 'archive'
  return signatures.find(([bytes]) => hex.startsWith(bytes))?.[1] ?? null
}

// A packed spreadsheet names one of its parts in the first entries of the archive.
function isWorkbook(head: Buffer): boolean {
  return (
    head.toString('hex', 0, 4) === packed &&
    /\[Content_Types\]\.xml|\bxl\//.test(head.toString('latin1'))
  )
}

function isOpenDocument(head: Buffer): boolean {
  return head.toString('latin1').includes('opendocument.spreadsheet')
}

// UTF-16 text has a zero beside each of the letters looked at here.
function textOf(head: Buffer): string {
  return head
    .toString('latin1')
    .replace(/^(ÿþ|þÿ|ï»¿)/, '')
    .replaceAll('\0', '')
    .trimStart()
}

/** Its account export names its version, that of the app and the account, in this order. */
function isMonica(text: string): boolean {
  return (
    /^\{\s*"version"\s*:\s*"[^"]*"\s*,\s*"app_version"/.test(text) && text.includes('"account"')
  )
}

/** A mailbox begins with "From "; a single mail with headers, two of which every mail has. */
function isMail(text: string): boolean {
  if (/^From \S.*\d{4}\s*\r?\n[!-9;-~]+:/.test(text)) return true
  const head = /^(?:[!-9;-~]+:.*(?:\r?\n[ \t].*)*\r?\n){3,}/.exec(text)?.[0] ?? ''
  const names = ['From', 'To', 'Date', 'Subject', 'Message-ID', 'Received', 'MIME-Version']
  const found = names.filter((name) => new RegExp(`^${name}:`, 'im').test(head))
  return found.includes('From') && found.length >= 3
}

function foreignText(text: string): RefusalCode | null {
  if (/^<!doctype html|^<html[\s>]/i.test(text)) return 'html'
  if (/^<\?xml/i.test(text)) return 'xml'
  if (/^(?:(?:#.*|version: *\d+)?\r?\n)*dn::? *\S/i.test(text)) return 'ldif'
  if (
    /^\{\s*"[^"]*"\s*:/.test(text) ||
    /^\[\s*(\{\s*("|\})|\]|\[\s*["[\]{\d]|"[^"]*"\s*,\s*[[{])/.test(text)
  )
    return 'json'
  return null
}
