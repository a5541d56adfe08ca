import { useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { SECRET_MIN } from '#shared/contract/choices.ts'
import type { Output } from '#shared/contract/index.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { callKey, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DialogActions, DialogForm } from '#renderer/ui/dialog-form.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FieldError } from '#renderer/ui/field-error.tsx'
import { keysInWords } from '#renderer/ui/kbd.tsx'
import { useToast } from '#renderer/ui/toast.tsx'

export type LockDeed = 'set' | 'change' | 'remove'
type LockDialogProps = Readonly<{ deed: LockDeed; onClose: () => void }>

/** Sets, changes or takes away what opens the window; the present one is asked for first. */
export function LockDialog({ deed, onClose }: LockDialogProps) {
  const { t } = useWords()
  const toast = useToast()
  const cache = useQueryClient()
  const [current, setCurrent] = useState('')
  const [secret, setSecret] = useState('')
  const [again, setAgain] = useState('')
  const [wrong, setWrong] = useState<'short' | 'differ' | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  function onSuccess(state: Output<'lock.get'>): void {
    cache.setQueryData(callKey('lock.get', {}), state)
    const text = state.isSet
      ? t('lock.is-set', { keys: keysInWords('$mod+L') })
      : t('lock.is-removed')
    toast.show({ text })
    onClose()
  }
  function onError({
    code,
    details,
  }: {
    code: string
    details: Readonly<Record<string, unknown>>
  }) {
    const waitMs = details['waitMs']
    const seconds = typeof waitMs === 'number' ? Math.ceil(waitMs / 1000) : 0
    const wait = seconds > 0 ? ` ${t('lock.wait', { seconds })}` : ''
    if (code === 'lock/wrong') setFailure(`${t('lock.wrong')}${wait}`)
    else if (code === 'lock/wait') setFailure(t('lock.wait', { seconds: Math.max(1, seconds) }))
    else if (code === 'lock/unwritable') setFailure(t('lock.unwritable'))
    else setFailure(t(commonFailureKey(code) ?? 'window.failed.internal'))
  }
  const set = useChange('lock.set', { onSuccess, onError })
  const remove = useChange('lock.remove', { onSuccess, onError })

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setFailure(null)
    if (deed === 'remove') return remove.mutate({ current })
    const flaw = secret.length < SECRET_MIN ? 'short' : secret === again ? null : 'differ'
    setWrong(flaw)
    if (flaw === null) set.mutate({ secret, current: deed === 'set' ? null : current })
  }

  const password = { type: 'password', autoComplete: 'off' } as const
  return (
    <Dialog open onClose={onClose} title={t(`lock.dialog.${deed}`)} closeLabel={t('window.close')}>
      <DialogForm onSubmit={submit}>
        {deed !== 'set' && (
          <Field {...password} label={t('lock.current')} value={current} onChange={setCurrent} />
        )}
        {deed !== 'remove' && (
          <>
            <Field
              {...password}
              label={t('lock.new')}
              hint={t('lock.new.hint')}
              value={secret}
              onChange={setSecret}
              error={wrong === 'short' ? t('lock.short') : undefined}
            />
            <Field
              {...password}
              label={t('lock.again')}
              value={again}
              onChange={setAgain}
              error={wrong === 'differ' ? t('lock.differ') : undefined}
            />
          </>
        )}
        {failure !== null && <FieldError>{failure}</FieldError>}
        <DialogActions>
          <Button variant="ghost" onClick={onClose}>
            {t('window.cancel')}
          </Button>
          <Button
            type="submit"
            variant={deed === 'remove' ? 'risk' : 'primary'}
            disabled={set.isPending || remove.isPending}
          >
            {t(deed === 'remove' ? 'lock.do-remove' : 'lock.save')}
          </Button>
        </DialogActions>
      </DialogForm>
    </Dialog>
  )
}
