import type { ImportAnswers } from '#shared/contract/worker.ts'
import { remark } from '#shared/words/remark.ts'
import type { Analysis, ImportContext, ReadProgress, RecordBatch } from '../../analysis.ts'
import type { Ask, RowNotice } from '../../decision.ts'
import { detectEncoding, namedEncoding, type EncodingReading } from '../../read/encoding.ts'
import type { Source } from '../../read/open-source.ts'
import { askRegion, askRemarks } from '../../remarks.ts'
import { createTwins } from '../../twins.ts'
import { readCards, type CardLine } from './card-lines.ts'
import { createCardReader, rejectColumns } from './read-card.ts'
import { createCardSurvey } from './survey.ts'

const mostLines = 50
const mostStrays = 200

/**
 * The first passes over a file of cards: its encoding, which cards are of one person or of a group,
 * and the questions it raises. Throws refusals.
 */
export function* analyseCards(
  source: Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, Analysis> {
  const of = source.sizeBytes * 3
  const reading = yield* chooseEncoding(source, answers, of)
  const { encoding } = reading
  const survey = createCardSurvey(encoding)
  const remarks: RowNotice[] = []
  for (const { cards, strays, bytes } of readCards(source, encoding)) {
    cards.forEach(survey.add)
    for (const stray of strays) if (remarks.length < mostStrays) remarks.push(strayRemark(stray))
    yield { done: source.sizeBytes + bytes, of }
  }
  const readCard = createCardReader(survey, {
    today: context.today,
    region: answers.region ?? context.region,
    encoding,
    fileName: source.fileName,
  })
  const twins = createTwins()
  const [nationalNumbers, guessed]: [number[], number[]] = [[], []]
  let rows = 0
  for (const { cards, bytes } of readCards(source, encoding)) {
    for (const card of cards) {
      rows += 1
      const record = readCard(card)
      if (record.isGuessed && guessed.length < mostLines) guessed.push(record.line)
      const { person } = record.reading
      if (person === null) continue
      twins.add(record.line, person)
      const isFull = nationalNumbers.length === mostLines
      if (!isFull && person.phones.some((phone) => phone.e164 === null)) {
        nationalNumbers.push(record.line)
      }
    }
    yield { done: source.sizeBytes * 2 + bytes, of }
  }
  if (rows === 0) {
    remarks.push({ line: 1, code: 'no-rows', message: remark('remark.card.none'), text: '' })
  }
  const hasRegion = answers.region !== undefined || context.region !== null
  const open = [
    askEncoding(reading, answers, guessed),
    hasRegion ? null : askRegion(nationalNumbers),
  ]
  const accepted = new Set(answers.accepted)
  return {
    source,
    description: {
      format: 'vcard',
      layout: null,
      encoding,
      delimiter: '',
      headerLine: null,
      columns: [],
    },
    answers,
    asks: open.filter((ask): ask is Ask => ask !== null && !accepted.has(ask.code)),
    twins,
    rows,
    headerCells: rejectColumns,
    remarks,
    shared: null,
    records: function* (): Generator<RecordBatch, void> {
      for (const { cards, bytes } of readCards(source, encoding)) {
        yield { records: cards.map(readCard), bytes }
      }
    },
    table: () => [],
  }
}

function* chooseEncoding(
  source: Source,
  answers: ImportAnswers,
  of: number,
): Generator<ReadProgress, EncodingReading> {
  const reading = detectEncoding(source)
  for (;;) {
    const step = reading.next()
    if (step.done === true) {
      if (answers.encoding === undefined) return step.value
      return { encoding: namedEncoding(answers.encoding), certain: true, others: [] }
    }
    yield { done: step.value, of }
  }
}

/** Cards that say what their letters are need nobody to be asked. */
function askEncoding(
  reading: EncodingReading,
  answers: ImportAnswers,
  guessed: readonly number[],
): Ask | null {
  if (reading.certain || answers.encoding !== undefined || guessed.length === 0) return null
  return {
    code: 'encoding',
    blocking: true,
    lines: [...guessed],
    message: askRemarks.encoding(reading.encoding),
    options: [reading.encoding, ...reading.others],
  }
}

function strayRemark({ line, bytes }: CardLine): RowNotice {
  const text = Buffer.from(bytes.slice(0, 200), 'latin1').toString('utf8')
  return { line, code: 'outside-card', message: remark('remark.card.stray'), text }
}
