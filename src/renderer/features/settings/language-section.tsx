import { languages } from '#shared/words/language.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'

export function LanguageSection({ settings, onChange }: SectionProps) {
  const { t } = useWords()
  return (
    <Section id="language" title={t('settings.words')}>
      <Option title={t('settings.language')} text={t('settings.language.text')}>
        <Segmented
          label={t('settings.language')}
          value={settings.language}
          options={languages.map((value) => ({ value, label: t(`settings.language.${value}`) }))}
          onChange={(language) => onChange({ language })}
        />
      </Option>
      <Option title={t('settings.date-order')} text={t('settings.date-order.text')}>
        <Select
          label={t('settings.date-order')}
          hideLabel
          value={settings.dateOrder ?? 'ask'}
          options={[
            { value: 'ask', label: t('settings.date-order.ask') },
            { value: 'dmy', label: t('settings.date-order.dmy') },
            { value: 'mdy', label: t('settings.date-order.mdy') },
            { value: 'ymd', label: t('settings.date-order.ymd') },
          ]}
          onChange={(order) => onChange({ dateOrder: order === 'ask' ? null : order })}
        />
      </Option>
    </Section>
  )
}
