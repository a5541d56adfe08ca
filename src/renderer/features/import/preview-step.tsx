import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Lede } from '#renderer/ui/page.tsx'
import { CountTiles, type CountKind } from './count-tiles.tsx'
import { MatchList } from './match-list.tsx'
import { NoticeList } from './notice-list.tsx'
import { PeopleList } from './people-list.tsx'
import { RejectList } from './reject-list.tsx'
import { AskPanel } from './ask-panel.tsx'
import {
  asksHere,
  clientsToWrite,
  decided,
  undecided,
  type Answers,
  type Ask,
  type Plan,
} from './plan.ts'
import { StepBody } from './wizard-frame.tsx'
import styles from './import.module.css'

type PreviewStepProps = Readonly<{
  plan: Plan
  asks: readonly Ask[]
  answers: Answers
  onAnswer: (more: Partial<Answers>) => void
  /** Questions that still keep the file from being imported. */
  open: number
  isRefreshing: boolean
  isSaving: boolean
  onSaveRejects: () => void
  /** Reads a rejected row as the owner mended it; what is still wrong with it, or null. */
  onMend: (line: number, cells: readonly string[]) => Promise<string | null>
  onBack: () => void
  onImport: () => void
}>

/** What the import would do, before it does it. */
export function PreviewStep({
  plan,
  asks,
  answers,
  onAnswer,
  open,
  isRefreshing,
  isSaving,
  onSaveRejects,
  onMend,
  onBack,
  onImport,
}: PreviewStepProps) {
  const { t } = useWords()
  const clients = clientsToWrite(plan)
  const [kind, setKind] = useState<CountKind | null>(null)
  const leftOut = new Set(
    (answers.rows ?? []).filter(({ is }) => is === 'out').map(({ line }) => line),
  )
  return (
    <StepBody
      foot={
        <>
          <span className={styles.footText}>
            {open > 0
              ? t('import.preview.open', { n: open })
              : t('import.preview.ready', { rows: plan.counts.rows })}
          </span>
          <Button keys="Escape" onClick={onBack}>
            {t('window.back')}
          </Button>
          <Button
            variant="primary"
            keys="$mod+Enter"
            disabled={open > 0 || clients === 0 || isRefreshing}
            onClick={onImport}
          >
            {t('import.preview.import', { clients })}
          </Button>
        </>
      }
    >
      <Lede size="m">
        {open > 0
          ? t('import.preview.title.open', { asks: open })
          : t('import.preview.title', { clients })}
      </Lede>
      <p className={styles.intro}>
        {t(clients === 0 ? 'import.preview.none' : 'import.preview.text')}
      </p>
      {asks
        .filter((ask) => asksHere(ask, answers))
        .map((ask) => (
          <AskPanel key={ask.code} ask={ask} plan={plan} answers={answers} onAnswer={onAnswer} />
        ))}
      <CountTiles counts={plan.counts} chosen={kind} onChoose={setKind} />
      {kind === null && <MatchList plan={plan} answers={answers} onAnswer={onAnswer} />}
      {kind === 'rejected' ? null : (
        <PeopleList
          people={plan.people}
          kind={kind}
          counts={plan.counts}
          mayLeave={plan.format !== 'ics' && plan.format !== 'mbox'}
          leftOut={leftOut}
          onLeave={(line, leave) =>
            onAnswer(leave ? decided(answers, line, { is: 'out' }) : undecided(answers, line))
          }
        />
      )}
      {plan.rejects.length > 0 && (kind === null || kind === 'rejected') && (
        <RejectList
          count={plan.counts.rejected}
          rejects={plan.rejects.map((reject) => ({
            ...reject,
            cells: plan.rejectedCells.find(({ line }) => line === reject.line)?.cells ?? [],
          }))}
          header={plan.columns.map(({ header }) => header)}
          doLabel={t('import.fix.read')}
          isSaving={isSaving}
          onSave={onSaveRejects}
          onMend={onMend}
        />
      )}
      {plan.warnings.length > 0 && kind === null && (
        <NoticeList
          title={t('import.warnings.title')}
          text={t('import.warnings.text', { n: plan.warnings.length })}
          notices={plan.warnings}
        />
      )}
    </StepBody>
  )
}
