// Calendars of birthdays say whose they are in their titles: "Ana Gomes’s birthday",
// "Geburtstag von Ana Gomes", "Ana Gomes - Anniversaire".

export type Celebration = {
  readonly kind: 'birthday' | 'anniversary'
  /** As the title has it; null where nothing is left of it. */
  readonly name: string | null
  /** Told by more than the title. */
  readonly isSure: boolean
}

const anniversary =
  /anniversaire de mariage|(?:wedding )?anniversary|hochzeitstag|jahrestag|aniversario de bodas|anivers[aá]rio de casamento/iu
const birthday =
  /b(?:irth)?-?day|geburtstag|anniversaire|cumplea(?:ñ|n\u0303)os|anivers[aá]rio|compleanno|verjaardag|urodziny|födelsedag|fødselsdag|🎂/iu

/** What a title celebrates and whom; null for any other title. `hints` are words beside it. */
export function celebrationOf(title: string, hints: readonly string[]): Celebration | null {
  const hinted = hints.join(' ')
  const text = title.normalize('NFC')
  const word = anniversary.exec(text) ?? birthday.exec(text)
  const kind =
    anniversary.test(text) || (word === null && anniversary.test(hinted))
      ? 'anniversary'
      : word !== null || birthday.test(hinted) || /OMIT-YEAR/.test(hinted)
        ? 'birthday'
        : null
  if (kind === null) return null
  const isSure = birthday.test(hinted) || anniversary.test(hinted) || /OMIT-YEAR/.test(hinted)
  return { kind, name: nameIn(text, word?.[0] ?? ''), isSure }
}

function nameIn(text: string, word: string): string | null {
  const bare = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[\p{Extended_Pictographic}\ufe0f]/gu, ' ')
    .replace(word === '' || word === '🎂' ? /$^/ : word, '\n')
    .replace(/(?:\d+(?:st|nd|rd|th|\.)?)(?=\s*\n)/, '')
  // Before the word with its possessive, or after it with "of".
  const [before = '', after = ''] = bare.split('\n').map((part) => part.trim())
  const cleanBefore = before.replace(/(?:[’'`´]s|[’'])?\s*[-–—:,]?\s*$/u, '')
  const cleanAfter = after.replace(
    /^(?:[-–—:,]\s*|(?:of|for|von|vom|de|do|da|di|del|van|d[’'])\s*)+/iu,
    '',
  )
  const name = (cleanBefore === '' ? cleanAfter : cleanBefore).replace(/\s+/g, ' ').trim()
  return name === '' ? null : name
}
