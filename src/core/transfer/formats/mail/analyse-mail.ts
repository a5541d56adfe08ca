import { normalEmail } from '#core/contact-points.ts'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { remark } from '#shared/words/remark.ts'
import type { Analysis, ImportContext, ReadProgress, RecordBatch } from '../../analysis.ts'
import type { RowNotice } from '../../decision.ts'
import type { Source } from '../../read/open-source.ts'
import { ownAddress } from '../../remarks.ts'
import { noTwins } from '../../twins.ts'
import { readMessages } from './message-lines.ts'
import { addressesIn, headersOfMessage, readMessage } from './read-message.ts'

/** Addresses that are counted while looking for the owner's: beyond them nobody new is the most frequent. */
const mostCounted = 50_000
/** Fewer messages than this prove nothing. */
const fewest = 3

/** The first pass over mail: how many messages, and which address is the owner's. Throws refusals. */
export function* analyseMail(
  source: Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, Analysis> {
  const counted = new Map<string, number>()
  let rows = 0
  for (const { messages, bytes } of readMessages(source)) {
    for (const message of messages) {
      rows += 1
      const headers = headersOfMessage(message)
      const named = ['from', 'to', 'cc', 'delivered-to'].flatMap((name) =>
        addressesIn(headers.get(name)),
      )
      for (const address of new Set(named)) {
        const before = counted.get(address)
        if (before !== undefined || counted.size < mostCounted) {
          counted.set(address, (before ?? 0) + 1)
        }
      }
    }
    yield { done: bytes, of: source.sizeBytes }
  }
  const given = answers.ownAddresses?.map(normalEmail) ?? []
  const guess = given.length > 0 ? null : mostFrequent(counted, rows)
  const remarks: RowNotice[] = []
  if (guess !== null) {
    remarks.push({ line: 1, code: 'own-address', message: ownAddress(guess), text: '' })
  } else if (given.length === 0 && rows > 0) {
    const message = remark('remark.mail.no-own-address')
    remarks.push({ line: 1, code: 'no-own-address', message, text: '' })
  }
  const rules = {
    today: context.today,
    zone: context.zone,
    owners: new Set(guess === null ? given : [guess]),
    withText: answers.mailText === true,
  }
  return {
    source,
    description: {
      format: 'mbox',
      layout: null,
      encoding: 'utf-8',
      delimiter: '',
      headerLine: null,
      columns: [],
    },
    answers,
    asks: [],
    twins: noTwins,
    rows,
    headerCells: ['Subject', 'Date'],
    remarks,
    shared: null,
    records: function* (): Generator<RecordBatch, void> {
      for (const { messages, bytes } of readMessages(source)) {
        yield { records: messages.map((message) => readMessage(message, rules)), bytes }
      }
    },
    table: () => [],
  }
}

/** The one address that more than half of the messages name, and more of them than name any other. */
function mostFrequent(counted: ReadonlyMap<string, number>, rows: number): string | null {
  const [first, second] = [...counted].toSorted((a, b) => b[1] - a[1])
  if (first === undefined || rows < fewest || first[1] * 2 <= rows) return null
  return second !== undefined && second[1] === first[1] ? null : first[0]
}
