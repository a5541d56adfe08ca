// Why a file is refused whole. Refusals are met in the middle of reading, inside generators, so
// they travel as one exception that never leaves this folder's callers: `analyseFile` turns it
// into a value.

export type RefusalCode =
  | 'not-found'
  | 'folder'
  | 'not-a-file'
  | 'unreadable'
  | 'empty-file'
  | 'too-large'
  | 'archive'
  | 'spreadsheet'
  | 'damaged-workbook'
  | 'large-workbook'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'json'
  | 'ldif'
  | 'damaged-archive'
  | 'cut-archive'
  | 'newer-archive'
  | 'sealed'
  | 'wrong-passphrase'
  | 'damaged-seal'
  | 'database'
  | 'picture'
  | 'binary'
  | 'field-list'
  | 'address-line'
  | 'fixed-width'
  | 'paragraphs'
  | 'no-separator'
  | 'unknown-encoding'
  | 'too-many-columns'
  | 'line-too-long'
  | 'open-quote'
  | 'changed'

export type RefusalDetails = { readonly line?: number; readonly limit?: number }

/** Thrown while reading; caught at the door of this folder. */
export class FileRefused extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(`The file is refused: ${code}`)
    this.name = 'FileRefused'
    this.code = code
    this.details = details
  }
}
