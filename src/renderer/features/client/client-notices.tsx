import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { WarningCircleIcon } from '#renderer/ui/icons.ts'
import type { Client } from './standing.ts'
import type { StandingDeeds } from './use-standing-deeds.ts'
import styles from './client.module.css'

type ClientNoticesProps = Readonly<{ client: Client; standing: StandingDeeds }>

/** Why nothing suggests to contact this client, with the way back. */
export function ClientNotices({ client, standing }: ClientNoticesProps) {
  const { t } = useWords()
  const { name } = client
  const notices = [
    client.deleted && {
      text: t('client.deleted'),
      back: t('client.restore'),
      run: standing.restore,
    },
    client.deceased && {
      text: t('client.deceased', { name }),
      back: t('client.menu.not-deceased'),
      run: () => standing.set('deceased', false),
    },
    client.doNotContact && {
      text: t('client.do-not-contact', { name }),
      back: t('client.menu.contact-again'),
      run: () => standing.set('doNotContact', false),
    },
    client.archived && {
      text: t('client.archived'),
      back: t('client.unarchive'),
      run: () => standing.set('archived', false),
    },
  ].filter((notice) => notice !== false)
  return notices.map(({ text, back, run }) => (
    <div key={text} className={styles.notice}>
      <Icon of={WarningCircleIcon} />
      <span>{text}</span>
      <Button variant="ghost" small onClick={run}>
        {back}
      </Button>
    </div>
  ))
}
