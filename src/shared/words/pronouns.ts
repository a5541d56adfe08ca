import type { Locale } from './language.ts'

/** How a client is spoken of; "they" where the record says nothing. */
export type Pronoun = 'she' | 'he' | 'they'

/** The forms a sentence may need; capitalised ones begin a sentence. */
export type PronounForms = {
  readonly they: string
  readonly them: string
  readonly their: string
  readonly They: string
  readonly Their: string
}

const forms: Readonly<Record<Locale, Readonly<Record<Pronoun, PronounForms>>>> = {
  en: {
    she: { they: 'she', them: 'her', their: 'her', They: 'She', Their: 'Her' },
    he: { they: 'he', them: 'him', their: 'his', They: 'He', Their: 'His' },
    they: { they: 'they', them: 'them', their: 'their', They: 'They', Their: 'Their' },
  },
  // The German texts get by without a pronoun; where one is unknown it is the person.
  de: {
    she: { they: 'sie', them: 'ihr', their: 'ihr', They: 'Sie', Their: 'Ihr' },
    he: { they: 'er', them: 'ihm', their: 'sein', They: 'Er', Their: 'Sein' },
    they: {
      they: 'die Person',
      them: 'der Person',
      their: 'deren',
      They: 'Die Person',
      Their: 'Deren',
    },
  },
}

export function pronounForms(locale: Locale, pronoun: Pronoun): PronounForms {
  return forms[locale][pronoun]
}

/** The pronoun a record's own text names ("she", "she/her"); else "they". */
export function pronounOf(text: string | null): Pronoun {
  const first = /^\s*(she|he)\b/i.exec(text ?? '')?.[1]?.toLowerCase()
  return first === 'she' || first === 'he' ? first : 'they'
}
