import { intlLocales } from '#shared/words/language.ts'
import { assertNever } from '#shared/result.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { encodingName, type Answers, type Ask, type Plan } from './plan.ts'
import { regionsIn } from './regions.ts'
import styles from './import.module.css'

type AskChoiceProps = Readonly<{
  ask: Ask
  plan: Plan
  answers: Answers
  onAnswer: (more: Partial<Answers>) => void
}>

const dateOrders = ['dmy', 'mdy', 'ymd'] as const

/** The answers a question allows. */
export function AskChoice({ ask, plan, answers, onAnswer }: AskChoiceProps) {
  const { t, locale } = useWords()
  const label = t(`import.ask.${ask.code}`)
  switch (ask.code) {
    case 'date-order': {
      const orders = dateOrders.filter(
        (order) => ask.options.includes(order) || (ask.options.length === 0 && order !== 'ymd'),
      )
      return (
        <Segmented
          label={label}
          value={answers.dateOrder ?? null}
          options={orders.map((value) => ({ value, label: t(`import.option.${value}`) }))}
          onChange={(dateOrder) => onAnswer({ dateOrder })}
        />
      )
    }
    case 'century':
      return (
        <Segmented
          label={label}
          value={answers.century ?? null}
          options={(['1900', '2000'] as const).map((value) => ({
            value,
            label: t(`import.option.${value}`),
          }))}
          onChange={(century) => onAnswer({ century })}
        />
      )
    case 'encoding': {
      const names = new Set([plan.encoding, ...ask.options])
      return (
        <span className={styles.choice}>
          <Select
            label={label}
            hideLabel
            value={answers.encoding ?? plan.encoding}
            options={[...names].map((value) => ({ value, label: encodingName(value) }))}
            onChange={(encoding) => onAnswer({ encoding })}
          />
          {answers.encoding === undefined && !answers.accepted.includes('encoding') && (
            <Button onClick={() => onAnswer({ encoding: plan.encoding })}>
              {t('import.ask.accept')}
            </Button>
          )}
        </span>
      )
    }
    case 'sheet':
      return (
        <span className={styles.choice}>
          <Select
            label={label}
            hideLabel
            value={plan.sheet ?? ''}
            options={ask.options.map((value) => ({ value, label: value }))}
            onChange={(sheet) => onAnswer({ sheet })}
          />
          {answers.sheet === undefined && (
            <Button onClick={() => onAnswer({ sheet: plan.sheet ?? '' })}>
              {t('import.ask.accept')}
            </Button>
          )}
        </span>
      )
    case 'header':
      return (
        <Segmented
          label={label}
          value={answers.header === undefined ? null : answers.header ? 'names' : 'data'}
          options={(['names', 'data'] as const).map((value) => ({
            value,
            label: t(`import.option.${value}`),
          }))}
          onChange={(value) => onAnswer({ header: value === 'names' })}
        />
      )
    case 'duplicates':
      return (
        <Segmented
          label={label}
          value={answers.onDuplicate}
          options={[
            { value: 'update', label: t('import.option.update') },
            { value: 'skip', label: t('import.option.leave') },
            { value: 'create', label: t('import.option.create') },
          ]}
          onChange={(onDuplicate) => onAnswer({ onDuplicate })}
        />
      )
    case 'region':
      return (
        <Select
          label={label}
          hideLabel
          className={styles.region}
          value={answers.region ?? ''}
          options={[
            { value: '', label: t('import.ask.region.other') },
            ...regionsIn(intlLocales[locale]),
          ]}
          onChange={(region) => onAnswer({ region: region === '' ? undefined : region })}
        />
      )
    case 'trashed':
      return (
        <Segmented
          label={label}
          value={answers.trashed ?? null}
          options={[
            { value: 'restore', label: t('import.option.restore') },
            { value: 'new', label: t('import.option.new') },
            { value: 'skip', label: t('import.option.leave-out') },
          ]}
          onChange={(trashed) => onAnswer({ trashed })}
        />
      )
    case 'unknown-people':
      return (
        <Segmented
          label={label}
          value={answers.unknownPeople ?? 'leave-out'}
          options={[
            { value: 'leave-out', label: t('import.option.leave-out') },
            { value: 'create', label: t('import.option.make') },
          ]}
          onChange={(unknownPeople) => onAnswer({ unknownPeople })}
        />
      )
    default:
      return assertNever(ask.code, 'question')
  }
}
