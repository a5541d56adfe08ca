import type { ClientId } from '#shared/ids.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useLogDrafts, type LogDraft } from '#renderer/deeds/use-log-drafts.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './begun-touch.module.css'

type BegunTouchProps = Readonly<{
  id: ClientId
  /** What the composer holds already. */
  text: string
  onTake: (text: string) => void
}>

/** A touch that was begun on a card, which may be on no list by now: its words go on here. */
export function BegunTouch({ id, text, onTake }: BegunTouchProps) {
  const { t } = useWords()
  const api = useApi()
  const told = useTold()
  const { drafts, dropDraft } = useLogDrafts()
  const draft = drafts.get(id)
  const words = draft === undefined ? '' : wordsOf(draft)
  if (draft === undefined || words === '') return null

  async function take(from: LogDraft): Promise<void> {
    const next = [text, words].filter((part) => part.trim() !== '').join('\n')
    try {
      // Kept in its new place before it leaves the old one: a crash between them loses nothing.
      await api.call('drafts.keep', { place: id, text: next, clientId: id })
      dropDraft(id)
      await api.call('drafts.keepTouch', {
        clientId: id,
        draft: { ...from, said: '', learned: '' },
      })
      onTake(next)
    } catch {
      told.plain(t('window.draft-failed'))
    }
  }
  return (
    <p className={styles.begun}>
      <span className={styles.words}>{t('client.begun', { words })}</span>
      <Button small onClick={() => void take(draft)}>
        {t('client.begun.take')}
      </Button>
    </p>
  )
}

function wordsOf({ said, learned }: LogDraft): string {
  return [said, learned]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n')
}
