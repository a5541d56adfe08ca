import { normalEmail } from '#core/contact-points.ts'
import * as say from '../../remarks.ts'
import { addCustom, addUrl, type Draft } from '../../understand/draft.ts'
import { readEmails } from '../../understand/emails.ts'
import { importedPhone, readPhones } from '../../understand/phones.ts'
import { capitalised } from './card-labels.ts'
import { networks } from './card-names.ts'
import type { ValueRules } from './card-values.ts'
import { parameter, type Property } from './property.ts'

// How somebody is reached, by a card: addresses, numbers, pages and accounts.

type Names = {
  /** Whose or which a value is. */
  readonly labelOf: (property: Property) => string | null
  /** What a property is called as a field of its own. */
  readonly fieldName: (property: Property) => string
}

/** Readers of the properties of one card into a draft: what is none of them is kept as text, and said. */
export function createContactReader(draft: Draft, rules: ValueRules, names: Names) {
  const { text } = rules
  const { labelOf, fieldName } = names

  function readEmail(property: Property): void {
    const value = text(property)
    if (value === '') return
    const label = labelOf(property)
    const { emails, others } = rules.isOurs
      ? { emails: [{ value, normal: normalEmail(value), label }], others: [] }
      : readEmails(value, label)
    for (const email of emails) {
      if (!draft.emails.some((known) => known.normal === email.normal)) draft.emails.push(email)
    }
    for (const other of others) {
      addCustom(draft, 'E-mail', other)
      draft.warnings.push({ code: 'email', message: say.notAnEmail('E-mail', other) })
    }
  }

  function readPhone(property: Property): void {
    const value = phoneText(text(property))
    if (value === '') return
    const label = labelOf(property)
    const isOneNumber = rules.isOurs || / ext\. /.test(value)
    const { phones, others } = isOneNumber
      ? { phones: [importedPhone(value, label, rules.region)], others: [] }
      : readPhones(value, label, rules.region)
    for (const phone of phones) {
      if (!draft.phones.some((known) => known.normal === phone.normal)) draft.phones.push(phone)
    }
    for (const other of others) {
      addCustom(draft, 'Phone', other)
      draft.warnings.push({ code: 'phone', message: say.notAPhone('Phone', other) })
    }
  }

  /** `tel:+1-555-0181;ext=9` as a number is written. */
  function phoneText(value: string): string {
    if (rules.isOurs || !/^tel:/i.test(value)) return value
    const [number = '', ...parts] = value.slice(4).split(';')
    const extension = parts.find((part) => /^ext=/i.test(part))?.slice(4)
    return extension === undefined ? number.trim() : `${number.trim()} ext. ${extension}`
  }

  function readLink(property: Property): void {
    const value = text(property)
    const { name } = property
    if (name === 'URL') {
      if (value !== '') addUrl(draft, value, labelOf(property))
      return
    }
    const service =
      parameter(property, 'X-SERVICE-TYPE') ?? parameter(property, 'SERVICE-TYPE') ?? ''
    const label = service === '' ? labelOf(property) : rules.clean(service)
    const known = label === null ? null : (networks.get(label.toLowerCase()) ?? capitalised(label))
    if (/^https?:/i.test(value)) return addUrl(draft, value, known)
    const user =
      parameter(property, 'X-USER') ??
      parameter(property, 'X-USERID') ??
      parameter(property, 'USERNAME')
    const account = value.replace(/^x-apple:/i, '') || rules.clean(user ?? '')
    if (account !== '') addCustom(draft, known ?? fieldName(property), account)
  }

  return { readEmail, readPhone, readLink }
}
