import { headerKey } from './header-key.ts'
import {
  addressWords,
  compoundSides,
  customWords,
  dateEndings,
  emailWords,
  eventWords,
  formattedWords,
  knownNames,
  labelWords,
  nameWords,
  notTheValue,
  organisationWords,
  phoneWords,
  placeWords,
  titleWords,
  urlWords,
  valueWords,
  whoseWords,
} from './header-words.ts'
import { capital, networks, sides, special } from './header-sides.ts'
import type { Role } from './role.ts'

/** What a column holds by its name alone; null for a name that is not known. */
export function roleOfHeader(header: string): Role | null {
  const bare = header.replace(aside, '')
  if (bare !== header && bare !== '') return roleOfHeader(bare)
  const key = headerKey(header)
  if (key === '') return null
  // Portuguese birthdays and Spanish anniversaries differ by an accent.
  if (/anivers[áÁ]rio$/iu.test(header.trim())) return { is: 'date', kind: 'birthday', label: null }
  const role = roleOfKey(key) ?? roleOfRest(key)
  // `Attendee #` counts them.
  return role?.is === 'name' && header.trimEnd().endsWith('#') ? null : role
}

function roleOfKey(key: string): Role | null {
  const known = knownNames.get(key) ?? numbered(key) ?? organisationPart(key) ?? moreNotes(key)
  if (known !== null) return known
  const whole = contact(key) ?? place(key)
  const apart = whole === null ? takeApart(key) : key
  return apart === key ? whole : (contact(apart) ?? place(apart))
}

/** What a name says beside its value: `Birthday (YYYY-MM-DD)`, `Last Activity Date (UTC+0)`. */
const aside =
  /\s*[([](?:utc|gmt|[dmyjtaghu]{2,4}[./ -]|required|optional|pflichtfeld|format|e\.?g\.|z\.\s?b\.)[^()[\]]*[)\]]\s*$/i

/** What a name says without whose column it is and without what ends the name of a date. */
function roleOfRest(key: string): Role | null {
  const end = dateEndings.exec(key)
  const dated = end === null ? null : (knownNames.get(end[1] ?? '') ?? null)
  if (dated !== null && (dated.is === 'date' || dated.is === 'lastTouch')) return dated
  const [first = '', ...rest] = key.split(' ')
  return rest.length > 0 && whoseWords.has(first) ? roleOfKey(rest.join(' ')) : null
}

const compound = new RegExp(
  `^(${compoundSides})(telefon|telefoon|tel|mobil|handy|fax|email|mail|nummer|adresse|adress|adres|strasse|straat|ort|plaats|plz|postcode)(\\p{L}*)$`,
  'u',
)

/** Words of two parts as two words: `Privatadresse`, `werktelefoonnummer`. */
function takeApart(key: string): string {
  if (!key.split(' ').some((word) => compound.test(word))) return key
  return key
    .split(' ')
    .map((word) => word.replace(compound, '$1 $2$3'))
    .join(' ')
}

/** `Note #2` is more of the notes. */
function moreNotes(key: string): Role | null {
  const one = /^(\D+) \d+$/.exec(key)?.[1]
  const role = one === undefined ? undefined : knownNames.get(one)
  return role?.is === 'notes' ? role : null
}

/** `nome organizzazione`, `nazwa organizacji`. */
function organisationPart(key: string): Role | null {
  const words = key.split(' ')
  if (words.length !== 2 || !words.some((word) => organisationWords.has(word))) return null
  if (words.some((word) => nameWords.has(word))) return { is: 'organisation' }
  return words.some((word) => titleWords.has(word)) ? { is: 'title' } : null
}

/** `event 1 label`, `relation 2 value`, `organisation 1 name`. */
function numbered(key: string): Role | null {
  const match = /^(\D+) (\d+) (\p{L}+)$/u.exec(key)
  if (match === null) return null
  const [, what = '', number = '', part = ''] = match
  if (knownNames.get(what)?.is === 'organisation') {
    if (nameWords.has(part)) return { is: 'organisation' }
    return titleWords.has(part) ? { is: 'title' } : null
  }
  const isValue = valueWords.has(part)
  if (!isValue && !labelWords.has(part)) return null
  if (eventWords.has(what)) return { is: 'event', part: isValue ? 'value' : 'kind', group: number }
  if (!customWords.has(what)) return null
  const name = `${what} ${number}`
  if (!isValue) return { is: 'labelOf', of: 'custom', group: name }
  return { is: 'custom', name: capital(name), group: name }
}

function contact(key: string): Role | null {
  const words = key.split(' ')
  const is = kindOf(words)
  if (is === null) return null
  const own = is === 'email' ? emailWords : is === 'phone' ? phoneWords : urlWords
  const rest = words.filter((word) => !own.has(word) && !/^\d+$/.test(word))
  const number = words.find((word) => /^\d+$/.test(word)) ?? null
  const isLabel = labelWords.has(rest.at(-1) ?? '')
  if (isLabel && number !== null && rest.slice(0, -1).every((word) => sides.get(word) === null)) {
    return { is: 'labelOf', of: is, group: number }
  }
  if (rest.some((word) => notTheValue.has(word) || !sides.has(word))) return null
  const labels = rest.map((word) => sides.get(word)).filter((label) => label !== null)
  const kind =
    is === 'url'
      ? words.map((word) => networks.get(word)).find((name) => name !== undefined)
      : special.find(([set]) => words.some((word) => set.has(word)))?.[1]
  if (kind !== undefined && kind !== labels[0])
    labels.push(labels.length > 0 ? kind.toLowerCase() : kind)
  const label = labels.join(' ')
  const isNumbered =
    number !== null && (rest.some((word) => valueWords.has(word)) || rest.length === 0)
  return { is, group: isNumbered ? number : null, label: label === '' ? null : label }
}

function kindOf(words: readonly string[]): 'email' | 'phone' | 'url' | null {
  const joined = [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)]
  if (words.some((word) => emailWords.has(word))) return 'email'
  if (words.some((word) => phoneWords.has(word))) return 'phone'
  return joined.some((word) => urlWords.has(word)) ? 'url' : null
}

/** `home street 2`, `address 1 city`, `mailing address postal code`, `zip`. */
function place(key: string): Role | null {
  const whole = addressWords.get(key)
  if (whole !== undefined && key !== 'country code') {
    return { is: 'address', part: whole, group: '', label: null }
  }
  // `City 2` is of the second address; `Street 2` may be the second line of the first.
  const numbered = /^(.+) (\d)$/.exec(key)
  const numberedPartOf = addressWords.get(numbered?.[1] ?? '')
  if (
    numberedPartOf !== undefined &&
    numberedPartOf !== 'street' &&
    numberedPartOf !== 'formatted'
  ) {
    return { is: 'address', part: numberedPartOf, group: numbered?.[2] ?? '', label: null }
  }
  const [label, rest] = sideOf(key)
  const numberedPart = /^(\p{L}+) (?:(\d+) )?(?=\S)(.*)$/u.exec(rest)
  const isWhole = addressWords.get(numberedPart?.[1] ?? '') === 'formatted'
  const match = isWhole ? numberedPart : null
  const [number, inner] = [match?.[2] ?? null, match?.[3] ?? rest]
  const name = `${label ?? ''}${number === null ? '' : ` ${number}`}`.trim()
  if (number !== null && labelWords.has(inner)) {
    return { is: 'labelOf', of: 'address', group: name }
  }
  if (formattedWords.has(inner)) {
    return { is: 'address', part: 'formatted', group: name, label }
  }
  const part = addressWords.get(rest) ?? addressWords.get(inner) ?? lineOf(rest) ?? lineOf(inner)
  if (part === undefined) return null
  // "Country code" alone is more often that of a telephone.
  if (inner === 'country code' && label === null && number === null) return null
  return { is: 'address', part, group: name, label }
}

/** Whose address it is, which may stand first or, in German, last; and the rest of the name. */
function sideOf(key: string): readonly [label: string | null, rest: string] {
  const words = key.split(' ')
  const [first, last] = [placeWords.get(words[0] ?? ''), placeWords.get(words.at(-1) ?? '')]
  if (words.length < 2) return [null, key]
  // `adres sluzbowy ulica`
  const second = addressWords.has(words[0] ?? '') ? placeWords.get(words[1] ?? '') : undefined
  if (second !== undefined && words.length > 2) return [second, words.slice(2).join(' ')]
  if (first !== undefined) return [first, words.slice(1).join(' ')]
  if (last === undefined) return [null, key]
  // `calle del trabajo`, `ville de bureau`
  const rest = words
    .slice(0, -1)
    .join(' ')
    .replace(/ (de|del|du|da|do|di)$/, '')
  return [last, rest]
}

function lineOf(key: string): 'street' | undefined {
  const match = /^(.*?) ?\d$/.exec(key)
  const part = match === null ? undefined : addressWords.get(match[1] ?? '')
  return part === 'street' || part === 'formatted' ? 'street' : undefined
}
