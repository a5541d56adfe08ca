import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { reviewChapters, type ReviewChapter } from '#shared/domain/review.ts'
import { addDays, isoWeekday, monthDayOf } from '#shared/plain-date.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { ArrowLeftIcon } from '#renderer/ui/icons.ts'
import { Lede, Page } from '#renderer/ui/page.tsx'
import { PagePlace } from '#renderer/ui/page-place.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { ChapterList } from './chapter-list.tsx'
import { ChapterNav } from './chapter-nav.tsx'
import { headOf, percentOf } from './chapter-words.ts'
import { FrictionForm } from './friction-form.tsx'
import { ReviewOver } from './review-over.tsx'
import { useReview } from './use-review.ts'
import { useReviewDeeds } from './use-review-deeds.ts'
import { WeekBand } from './week-band.tsx'
import styles from './review.module.css'

/** Once a week, ten minutes: everybody considered, chapter by chapter. */
export function ReviewScreen() {
  const { t } = useWords()
  const { clients } = useAppInfo()
  const [, navigate] = useLocation()
  const review = useReview()
  const { state, current, coverage, error, turnTo } = review

  // To open a review that is due is to begin it: its minutes count from here.
  const begins = clients > 0 && state !== undefined && state.isDue && current === null
  const isOver = review.isOver !== undefined
  useEffect(() => {
    if (begins && !isOver) turnTo('coverage', null)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is found to be due
  }, [begins, isOver])

  if (clients === 0) {
    return (
      <PagePlace>
        <EmptyState
          title={t('review.empty')}
          actions={
            <Button onClick={() => navigate(places.welcome)}>{t('today.empty.begin')}</Button>
          }
        >
          {t('review.empty.text')}
        </EmptyState>
      </PagePlace>
    )
  }
  if (error !== null) {
    return (
      <PagePlace>
        <ErrorState
          title={t('review.failed')}
          retryLabel={t('window.retry')}
          onRetry={review.retry}
        >
          {t(unreadKey(error.code))}
        </ErrorState>
      </PagePlace>
    )
  }
  if (state !== undefined && current === null && (isOver || !state.isDue)) {
    return <ReviewOver finished={review.isOver} state={state} onAgain={review.again} />
  }
  if (state === undefined || coverage === undefined || current === null) {
    return (
      <PagePlace>
        <Skeleton label={t('review.loading')} rows={5} faces />
      </PagePlace>
    )
  }
  return <ReviewChapterPage review={review} state={state} current={current} coverage={coverage} />
}

type ReviewChapterPageProps = Readonly<{
  review: ReturnType<typeof useReview>
  state: NonNullable<ReturnType<typeof useReview>['state']>
  current: ReviewChapter
  coverage: NonNullable<ReturnType<typeof useReview>['coverage']>
}>

function ReviewChapterPage({ review, state, current, coverage }: ReviewChapterPageProps) {
  const words = useWords()
  const { t, locale } = words
  const { today } = useAppInfo()
  const format = formats(locale)
  const deeds = useReviewDeeds(current)
  const { done, chapterOf, turnTo } = review
  const place = reviewChapters.indexOf(current)
  const [before, after] = [reviewChapters[place - 1], reviewChapters[place + 1]]
  const chapter = chapterOf(current)

  function goOn(): void {
    if (after !== undefined) turnTo(after, current)
    else review.finish()
  }
  function goBack(): void {
    if (before !== undefined) turnTo(before, null)
  }
  useShortcuts({ ArrowRight: goOn, ArrowLeft: goBack })
  // The line one stood on went with its chapter: the new one is read out from its title.
  const page = useRef<HTMLElement>(null)
  const isThere = chapter !== undefined
  const shown = useRef(current)
  useEffect(() => {
    if (!isThere || shown.current === current) return
    shown.current = current
    if (document.activeElement !== document.body) return
    page.current?.querySelector<HTMLElement>('[data-lede]')?.focus()
  }, [current, isThere])

  const percent = percentOf(coverage)
  const covered = percent === null ? '' : t('window.coverage.percent', { percent })
  const named = (one: ReviewChapter): string => t('review.chapter', { chapter: one })
  const head = chapter === undefined ? null : headOf(current, chapter, coverage, words)
  return (
    <div className={styles.screen}>
      <ChapterNav
        current={current}
        done={done}
        figureOf={(one) => {
          const total = chapterOf(one)?.total
          return one === 'coverage'
            ? covered
            : total === undefined || total === 0
              ? ''
              : format.number(total)
        }}
        state={state}
        onTurn={(to) => turnTo(to, null)}
      />
      <Page
        foot={
          <div className={styles.foot}>
            <span className={styles.stop}>{t('review.stop')}</span>
            <span className={styles.push} />
            {before !== undefined && (
              <Button variant="ghost" icon={ArrowLeftIcon} onClick={goBack}>
                {named(before)}
              </Button>
            )}
            <Button keys="ArrowRight" onClick={goOn}>
              {after === undefined
                ? t('review.finish')
                : t('review.next', { chapter: named(after) })}
            </Button>
          </div>
        }
      >
        <section ref={page} className={styles.page} aria-label={named(current)}>
          <p className={styles.kicker}>
            {t('review.kicker', {
              date: format.fullDay(monthDayOf(addDays(today, 1 - isoWeekday(today)))),
              n: place + 1,
            })}
          </p>
          {chapter === undefined || head === null ? (
            <Skeleton label={t('review.loading')} rows={4} faces />
          ) : (
            <>
              <Lede>{head.title}</Lede>
              <p className={styles.intro}>{head.text}</p>
              {(current === 'cooling' || current === 'coverage') && (
                <WeekBand week={chapter.week} />
              )}
              {current === 'friction' && <FrictionForm onFind={deeds.find} />}
              <ChapterList key={current} chapter={current} items={chapter.items} deeds={deeds} />
              {chapter.total > chapter.items.length && (
                <p className={styles.rest}>
                  {t('review.rest', restOf(chapter.total - chapter.items.length))}
                </p>
              )}
              {chapter.paused > 0 && (
                <p className={styles.rest}>{t('review.paused', restOf(chapter.paused))}</p>
              )}
            </>
          )}
        </section>
      </Page>
    </div>
  )

  function restOf(n: number): { readonly n: number; readonly Count: string } {
    return { n, Count: format.sentenceStart(format.countWord(n)) }
  }
}
