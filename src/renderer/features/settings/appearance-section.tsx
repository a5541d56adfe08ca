import { useWords } from '#renderer/api/words-context.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'

export function AppearanceSection({ settings, onChange }: SectionProps) {
  const { t } = useWords()
  return (
    <Section id="appearance" title={t('settings.appearance')}>
      <Option title={t('settings.theme')}>
        <Segmented
          label={t('settings.theme')}
          value={settings.appearance}
          options={[
            { value: 'system', label: t('settings.theme.system') },
            { value: 'light', label: t('settings.theme.light') },
            { value: 'dark', label: t('settings.theme.dark') },
          ]}
          onChange={(appearance) => onChange({ appearance })}
        />
      </Option>
    </Section>
  )
}
