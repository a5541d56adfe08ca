import { classNames } from './class-names.ts'
import { isApple } from './platform.ts'
import { isSingleKey } from './use-shortcuts.ts'
import styles from './kbd.module.css'

type KbdProps = Readonly<{
  /** As tinykeys writes them: `$mod+K`, `Shift+$mod+Z`, `L`, `Enter`. */
  keys: string
  /** Without its box, as inside buttons. */
  bare?: boolean
  /** A word of the sentence it stands in, and heard with it. */
  spoken?: boolean
}>

const appleMarks: Readonly<Record<string, string>> = {
  $mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Control: '⌃',
  Enter: '↵',
  Escape: 'Esc',
  Delete: '⌦',
  ArrowLeft: '←',
  ArrowRight: '→',
}
const otherMarks: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  Control: 'Ctrl',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowLeft: '←',
  ArrowRight: '→',
}

const appleOrder = ['Control', 'Alt', 'Shift', '$mod']
const otherOrder = ['$mod', 'Control', 'Alt', 'Shift']

/** A chord as this platform writes it: `⌘ K` or `Ctrl K`. */
export function keysInWords(keys: string): string {
  const marks = isApple() ? appleMarks : otherMarks
  const order = isApple() ? appleOrder : otherOrder
  const parts = keys.split('+')
  const modifiers = order.filter((modifier) => parts.includes(modifier))
  return [...modifiers, ...parts.filter((part) => !modifiers.includes(part))]
    .map((part) => marks[part] ?? part)
    .join(' ')
}

/** The key that does the same; a hint for the eyes, so screen readers skip it. */
export function Kbd({ keys, bare = false, spoken = false }: KbdProps) {
  return (
    <kbd
      className={classNames(styles.kbd, bare && styles.bare, isSingleKey(keys) && styles.single)}
      aria-hidden={!spoken}
    >
      {keysInWords(keys)}
    </kbd>
  )
}
