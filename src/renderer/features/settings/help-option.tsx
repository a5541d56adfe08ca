import { useState } from 'react'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { DetailsDialog } from '#renderer/help/details-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { FolderOpenIcon } from '#renderer/ui/icons.ts'
import { Option } from './option.tsx'

/** The ways to the log and to what a bug report may say. */
export function HelpOption() {
  const { t } = useWords()
  const [showsDetails, setShowsDetails] = useState(false)
  const show = useChange('help.showLogs')
  return (
    <Option title={t('help.title')} text={t('help.text')}>
      <Button icon={FolderOpenIcon} onClick={() => show.mutate({})}>
        {t('help.logs')}
      </Button>
      <Button onClick={() => setShowsDetails(true)}>{t('help.details.do')}</Button>
      {showsDetails && <DetailsDialog onClose={() => setShowsDetails(false)} />}
    </Option>
  )
}
