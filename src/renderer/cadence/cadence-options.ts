import type { CadenceSetting } from '#shared/domain/facts.ts'
import type { Words } from '#shared/words/words.ts'

/** Cadences as lists offer them; the first leaves it to what else is set. */
export const cadenceOptions: readonly {
  readonly value: string
  readonly cadence: CadenceSetting
}[] = [
  { value: 'inherit', cadence: null },
  ...[7, 14, 28, 42, 60, 90].map((count) => ({
    value: `days-${count}`,
    cadence: { unit: 'days', count } as const,
  })),
  ...[6, 12].map((count) => ({
    value: `months-${count}`,
    cadence: { unit: 'months', count } as const,
  })),
  { value: 'none', cadence: 'none' },
]

export function cadenceLabel(setting: CadenceSetting, { t }: Words): string {
  if (setting === null) return t('clients.add.cadence.default')
  if (setting === 'none') return t('clients.add.cadence.none')
  return t(`clients.add.cadence.${setting.unit}`, { n: setting.count })
}
