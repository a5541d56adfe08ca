import { useState, type FormEvent } from 'react'
import { journeyStages, type JourneyStage } from '#shared/domain/review.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import styles from './review.module.css'

type FrictionFormProps = Readonly<{ onFind: (stage: JourneyStage, text: string) => void }>

/** One rough edge, written down where it was met. */
export function FrictionForm({ onFind }: FrictionFormProps) {
  const { t } = useWords()
  const [stage, setStage] = useState<JourneyStage>('find')
  const [text, setText] = useState('')

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    onFind(stage, text.trim())
    setText('')
  }
  return (
    <form className={styles.find} onSubmit={onSubmit}>
      <Select
        label={t('review.friction.stage')}
        value={stage}
        options={journeyStages.map((value) => ({
          value,
          label: t('review.stage', { stage: value }),
        }))}
        onChange={setStage}
      />
      <Field
        label={t('review.friction.what')}
        placeholder={t('review.friction.hint')}
        value={text}
        maxLength={400}
        onChange={setText}
      />
      <Button type="submit">{t('review.friction.add')}</Button>
    </form>
  )
}
