import { normalEmail } from '#core/contact-points.ts'
import { isPlainDate, type EpochMs, type PlainDate } from '#shared/time.ts'
import { remark } from '#shared/words/remark.ts'
import { civilDateAt, type ZoneName } from '#shared/zone.ts'
import type { FileRecord } from '../../analysis.ts'
import type { Happening, ImportedTouch } from '../../happening.ts'
import type { MailRejectCode } from '../../remarks.ts'
import { decodeHeader, headersOf, plainText, type Headers } from './mime.ts'
import type { RawMessage } from './message-lines.ts'

export type MailRules = {
  readonly today: PlainDate
  readonly zone: ZoneName
  /** The owner's addresses, normalised: what comes from one of them went out. */
  readonly owners: ReadonlySet<string>
  /** Whether the text comes along, and not the subject alone. */
  readonly withText: boolean
}

const mostBody = 16_000

export function headersOfMessage({ headers }: RawMessage): Headers {
  return headersOf(headers.map(({ bytes }) => bytes))
}

/** The addresses of a header, normalised; names, comments and groups left aside. */
export function addressesIn(header: string | undefined): readonly string[] {
  if (header === undefined) return []
  const bare = header.replace(/"(?:[^"\\]|\\.)*"/g, ' ').replace(/\([^()]*\)/g, ' ')
  return bare
    .split(/[,;]/)
    .slice(0, 500)
    .flatMap((part) => {
      const angled = /<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>/i.exec(part)?.[1]
      const plain = /(?:^|[\s:])([^\s<>:]+@[^\s<>:]+)/.exec(part)?.[1]
      const address = angled ?? plain
      return address === undefined ? [] : [normalEmail(address)]
    })
}

/** One message as a record: an interaction of whoever wrote it to the owner, or was written to. */
export function readMessage(message: RawMessage, rules: MailRules): FileRecord {
  const { line } = message
  const headers = headersOfMessage(message)
  const subject = decodeHeader(headers.get('subject') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const base = { line, aside: null, cells: [subject, headers.get('date') ?? ''], text: subject }
  const reject = (code: MailRejectCode): FileRecord => ({
    ...base,
    reading: {
      person: null,
      reject: { code, message: remark(`remark.mail.${code}`) },
      warnings: [],
    },
  })
  if (message.isTooLong) return reject('too-long-headers')
  const from = addressesIn(headers.get('from') ?? headers.get('sender'))
  if (from.length === 0) return reject('no-sender')
  const at = mailDate(headers.get('date') ?? '')
  if (at === null) return reject('no-date')
  const on = civilDateAt(at, rules.zone)
  if (on > rules.today) return reject('mail-ahead')
  const isOut = from.some((address) => rules.owners.has(address))
  const to = ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(headers.get(name)))
  const others = new Set((isOut ? to : from).filter((address) => !rules.owners.has(address)))
  if (others.size === 0) return reject('only-owner')
  const text = rules.withText ? plainText(headers, message.body) : null
  const id = headers.get('message-id')?.trim() ?? ''
  const touch: ImportedTouch = {
    identity: `mail\n${id === '' ? [at, from.join(), subject].join('\n') : id}`,
    kind: 'email',
    direction: isOut ? 'outbound' : 'inbound',
    outcome: isOut ? 'delivered' : 'reached',
    on,
    at,
    body: [subject, text ?? '']
      .filter((part) => part !== '')
      .join('\n\n')
      .slice(0, mostBody),
  }
  const parties = [...others].map((email) => ({ id: null, email, name: null }))
  const happening: Happening = { title: subject, parties, touches: [touch], date: null }
  return { ...base, reading: { person: null, reject: null, warnings: [] }, happening }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const written =
  /(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-])(\d{2})(\d{2})|([a-z]{1,5}))?/i
/** Hours behind UTC of the names that RFC 5322 still reads. */
const zoneHours: Readonly<Record<string, number>> = {
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
}

const iso =
  /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})\s*$/

/** Some programs write the date as no mail should. */
function isoDate(text: string): EpochMs | null {
  const [, date = '', time = '', offset = ''] = iso.exec(text) ?? []
  if (!isPlainDate(date)) return null
  const at = Date.parse(`${date}T${time}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
  return Number.isNaN(at) ? null : (at as EpochMs)
}

/** The instant of a Date header; null where there is none. */
export function mailDate(text: string): EpochMs | null {
  const found = written.exec(text.replace(/\([^()]*\)/g, ' '))
  if (found === null) return isoDate(text)
  const [, day = '', name = '', yearText = '', hour = '', minute = '', second = '0'] = found
  const month = months.indexOf(name.toLowerCase()) + 1
  const short = Number(yearText)
  const year = yearText.length > 2 ? short : short < 50 ? 2000 + short : 1900 + short
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isPlainDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60)
    return null
  const sign = found[7] === '-' ? -1 : 1
  const named = zoneHours[(found[10] ?? '').toLowerCase()] ?? 0
  const offsetMinutes =
    found[7] === undefined ? named * 60 : sign * (Number(found[8]) * 60 + Number(found[9]))
  const local = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:00Z`)
  return (local + Number(second) * 1000 - offsetMinutes * 60_000) as EpochMs
}
