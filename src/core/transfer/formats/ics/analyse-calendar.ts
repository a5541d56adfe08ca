import type { ImportAnswers } from '#shared/contract/worker.ts'
import { remark } from '#shared/words/remark.ts'
import type { Analysis, ImportContext, ReadProgress, RecordBatch } from '../../analysis.ts'
import type { RowNotice } from '../../decision.ts'
import { detectEncoding, namedEncoding } from '../../read/encoding.ts'
import type { Source } from '../../read/open-source.ts'
import { noTwins } from '../../twins.ts'
import { readComponents } from './event-lines.ts'
import { keyOf, propertiesOf, readEvent } from './read-event.ts'
import { readZone, type Zones } from './zones.ts'

const mostRemarks = 200

/**
 * The first passes over a calendar: its zones, which events stand in it more than once, and which
 * occurrences have an event of their own. Throws refusals.
 */
export function* analyseCalendar(
  source: Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, Analysis> {
  const of = source.sizeBytes * 3
  const encoding = yield* chooseEncoding(source, answers, of)
  const zones = new Map<string, NonNullable<ReturnType<Zones['get']>>>()
  for (const { components, bytes } of readComponents(source, encoding)) {
    for (const component of components) {
      const zone = component.name === 'VTIMEZONE' ? readZone(component, encoding) : null
      if (zone !== null) zones.set(...zone)
    }
    yield { done: source.sizeBytes + bytes, of }
  }
  const versions = new Map<
    string,
    { readonly line: number; readonly sequence: number; readonly isOnly: boolean }
  >()
  const replaced = new Map<string, Set<string>>()
  const remarks: RowNotice[] = []
  let rows = 0
  for (const { components, bytes } of readComponents(source, encoding)) {
    for (const component of components) {
      const { name, line } = component
      if (name === 'VTODO' || name === 'VJOURNAL') {
        if (remarks.length < mostRemarks) {
          remarks.push({
            line,
            code: 'no-event',
            message: remark('remark.event.no-event'),
            text: name,
          })
        }
      }
      if (name !== 'VEVENT') continue
      rows += 1
      if (component.ends !== 'whole') continue
      const { uid, recurrence, sequence } = keyOf(propertiesOf(component, encoding), zones)
      const key = `${uid}\n${recurrence}`
      const before = versions.get(key)
      // Of two of one sequence the later one holds.
      if (before === undefined || sequence >= before.sequence) {
        versions.set(key, { line, sequence, isOnly: before === undefined })
      } else versions.set(key, { ...before, isOnly: false })
      if (recurrence === '') continue
      const others = replaced.get(uid)
      if (others === undefined) replaced.set(uid, new Set([recurrence]))
      else others.add(recurrence)
    }
    yield { done: source.sizeBytes * 2 + bytes, of }
  }
  if (rows === 0) {
    remarks.push({ line: 1, code: 'no-rows', message: remark('remark.event.none'), text: '' })
  }
  const holds = new Map(
    [...versions].filter(([, one]) => !one.isOnly).map(([key, { line }]) => [key, line]),
  )
  const rules = { today: context.today, zone: context.zone, encoding, zones, replaced, holds }
  return {
    source,
    description: {
      format: 'ics',
      layout: null,
      encoding,
      delimiter: '',
      headerLine: null,
      columns: [],
    },
    answers,
    asks: [],
    twins: noTwins,
    rows,
    headerCells: ['Event', 'Start'],
    remarks,
    shared: null,
    records: function* (): Generator<RecordBatch, void> {
      for (const { components, bytes } of readComponents(source, encoding)) {
        const events = components.filter(({ name }) => name === 'VEVENT')
        yield { records: events.map((event) => readEvent(event, rules)), bytes }
      }
    },
    table: () => [],
  }
}

/** Calendars are UTF-8 by their standard; what is not is read as it looks, and nobody is asked. */
function* chooseEncoding(
  source: Source,
  answers: ImportAnswers,
  of: number,
): Generator<ReadProgress, string> {
  const reading = detectEncoding(source)
  for (;;) {
    const step = reading.next()
    if (step.done === true) {
      return answers.encoding === undefined ? step.value.encoding : namedEncoding(answers.encoding)
    }
    yield { done: step.value, of }
  }
}
