import { createContext, Fragment, useContext, useMemo, type ReactNode } from 'react'
import type { WordArgs, WordKey } from '#shared/words/catalogue.ts'
import { remarkText, type Remark } from '#shared/words/remark.ts'
import type { Sentence, Words } from '#shared/words/words.ts'

export type WindowWords = Readonly<{
  words: Words
  locale: Words['locale']
  /** A text without markup: labels, names for machines, placeholders. */
  t: Words['t']
  /** A text with its `<b>` bold and its `<who>` set as a name. */
  rich: <Key extends WordKey>(key: Key, args: WordArgs<Key>) => ReactNode
  /** What an import says, in words. */
  told: (remark: Remark) => string
}>

const WordsContext = createContext<WindowWords | null>(null)

type WordsProviderProps = Readonly<{
  words: Words
  /** Sets a name inside a sentence; the app gives the kit's own. */
  renderName: (name: ReactNode) => ReactNode
  children: ReactNode
}>

/** Gives the window's language to everything below. */
export function WordsProvider({ words, renderName, children }: WordsProviderProps) {
  const value = useMemo<WindowWords>(
    () => ({
      words,
      locale: words.locale,
      t: words.t,
      rich: (key, args) =>
        keyed(
          words.rich<typeof key, ReactNode>(key, args, {
            b: bold,
            who: (content) => renderName(keyed(content)),
          }),
        ),
      told: (remark) => remarkText(remark, words.locale),
    }),
    [words, renderName],
  )
  return <WordsContext value={value}>{children}</WordsContext>
}

export function useWords(): WindowWords {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('useWords needs a WordsProvider above it')
  return words
}

/** A sentence of the shared words, its bold runs bold. */
export function Spoken({ sentence }: Readonly<{ sentence: Sentence }>) {
  return sentence.map((run, index) => (
    <Fragment key={index}>{run.bold ? <b>{run.text}</b> : run.text}</Fragment>
  ))
}

function bold(content: readonly ReactNode[]): ReactNode {
  return <b>{keyed(content)}</b>
}

function keyed(pieces: readonly ReactNode[]): ReactNode {
  return pieces.map((piece, index) => <Fragment key={index}>{piece}</Fragment>)
}
