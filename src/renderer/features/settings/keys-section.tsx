import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { keysInWords } from '#renderer/ui/kbd.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { CaptureOption } from './capture-option.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'

type KeysSectionProps = SectionProps & Readonly<{ onKeys: () => void }>

/** The keys that the owner can choose, and the way to the sheet of all of them. */
export function KeysSection({ settings, onChange, onKeys }: KeysSectionProps) {
  const { t } = useWords()
  return (
    <Section id="keys" title={t('settings.keys')}>
      <CaptureOption settings={settings} onChange={onChange} />
      <Option
        title={t('settings.single-keys')}
        text={t('settings.single-keys.text', { mod: keysInWords('$mod') })}
      >
        {(titleId) => (
          <Toggle
            labelledBy={titleId}
            on={settings.singleKeys}
            onChange={(singleKeys) => onChange({ singleKeys })}
          />
        )}
      </Option>
      <Option title={t('settings.all-keys')} text={t('settings.all-keys.text')}>
        <Button keys="?" onClick={onKeys}>
          {t('settings.all-keys.show')}
        </Button>
      </Option>
    </Section>
  )
}
