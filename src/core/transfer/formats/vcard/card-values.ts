import type { PlainDate } from '#shared/time.ts'
import { remark } from '#shared/words/remark.ts'
import type { ImportedDate } from '../../person.ts'
import * as say from '../../remarks.ts'
import { addCustom, addOnce, type Draft } from '../../understand/draft.ts'
import { readAndroidCustom } from './android-custom.ts'
import { readCardAddresses } from './card-addresses.ts'
import { createContactReader } from './card-contacts.ts'
import { readCardDay } from './card-dates.ts'
import { dateKinds, dateNames, fieldNames, machinery, pictures } from './card-names.ts'
import { labelOfTypes, plainLabel, preference } from './card-labels.ts'
import { leadDaysParameter, own, readOwnProperty } from './own-properties.ts'
import { components, listItems, parameter, type Property } from './property.ts'

// What each property of a card is to a client.

export type ValueRules = {
  readonly today: PlainDate
  readonly region: string | null
  /** Our own export: values are taken as they stand. */
  readonly isOurs: boolean
  /** The value of a property as text. */
  readonly text: (property: Property) => string
  /** A text without what cannot be seen or stored. */
  readonly clean: (text: string) => string
}

/** Fills a draft with the properties of one card. */
export function readCardValues(
  draft: Draft,
  properties: readonly Property[],
  rules: ValueRules,
): void {
  const reader = createValueReader(draft, properties, rules)
  for (const property of byPreference(properties)) reader.read(property)
  reader.finish()
}

/** Preferred addresses and numbers first; everything else in the order of the card. */
function byPreference(properties: readonly Property[]): readonly Property[] {
  const ranked = new Set(['EMAIL', 'TEL', 'FN', 'TITLE', 'ORG', 'NICKNAME'])
  if (!properties.some((one) => ranked.has(one.name) && preference(one) < 101)) return properties
  const rank = (one: Property) => (ranked.has(one.name) ? preference(one) : 101)
  return properties.toSorted((a, b) => rank(a) - rank(b))
}

function createValueReader(draft: Draft, properties: readonly Property[], rules: ValueRules) {
  const { text } = rules
  const labels = new Map<string, string>()
  const ofGroup = (wanted: string, group: string) =>
    properties.find((one) => one.name === wanted && one.group === group && group !== '')
  for (const one of properties) {
    if (one.name === 'X-ABLABEL' && one.group !== '') labels.set(one.group, plainLabel(text(one)))
  }
  const contacts = createContactReader(draft, rules, { labelOf, fieldName })
  const alternatives = new Set<string>()
  let hasPicture = false

  function labelOf(property: Property): string | null {
    const label = labels.get(property.group) ?? customLabel(property) ?? ''
    if (label !== '') return rules.isOurs ? label : rules.clean(label)
    return labelOfTypes(property)
  }

  /** Android’s labels; the parameter of an address is how it is written on an envelope. */
  function customLabel(property: Property): string | null {
    return property.name === 'ADR' ? null : parameter(property, 'LABEL')
  }

  function read(property: Property): void {
    const { name } = property
    if (name === 'CLASS' && text(property).toUpperCase() === 'PUBLIC') return
    if (isAlternative(property)) return keepAs(property, fieldName(property))
    switch (name) {
      case 'FN':
        return single(property, 'name', text(property))
      case 'N':
        return readNameParts(property)
      case 'NICKNAME':
        return single(property, 'nickname', joined(listItems(property), ', '))
      case 'ORG':
        return readOrganisation(property)
      case 'TITLE':
        return single(property, 'title', text(property))
      case 'KIND':
        if (text(property).toLowerCase() === 'org') draft.kind = 'organisation'
        return
      case 'X-ABSHOWAS':
        if (text(property).toUpperCase() === 'COMPANY') draft.kind = 'organisation'
        return
      case 'EMAIL':
        return contacts.readEmail(property)
      case 'TEL':
        return contacts.readPhone(property)
      case 'URL':
      case 'X-SOCIALPROFILE':
      case 'X-SOCIAL-PROFILE':
      case 'IMPP':
        return contacts.readLink(property)
      case 'NOTE':
        return readNote(text(property))
      case 'CATEGORIES':
      case 'X-GROUP-MEMBERSHIP':
      case 'GROUP':
        return readTags(property)
      case 'ADR':
      case 'LABEL':
        // Together, at the end: one repeats the other.
        return
      case 'X-ABDATE':
        return readDate(property)
      default:
        return readOther(property)
    }
  }

  /** Properties with one ALTID are one thing in several languages: the first is the client's. */
  function isAlternative(property: Property): boolean {
    const id = parameter(property, 'ALTID')
    if (id === null) return false
    const key = `${property.name} ${id}`
    if (alternatives.has(key)) return true
    alternatives.add(key)
    return false
  }

  function single(
    property: Property,
    field: 'name' | 'nickname' | 'title' | 'organisation',
    value: string,
  ): void {
    if (value === '') return
    if (draft[field] === null || draft[field] === '') draft[field] = value
    else if (draft[field] !== value) addCustom(draft, fieldName(property), value)
  }

  function readNameParts(property: Property): void {
    const [family = '', given = '', middle = '', prefix = '', suffix = ''] = components(
      property,
    ).map(rules.clean)
    if (draft.family !== '' || draft.given !== '') return keepAs(property, 'Name parts')
    draft.family = family
    draft.given = given
    draft.middle = middle.split(',').join(' ')
    // Titles stand in the full name too, or they would be lost.
    const full = properties
      .filter((one) => one.name === 'FN')
      .map(text)
      .join('\n')
    if (prefix !== '' && !full.includes(prefix)) addCustom(draft, 'Name prefix', prefix)
    if (suffix !== '' && !full.includes(suffix)) addCustom(draft, 'Name suffix', suffix)
    if (middle !== '' && full !== '' && !full.includes(middle)) {
      addCustom(draft, 'Middle name', middle)
    }
  }

  function readOrganisation(property: Property): void {
    const [organisation = '', ...units] = components(property).map(rules.clean)
    single(property, 'organisation', organisation)
    const department = joined(units, ', ')
    if (department !== '') addCustom(draft, 'Department', department)
  }

  function readNote(note: string): void {
    if (note !== '') draft.notes = draft.notes === null ? note : `${draft.notes}\n${note}`
  }

  function readTags(property: Property): void {
    const tags = listItems(property).map(rules.clean)
    // Google writes the groups of its own beside the owner's labels.
    const isGoogle = !rules.isOurs && tags.some((tag) => tag.toLowerCase() === 'mycontacts')
    for (const tag of tags) {
      const isSystem = isGoogle && /^(mycontacts|starred)$/i.test(tag)
      if (tag !== '' && !isSystem) addOnce(draft.tags, tag)
    }
  }

  function readDate(property: Property): void {
    const named = dateKinds.get(property.name) ?? labels.get(property.group) ?? 'other'
    readDay(property, named, text(property))
  }

  function readDay(property: Property, named: string, value: string): void {
    if (value === '') return
    const isKnown = dateNames.has(named.toLowerCase())
    const ownKind = ofGroup(own.dateKind, property.group)
    const ownLabel = ofGroup(own.dateLabel, property.group)
    const as: Omit<ImportedDate, 'date'> = {
      kind: ownKind === undefined ? (isKnown ? named.toLowerCase() : named) : text(ownKind),
      label: ownLabel === undefined ? null : text(ownLabel),
      leadDays: leadDaysOf(property),
    }
    const name = dateNames.get(as.kind) ?? (as.kind === 'other' ? 'Date' : as.kind)
    const calendar = parameter(property, 'CALSCALE') ?? 'gregorian'
    const day = readCardDay(value, {
      isText:
        parameter(property, 'VALUE')?.toLowerCase() === 'text' || !/^gregorian$/i.test(calendar),
      omittedYear: parameter(property, 'X-APPLE-OMIT-YEAR'),
      mayBeFuture: rules.isOurs || as.kind !== 'birthday',
      today: rules.today,
    })
    const isSecond =
      !rules.isOurs &&
      isKnown &&
      draft.dates.some(
        ({ kind, date }) => kind === as.kind && !(day.is === 'date' && date === day.date),
      )
    if (day.is === 'date' && !isSecond) {
      const isRepeat = draft.dates.some(({ kind, date }) => kind === as.kind && date === day.date)
      if (rules.isOurs || !isRepeat) draft.dates.push({ ...as, date: day.date })
      return
    }
    addCustom(draft, name, value)
    if (day.is === 'bad') {
      draft.warnings.push({ code: 'date', message: say.badDate(name, value, day.why) })
    }
  }

  /** Whether such a line of Android was understood. */
  function tookAndroidCustom(property: Property): boolean {
    const custom = readAndroidCustom(components(property).map(rules.clean))
    if (custom === null) return false
    if (custom.is === 'nickname') single(property, 'nickname', custom.value)
    else if (custom.is === 'date') readDay(property, custom.kind, custom.value)
    else addCustom(draft, custom.name, custom.value)
    return true
  }

  function leadDaysOf(property: Property): number | null {
    const lead = parameter(property, leadDaysParameter) ?? ''
    return /^\d{1,3}$/.test(lead) && Number(lead) <= 365 ? Number(lead) : null
  }

  function readOther(property: Property): void {
    const { name } = property
    if (dateKinds.has(name)) return readDate(property)
    if (machinery.has(name)) return
    if (pictures.has(name)) return notePicture(property)
    if (name === 'X-ANDROID-CUSTOM' && tookAndroidCustom(property)) return
    if (name === own.field)
      return addCustom(draft, labels.get(property.group) ?? name, text(property))
    if (rules.isOurs && name.startsWith('X-RAPPORT-')) {
      if (readOwnProperty(draft, name, text(property))) return
    }
    if (name === 'DEATHDATE' || name === 'X-DEATHDATE') draft.deceased = true
    keepAs(property, fieldName(property))
  }

  function notePicture(property: Property): void {
    const value = property.value.trim()
    if (value === '' || hasPicture) return
    hasPicture = true
    const isAddress = /^[a-z][\w+.-]*:/i.test(value) && !/^data:/i.test(value)
    draft.warnings.push({
      code: 'picture',
      message: isAddress ? say.pictureAddress(value) : remark('remark.card.picture'),
    })
  }

  /** Keeps a value under a name; the values of several parts beside each other. */
  function keepAs(property: Property, name: string): void {
    const value = property.value.includes(';')
      ? joined(components(property).map(rules.clean), '; ')
      : text(property)
    if (value !== '') addCustom(draft, name, value)
  }

  function fieldName(property: Property): string {
    const known = fieldNames.get(property.name)
    const label = labels.get(property.group)
    if (known === undefined) return label ?? property.name
    if (known === 'Related') return label ?? labelOfTypes(property) ?? known
    const language = parameter(property, 'LANGUAGE')
    return language === null ? known : `${known} (${language})`
  }

  function joined(parts: readonly string[], by: string): string {
    return parts
      .map(rules.clean)
      .filter((part) => part !== '')
      .join(by)
  }

  return {
    read,
    finish: (): void => {
      draft.addresses.push(...readCardAddresses(properties, { ...rules, labelOf }))
    },
  }
}
