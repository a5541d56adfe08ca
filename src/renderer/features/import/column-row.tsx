import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { ArrowRightIcon, CheckCircleIcon, WarningIcon } from '#renderer/ui/icons.ts'
import { Select } from '#renderer/ui/select.tsx'
import type { Column, Target } from './plan.ts'
import { targetGroups, targetIcons } from './targets.ts'
import styles from './import.module.css'

type ColumnRowProps = Readonly<{
  column: Column
  /** 1 for the first column: the name of one without a header. */
  position: number
  onChange: (target: Target) => void
}>

/** One column of the file: its name, some of its values, and what they become. */
export function ColumnRow({ column, position, onChange }: ColumnRowProps) {
  const { t } = useWords()
  const { target, filled, samples, known } = column
  const header = column.header === '' ? t('import.map.unnamed', { n: position }) : column.header
  return (
    <div className={styles.mapRow} role="row">
      <span role="rowheader" className={styles.header} title={header}>
        <code>{header}</code>
      </span>
      <span role="cell" className={styles.samples} title={samples.join('\n')}>
        <bdi>{samples.length === 0 ? t('import.map.empty') : samples.join(' · ')}</bdi>
      </span>
      <span className={styles.arrow} aria-hidden="true">
        <Icon of={ArrowRightIcon} />
      </span>
      <span role="cell">
        <Select<Target>
          label={t('import.map.becomes-of', { column: header })}
          hideLabel
          soft
          muted={target === 'skip'}
          icon={targetIcons[target]}
          value={target}
          options={targetGroups.map(({ title, targets }) => ({
            group: t(title),
            options: targets.map((one) => ({ value: one, label: t(`import.target.${one}`) })),
          }))}
          onChange={onChange}
        />
      </span>
      <span role="cell" className={styles.readAs}>
        {target === 'skip' ? (
          t('import.map.skipped')
        ) : filled === 0 ? (
          t('import.map.filled', { n: filled })
        ) : known ? (
          <>
            <Icon of={CheckCircleIcon} weight="fill" size={14} className={styles.good} />
            {t('import.map.filled', { n: filled })}
          </>
        ) : (
          <>
            <Icon of={WarningIcon} weight="fill" size={14} className={styles.late} />
            <span className={styles.late}>{t('import.map.guess', { n: filled })}</span>
          </>
        )}
      </span>
    </div>
  )
}
