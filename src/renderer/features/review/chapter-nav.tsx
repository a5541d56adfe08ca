import { useEffect, useRef } from 'react'
import { reviewChapters, reviewMinutesLeft, type ReviewChapter } from '#shared/domain/review.ts'
import type { Output } from '#shared/contract/index.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { CheckCircleIcon } from '#renderer/ui/icons.ts'
import { Meter } from '#renderer/ui/meter.tsx'
import { Steady } from '#renderer/ui/steady.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import styles from './review.module.css'

type ChapterNavProps = Readonly<{
  current: ReviewChapter
  done: readonly ReviewChapter[]
  /** What stands beside a chapter: how many there are to decide, or the share that is covered. */
  figureOf: (chapter: ReviewChapter) => string
  state: Output<'review.get'>
  onTurn: (to: ReviewChapter) => void
}>

/** The chapters with how far one is, and when the last and the next review are. */
export function ChapterNav({ current, done, figureOf, state, onTurn }: ChapterNavProps) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const format = formats(locale)
  const list = useRef<HTMLOListElement>(null)
  // Where there is room for a row only, it goes along with the page.
  useEffect(() => {
    const item = list.current?.children[reviewChapters.indexOf(current)]
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  const progress = t('review.progress', { done: done.length, of: reviewChapters.length })
  return (
    <nav className={styles.chapters} aria-label={t('review.chapters')} data-region="filters">
      <p className={styles.title}>{t('review.title')}</p>
      <Meter value={done.length / reviewChapters.length} label={progress} />
      <p className={styles.left}>
        {progress}, {t('review.left', { n: Math.max(1, reviewMinutesLeft(done.length)) })}
      </p>
      <ol ref={list}>
        {reviewChapters.map((chapter) => {
          const isDone = done.includes(chapter)
          return (
            <li key={chapter}>
              <button
                type="button"
                className={classNames(isDone && styles.done)}
                aria-current={chapter === current ? 'step' : undefined}
                onClick={() => onTurn(chapter)}
              >
                {isDone && chapter !== current ? (
                  <Icon of={CheckCircleIcon} weight="fill" />
                ) : (
                  <i aria-hidden="true" />
                )}
                <Steady>{t('review.chapter', { chapter })}</Steady>
                {isDone && <VisuallyHidden>, {t('review.chapter.done')}</VisuallyHidden>}
                <span className={styles.figure}>{figureOf(chapter)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className={styles.last}>
        {state.last === null
          ? t('review.first')
          : t('review.last', {
              date: format.day(state.last.on, today),
              n: state.last.minutes,
              Count: format.countWord(state.last.minutes),
              next: format.day(state.nextOn, today),
            })}
      </p>
    </nav>
  )
}
