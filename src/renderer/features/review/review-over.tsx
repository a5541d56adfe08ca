import { useLocation } from 'wouter'
import type { Output } from '#shared/contract/index.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Lede, Page } from '#renderer/ui/page.tsx'
import styles from './review.module.css'

type ReviewOverProps = Readonly<{
  /** The review that was just finished; null when one comes back to it later. */
  finished: Output<'review.finish'> | undefined
  state: Output<'review.get'>
  onAgain: () => void
}>

/** Nothing is due: when the last review was and when the next one is. */
export function ReviewOver({ finished, state, onAgain }: ReviewOverProps) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const [, navigate] = useLocation()
  const format = formats(locale)
  const date = format.day(finished?.nextOn ?? state.nextOn, today)
  return (
    <Page>
      <section className={styles.over}>
        <Lede>{finished === undefined ? t('review.over.early', { date }) : t('review.over')}</Lede>
        <p>
          {finished === undefined
            ? t('review.over.early-text', {
                date: state.last === null ? '' : format.day(state.last.on, today),
              })
            : t('review.over.text', {
                n: finished.minutes,
                Count: format.countWord(finished.minutes),
                date,
              })}
        </p>
        <div className={styles.ways}>
          <Button onClick={() => navigate(places.today)}>{t('review.over.today')}</Button>
          <Button variant="ghost" onClick={onAgain}>
            {t('review.over.again')}
          </Button>
        </div>
      </section>
    </Page>
  )
}
