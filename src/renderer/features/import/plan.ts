import type { Input, Output } from '#shared/contract/index.ts'

// What the wizard knows of a file, and the questions it asks about it. Pure.

export type Plan = Output<'import.plan'>
export type Answers = Input<'import.plan'>['answers']
export type Ask = Plan['asks'][number]
export type Column = Plan['columns'][number]
export type Target = Column['target']
export type Notice = Plan['rejects'][number]
export type Person = Plan['people'][number]
export type Match = Plan['matches'][number]
export type RowDecision = NonNullable<Answers['rows']>[number]
export type ChosenFile = NonNullable<Output<'import.choose'>>

export const noAnswers: Answers = { mapping: {}, onDuplicate: 'update', accepted: [] }

/** Whether the owner has decided; a question about duplicates or regions has a harmless default. */
export function isAnswered({ code, blocking }: Ask, answers: Answers): boolean {
  return !blocking || answers.accepted.includes(code) || hasAnswer(code, answers)
}

function hasAnswer(code: Ask['code'], answers: Answers): boolean {
  switch (code) {
    case 'date-order':
      return answers.dateOrder !== undefined
    case 'century':
      return answers.century !== undefined
    case 'encoding':
      return answers.encoding !== undefined
    case 'header':
      return answers.header !== undefined
    case 'sheet':
      return answers.sheet !== undefined
    case 'region':
      return answers.region !== undefined
    case 'trashed':
      return answers.trashed !== undefined
    case 'unknown-people':
      return answers.unknownPeople !== undefined
    case 'duplicates':
      return true
  }
}

/** The answers with what the owner says of one row; what was said of it before stays beside it. */
export function decided(
  answers: Answers,
  line: number,
  more: Omit<RowDecision, 'line'>,
): Pick<Answers, 'rows'> {
  const rows = answers.rows ?? []
  const before = rows.find((row) => row.line === line)
  return { rows: [...rows.filter((row) => row !== before), { ...before, ...more, line }] }
}

/** The answers without a word on who a row is. */
export function undecided({ rows = [] }: Answers, line: number): Pick<Answers, 'rows'> {
  return {
    rows: rows.map((row) => {
      if (row.line !== line) return row
      const { is: _is, ...rest } = row
      return rest
    }),
  }
}

/** The last word on whose values hold, for everybody: what was said of single fields gives way. */
export function decidedForAll(
  { rows = [] }: Answers,
  use: NonNullable<Answers['onDifference']>,
): Pick<Answers, 'onDifference' | 'rows'> {
  return { onDifference: use, rows: rows.map(({ fields: _fields, ...row }) => row) }
}

/** The questions that still keep the file from being imported. */
export function openAsks(asks: readonly Ask[], answers: Answers): readonly Ask[] {
  return asks.filter((ask) => !isAnswered(ask, answers))
}

const aboutPeople: ReadonlySet<Ask['code']> = new Set(['trashed', 'duplicates', 'unknown-people'])

/** Questions about people are asked beside the people; any other only while it keeps the file out. */
export function asksHere(ask: Ask, answers: Answers): boolean {
  return aboutPeople.has(ask.code) || !isAnswered(ask, answers)
}

/**
 * The questions to show: those of the newest plan, and answered ones that the plan no longer
 * asks, so that an answer can be changed.
 */
export function shownAsks(seen: readonly Ask[], asks: readonly Ask[]): readonly Ask[] {
  const fresh = new Map(asks.map((ask) => [ask.code, ask]))
  const kept = seen.map((ask) => fresh.get(ask.code) ?? ask)
  const codes = new Set(kept.map(({ code }) => code))
  return [...kept, ...asks.filter(({ code }) => !codes.has(code))]
}

/** Clients that an import of this plan would write. */
export function clientsToWrite({ counts }: Plan): number {
  return counts.created + counts.updated
}

/** The separator as a word of the catalogue. */
export function delimiterWord(delimiter: string): string {
  const known: Readonly<Record<string, string>> = {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'bar',
    ' ': 'space',
  }
  return known[delimiter] ?? 'other'
}

/** An encoding as people write it: UTF-8, Windows-1252. */
export function encodingName(encoding: string): string {
  const lower = encoding.toLowerCase()
  if (/^(utf|iso|koi|cp)/.test(lower)) return lower.toUpperCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

/** A layout's id as a name: `google-2024` is Google 2024. */
export function layoutName(layout: string): string {
  const proper: Readonly<Record<string, string>> = {
    linkedin: 'LinkedIn',
    hubspot: 'HubSpot',
    mailchimp: 'Mailchimp',
  }
  return layout
    .split(/[-_ ]/)
    .map((word) => proper[word.toLowerCase()] ?? word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
