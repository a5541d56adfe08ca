// Lines of cards and calendars as they go out: the same folds, the same escapes (RFC 6350, section
// 3.2; RFC 5545, section 3.1).

const lineOctets = 75

/** One line, folded at 75 octets and never inside a letter, with its CRLF. */
export function foldLine(line: string): string {
  if (line.length * 3 <= lineOctets) return `${line}\r\n`
  let [folded, octets] = ['', 0]
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0)
    if (octets + size > lineOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return `${folded}\r\n`
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A text value. Line ends of every kind are one, since the formats know only one. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n')
}

/** A parameter in quotes, as RFC 6868 has it. */
export function quotedParameter(text: string): string {
  const safe = text
    .replaceAll('^', '^^')
    .replace(/\r\n?|\n/g, '^n')
    .replaceAll('"', "^'")
  return `"${safe}"`
}
