import type { TableShape } from '../read/read-table.ts'
import { formOf, type Form } from './forms.ts'
import { headerKey } from './header-key.ts'
import { sideOfHeader } from './header-sides.ts'
import { rapportLayout, type Layout } from './layouts.ts'
import { markPhoneParts } from './phone-parts.ts'
import type { Role } from './role.ts'
import { readKind } from './stages.ts'

// What the names of columns alone do not tell: the other columns and the values say the rest.

/** What names alone get wrong, set right by the other columns and by what is in them. */
export function correctRoles(
  shape: TableShape,
  headers: readonly string[],
  roles: (Role | null)[],
  layout: Layout | null,
): void {
  if (layout === rapportLayout) return
  const first = (is: Role['is']) => roles.findIndex((role) => role?.is === is)
  const titles = roles.flatMap((role, index) => (role?.is === 'title' ? [index] : []))
  for (const index of titles) {
    // Beside a job title, "Title" is how a person is addressed.
    const isBare = headerKey(headers[index] ?? '') === 'title'
    const isAddress = titles.length > 1 || holdsFormsOfAddress(shape, index)
    if (isBare && isAddress) roles[index] = customRole(headers[index])
  }
  notNames(shape, headers, roles)
  clientAndContact(headers, roles)
  labelsBeside(headers, roles)
  const [whole, given, family] = [first('name'), first('givenName'), first('familyName')]
  if (whole >= 0 && given >= 0 && family >= 0)
    apartFromParts(shape, headers, roles, whole, given, family)
  else if (whole >= 0 && given >= 0 && family < 0 && !containsGiven(shape, whole, given)) {
    roles[whole] = { is: 'familyName' }
  } else if (whole >= 0 && family >= 0 && given < 0 && !containsGiven(shape, whole, family)) {
    roles[whole] = { is: 'givenName' }
  }
  onlyFirst(roles, headers, 'name')
  birthdayOfParts(shape, roles)
  markPhoneParts(shape, headers, roles)
  numberedStreets(headers, roles)
  for (const [index, role] of roles.entries()) {
    if (role === null) {
      roles[index] =
        besideAddress(headers[index] ?? '', roles[index - 1]) ??
        kindOf(shape, index, headers[index] ?? '') ??
        roleByForm(shape, index, headers[index] ?? '')
    } else if (role.is === 'labelOf' && !hasValue(roles, role)) roles[index] = null
    else if (role.is === 'address') roles[index] = addressRole(role, roles)
  }
}

/** Names of columns that say "name" and mean nothing else. */
const surelyName =
  /(^|\s)(name|names|nom|nombre|nome|naam|navn|namn|fio|imya|nazwa|nev)(\s|$)|名|姓/
const yesOrNo =
  /^(?:yes|no|ja|nein|nee|oui|non|s[ií]|sim|n[ãa]o|tak|nie|y|n|j|x|true|false|wahr|falsch|vrai|faux|✓|✔|\d+)$/i

/** `Member` may be a mark or a number, and `Contact` an address: what is in a column decides. */
function notNames(shape: TableShape, headers: readonly string[], roles: (Role | null)[]): void {
  for (const [index, role] of roles.entries()) {
    const header = headers[index] ?? ''
    if (role?.is !== 'name' || surelyName.test(headerKey(header))) continue
    const cells = filledCells(shape, index)
    const form = commonForm(shape, index, 0.8)
    if (form === 'email' || form === 'phone') roles[index] = { is: form, group: null, label: null }
    else if (cells.length > 0 && cells.every((cell) => yesOrNo.test(cell))) {
      roles[index] = customRole(header)
    }
  }
}

/** `Phone Type` labels the numbers under `Phone`. */
function labelsBeside(headers: readonly string[], roles: (Role | null)[]): void {
  const at = new Map(headers.map((header, index) => [headerKey(header), index]))
  for (const [index, role] of roles.entries()) {
    const own = /^(.+) (?:type|label|typ|tipo)$/.exec(headerKey(headers[index] ?? ''))?.[1]
    const of = own === undefined || role !== null ? undefined : at.get(own)
    const value = of === undefined ? undefined : roles[of]
    if (
      of === undefined ||
      (value?.is !== 'email' && value?.is !== 'phone' && value?.is !== 'url')
    ) {
      continue
    }
    if (value.group !== null) continue
    const group = `beside ${of}`
    roles[of] = { ...value, group }
    roles[index] = { is: 'labelOf', of: value.is, group }
  }
}

const firmColumn =
  /^(client|customer|account|kunde|kundenname|cliente|klant|klantnaam|zakaznik|klient|kontrahent|client name|customer name|account name|nazwa|nazev|nazov|客户|客户名称|客戶|客戶名稱|고객명|顧客名)$/
const personColumn =
  /^(contact|contact name|contact person|person|kontakt|kontaktperson|ansprechpartner|ansprechpartnerin|ansprechperson|contacto|persona de contacto|contato|contatto|referente|contactpersoon|interlocuteur|osoba kontaktowa|kontaktni osoba|yhteyshenkilo|kapcsolattarto|担当者|联系人|聯絡人|聯繫人|담당자)$/

/** What firms end with. */
const legalForm =
  /[\s,](gmbh|ag|kg|ug|ohg|gbr|e\.?k\.?|inc|llc|llp|ltd|limited|plc|corp|co|s\.?a\.?|s\.?a\.?r\.?l|sas|s\.?r\.?l|s\.?p\.?a|s\.?l|b\.?v|n\.?v|ab|oy|as|aps|sp\. z o\.o|s\.r\.o|kft|lda|ltda)\.?$/i

/** A client with a contact beside it is a firm, and the contact is the person. */
function clientAndContact(headers: readonly string[], roles: (Role | null)[]): void {
  const names = roles.flatMap((role, index) => (role?.is === 'name' ? [index] : []))
  const named = (pattern: RegExp) =>
    names.find((index) => pattern.test(headerKey(headers[index] ?? '')))
  const [firm, person] = [named(firmColumn), named(personColumn)]
  if (firm === undefined || person === undefined) return
  const hasFirm = roles.some((role) => role?.is === 'organisation')
  roles[firm] = hasFirm ? customRole(headers[firm]) : { is: 'organisation' }
}

/** A whole name beside given and family names that are not in it is somebody or something else. */
function apartFromParts(
  shape: TableShape,
  headers: readonly string[],
  roles: (Role | null)[],
  whole: number,
  given: number,
  family: number,
): void {
  if (!bothFilled(shape, whole, given) || containsGiven(shape, whole, given)) return
  const hasForm = filledCells(shape, whole).some((cell) => legalForm.test(cell))
  // Robert Smith goes by Bob Smith.
  if (!hasForm && containsGiven(shape, whole, family)) return
  const isFirm = hasForm || firmColumn.test(headerKey(headers[whole] ?? ''))
  const hasFirm = roles.some((role) => role?.is === 'organisation')
  roles[whole] = isFirm && !hasFirm ? { is: 'organisation' } : customRole(headers[whole])
}

function bothFilled(shape: TableShape, one: number, other: number): boolean {
  return shape.sample.some(
    (row) => (row[one] ?? '').trim() !== '' && (row[other] ?? '').trim() !== '',
  )
}

/** Beside the year and the month, `Geburtstag` is the day: a number and no date. */
function birthdayOfParts(shape: TableShape, roles: (Role | null)[]): void {
  const has = (part: string) => roles.some((role) => role?.is === 'birth' && role.part === part)
  if (!has('month') || has('day')) return
  const index = roles.findIndex((role) => role?.is === 'date' && role.kind === 'birthday')
  if (index < 0) return
  const cells = filledCells(shape, index)
  if (cells.every((cell) => /^\d{1,2}$/.test(cell))) roles[index] = { is: 'birth', part: 'day' }
}

/** `Street 1` is a line of an address, and where there is a `City 1` the street of the first one. */
function numberedStreets(headers: readonly string[], roles: (Role | null)[]): void {
  for (const [index, role] of roles.entries()) {
    if (role?.is !== 'address' || role.group !== '') continue
    const number = / (\d)$/.exec(headerKey(headers[index] ?? ''))?.[1]
    const isNumbered = roles.some((other) => other?.is === 'address' && other.group === number)
    if (number !== undefined && isNumbered) roles[index] = { ...role, group: number }
  }
}

/** What a short name means behind a part of an address: `No.` behind a street, Danish `By` behind a code. */
function besideAddress(header: string, before: Role | null | undefined): Role | null {
  if (before?.is !== 'address') return null
  const key = headerKey(header)
  if (before.part === 'street' || before.part === 'formatted') {
    return /^(no|nr|num|number|numero|nummer|numer|n)$/.test(key)
      ? { ...before, part: 'houseNumber' }
      : null
  }
  return before.part === 'postalCode' && /^(by|sted)$/.test(key)
    ? { ...before, part: 'city' }
    : null
}

/** A column of types whose every value is a person or an organisation. */
function kindOf(shape: TableShape, index: number, header: string): Role | null {
  if (!/^(type|kind|contact type|record type|typ|kontakttyp|tipo|soort)$/.test(headerKey(header))) {
    return null
  }
  const cells = filledCells(shape, index)
  return cells.length > 0 && cells.every((cell) => readKind(cell) !== null) ? { is: 'kind' } : null
}

function filledCells(shape: TableShape, index: number): readonly string[] {
  return shape.sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
}

const formOfAddress =
  /^(mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev|herr|frau|m|mme|mlle|sr|sra|srta|sig|signora|dhr|mevr|mw)\b\.?/i

function holdsFormsOfAddress(shape: TableShape, index: number): boolean {
  const cells = filledCells(shape, index)
  const forms = cells.filter((cell) => cell.length < 12 && formOfAddress.test(cell))
  return cells.length > 0 && forms.length >= cells.length * 0.8
}

/** A second column of whole names is another's: kept under its own name. */
function onlyFirst(roles: (Role | null)[], headers: readonly string[], is: 'name'): void {
  const found = roles.flatMap((role, index) => (role?.is === is ? [index] : []))
  const exact = found.find((index) =>
    /^(name|full ?name|display name)$/i.test(headers[index] ?? ''),
  )
  const kept = exact ?? found[0]
  for (const index of found) if (index !== kept) roles[index] = customRole(headers[index])
}

function customRole(header: string | undefined): Role {
  return { is: 'custom', name: header ?? '', group: null }
}

function containsGiven(shape: TableShape, whole: number, part: number): boolean {
  let [both, contained] = [0, 0]
  for (const row of shape.sample) {
    const [name, given] = [(row[whole] ?? '').trim(), (row[part] ?? '').trim()]
    if (name === '' || given === '') continue
    both += 1
    if (name.includes(given) && name !== given) contained += 1
  }
  return both > 0 && contained * 2 >= both
}

function hasValue(
  roles: readonly (Role | null)[],
  label: Extract<Role, { is: 'labelOf' }>,
): boolean {
  return roles.some(
    (role) => role?.is === label.of && 'group' in role && role.group === label.group,
  )
}

// "Address" beside a city is the street; alone it is all of the address.
function addressRole(
  role: Extract<Role, { is: 'address' }>,
  roles: readonly (Role | null)[],
): Role {
  if (role.part !== 'formatted') return role
  const others = roles.filter((other) => other?.is === 'address' && other.group === role.group)
  const parts = new Set(others.map((other) => (other?.is === 'address' ? other.part : null)))
  const isSplit = (parts.has('city') || parts.has('postalCode')) && !parts.has('street')
  return isSplit ? { ...role, part: 'street' } : role
}

/** A column of unknown name whose every value has one form that says enough. */
function roleByForm(shape: TableShape, index: number, header: string): Role | null {
  const form = commonForm(shape, index, 1)
  if (form === 'phone') {
    // `Home` and `Work` alone say too little; over telephone numbers they say enough.
    const side = sideOfHeader(header)
    return side === null ? null : { is: 'phone', group: null, label: side }
  }
  if (form !== 'email' && form !== 'url') return null
  // The name says whose address it is, and it is somebody else's.
  if (/mail|owner|assist|manager|parent|spouse|emergency/i.test(header)) return null
  return { is: form, group: null, label: form === 'url' ? header : null }
}

function commonForm(shape: TableShape, index: number, share: number): Form | null {
  const counts = new Map<Form | null, number>()
  let filled = 0
  for (const row of shape.sample) {
    const cell = (row[index] ?? '').trim()
    if (cell === '') continue
    filled += 1
    const form = formOf(cell)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  for (const [form, count] of counts) if (form !== null && count >= filled * share) return form
  return null
}

/** Columns without names: addresses and numbers by their form, names by standing first. */
export function rolesByContent(shape: TableShape, roles: (Role | null)[]): void {
  const texts: number[] = []
  for (const index of roles.keys()) {
    const form = commonForm(shape, index, 0.7)
    if (form === 'email' || form === 'url' || form === 'phone') {
      roles[index] = { is: form, group: null, label: null }
    } else if (form === null) texts.push(index)
  }
  const [first, second] = texts
  if (first === undefined) return
  const isPair =
    second === first + 1 && averageWords(shape, first) < 1.6 && averageWords(shape, second) < 2.2
  roles[first] = { is: isPair ? 'givenName' : 'name' }
  if (isPair) roles[second] = { is: 'familyName' }
}

function averageWords(shape: TableShape, index: number): number {
  const cells = filledCells(shape, index)
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0)
  return cells.length === 0 ? Number.POSITIVE_INFINITY : words / cells.length
}

/**
 * The column that holds the names, where none is called so: the first of unknown name whose values
 * are short texts without digits, hardly any of them twice. Null where somebody is named already.
 */
export function columnOfNames(shape: TableShape, roles: readonly (Role | null)[]): number | null {
  const named = new Set<Role['is']>(['name', 'givenName', 'familyName', 'nickname', 'organisation'])
  if (roles.some((role) => role !== null && named.has(role.is))) return null
  const found = roles.findIndex((role, index) => {
    if (role !== null) return false
    const cells = filledCells(shape, index)
    const isFull = cells.length >= Math.max(1, shape.sample.length * 0.9)
    const apart = new Set(cells.map((cell) => cell.toLowerCase())).size
    // One row alone proves nothing by being unlike others.
    const isSaid = shape.sample.length > 1 || cells.every((cell) => cell.includes(' '))
    return isFull && isSaid && apart >= cells.length * 0.9 && cells.every(mayBeName)
  })
  return found < 0 ? null : found
}

function mayBeName(cell: string): boolean {
  return /^[^\p{N}@/:<>{}=_]{2,60}$/u.test(cell) && /\p{L}/u.test(cell) && !yesOrNo.test(cell)
}
