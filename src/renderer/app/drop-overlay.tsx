import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { TrayArrowDownIcon } from '#renderer/ui/icons.ts'
import styles from './drop-overlay.module.css'

/** Over the whole window while a file is dragged: it may be let go anywhere. */
export function DropOverlay() {
  const { t } = useWords()
  return (
    <div className={styles.overlay} role="status">
      <div className={styles.zone}>
        <Icon of={TrayArrowDownIcon} size={28} />
        <p className={styles.title}>{t('window.drop.title')}</p>
        <p>{t('window.drop.text')}</p>
      </div>
    </div>
  )
}
