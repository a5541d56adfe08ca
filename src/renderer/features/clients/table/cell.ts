import type { ReactNode } from 'react'
import type { PlainDate } from '#shared/time.ts'
import type { WindowWords } from '#renderer/api/words-context.tsx'
import type { ClientRow } from './use-rows.ts'

// A cell of the table has two parts: elements that say nothing of anybody, which React draws once,
// and what they say of one client, which is written into them by hand whenever another comes into
// their row. Thousands pass by while a list is scrolled, and each would be a tree compared anew.

/** What a cell is filled with. */
export type CellContent = Readonly<{
  row: ClientRow
  today: PlainDate
  words: WindowWords
  /** Pixels of its column. */
  width: number
}>

/** Writes what is said of one client, whoever was spoken of before. */
export type Fill = (content: CellContent) => void

export type Cell = Readonly<{
  /** A gridcell, the same for every client; never drawn with anything that changes. */
  drawn: ReactNode
  /** Finds what is to be written to in the gridcell that was drawn. */
  bind: (cell: HTMLElement) => Fill
}>

/** The element at a place of what was drawn; throws where nothing is drawn there. */
export function partOf(parent: Element, index: number): HTMLElement {
  const part = parent.children[index]
  if (part instanceof HTMLElement) return part
  throw new Error(`Nothing is drawn at place ${index}`)
}

/** Writes what an element says, where that is not what was written last. */
export function textOf(element: Element): (text: string) => void {
  const node = new Text()
  element.append(node)
  let last = ''
  return (text) => {
    if (text !== last) node.data = text
    last = text
  }
}

/** Writes an attribute, where it is not what was written last; `null` takes it away. */
export function attributeOf(element: Element, name: string): (value: string | null) => void {
  let last: string | null = null
  return (value) => {
    if (value === last) return
    last = value
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
}
