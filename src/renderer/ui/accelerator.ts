// Keys as Electron spells them (`CommandOrControl+Alt+Space`), and as the rest of the window does.

type Pressed = Readonly<{
  code: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
}>

const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Enter: 'Enter',
  Insert: 'Insert',
  Delete: 'Delete',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Minus: '-',
  Equal: '=',
}

/**
 * What was pressed, as an accelerator; null while only modifiers are down, or where a key alone
 * would take a letter away from every other program.
 */
export function acceleratorOf(pressed: Pressed, isApple: boolean): string | null {
  const { code, ctrlKey, altKey, shiftKey, metaKey } = pressed
  const key =
    /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? (/^F\d{1,2}$/.exec(code)?.[0] || named[code])
  if (key === undefined) return null
  const isFunction = /^F\d/.test(key)
  if (!ctrlKey && !altKey && !metaKey && !isFunction) return null
  const main = isApple ? metaKey : ctrlKey
  const other = isApple ? ctrlKey : metaKey
  return [
    ...(main ? ['CommandOrControl'] : []),
    ...(other ? [isApple ? 'Control' : 'Super'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    key,
  ].join('+')
}

/** An accelerator as the `Kbd` writes keys. */
export function keysOf(accelerator: string): string {
  return accelerator.replace('CommandOrControl', '$mod')
}
