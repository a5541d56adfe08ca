import type { RefusalCode } from './refusal.ts'

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

/** What a file is by its first bytes, where that is no table; the name of a file proves nothing. */
export function recogniseBytes(head: Buffer): RefusalCode | null {
  const hex = head.subarray(0, 16).toString('hex')
  if (hex.startsWith('504b0304')) return isSpreadsheet(head) ? 'spreadsheet' : 'archive'
  for (const [bytes, code] of signatures) if (hex.startsWith(bytes)) return code
  return recogniseText(textOf(head))
}

// A zipped spreadsheet names one of its parts in the first entries of the archive.
function isSpreadsheet(head: Buffer): boolean {
  const text = head.toString('latin1')
  return /\[Content_Types\]\.xml|\bxl\/|opendocument\.spreadsheet/.test(text)
}

// UTF-16 text has a zero beside each of the letters looked at here.
function textOf(head: Buffer): string {
  return head
    .toString('latin1')
    .replace(/^(ÿþ|þÿ|ï»¿)/, '')
    .replaceAll('\0', '')
    .trimStart()
}

function recogniseText(text: string): RefusalCode | null {
  if (/^<!doctype html|^<html[\s>]/i.test(text)) return 'html'
  if (/^<\?xml/i.test(text)) return 'xml'
  if (/^begin:vcard/i.test(text)) return 'vcard'
  if (/^begin:vcalendar/i.test(text)) return 'calendar'
  if (/^From \S+@\S+ .*\n[\w-]+:/.test(text)) return 'mail'
  if (/^\{\s*"[^"]*"\s*:/.test(text) || /^\[\s*(\{\s*("|\})|\])/.test(text)) return 'json'
  return null
}
