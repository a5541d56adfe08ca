import type { RawRow } from '../read/parse-csv.ts'
import * as say from '../remarks.ts'
import type { Column, Columns } from './columns.ts'
import { addCustom, type Draft } from './draft.ts'
import { readEmails } from './emails.ts'
import { joinPhone, phoneParts } from './phone-parts.ts'
import { importedPhone, readPhones } from './phones.ts'

// Cells with addresses and numbers: what is none of them is kept as text, and said.

/** Whether a name is one or more addresses with the names of whom they are. */
export function isMailboxes(name: string): boolean {
  if (!name.includes('>') || !name.includes('@')) return false
  return readEmails(name, null).others.length === 0
}

/** Readers of the cells of a table; `region` is the country of numbers that do not say theirs. */
export function createContactCells(columns: Columns, region: string | null) {
  const { isExact } = columns
  const hasParts = columns.all.some(({ role }) => role.is === 'phonePart')

  function readEmailCell(draft: Draft, column: Column, value: string, label: string | null): void {
    const read = isExact
      ? {
          emails: [{ value, normal: value.trim().normalize('NFC').toLowerCase(), label }],
          name: null,
          ofOthers: [],
          others: [],
        }
      : readEmails(value, label, draft.calledInMail?.name ?? null)
    for (const email of read.emails) {
      if (!draft.emails.some((known) => known.normal === email.normal)) draft.emails.push(email)
    }
    if (read.name !== null) draft.calledInMail ??= { name: read.name, column: column.header }
    for (const other of read.ofOthers) addCustom(draft, column.header, other)
    if (read.ofOthers.length > 0) {
      const message = say.ofOthers(column.header, read.ofOthers)
      draft.warnings.push({ code: 'of-others', message })
    }
    for (const other of read.others) {
      addCustom(draft, column.header, other)
      draft.warnings.push({ code: 'email', message: say.notAnEmail(column.header, other) })
    }
  }

  function readPhoneCell(
    draft: Draft,
    row: RawRow,
    column: Column,
    label: string | null,
    written: string,
  ): void {
    const parts = hasParts ? phoneParts(row, column.index, columns.all) : null
    const value = parts === null ? written : joinPhone(parts, written)
    const read = isExact
      ? { phones: [importedPhone(value, label, region)], others: [] }
      : readPhones(value, label, region)
    for (const phone of read.phones) {
      if (!draft.phones.some((known) => known.normal === phone.normal)) draft.phones.push(phone)
    }
    for (const other of read.others) {
      addCustom(draft, column.header, other)
      draft.warnings.push({ code: 'phone', message: say.notAPhone(column.header, other) })
    }
  }

  return { readEmailCell, readPhoneCell }
}
