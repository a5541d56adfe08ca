import { expect, test } from 'vitest'
import { toPrintParameters } from '#tools/electron-standin/print.ts'

test('options of Electron become those of the browser, with Electron’s own defaults', () => {
  const margin = { marginTop: 0.4, marginBottom: 0.4, marginLeft: 0.4, marginRight: 0.4 }
  expect(toPrintParameters({})).toEqual({ paperWidth: 8.5, paperHeight: 11, ...margin })
  expect(
    toPrintParameters({ pageSize: 'A4', margins: { top: 1 }, landscape: true, pageRanges: '1-2' }),
  ).toEqual({
    paperWidth: 8.27,
    paperHeight: 11.7,
    ...margin,
    marginTop: 1,
    landscape: true,
    pageRanges: '1-2',
  })
  expect(toPrintParameters({ pageSize: { width: 4, height: 6 } })).toMatchObject({
    paperWidth: 4,
    paperHeight: 6,
  })
  expect(() => toPrintParameters({ margins: { left: 9 } })).toThrow(/^margins must be less/)
})
