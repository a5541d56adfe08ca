import type { Output, Request } from '#shared/contract/index.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useTold } from '#renderer/telling/use-told.ts'

export type Letter = Output<'outreach.letter'>['letter']
export type LetterLine = Output<'outreach.get'>['letters'][number]
type Text = Readonly<{ subject: string; body: string }>

export type OutreachDeeds = Readonly<{
  /** The id of the new outreach; null when it was refused, which has been said. */
  start: (request: Request<'outreach.start'>) => Promise<string | null>
  remove: (outreach: Readonly<{ id: string; name: string }>) => Promise<boolean>
  rewrite: (id: string, text: Text, templateName: string | null) => Promise<boolean>
  write: (letter: Letter, text: Text | null) => Promise<boolean>
  mark: (letter: Letter, as: 'sent' | 'skipped' | 'waiting') => Promise<boolean>
  copy: (letter: Letter) => Promise<boolean>
  /** Opens the owner's mail program with the letter in it; nothing is sent or logged by that. */
  openMail: (letter: Letter) => Promise<boolean>
}>

/** What can be done with letters. Each says what it did, with its undo, or why it failed. */
export function useOutreachDeeds(): OutreachDeeds {
  const { t } = useWords()
  const api = useApi()
  const told = useTold()

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work()
    } catch (failure) {
      told.refused(reasonOf(failure))
      return null
    }
  }
  function reasonOf(failure: unknown): string {
    if (!(failure instanceof ApiFailure)) return t('window.failed.internal')
    const { code, details } = failure
    switch (code) {
      case 'outreach/nobody':
        return t('outreach.failed.nobody')
      case 'outreach/too-many':
        return t('outreach.failed.too-many', {
          n: Number(details['n'] ?? 0),
          most: Number(details['most'] ?? 0),
        })
      case 'letter/gaps':
        return t('outreach.failed.gaps', {
          gaps: typeof details['gaps'] === 'string' ? details['gaps'] : '',
        })
      case 'letter/not-found':
      case 'outreach/not-found':
      case 'segment/not-found':
      case 'template/not-found':
      case 'view/not-found':
        return t('outreach.failed.gone')
      case 'link/failed':
      case 'link/refused':
        return t('outreach.failed.link')
      default:
        return t(commonFailureKey(code) ?? 'window.failed.internal')
    }
  }
  const kindOf = (letter: Letter) => (letter.email === null ? 'message' : 'email')

  return {
    start: async (request) =>
      (await attempt(() => api.call('outreach.start', request)))?.id ?? null,
    remove: async ({ id, name }) => {
      const done = await attempt(() => api.call('outreach.delete', { id }))
      if (done !== null) told.done(t('outreach.done.deleted', { name }))
      return done !== null
    },
    rewrite: async (id, text, templateName) => {
      const done = await attempt(async () => {
        if (templateName !== null) {
          await api.call('templates.save', { name: templateName, ...text })
        }
        return await api.call('outreach.rewrite', { id, ...text })
      })
      if (done !== null) told.done(t('outreach.done.text'))
      return done !== null
    },
    write: async (letter, text) => {
      const done = await attempt(() => api.call('outreach.write', { id: letter.id, text }))
      if (done !== null) told.done(t('outreach.done.written', { name: letter.client.name }))
      return done !== null
    },
    mark: async (letter, as) => {
      const done = await attempt(() =>
        api.call('outreach.mark', { id: letter.id, as, kind: kindOf(letter) }),
      )
      if (done !== null) told.done(t(`outreach.done.${as}`, { name: letter.client.name }))
      return done !== null
    },
    copy: async (letter) => {
      const { subject, body } = letter.plain
      const text = subject === '' ? body : `${subject}\n\n${body}`
      const done = await attempt(() => api.call('clipboard.write', { text }))
      if (done !== null) {
        told.plain(t('outreach.done.copied', { name: letter.client.name }))
      }
      return done !== null
    },
    openMail: async (letter) => {
      const { email, client, plain } = letter
      if (email === null) return false
      const link = {
        kind: 'email',
        value: email,
        reaches: { clientId: client.id, kind: 'email' },
      } as const
      const done = await attempt(async () => {
        try {
          await api.call('links.open', { ...link, mail: plain })
        } catch (failure) {
          if (!(failure instanceof ApiFailure) || failure.code !== 'link/refused') throw failure
          await api.call('links.open', { ...link, mail: { subject: plain.subject, body: '' } })
          await api.call('clipboard.write', { text: plain.body })
          told.plain(t('outreach.done.long'))
        }
        return await api.call('outreach.mark', { id: letter.id, as: 'opened' })
      })
      return done !== null
    },
  }
}
