import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { DetailsDialog } from '#renderer/help/details-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ArrowsClockwiseIcon } from '#renderer/ui/icons.ts'
import { Lede } from '#renderer/ui/page.tsx'
import styles from './failure-screen.module.css'

type FailureScreenProps = Readonly<{ onReload: () => void }>

/** In the place of a window that could not be drawn: what holds, and the way on. */
export function FailureScreen({ onReload }: FailureScreenProps) {
  const { t } = useWords()
  const [showsDetails, setShowsDetails] = useState(false)
  return (
    <main className={styles.screen}>
      <div role="alert">
        <Lede>{t('help.failed.title')}</Lede>
        <p className={styles.text}>{t('help.failed.text')}</p>
      </div>
      <div className={styles.actions}>
        <Button variant="primary" icon={ArrowsClockwiseIcon} autoFocus onClick={onReload}>
          {t('help.failed.reload')}
        </Button>
        <Button variant="ghost" onClick={() => setShowsDetails(true)}>
          {t('help.details.do')}
        </Button>
      </div>
      {showsDetails && <DetailsDialog onClose={() => setShowsDetails(false)} />}
    </main>
  )
}
