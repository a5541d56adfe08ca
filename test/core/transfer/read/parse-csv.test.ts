import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCsvParser, issue, type Dialect } from '#core/transfer/read/parse-csv.ts'
import { csvCell } from '#core/transfer/write/cell.ts'

const plain: Dialect = { delimiter: ',', quote: '"', escape: 'doubled' }

function read(text: string, dialect: Partial<Dialect> = {}, width: number | null = null) {
  const parser = createCsvParser({ ...plain, ...dialect }, width)
  return [...parser.push(text), ...parser.finish()]
}

function cellsOf(text: string, dialect: Partial<Dialect> = {}) {
  return read(text, dialect).map(({ cells }) => cells)
}

test('reads quotes, doubled quotes, commas and line ends inside quotes', () => {
  expect(cellsOf('a,"b ""c"", d"\r\n"e\r\nf",g\n')).toEqual([
    ['a', 'b "c", d'],
    ['e\r\nf', 'g'],
  ])
})

test('takes LF, CRLF, CR and CR CR LF as one line end each, mixed as they come', () => {
  expect(read('a\nb\r\nc\rd\r\r\ne').map(({ line, cells }) => [line, cells[0]])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
    [5, 'e'],
  ])
})

test('a record starts on its own physical line, after line ends inside quotes', () => {
  const rows = read('a,"1\n2\r\n3"\nb,"x"\n\nc,')
  expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
    [1, ['a', '1\n2\r\n3']],
    [4, ['b', 'x']],
    [5, ['']],
    [6, ['c', '']],
  ])
})

test('a quote inside an unquoted cell is a character, and is named', () => {
  expect(read('6" pipe,5\'10"\n')).toEqual([
    { line: 1, cells: ['6" pipe', '5\'10"'], issues: issue.strayQuote },
  ])
})

test('quotes inside a quoted cell that nobody doubled are read as they stand', () => {
  expect(read('"The "Best" Tools",x\ny,z\n')).toEqual([
    { line: 1, cells: ['The "Best" Tools', 'x'], issues: issue.strayQuote },
    { line: 2, cells: ['y', 'z'], issues: 0 },
  ])
})

test('an open quote at the end of a file does not swallow the rows after it', () => {
  expect(read('a,"never closed\nb,c\nd,e\n')).toEqual([
    { line: 1, cells: ['a', '"never closed'], issues: issue.strayQuote | issue.openQuote },
    { line: 2, cells: ['b', 'c'], issues: 0 },
    { line: 3, cells: ['d', 'e'], issues: 0 },
  ])
})

test('an open quote before a row with quotes does not swallow it either', () => {
  expect(read('a,"never closed\nb,"c"\nd,e\n').map(({ cells }) => cells)).toEqual([
    ['a', '"never closed'],
    ['b', 'c'],
    ['d', 'e'],
  ])
})

test('an open quote that a stray one closes later is found by the width of the rows', () => {
  const text = 'a,b,"never closed\nc,5",d\ne,f,g\n'
  expect(read(text, {}, 3).map(({ cells }) => cells)).toEqual([
    ['a', 'b', '"never closed'],
    ['c', '5"', 'd'],
    ['e', 'f', 'g'],
  ])
})

test('a long row with a note of several lines is not taken apart', () => {
  const text = 'a,b\nc,"two dogs, one cat\nsee, above",d\n'
  expect(read(text, {}, 2).map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['c', 'two dogs, one cat\nsee, above', 'd'],
  ])
})

test('blanks round quotes do not count', () => {
  expect(cellsOf('a, "b, c" ,d\n')).toEqual([['a', 'b, c', 'd']])
})

test('reads backslashes before quotes where the file writes them so', () => {
  expect(cellsOf('"say \\"hi\\", ok",b\n', { escape: 'backslash' })).toEqual([
    ['say "hi", ok', 'b'],
  ])
})

test('reads apostrophes as quotes where the file quotes with them', () => {
  expect(cellsOf("'a, b','it''s'\n", { quote: "'" })).toEqual([['a, b', "it's"]])
})

const text = fc.string({
  unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', "'", '=', ' ', '\t', 'é', '😀', '-'),
})

test('any table that is written is read back exactly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { maxLength: 6 }),
      (table) => {
        const csv = table.map((row) => row.map(quoted).join(',') + '\r\n').join('')
        expect(cellsOf(csv)).toEqual(table)
      },
    ),
    { numRuns: 500 },
  )
})

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}

test('rows do not depend on where a text is cut into pieces', () => {
  fc.assert(
    fc.property(text, text, text, fc.array(fc.nat(30), { maxLength: 8 }), (a, b, c, cuts) => {
      const whole = `${a}\n${b}${c},${quoted(a + b)}\r\n${c}\n`.repeat(2)
      const parser = createCsvParser(plain, 2)
      const rows = []
      let at = 0
      for (const cut of cuts) {
        rows.push(...parser.push(whole.slice(at, at + cut)))
        at += cut
      }
      rows.push(...parser.push(whole.slice(at)), ...parser.finish())
      expect(rows).toEqual(read(whole, {}, 2))
    }),
    { numRuns: 500 },
  )
})

test('a guarded cell gives back its text', () => {
  expect(['=1', "'=1", "''+x", 'a', '-', '\t', '＝1'].map(csvCell)).toEqual([
    `"'=1"`,
    `"''=1"`,
    `"'''+x"`,
    'a',
    `"'-"`,
    `"'\t"`,
    `"'＝1"`,
  ])
})
