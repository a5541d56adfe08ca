import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import styles from './import.module.css'

type GiveUpDialogProps = Readonly<{ fileName: string; onKeep: () => void; onGiveUp: () => void }>

/** What was decided about a file is kept nowhere: one key must not throw it away. */
export function GiveUpDialog({ fileName, onKeep, onGiveUp }: GiveUpDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open
      onClose={onKeep}
      title={t('import.give-up')}
      actions={
        <>
          <Button variant="ghost" data-autofocus onClick={onKeep}>
            {t('import.give-up.keep')}
          </Button>
          <Button variant="risk" onClick={onGiveUp}>
            {t('import.give-up.do')}
          </Button>
        </>
      }
    >
      <p className={styles.giveUp}>{t('import.give-up.text', { file: fileName })}</p>
    </Dialog>
  )
}
