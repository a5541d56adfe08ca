import { useEffect, useState } from 'react'
import type { Output, Request } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { ChatCircleIcon, EnvelopeSimpleIcon, PhoneIcon } from '#renderer/ui/icons.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import styles from './reminder-banner.module.css'

type Launch = Output<'launches.list'>['launches'][number]
type Answer = Request<'launches.answer'>['answer']

const icons = { call: PhoneIcon, email: EnvelopeSimpleIcon, message: ChatCircleIcon } as const

/** So long a call is given before it is asked about, if nobody comes back to the window first. */
const ASKED_AFTER_MS = 600_000

/**
 * A click on a number or an address logs nothing. When the owner is back, or after ten minutes, it
 * is asked once what came of it: one question at a time, the oldest first.
 */
export function LaunchQuestion() {
  const { t, rich } = useWords()
  const api = useApi()
  const told = useTold()
  const { data } = useCall('launches.list', {})
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const launch = useDue(data?.launches ?? [])
  if (launch === null || answered.has(launch.id)) return null

  async function answer({ id, kind, clientName }: Launch, given: Answer): Promise<void> {
    setAnswered((before) => new Set(before).add(id))
    try {
      await api.call('launches.answer', { id, answer: given })
      if (given === 'not-now') return
      told.done(
        t(given === 'reached' ? 'window.launch.logged' : 'window.launch.tried', {
          kind: t('common.a-kind', { kind }),
          name: clientName,
        }),
      )
    } catch (failure) {
      // Answered in another window, or the client went to Trash: nothing is left to ask.
      const code = failure instanceof ApiFailure ? failure.code : 'internal'
      if (code === 'launch/not-found') return
      setAnswered((before) => new Set([...before].filter((known) => known !== id)))
      told.refused(t(commonFailureKey(code) ?? 'window.failed.internal'))
    }
  }

  return (
    <section
      className={styles.stack}
      role="status"
      aria-label={t('window.launch')}
      data-region="launch"
      data-foot
    >
      <div className={styles.banner}>
        <Icon of={icons[launch.kind]} weight="fill" size={18} />
        <div className={styles.words}>
          <p className={styles.text}>
            {rich('window.launch.question', { name: launch.clientName })}
          </p>
          <div className={styles.answers}>
            <Button small onClick={() => void answer(launch, 'reached')}>
              {t('window.launch.reached')}
            </Button>
            <Button small onClick={() => void answer(launch, 'no-answer')}>
              {t('window.launch.no-answer')}
            </Button>
            <Button small variant="ghost" onClick={() => void answer(launch, 'not-now')}>
              {t('window.launch.not-now')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  )
}

/** The oldest launch it is time to ask about; what was opened before this start is. */
function useDue(launches: readonly Launch[]): Launch | null {
  const { instant } = useOwnerClock()
  const [seenAt, setSeenAt] = useState(instant)
  useEffect(() => {
    const onFocus = (): void => setSeenAt(instant())
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [instant])

  const due = launches.find(({ openedAt }) => openedAt <= seenAt) ?? null
  const next = due === null ? launches[0] : undefined
  const nextAt = next === undefined ? null : next.openedAt + ASKED_AFTER_MS
  useEffect(() => {
    if (nextAt === null) return undefined
    const timer = setTimeout(() => setSeenAt(instant()), Math.max(0, nextAt - instant()))
    return () => clearTimeout(timer)
  }, [nextAt, instant])
  return due
}
