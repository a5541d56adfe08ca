// Whether bytes above ASCII make sense as Windows-1252, the code page of most older exports.
// Western text has its accents one at a time between plain letters; other code pages read as 1252
// give runs of accents, signs inside words and bytes that 1252 does not have.

const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
// ‚ „ … † ‡ ‰ ‹ ‘ ’ “ ” • – — ™ › € and, above, nbsp ¡ £ § © « ® ° ± ² ³ ´ µ ¶ · º ª » ¼ ½ ¾ ¿ × ÷
const signs = new Set([
  0x80, 0x82, 0x84, 0x85, 0x86, 0x87, 0x89, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99,
  0x9b, 0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xaa, 0xab, 0xae, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6,
  0xb7, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xd7, 0xf7,
])
const lateLetters = new Set([0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f, 0xdf])
const apostrophe = 0x92

/** The share, 0 to 1, of the bytes above ASCII that look right as Windows-1252; 0 without any. */
export function westernShare(bytes: Uint8Array): number {
  let [right, all] = [0, 0]
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    all += 1
    if (looksRight(bytes, i, byte)) right += 1
  }
  return all === 0 ? 0 : right / all
}

// ì ò ø ù ï û õ ý ð þ and their capitals: rare in the west, and what ě ň ř ů ď ű ő ı ğ ş look like.
const easternLetters = new Set([
  0xec, 0xf2, 0xf8, 0xf9, 0xef, 0xfb, 0xf5, 0xfd, 0xf0, 0xfe, 0xcc, 0xd2, 0xd8, 0xd9, 0xcf, 0xdb,
  0xd5, 0xdd, 0xd0, 0xde,
])

/** The share, 0 to 1, of the bytes above ASCII that other alphabets of this shape use most. */
export function easternShare(bytes: Uint8Array): number {
  let [eastern, all] = [0, 0]
  for (const byte of bytes) {
    if (byte < 0x80) continue
    all += 1
    if (easternLetters.has(byte)) eastern += 1
  }
  return all === 0 ? 0 : eastern / all
}

function looksRight(bytes: Uint8Array, at: number, byte: number): boolean {
  if (undefinedBytes.has(byte)) return false
  const [before, after] = [bytes[at - 1] ?? 0x20, bytes[at + 1] ?? 0x20]
  if (signs.has(byte)) {
    const inWord = isPlainLetter(before) && isPlainLetter(after)
    return !inWord || byte === apostrophe || byte === 0xb7
  }
  if (byte < 0xc0 && !lateLetters.has(byte)) return false
  if (isAccented(before) && isAccented(after)) return false
  // Capitals inside a word in small letters are another alphabet's letters.
  const small = byte >= 0xdf || byte === 0x9a || byte === 0x9c || byte === 0x9e
  return small || !isSmallPlain(before)
}

function isAccented(byte: number): boolean {
  return byte >= 0xc0 || lateLetters.has(byte)
}

function isPlainLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || isSmallPlain(byte)
}

function isSmallPlain(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}
