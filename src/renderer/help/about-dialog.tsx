import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import styles from './help.module.css'

type AboutDialogProps = Readonly<{ onClose: () => void }>

/** Which Rapport this is, what it does with the data and where that lies. */
export function AboutDialog({ onClose }: AboutDialogProps) {
  const { t } = useWords()
  const { version, dataFile } = useAppInfo()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('help.about')}
      closeLabel={t('window.close')}
      width={520}
    >
      <div className={styles.about}>
        <p className={styles.version}>{t('settings.version', { version })}</p>
        <p>{t('help.about.text')}</p>
        <dl>
          <dt>{t('help.about.data')}</dt>
          <dd>
            <bdi className={styles.path}>{dataFile}</bdi>
          </dd>
          <dt>{t('help.about.made-of')}</dt>
          <dd>{t('help.about.made-of.text')}</dd>
        </dl>
      </div>
    </Dialog>
  )
}
