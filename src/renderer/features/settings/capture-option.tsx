import { useState, type KeyboardEvent } from 'react'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { acceleratorOf, keysOf } from '#renderer/ui/accelerator.ts'
import { Button } from '#renderer/ui/button.tsx'
import { keysInWords } from '#renderer/ui/kbd.tsx'
import { isApple } from '#renderer/ui/platform.ts'
import { Option } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'

/** The keys that open quick capture from anywhere: pressed, not spelled. */
export function CaptureOption({ settings, onChange }: SectionProps) {
  const { t } = useWords()
  const { data } = useCall('capture.shortcut', {})
  const [isListening, setListening] = useState(false)
  const { captureShortcut: held } = settings
  const state = data?.state ?? 'on'

  function onKeyDown(event: KeyboardEvent): void {
    if (!isListening || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setListening(false)
    if (event.key === 'Backspace') {
      setListening(false)
      onChange({ captureShortcut: null })
      return
    }
    const pressed = acceleratorOf(event, isApple())
    if (pressed === null) return
    setListening(false)
    onChange({ captureShortcut: pressed })
  }

  return (
    <Option
      title={t('settings.capture')}
      text={t(
        state === 'on' || state === 'off' ? 'settings.capture.text' : 'settings.capture.taken',
      )}
    >
      {(titleId) => (
        <Button
          aria-describedby={titleId}
          onClick={() => setListening(true)}
          onKeyDown={onKeyDown}
          onBlur={() => setListening(false)}
        >
          {isListening
            ? t('settings.capture.press')
            : held === null
              ? t('settings.capture.none')
              : keysInWords(keysOf(held))}
        </Button>
      )}
    </Option>
  )
}
