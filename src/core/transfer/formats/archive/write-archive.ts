import { archiveFormat, archiveVersion, sharedParts, type SharedName } from './archive-shape.ts'

// One JSON document with one line for each row of a list, so that it can be read a line at a time
// however large it is.

export type ArchiveContent = {
  /** ISO 8601 with offset. */
  readonly writtenAt: string
  readonly shared: (name: SharedName) => Iterable<object>
  readonly clients: Iterable<object>
}

const pieceChars = 256 * 1024

/** The file, in pieces of about 256 KiB. */
export function* writeArchive(content: ArchiveContent): Generator<string, void> {
  let piece = `{"format":"${archiveFormat}","version":${archiveVersion},"written_at":${JSON.stringify(content.writtenAt)}`
  const lists: readonly (readonly [string, Iterable<object>])[] = [
    ...(Object.keys(sharedParts) as SharedName[]).map(
      (name) => [name, content.shared(name)] as const,
    ),
    ['clients', content.clients],
  ]
  for (const [name, rows] of lists) {
    piece += `,\n"${name}":[`
    let separator = '\n'
    for (const row of rows) {
      piece += separator + JSON.stringify(row)
      separator = ',\n'
      if (piece.length >= pieceChars) {
        yield piece
        piece = ''
      }
    }
    piece += '\n]'
  }
  yield `${piece}\n}\n`
}
