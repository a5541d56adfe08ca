import { useEffect, useEffectEvent } from 'react'

/** What is pasted anywhere on the screen but into a field, while `enabled`. */
export function usePaste(onPaste: (text: string) => void, enabled: boolean): void {
  const take = useEffectEvent(onPaste)
  useEffect(() => {
    if (!enabled) return undefined
    const paste = (event: ClipboardEvent): void => {
      const { target } = event
      if (target instanceof HTMLElement && target.matches('input, textarea')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      take(text)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [enabled])
}
