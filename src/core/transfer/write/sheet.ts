// A sheet about one client to read before a call, and to print: a page of HTML that needs nothing
// beside it and runs nothing. Whatever a client is called or wrote stands in it as text.

import { createHash } from 'node:crypto'

export type SheetSection = {
  readonly title: string
  readonly lines: readonly SheetLine[]
}
export type SheetLine = {
  readonly text: string
  /** What it is, or when: set apart from the text. */
  readonly note?: string
}

export type Sheet = {
  readonly name: string
  /** Below the name: organisation, title. */
  readonly about: string
  /** One question worth asking, on top because it is what the sheet is for. */
  readonly question: string
  readonly questionTitle: string
  readonly sections: readonly SheetSection[]
  readonly foot: string
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand anywhere in the page, in an attribute too. */
export function escapeHtml(text: string): string {
  return (
    text
      .replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '')
      // What no document may hold.
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  )
}

// No ligatures: in a PDF they would stand for other letters, and a name would not be found by them.
const style = `
  @page { size: A4; margin: 16mm }
  body { font: 11pt/1.45 system-ui, sans-serif; color: #1d1b1a; max-width: 180mm; margin: 12mm auto }
  article + article { break-before: page }
  h1 { font: 500 20pt/1.2 Georgia, serif; margin: 0 }
  header p, footer { color: #5d5753; margin: 2pt 0 0; font-size: 10pt }
  .question { border: 1px solid #b9b1ab; border-radius: 4pt; padding: 8pt 12pt; margin: 12pt 0 }
  .question p { margin: 2pt 0 0; font: italic 12pt/1.4 Georgia, serif }
  h2 { font-size: 10pt; margin: 12pt 0 2pt; color: #5d5753; break-after: avoid }
  ul { list-style: none; margin: 0; padding: 0 }
  li { break-inside: avoid; padding: 2pt 0; border-top: 1px solid #e6e1dd; white-space: pre-line; overflow-wrap: anywhere }
  li small { color: #5d5753; margin-inline-end: 6pt; font-size: 9.5pt }
  footer { margin-top: 14pt; border-top: 1px solid #e6e1dd; padding-top: 4pt }
  body, h1, .question p { font-variant-ligatures: none }`

/** Nothing is loaded and nothing runs; of style there is this one and no other. */
const policy = `default-src 'none'; style-src 'sha256-${hashOf(`${style}\n`)}'`

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** The page, in pieces: one sheet after the other, each on a page of its own in print. */
export function* writeSheets(
  sheets: Iterable<Sheet>,
  title: string,
  language: string,
): Generator<string, void> {
  yield `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}
</style>
</head>
<body>
`
  for (const sheet of sheets) yield sheetHtml(sheet)
  yield '</body>\n</html>\n'
}

function sheetHtml(sheet: Sheet): string {
  const { name, about, question, questionTitle, sections, foot } = sheet
  return `<article>
<header><h1 dir="auto">${escapeHtml(name)}</h1><p dir="auto">${escapeHtml(about)}</p></header>
<div class="question"><b>${escapeHtml(questionTitle)}</b><p>${escapeHtml(question)}</p></div>
${sections
  .filter(({ lines }) => lines.length > 0)
  .map(sectionHtml)
  .join('')}<footer>${escapeHtml(foot)}</footer>
</article>
`
}

function sectionHtml({ title, lines }: SheetSection): string {
  const items = lines.map(({ text, note }) => {
    const before = note === undefined ? '' : `<small>${escapeHtml(note)}</small>`
    return `<li>${before}<span dir="auto">${escapeHtml(text)}</span></li>\n`
  })
  return `<section><h2>${escapeHtml(title)}</h2>\n<ul>\n${items.join('')}</ul></section>\n`
}
