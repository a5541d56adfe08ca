import { fold } from '#core/text.ts'

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'ro',
  'hu',
  'tr',
  'ru',
  'uk',
  'bg',
  'el',
  'sk',
  'sl',
  'ca',
  'et',
  'lv',
  'id',
]

let names: ReadonlyMap<string, number> | null = null

/** The month, 1 to 12, of a name or its abbreviation in one of the languages; null for no month. */
export function monthByName(word: string): number | null {
  if (word === '' || /^\d/.test(word)) return null
  names ??= gather()
  return names.get(key(word)) ?? null
}

// A name that two languages give to different months is no evidence and is left out.
function gather(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([
    ['sept', 9],
    ['maerz', 3],
    ['mrz', 3],
  ])
  const doubtful = new Set<string>()
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // Beside a day some languages decline the month: "marca" and not "marzec".
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
      const dated = new Intl.DateTimeFormat(language, {
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
      })
      for (let month = 1; month <= 12; month += 1) {
        const day = Date.UTC(2001, month - 1, 15)
        const inDate = dated.formatToParts(day).find((part) => part.type === 'month')?.value ?? ''
        for (const name of [key(alone.format(day)), key(inDate)]) {
          if (name === '' || /^\d/.test(name)) continue
          const other = found.get(name)
          if (other !== undefined && other !== month) doubtful.add(name)
          else found.set(name, month)
        }
      }
    }
  }
  for (const name of doubtful) found.delete(name)
  return found
}

let weekdays: ReadonlySet<string> | null = null

/** Whether a word is a day of the week, or its abbreviation, in one of the languages. */
export function isWeekday(word: string): boolean {
  if (word === '' || /^\d/.test(word)) return false
  weekdays ??= gatherWeekdays()
  return weekdays.has(key(word))
}

// What is a month in some language is no day of the week here: "mar" is March before it is Tuesday.
function gatherWeekdays(): ReadonlySet<string> {
  const found = new Set<string>()
  for (const language of languages) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
      for (let day = 1; day <= 7; day += 1) {
        const name = key(format.format(Date.UTC(2001, 0, day)))
        if (name !== '' && monthByName(name) === null) found.add(name)
      }
    }
  }
  return found
}

function key(word: string): string {
  return fold(word).replace(/[^\p{L}]/gu, '')
}
