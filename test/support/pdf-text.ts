import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as its text layer has it, in the order it was written.
 * For what Chromium writes: objects one by one, streams packed or not, fonts with a table to Unicode.
 */
export function pdfText(file: Uint8Array): string {
  const raw = Buffer.from(file).toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  )
  const fontsOf = (body: string) =>
    new Map(
      [...(/\/Font\s*<<([^>]*)>>/.exec(body)?.[1] ?? '').matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(
        ([, name = '', id = '']) => [name, toUnicode(objects, id)],
      ),
    )
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/.test(body))
    .flatMap((page) => {
      const content = /\/Contents\s+(\d+) 0 R/.exec(page)?.[1] ?? ''
      const elsewhere = /\/Resources\s+(\d+) 0 R/.exec(page)?.[1]
      const fonts = fontsOf(elsewhere === undefined ? page : (objects.get(elsewhere) ?? ''))
      return textOf(streamOf(objects.get(content) ?? ''), fonts)
    })
    .join('')
}

type Glyphs = ReadonlyMap<number, string>

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body)
  if (start === null) return ''
  const length = Number(/\/Length\s+(\d+)/.exec(body)?.[1])
  const from = start.index + start[0].length
  const bytes = Buffer.from(body.slice(from, from + length), 'latin1')
  return (/\/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1')
}

function toUnicode(objects: ReadonlyMap<string, string>, font: string): Glyphs {
  const table = /\/ToUnicode\s+(\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? ''
  const glyphs = new Map<number, string>()
  const map = streamOf(objects.get(table) ?? '')
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      glyphs.set(Number.parseInt(glyph, 16), utf16(text))
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = Number.parseInt(from, 16)
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1) {
        glyphs.set(glyph, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + glyph - first))
      }
    }
  }
  return glyphs
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

function textOf(content: string, fonts: ReadonlyMap<string, Glyphs>): readonly string[] {
  const runs: string[] = []
  let glyphs: Glyphs = new Map()
  for (const [, font, shown] of content.matchAll(
    /\/(\S+)\s+\S+\s+Tf|(<[^>]*>)\s*Tj|(\[[^\]]*\])\s*TJ/g,
  )) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map()
    const codes = (shown ?? '').match(/[0-9A-Fa-f]{4}/g) ?? []
    if (codes.length > 0)
      runs.push(codes.map((code) => glyphs.get(Number.parseInt(code, 16)) ?? '').join(''))
  }
  return runs
}
