import { useEffect, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Output } from '#shared/contract/index.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { callKey, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { CaretRightIcon, LockSimpleIcon } from '#renderer/ui/icons.ts'
import { Lede } from '#renderer/ui/page.tsx'
import styles from './lock-screen.module.css'

type LockScreenProps = Readonly<{ state: Output<'lock.get'> }>

/** All there is while Rapport is locked: one field, and what to do when the word is gone. */
export function LockScreen({ state: { isBroken, waitMs, file } }: LockScreenProps) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [secret, setSecret] = useState('')
  const [failure, setFailure] = useState<string | null>(isBroken ? t('lock.broken') : null)
  const [seconds, setSeconds] = useState(secondsOf(waitMs))
  const [hasCaps, setHasCaps] = useState(false)
  const open = useChange('lock.open', {
    onSuccess: (state) => cache.setQueryData(callKey('lock.get', {}), state),
    onError: ({ code, details }) => {
      setSecret('')
      setSeconds(secondsOf(details['waitMs']))
      if (isBroken) setFailure(t('lock.broken'))
      else if (code === 'lock/wrong') setFailure(t('lock.wrong'))
      else if (code === 'lock/wait') setFailure(null)
      else setFailure(t(commonFailureKey(code) ?? 'window.failed.internal'))
    },
  })

  useEffect(() => {
    if (seconds === 0) return undefined
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (secret !== '' && seconds === 0 && !open.isPending) open.mutate({ secret })
  }
  const noteCaps = (event: KeyboardEvent): void => setHasCaps(event.getModifierState('CapsLock'))
  const error = [
    failure,
    seconds > 0 ? t('lock.wait', { seconds }) : null,
    hasCaps ? t('lock.caps') : null,
  ]
    .filter((part) => part !== null)
    .join(' ')

  return (
    <main className={styles.screen}>
      <form className={styles.form} onSubmit={submit}>
        <Lede>{t('lock.title')}</Lede>
        <Field
          label={t('lock.secret')}
          hideLabel
          type="password"
          icon={LockSimpleIcon}
          value={secret}
          onChange={setSecret}
          error={error === '' ? undefined : error}
          autoFocus
          onKeyDown={noteCaps}
          onKeyUp={noteCaps}
        />
        <Button type="submit" variant="primary" disabled={secret === '' || seconds > 0}>
          {t('lock.open')}
        </Button>
        <details className={styles.forgotten}>
          <summary>
            <Icon of={CaretRightIcon} size={12} weight="bold" />
            {t('lock.forgotten')}
          </summary>
          <p>{t('lock.forgotten.text')}</p>
          <code className={styles.file}>{file}</code>
        </details>
      </form>
    </main>
  )
}

function secondsOf(waitMs: unknown): number {
  return typeof waitMs === 'number' ? Math.ceil(waitMs / 1000) : 0
}
