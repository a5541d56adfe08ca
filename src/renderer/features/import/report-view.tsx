import { useLocation } from 'wouter'
import type { Output } from '#shared/contract/index.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useApi } from '#renderer/api/api-provider.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { places } from '#renderer/api/places.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Lede } from '#renderer/ui/page.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { CountTiles } from './count-tiles.tsx'
import { importFailureKey } from './import-failure.ts'
import { NoticeList } from './notice-list.tsx'
import { RejectList } from './reject-list.tsx'
import styles from './import.module.css'

export type Report = Output<'imports.report'>

type ReportViewProps = Readonly<{
  report: Report
  /** The line below the heading. */
  intro: string
}>

/** What an import did and what it left out; a rejected row can be mended and imported from here. */
export function ReportView({ report, intro }: ReportViewProps) {
  const { t, told } = useWords()
  const toast = useToast()
  const api = useApi()
  const [, navigate] = useLocation()
  const { batch, counts, rejects, warnings, header, takenBack } = report
  const save = useChange('imports.saveRejects', {
    onSuccess: ({ saved }) => saved && toast.show({ text: t('import.rejected.saved') }),
    onError: ({ code }) => toast.show({ tone: 'failed', text: t(importFailureKey(code)) }),
  })

  async function mend(line: number, cells: readonly string[]): Promise<string | null> {
    try {
      const { became, remarks, client } = await api.call('imports.fix', {
        batch,
        line,
        cells: [...cells],
      })
      if (became === 'rejected') return remarks.map(told).join(' ')
      toast.show({
        text: t('import.fix.became', { became, line }),
        ...(client === null
          ? {}
          : { action: { label: t('import.fix.see'), run: () => navigate(places.client(client)) } }),
      })
      return null
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      // The api answers with the codes of this channel only.
      const { code } = error as ApiFailure<'imports.fix'>
      return t(importFailureKey(code))
    }
  }

  return (
    <>
      <Lede size="m">
        {t('import.report.title', { created: counts.created, updated: counts.updated })}
      </Lede>
      <p className={styles.intro}>{intro}</p>
      <CountTiles counts={counts} chosen={null} />
      {rejects.length > 0 && (
        <RejectList
          count={counts.rejected}
          rejects={rejects}
          header={takenBack ? [] : header}
          doLabel={t('import.fix.do')}
          isSaving={save.isPending}
          onSave={() => save.mutate({ batch })}
          onMend={mend}
        />
      )}
      {warnings.length > 0 && (
        <NoticeList
          title={t('import.warnings.title')}
          text={t('import.warnings.text', { n: warnings.length })}
          notices={warnings}
        />
      )}
    </>
  )
}

/** "Imported today, 14:00 from clients.csv." */
export function useWhenImported(): (report: Report) => string {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  return ({ at, fileName, takenBack }) =>
    t(takenBack ? 'import.report.taken-back' : 'import.report.when', {
      when: formats(locale).dateTime(at, today),
      file: fileName,
    })
}
