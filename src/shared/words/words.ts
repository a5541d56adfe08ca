import { IntlMessageFormat, type Formatters } from 'intl-messageformat'
import { assert } from '../result.ts'
import type { Catalogue, WordArgs, WordKey } from './catalogue.ts'
import { intlLocales, type Locale } from './language.ts'

// The one door to the words of the product, for window, tray and command line.

/** A stretch of text, bold or not: plain data that can cross processes. */
export type Run = { readonly text: string; readonly bold: boolean }
export type Sentence = readonly Run[]

/** Turns the content of a tag into whatever the caller shows. */
export type TagRenderer<T> = (content: readonly (string | T)[]) => T

type ArgsParameter<Key extends WordKey> = keyof WordArgs<Key> extends never
  ? []
  : [args: WordArgs<Key>]

export type Words = {
  readonly locale: Locale
  /** The text with its arguments filled in and every tag taken off. */
  readonly t: <Key extends WordKey>(key: Key, ...args: ArgsParameter<Key>) => string
  /** The text in pieces, the content of each tag given to its renderer. */
  readonly rich: <Key extends WordKey, T>(
    key: Key,
    args: WordArgs<Key>,
    tags: Readonly<Record<string, TagRenderer<T>>>,
  ) => readonly (string | T)[]
  /** The text as stretches, `<b>` made bold and other tags taken off. */
  readonly runs: <Key extends WordKey>(key: Key, ...args: ArgsParameter<Key>) => Sentence
}

type Message = { readonly format: IntlMessageFormat; readonly tags: readonly string[] }

/** Texts with arguments said lately that are remembered: lists say the same ones again and again. */
const REMEMBERED = 4096

// One set for all messages: each would make its own rules and formats otherwise, which cost much more
// than what they do.
const formatters: Formatters = {
  getNumberFormat: remembered((...args) => new Intl.NumberFormat(...args)),
  getDateTimeFormat: remembered((...args) => new Intl.DateTimeFormat(...args)),
  getPluralRules: remembered((...args) => new Intl.PluralRules(...args)),
}

function remembered<Args extends readonly unknown[], T>(
  make: (...args: Args) => T,
): (...args: Args) => T {
  const results = new Map<string, T>()
  return (...args) => {
    const asked = JSON.stringify(args)
    const known = results.get(asked)
    if (known !== undefined) return known
    const fresh = make(...args)
    results.set(asked, fresh)
    return fresh
  }
}

const learned: Readonly<Record<Locale, Partial<Record<WordKey, string>>>> = { en: {}, de: {} }
const made = new Map<Locale, Words>()

/** From here on these words can be said. */
export function learnWords(locale: Locale, learning: Partial<Catalogue>): void {
  Object.assign(learned[locale], learning)
}

/** The words of one language; the same object each time. Each must be learned before it is said. */
export function words(locale: Locale): Words {
  const known = made.get(locale)
  if (known !== undefined) return known
  const fresh = createWords(locale)
  made.set(locale, fresh)
  return fresh
}

function createWords(locale: Locale): Words {
  const parsed = new Map<WordKey, Message>()

  const messageFor = (key: WordKey): Message => {
    const known = parsed.get(key)
    if (known !== undefined) return known
    const text = learned[locale][key]
    assert(text !== undefined, `“${key}” was learned before it is said`)
    const message = {
      format: new IntlMessageFormat(apart(text), intlLocales[locale], undefined, { formatters }),
      tags: tagNames(text),
    }
    parsed.set(key, message)
    return message
  }

  const pieces = <T>(
    key: WordKey,
    // Which arguments a key takes is checked where the key is known.
    args: object,
    tags: Readonly<Record<string, TagRenderer<T>>>,
  ): readonly (string | T)[] => {
    const renderers = Object.entries(tags).map(([tag, render]) => [TAG_PREFIX + tag, render])
    const values = { ...isolated(args), ...Object.fromEntries(renderers) }
    const result = messageFor(key).format.format<T>(values)
    return Array.isArray(result) ? result : [result]
  }

  const plain: TagRenderer<string> = (content) => content.join('')

  const said = new Map<string, string>()
  const filled = (key: WordKey, args: object | undefined): string => {
    const text = learned[locale][key]
    // Most texts take nothing: they need no parser.
    if (text !== undefined && args === undefined && !/[{<]/.test(text)) return text
    const tags = Object.fromEntries(messageFor(key).tags.map((tag) => [tag, plain]))
    return pieces<string>(key, args ?? {}, tags).join('')
  }

  return {
    locale,
    t: (key, ...[args]) => {
      // Arguments are numbers and strings, so this names them.
      const asked = args === undefined ? key : key + JSON.stringify(args)
      const known = said.get(asked)
      if (known !== undefined) return known
      const fresh = filled(key, args)
      if (said.size >= REMEMBERED) said.clear()
      said.set(asked, fresh)
      return fresh
    },
    rich: (key, args, tags) => pieces(key, args, tags),
    runs: (key, ...[args]) => {
      const tags: Record<string, TagRenderer<Run>> = {}
      for (const tag of messageFor(key).tags) {
        tags[tag] = (content) => ({ text: content.map(textOf).join(''), bold: tag === 'b' })
      }
      return pieces<Run>(key, args ?? {}, tags).map((piece) =>
        typeof piece === 'string' ? { text: piece, bold: false } : piece,
      )
    },
  }
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A name written from right to left must not pull the words and figures beside it with it. */
function isolated(args: object): object {
  const entries = Object.entries(args).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && rightToLeft.test(value)
      ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE
      : value,
  ])
  return Object.fromEntries(entries) as object
}

function textOf(piece: string | Run): string {
  return typeof piece === 'string' ? piece : piece.text
}

/** Tags and arguments share one space of names in ICU; `<name>{name}</name>` should work. */
const TAG_PREFIX = 'tag_'

function apart(text: string): string {
  return text.replaceAll(/<(\/?)(\w+)>/g, `<$1${TAG_PREFIX}$2>`)
}

/** The names of the tags in a message text. */
export function tagNames(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/<(\w+)>/g)].map((match) => match[1] ?? ''))]
}

/** A kind as a select in a message can name it: ICU allows no hyphen there. */
export function selector(kind: string): string {
  return kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Several sentences as one, a space between them; empty ones are left out. */
export function joinSentences(sentences: readonly Sentence[]): Sentence {
  const told = sentences.filter((sentence) => plainText(sentence) !== '')
  return told.flatMap((sentence, index) =>
    index === 0 ? sentence : [{ text: ' ', bold: false }, ...sentence],
  )
}

export function plainText(sentence: Sentence): string {
  return sentence.map((run) => run.text).join('')
}
