// How the sheet of a workbook is laid out as a table: one line for each row, also for an empty one, so
// that a line’s number is its row’s. Every cell is quoted.

export const sheetDelimiter = ','
/** Where a line ends within a cell. No workbook can hold it: XML has no such letter. */
export const breakInCell = '\v'
