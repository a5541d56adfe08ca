import { useState } from 'react'
import { useLocation } from 'wouter'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { ExportDialog } from '#renderer/exporting/export-dialog.tsx'
import { AddressesField } from '#renderer/ui/addresses-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import {
  DownloadSimpleIcon,
  FolderOpenIcon,
  TrashSimpleIcon,
  UploadSimpleIcon,
  UsersIcon,
} from '#renderer/ui/icons.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import { HelpOption } from './help-option.tsx'
import { ImportsList } from './imports-list.tsx'
import { Option, Section } from './option.tsx'
import type { SectionProps } from './settings-sections.tsx'
import styles from './settings.module.css'

/** Where everything is kept, and the ways in and out. */
export function DataSection({ settings, onChange }: SectionProps) {
  const { t } = useWords()
  const { dataFile } = useAppInfo()
  const [, navigate] = useLocation()
  const told = useTold()
  const tellFailure = (key: ReturnType<typeof commonFailureKey>): void =>
    told.refused(t(key ?? 'window.failed.internal'))

  const show = useChange('data.showInFolder', {
    onError: ({ code }) => tellFailure(commonFailureKey(code)),
  })
  const [isExporting, setExporting] = useState(false)
  const removeDemo = useChange('demo.remove', {
    onSuccess: ({ clients }) => told.done(t('settings.demo.removed', { clients })),
    onError: ({ code }) => {
      if (code === 'demo/none') told.plain(t('settings.demo.none'))
      else tellFailure(commonFailureKey(code))
    },
  })

  return (
    <Section id="data" title={t('settings.data')}>
      <Option title={t('settings.file')} text={<code className={styles.path}>{dataFile}</code>}>
        <Button icon={FolderOpenIcon} onClick={() => show.mutate({})}>
          {t('settings.file.show')}
        </Button>
      </Option>
      <Option title={t('settings.export')} text={t('settings.export.text')}>
        <Button icon={DownloadSimpleIcon} onClick={() => setExporting(true)}>
          {t('settings.export.do')}
        </Button>
      </Option>
      <Option title={t('settings.import')} text={t('settings.import.text')}>
        <Button icon={UploadSimpleIcon} onClick={() => navigate(places.import)}>
          {t('settings.import.do')}
        </Button>
      </Option>
      <Option title={t('settings.own-addresses')} text={t('settings.own-addresses.text')}>
        <AddressesField
          label={t('settings.own-addresses')}
          hideLabel
          addresses={settings.ownAddresses}
          wrong={t('settings.own-addresses.wrong')}
          placeholder={t('settings.own-addresses.hint')}
          onCommit={(ownAddresses) => onChange({ ownAddresses })}
        />
      </Option>
      <ImportsList />
      <Option title={t('settings.duplicates')} text={t('settings.duplicates.text')}>
        <Button icon={UsersIcon} onClick={() => navigate(places.duplicates)}>
          {t('settings.duplicates.do')}
        </Button>
      </Option>
      {settings.demo && (
        <Option title={t('settings.demo')} text={t('settings.demo.text')}>
          <Button
            variant="risk"
            icon={TrashSimpleIcon}
            disabled={removeDemo.isPending}
            onClick={() => removeDemo.mutate({})}
          >
            {t('settings.demo.remove')}
          </Button>
        </Option>
      )}
      <HelpOption />
      {isExporting && <ExportDialog onClose={() => setExporting(false)} />}
    </Section>
  )
}
