import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { CheckCircleIcon } from '#renderer/ui/icons.ts'
import { delimiterWord, encodingName, layoutName, type Plan } from './plan.ts'
import styles from './import.module.css'

/** How the bytes were read: letters, separator, and where the column names are. */
export function FileReading({ plan }: Readonly<{ plan: Plan }>) {
  const { t } = useWords()
  const header =
    plan.headerLine === null
      ? t('import.read.header.none')
      : plan.headerLine === 1
        ? t('import.read.header.names')
        : t('import.read.header.at', { line: plan.headerLine })
  const columns = {
    title: t('import.read.separator'),
    value: t('import.read.separator.value', {
      delimiter: delimiterWord(plan.delimiter),
      columns: plan.columns.length,
    }),
  }
  const facts = [
    // A workbook says what its letters and columns are; of a text both are read off it.
    ...(plan.sheet === null
      ? [{ title: t('import.read.letters'), value: encodingName(plan.encoding) }]
      : [{ title: t('import.read.sheet'), value: plan.sheet }]),
    // Cards and archives have neither separators nor columns.
    ...(plan.columns.length > 0 && plan.sheet === null ? [columns] : []),
    ...(plan.columns.length > 0 ? [{ title: t('import.read.header'), value: header }] : []),
  ]
  return (
    <dl className={styles.read}>
      <div>
        <dt>
          {plan.layout === null
            ? t('import.read.file')
            : t('import.read.layout', { layout: layoutName(plan.layout) })}
        </dt>
        <dd title={plan.fileName}>
          <span>{plan.fileName}</span>
        </dd>
      </div>
      {facts.map(({ title, value }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <Icon of={CheckCircleIcon} weight="fill" size={14} className={styles.good} />
            <span>{value}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
