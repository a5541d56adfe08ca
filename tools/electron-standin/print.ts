import type { PrintToPDFOptions } from 'electron'

/** Width and height in inches, upright. */
const sizes: Readonly<
  Record<Extract<PrintToPDFOptions['pageSize'], string>, readonly [number, number]>
> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** One centimetre, which is what Electron leaves free where nothing is said. */
const MARGIN_INCHES = 0.4

/** Electron's options as the browser's own `Page.printToPDF` takes them. */
export const toPrintParameters = (options: PrintToPDFOptions) => {
  const { margins = {}, pageSize = 'Letter', ...rest } = options
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? sizes[pageSize] : [pageSize.width, pageSize.height]
  const { top = MARGIN_INCHES, bottom = MARGIN_INCHES } = margins
  const { left = MARGIN_INCHES, right = MARGIN_INCHES } = margins
  if (Math.max(top, bottom) > paperHeight || Math.max(left, right) > paperWidth) {
    throw new Error('margins must be less than or equal to pageSize')
  }
  const sides = { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
  // The others have the same names, and are off where nothing is said.
  return { ...rest, paperWidth, paperHeight, ...sides }
}
