import type { PlainDate } from '#shared/time.ts'
import { remark, type Remark } from '#shared/words/remark.ts'
import type { FileRecord } from '../../analysis.ts'
import type { Notice } from '../../decision.ts'
import { mergePerson } from '../../merge.ts'
import type { ImportedPerson } from '../../person.ts'
import * as say from '../../remarks.ts'
import { emptyDraft, finishPerson, warn, type Draft } from '../../understand/draft.ts'
import { cleanCell } from '../../understand/clean.ts'
import { overLimit } from '../../understand/value-limits.ts'
import type { RawCard } from './card-lines.ts'
import { readCardValues } from './card-values.ts'
import { ownProduct } from './own-properties.ts'
import { parseProperty, unescape, type Property } from './property.ts'
import { clientIdOf, groupName, isGroup, membersOf, uidOf, type CardSurvey } from './survey.ts'

// One card into one person, by the same rules as a row of a table: what is no date, address or
// number is kept as text and named; nothing is fetched.

export type CardRules = {
  readonly today: PlainDate
  readonly region: string | null
  readonly encoding: string
  readonly fileName: string
}

export type CardReading = FileRecord & {
  /** The card holds letters whose encoding nothing in it tells. */
  readonly isGuessed: boolean
}

/** The columns of a file of rejected cards: importing it again, mended, makes the clients. */
export const rejectColumns = ['Name', 'Email', 'Phone', 'Organisation', 'Notes'] as const

/** Reads cards into people. Pure: the same card gives the same person. */
export function createCardReader(
  survey: CardSurvey,
  rules: CardRules,
): (card: RawCard) => CardReading {
  return (card) => {
    const opened = openCard(card, rules.encoding)
    if (isGroup(opened.properties)) return groupRecord(card, opened, survey)
    const key = uidOf(opened.properties)
    const isIdentity = key !== null && survey.isTrusted(key)
    const read = readPerson(opened, rules, key, isIdentity)
    const broken = card.ends === 'whole' ? null : card.ends
    if (broken !== null)
      return rejected(card, opened, read, broken, remark(`remark.card.${broken}`))
    if (read.person === null) {
      return rejected(card, opened, read, 'no-name', say.rejection('no-name'))
    }
    const later = isIdentity ? survey.laterCards(key, card.line) : []
    const first = { line: card.line, revision: revisionOf(opened.properties), person: read.person }
    const newest = newestOf([first, ...later.flatMap((one) => laterVersion(one, rules, key))])
    const person = withGroups(newest.person, key === null ? [] : survey.groupsOf(key))
    const warnings =
      newest.line === card.line
        ? read.warnings
        : [
            ...read.warnings,
            { code: 'newer-card', message: remark('remark.card.newer', { line: newest.line }) },
          ]
    const long = overLimit(person)
    if (long !== null) return rejected(card, opened, read, 'too-long', long)
    return {
      ...recordOf(card, opened),
      reading: { person, reject: null, warnings },
      text: person.name,
    }
  }
}

type OpenedCard = {
  readonly properties: readonly Property[]
  readonly isOurs: boolean
  readonly warnings: readonly Notice[]
  readonly isGuessed: boolean
}

function openCard(card: RawCard, encoding: string): OpenedCard {
  const properties: Property[] = []
  const warnings: Notice[] = []
  for (const { bytes } of card.lines) {
    const property = parseProperty(bytes, encoding)
    if (property !== null) properties.push(property)
    else warnings.push({ code: 'not-a-property', message: say.notAProperty(bytes) })
  }
  if (card.nested > 0) warnings.push({ code: 'nested-card', message: remark('remark.card.nested') })
  return {
    properties,
    isOurs: properties.some(({ name, value }) => name === 'PRODID' && value === ownProduct),
    warnings,
    isGuessed: properties.some((one) => one.isGuessed),
  }
}

type ReadPerson = {
  readonly person: ImportedPerson | null
  readonly draft: Draft
  readonly warnings: readonly Notice[]
}

function readPerson(
  opened: OpenedCard,
  rules: CardRules,
  key: string | null,
  isIdentity: boolean,
): ReadPerson {
  const draft = emptyDraft()
  const flaws = { nul: false, spoilt: false, garbled: false }
  const clean = (text: string): string => {
    flaws.nul ||= text.includes('\0')
    flaws.spoilt ||= text.includes('\ufffd')
    flaws.garbled ||= garbled.test(text)
    const whole = text.replaceAll('\0', '')
    return opened.isOurs ? whole : cleanCell(whole)
  }
  draft.warnings.push(...opened.warnings)
  if (key !== null && isIdentity) draft.id = clientIdOf(key, rules.fileName)
  readCardValues(draft, opened.properties, {
    today: rules.today,
    region: rules.region,
    isOurs: opened.isOurs,
    text: (property) => clean(unescape(property.value, property.isQuoted)),
    clean,
  })
  if (flaws.nul) warn(draft, 'nul')
  if (flaws.spoilt) warn(draft, 'encoding')
  if (flaws.garbled) warn(draft, 'garbled')
  const person = finishPerson(draft, true)
  return { person: person && withoutEcho(person, opened.isOurs), draft, warnings: draft.warnings }
}

const garbled = /Ã[\u0080-\u00bf]|â€/

/** An organisation is not its own employer. */
function withoutEcho(person: ImportedPerson, isOurs: boolean): ImportedPerson {
  const isEcho = person.kind === 'organisation' && person.organisation === person.name
  return isEcho && !isOurs ? { ...person, organisation: null } : person
}

type Version = {
  readonly line: number
  readonly revision: string
  readonly person: ImportedPerson
}

/** A later card of the same person; nothing where it names nobody. */
function laterVersion(card: RawCard, rules: CardRules, key: string | null): readonly Version[] {
  const opened = openCard(card, rules.encoding)
  const { person } = readPerson(opened, rules, key, true)
  if (person === null) return []
  return [{ line: card.line, revision: revisionOf(opened.properties), person }]
}

/** The newest version, with what only older ones know; of equals the first. */
function newestOf([first, ...later]: readonly [Version, ...Version[]]): Version {
  let best = first
  for (const one of later) if (one.revision > best.revision) best = one
  let { person } = best
  for (const one of [first, ...later]) {
    if (one !== best) person = mergePerson(person, one.person).person
  }
  return { ...best, person }
}

/** Comparable as text: the digits of an instant or a date; empty where the card does not say. */
function revisionOf(properties: readonly Property[]): string {
  const value = properties.find(({ name }) => name === 'REV')?.value.trim() ?? ''
  return value
    .replace(/[^\d]/g, '')
    .padEnd(value === '' ? 0 : 14, '0')
    .slice(0, 14)
}

function withGroups(person: ImportedPerson, groups: readonly string[]): ImportedPerson {
  const known = new Set(person.tags.map((tag) => tag.toLowerCase()))
  const more = groups.filter((name) => name !== '' && !known.has(name.toLowerCase()))
  return more.length === 0 ? person : { ...person, tags: [...person.tags, ...more] }
}

function groupRecord(card: RawCard, opened: OpenedCard, survey: CardSurvey): CardReading {
  const name = groupName(opened.properties)
  const members = membersOf(opened.properties)
  const missing = members.filter((key) => !survey.isKnown(key)).length
  const warnings: Notice[] = [...opened.warnings]
  if (missing > 0) {
    warnings.push({ code: 'group-members', message: say.membersMissing(name, missing) })
  }
  if (name === '')
    warnings.push({ code: 'group-name', message: remark('remark.card.nameless-group') })
  return {
    ...recordOf(card, opened),
    reading: { person: null, reject: null, warnings },
    aside: { name, detail: remark('remark.card.group', { n: members.length - missing }) },
    text: name,
  }
}

function recordOf(card: RawCard, opened: OpenedCard): Omit<CardReading, 'reading'> {
  return { line: card.line, aside: null, cells: [], text: null, isGuessed: opened.isGuessed }
}

function rejected(
  card: RawCard,
  opened: OpenedCard,
  { draft, warnings }: ReadPerson,
  code: string,
  message: Remark,
): CardReading {
  const cells = [
    draft.name,
    draft.emails.map(({ value }) => value).join('; '),
    draft.phones.map(({ value }) => value).join('; '),
    draft.organisation ?? '',
    [
      ...(draft.notes === null ? [] : [draft.notes]),
      ...draft.custom.map((pair) => pair.join(': ')),
    ].join('\n'),
  ]
  return {
    ...recordOf(card, opened),
    reading: { person: null, reject: { code, message }, warnings },
    cells,
    text: cells.filter((cell) => cell !== '').join(', '),
  }
}
