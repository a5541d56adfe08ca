import { daysBetween } from '#shared/plain-date.ts'
import { formats } from '#shared/words/format.ts'
import { attributeOf, textOf, type Cell, type CellContent } from './cell.ts'
import { GridCell } from './grid-cell.tsx'
import styles from './client-table.module.css'

/** When the next touch is due, or why none is. */
export const nextTouchCell: Cell = {
  drawn: <GridCell />,
  bind(cell) {
    const say = textOf(cell)
    const look = attributeOf(cell, 'class')
    return (content) => {
      const said = saidOf(content)
      say(said.text)
      look(said.look ?? null)
    }
  },
}

type Said = Readonly<{ text: string; look?: string | undefined }>

function saidOf({
  row: { nextDueOn, pausedUntil, archived },
  today,
  words: { t, locale },
}: CellContent): Said {
  const format = formats(locale)
  if (archived) return { text: t('clients.archived') }
  if (pausedUntil === 'open') return { text: t('clients.due.paused') }
  if (pausedUntil !== null) {
    return { text: t('clients.due.paused-until', { date: format.day(pausedUntil, today) }) }
  }
  if (nextDueOn === null) return { text: t('clients.due.none') }
  const over = daysBetween(nextDueOn, today)
  if (over > 0) return { text: t('clients.due.over', { n: over }), look: styles.late }
  if (over === 0) return { text: t('clients.due.today'), look: styles.today }
  return { text: format.sentenceStart(format.day(nextDueOn, today)) }
}
