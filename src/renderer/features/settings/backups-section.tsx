import { useState } from 'react'
import { useLocation } from 'wouter'
import { places } from '#renderer/api/places.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { momentWords } from '#renderer/backups/backup-row.tsx'
import { PlaceNote } from '#renderer/backups/place-note.tsx'
import { backupFailureKeys, restoreFailureWords } from '#renderer/backups/failure-keys.ts'
import { Button } from '#renderer/ui/button.tsx'
import {
  ArrowUUpLeftIcon,
  ClockClockwiseIcon,
  FolderOpenIcon,
  HardDriveIcon,
  TrashSimpleIcon,
} from '#renderer/ui/icons.ts'
import { useToast } from '#renderer/ui/toast.tsx'
import { Option, Section } from './option.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import styles from './settings.module.css'

/** When the last backup was made, where backups go, and the way back to one. */
export function BackupsSection() {
  const { t, locale } = useWords()
  const toast = useToast()
  const [, navigate] = useLocation()
  const [choosing, setChoosing] = useState(false)
  const { data, error, refetch } = useCall('backups.list', {})
  const onError = ({ code }: { readonly code: string }): void =>
    toast.show({
      tone: 'failed',
      text: t(restoreFailureWords(code)),
    })
  const make = useChange('backups.make', {
    onSuccess: (made) => toast.show({ text: t('backups.made', made) }),
    onError,
  })
  const choose = useChange('backups.chooseFolder', {
    onSuccess: (chosen) => {
      if (chosen !== null) toast.show({ text: t('backups.folder.set', chosen) })
    },
    onError,
  })
  const show = useChange('backups.showFolder', { onError })
  const last = data?.backups[0]

  return (
    <Section id="backups" title={t('backups.title')}>
      <PlaceNote />
      <Option
        title={t('backups.last')}
        text={
          <>
            {data?.backups.length === 0 && t('backups.last.none')}
            {last !== undefined &&
              t('backups.last.text', {
                when: momentWords(locale, last.madeAt),
                clients: last.clients,
                interactions: last.interactions,
              })}{' '}
            {t('backups.kept')}
          </>
        }
        error={
          error !== null
            ? t('backups.last.unread')
            : data === undefined || data.failure === null
              ? undefined
              : t(backupFailureKeys[data.failure.code])
        }
      >
        {error !== null && <Button onClick={() => void refetch()}>{t('window.retry')}</Button>}
        <Button icon={HardDriveIcon} disabled={make.isPending} onClick={() => make.mutate({})}>
          {t('backups.make')}
        </Button>
      </Option>
      <Option
        title={t('backups.folder')}
        text={
          <>
            {data !== undefined && <code className={styles.path}>{data.folder}</code>}
            {data?.isOwnFolder === true && <> {t('backups.folder.own')}</>}
          </>
        }
      >
        <Button icon={FolderOpenIcon} onClick={() => show.mutate({})}>
          {t('backups.folder.show')}
        </Button>
        <Button disabled={choose.isPending} onClick={() => choose.mutate({})}>
          {t('backups.folder.choose')}
        </Button>
        {data?.isOwnFolder === false && (
          <Button variant="ghost" onClick={() => choose.mutate({ own: true })}>
            {t('backups.folder.back')}
          </Button>
        )}
      </Option>
      <Option title={t('backups.list')} text={t('backups.list.text')}>
        <Button
          icon={ClockClockwiseIcon}
          disabled={data === undefined || data.backups.length === 0}
          onClick={() => setChoosing(true)}
        >
          {t('backups.list.do')}
        </Button>
      </Option>
      <Option title={t('window.section.history')} text={t('history.settings')}>
        <Button icon={ArrowUUpLeftIcon} onClick={() => navigate(places.history)}>
          {t('history.settings.do')}
        </Button>
      </Option>
      <Option title={t('window.section.trash')} text={t('trash.settings')}>
        <Button icon={TrashSimpleIcon} onClick={() => navigate(places.trash)}>
          {t('trash.settings.do')}
        </Button>
      </Option>
      <RestoreDialog
        open={choosing}
        backups={data?.backups ?? []}
        onClose={() => setChoosing(false)}
      />
    </Section>
  )
}
