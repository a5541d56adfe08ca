import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import type { EventMap } from '#shared/contract/events.ts'
import type { Output } from '#shared/contract/index.ts'
import { useApi, useEvent } from '#renderer/api/api-provider.tsx'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { places } from '#renderer/api/places.ts'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { callOptions, useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { ChooseStep } from './choose-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { GiveUpDialog } from './give-up-dialog.tsx'
import { importFailureKey } from './import-failure.ts'
import {
  decided,
  noAnswers,
  openAsks,
  shownAsks,
  type Answers,
  type Ask,
  type ChosenFile,
} from './plan.ts'
import { paceAfter, type Pace } from './pace.ts'
import { PreviewStep } from './preview-step.tsx'
import { RememberedNote } from './remembered-note.tsx'
import { ReportStep } from './report-step.tsx'
import { RunStep } from './run-step.tsx'
import { useDropped } from './use-dropped.ts'
import { usePaste } from './use-paste.ts'
import { useWizardKeys, type Step } from './use-wizard-keys.ts'
import { WizardFrame } from './wizard-frame.tsx'

type Result = Output<'import.run'>
type Progress = EventMap['import.progress']

const stepIndex = { file: 0, columns: 1, preview: 2, run: 3, report: 3 } as const

type ImportScreenProps = Readonly<{
  /** A file that was dropped on the window and waits to be taken. */
  dropped?: File | null
  onTaken?: () => void
}>

/** Four steps from a file to clients. Nothing is written before the last. */
export function ImportScreen({ dropped = null, onTaken }: ImportScreenProps) {
  const { t, told } = useWords()
  const toast = useToast()
  const { undo } = useUndo()
  const { clients } = useAppInfo()
  const [, navigate] = useLocation()
  const api = useApi()
  const queries = useQueryClient()

  const [step, setStep] = useState<Step>('file')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [memoryUse, setMemoryUse] = useState<'open' | 'used' | 'declined'>('open')
  /** What is to happen once the owner gives up what they decided; null while nobody asked. */
  const [givingUp, setGivingUp] = useState<'leave' | 'back' | null>(null)
  const [hasDecided, setDecided] = useState(false)
  const [seen, setSeen] = useState<readonly Ask[]>([])
  const [pace, setPace] = useState<Pace | null>(null)
  const [isStopping, setStopping] = useState(false)
  const [result, setResult] = useState<Result | null>(null)

  const isPlanning = file !== null && (step === 'file' || step === 'columns' || step === 'preview')
  const planned = useCall(
    'import.plan',
    { token: file?.token ?? 'no file yet', answers },
    { enabled: isPlanning, keepPrevious: true },
  )
  // While a file is read, what the cache still holds is another file's.
  const isOfAnother = step === 'file' && planned.isPlaceholderData
  const plan = file === null || isOfAnother ? undefined : planned.data
  // Until the sheet that was chosen is read, the questions of the one before are not its own.
  const isOfAnotherSheet = answers.sheet !== undefined && plan?.sheet !== answers.sheet
  const asks = isOfAnotherSheet ? seen : shownAsks(seen, plan?.asks ?? [])
  if (asks.length !== seen.length) setSeen(asks)
  // The file is read as soon as it is chosen; it moves on by itself when it can be imported.
  if (step === 'file' && plan !== undefined && plan.refused === null) setStep('columns')

  const header = (plan?.columns ?? []).map((column) => column.header)
  const memory = useCall('imports.remembered', { header }, { enabled: header.length > 0 })
  const remembered = memory.data?.remembered ?? null
  // Offered by being taken, since it is said beside it and one press takes it back.
  if (remembered !== null && memoryUse === 'open') takeMemory(true)
  function takeMemory(used: boolean): void {
    setMemoryUse(used ? 'used' : 'declined')
    setAnswers(used && remembered !== null ? { ...remembered.answers, accepted: [] } : noAnswers)
  }
  const forget = useChange('imports.forget', { onSuccess: () => setMemoryUse('declined') })

  const tell = (code: Parameters<typeof importFailureKey>[0]): void =>
    toast.show({ tone: 'failed', text: t(importFailureKey(code)) })

  function begin(chosen: ChosenFile): void {
    setAnswers(noAnswers)
    setMemoryUse('open')
    setDecided(false)
    setSeen([])
    setResult(null)
    setStep('file')
    setFile(chosen)
  }
  const isTaking = useDropped({
    dropped,
    onTaken,
    onFile: begin,
    onFailure: tell,
    busy: step === 'run' ? t('import.failed.busy') : null,
  })
  const choose = useChange('import.choose', {
    onSuccess: (chosen) => chosen !== null && begin(chosen),
    onError: ({ code }) => tell(code),
  })
  const paste = useChange('import.paste', { onSuccess: begin, onError: ({ code }) => tell(code) })
  const unseal = useChange('import.unseal', { onSuccess: begin, onError: ({ code }) => tell(code) })
  usePaste((text) => paste.mutate({ text }), step === 'file')
  const run = useChange('import.run', {
    onSuccess: (done) => {
      setResult(done)
      setStep('report')
    },
    onError: ({ code }) => {
      setStep(code === 'import/open-asks' || code === 'import/changed' ? 'columns' : 'preview')
      if (code === 'import/changed') void planned.refetch()
      tell(code)
    },
    onSettled: () => setStopping(false),
  })
  const stop = useChange('import.cancel', { onError: ({ code }) => tell(code) })
  const saveRejects = useChange('import.saveRejects', {
    onSuccess: ({ saved }) => saved && toast.show({ text: t('import.rejected.saved') }),
    onError: ({ code }) => tell(code),
  })

  const onProgress = useCallback(
    (now: Progress) => {
      if (now.token !== file?.token) return
      const at = performance.now()
      setPace((before) => paceAfter(before, now, at))
    },
    [file],
  )
  useEvent('import.progress', onProgress)

  function answer(more: Partial<Answers>): void {
    setMemoryUse((use) => (use === 'open' ? 'declined' : use))
    setDecided(true)
    // Another sheet is another table: what was said of the first does not hold for it.
    const isAnother = more.sheet !== undefined && more.sheet !== plan?.sheet
    if (isAnother) setSeen(seen.filter(({ code }) => code === 'sheet'))
    setAnswers({ ...(isAnother ? noAnswers : answers), ...more })
  }
  /** Reads the file with one row as it was mended; what is still wrong with that row, or null. */
  async function mend(line: number, cells: readonly string[]): Promise<string | null> {
    if (file === null) return null
    const next = { ...answers, ...decided(answers, line, { cells: [...cells] }) }
    try {
      const read = await queries.fetchQuery(
        callOptions(api, 'import.plan', { token: file.token, answers: next }),
      )
      const still = read.rejects.find((reject) => reject.line === line)
      if (still === undefined) answer(next)
      return still === undefined ? null : told(still.message)
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      const { code } = error as ApiFailure<'import.plan'>
      return t(importFailureKey(code))
    }
  }
  function leave(): void {
    navigate(clients === 0 ? places.welcome : places.clients)
  }
  /** Leaves the import, or goes back for another file: at once where nothing was decided. */
  function giveUp(to: 'leave' | 'back', asked = hasDecided): void {
    setGivingUp(asked ? to : null)
    if (asked) return
    if (to === 'leave') leave()
    else startOver()
  }
  function startOver(): void {
    setDecided(false)
    setFile(null)
    setResult(null)
    setStep('file')
  }
  function startRun(): void {
    if (file === null) return
    setPace(null)
    setStep('run')
    run.mutate({ token: file.token, answers })
  }
  const open = openAsks(asks, answers)
  useWizardKeys(step, {
    onBack: () => (step === 'preview' ? setStep('columns') : giveUp('leave')),
    onGo: () => {
      if (step === 'columns' && plan !== undefined) setStep('preview')
      else if (step === 'preview' && open.length === 0) startRun()
    },
  })

  const shared = { plan, answers, asks, isRefreshing: planned.isPlaceholderData }
  return (
    <WizardFrame
      current={stepIndex[step]}
      isDone={step === 'report'}
      onCancel={step === 'run' || step === 'report' ? undefined : () => giveUp('leave')}
      cancelKeys={step === 'preview' ? undefined : 'Escape'}
    >
      {step === 'file' && (
        <ChooseStep
          file={file}
          refusal={plan?.refused ?? null}
          error={file === null ? null : planned.error}
          isChoosing={choose.isPending || paste.isPending || unseal.isPending || isTaking}
          onChoose={() => choose.mutate({})}
          onPaste={(text) => paste.mutate({ text })}
          onUnseal={(passphrase) =>
            file !== null && unseal.mutate({ token: file.token, passphrase })
          }
          onRetry={() => void planned.refetch()}
        />
      )}
      {step === 'columns' && plan !== undefined && (
        <ColumnsStep
          {...shared}
          plan={plan}
          memory={
            remembered !== null && (
              <RememberedNote
                on={remembered.on}
                isUsed={memoryUse === 'used'}
                onUse={takeMemory}
                onForget={() => forget.mutate({ header })}
              />
            )
          }
          onAnswer={answer}
          onBack={() => giveUp('back')}
          onNext={() => setStep('preview')}
        />
      )}
      {step === 'preview' && plan !== undefined && (
        <PreviewStep
          {...shared}
          plan={plan}
          onAnswer={answer}
          open={open.length}
          isSaving={saveRejects.isPending}
          onSaveRejects={() => file !== null && saveRejects.mutate({ token: file.token, answers })}
          onMend={mend}
          onBack={() => setStep('columns')}
          onImport={startRun}
        />
      )}
      {step === 'run' && file !== null && (
        <RunStep
          pace={pace}
          isStopping={isStopping}
          onStop={() => {
            setStopping(true)
            stop.mutate({ token: file.token })
          }}
        />
      )}
      {step === 'report' && file !== null && result !== null && (
        <ReportStep
          fileName={file.fileName}
          result={result}
          onUndo={() => {
            if (result.batch !== null) undo(result.batch)
            startOver()
          }}
          onClients={() => navigate(places.clients)}
          onAgain={startOver}
        />
      )}
      {givingUp !== null && file !== null && (
        <GiveUpDialog
          fileName={file.fileName}
          onKeep={() => setGivingUp(null)}
          onGiveUp={() => giveUp(givingUp, false)}
        />
      )}
    </WizardFrame>
  )
}
