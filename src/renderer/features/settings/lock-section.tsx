import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { callKey, useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { LockSimpleIcon } from '#renderer/ui/icons.ts'
import { Select } from '#renderer/ui/select.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import { LockDialog, type LockDeed } from './lock-dialog.tsx'
import { Option, Section } from './option.tsx'

const idleChoices = [1, 2, 5, 10, 15, 30, 60] as const

/** Whether and when the window locks, and plainly what that is good for. */
export function LockSection() {
  const { t } = useWords()
  const toast = useToast()
  const cache = useQueryClient()
  const [deed, setDeed] = useState<LockDeed | null>(null)
  const { data: state, error, refetch } = useCall('lock.get', {})
  const change = useChange('lock.change', {
    onSuccess: (after) => cache.setQueryData(callKey('lock.get', {}), after),
    onError: ({ code }) =>
      toast.show({
        tone: 'failed',
        text: t(
          code === 'lock/unwritable'
            ? 'lock.unwritable'
            : (commonFailureKey(code) ?? 'window.failed.internal'),
        ),
      }),
  })
  const close = useChange('lock.close')
  if (state === undefined) {
    return (
      <Section id="lock" title={t('lock.section')}>
        <Option
          title={t('lock.what')}
          text={t('lock.what.text')}
          error={error === null ? undefined : t('lock.unread')}
        >
          {error !== null && <Button onClick={() => void refetch()}>{t('window.retry')}</Button>}
        </Option>
      </Section>
    )
  }
  const minutes = new Set<number>(idleChoices)
  if (state.idleMinutes !== null) minutes.add(state.idleMinutes)

  return (
    <Section id="lock" title={t('lock.section')}>
      <Option title={t('lock.what')} text={t('lock.what.text')}>
        {state.isSet ? (
          <>
            <Button icon={LockSimpleIcon} keys="$mod+L" onClick={() => close.mutate({})}>
              {t('lock.now')}
            </Button>
            <Button onClick={() => setDeed('change')}>{t('lock.change')}</Button>
            <Button variant="ghost" onClick={() => setDeed('remove')}>
              {t('lock.remove')}
            </Button>
          </>
        ) : (
          <Button icon={LockSimpleIcon} onClick={() => setDeed('set')}>
            {t('lock.set')}
          </Button>
        )}
      </Option>
      {state.isSet && (
        <>
          <Option title={t('lock.idle')} text={t('lock.idle.text')}>
            <Select
              label={t('lock.idle')}
              hideLabel
              value={String(state.idleMinutes ?? 'never')}
              options={[
                { value: 'never', label: t('lock.idle.never') },
                ...[...minutes]
                  .toSorted((a, b) => a - b)
                  .map((n) => ({
                    value: String(n),
                    label: t('lock.idle.minutes', { minutes: n }),
                  })),
              ]}
              onChange={(value) =>
                change.mutate({ idleMinutes: value === 'never' ? null : Number(value) })
              }
            />
          </Option>
          <Option title={t('lock.start')}>
            {(titleId) => (
              <Toggle
                labelledBy={titleId}
                on={state.atStart}
                onChange={(atStart) => change.mutate({ atStart })}
              />
            )}
          </Option>
          <Option title={t('lock.screen')} text={t('lock.screen.text')}>
            {(titleId) => (
              <Toggle
                labelledBy={titleId}
                on={state.withScreen}
                onChange={(withScreen) => change.mutate({ withScreen })}
              />
            )}
          </Option>
        </>
      )}
      {deed !== null && <LockDialog deed={deed} onClose={() => setDeed(null)} />}
    </Section>
  )
}
