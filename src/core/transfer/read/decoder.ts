// Texts of files are decoded by the platform's decoder, and by tables of our own for those code
// pages of DOS that it does not have and that old programs still write.

export type Decoder = {
  readonly encoding: string
  /** The text of bytes; with `stream`, a letter that the next bytes finish waits for them. */
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string
}

/** The signs of bytes 0x80 to 0xFF. */
const dosPages: ReadonlyMap<string, string> = new Map([
  [
    'cp850',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ],
  [
    'cp852',
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
  ],
  [
    'cp437',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ],
])

/** What the encoding of a label is called here; null where there is none of that name. */
export function encodingOf(label: string): string | null {
  const dos = `cp${/^(?:cp|ibm|dos)?[-_ ]?(850|852|437)$/i.exec(label.trim())?.[1] ?? ''}`
  if (dosPages.has(dos)) return dos
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** A decoder for an encoding by a name that `encodingOf` gave. */
export function createDecoder(encoding: string): Decoder {
  const page = dosPages.get(encoding)
  return page === undefined ? new TextDecoder(encoding) : dosDecoder(encoding, page)
}

function dosDecoder(encoding: string, page: string): Decoder {
  return {
    encoding,
    decode: (bytes) => {
      if (bytes === undefined) return ''
      // A byte is a letter: those above ASCII are replaced where they stand.
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
      return text.replace(/[\u0080-\u00ff]/g, (letter) => page[letter.charCodeAt(0) - 0x80] ?? '')
    },
  }
}
