import { assertNever } from '#shared/result.ts'
import type { ReactNode } from 'react'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useWords, type WindowWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { WarningCircleIcon } from '#renderer/ui/icons.ts'
import type { Problem } from './use-capture.ts'
import styles from './capture.module.css'

/** What stands between the line and its filing, and that its words are kept. */
export function ProblemLine({ problem }: Readonly<{ problem: Problem }>) {
  const words = useWords()
  return (
    <div className={styles.problem} role="alert">
      <Icon of={WarningCircleIcon} weight="fill" />
      <p>
        {problemWords(problem, words)}
        {problem.kind !== 'empty' && problem.kind !== 'draft-failed' && (
          <span className={styles.kept}>{words.t('capture.kept')}</span>
        )}
      </p>
    </div>
  )
}

function problemWords(problem: Problem, { t, rich }: WindowWords): ReactNode {
  switch (problem.kind) {
    case 'empty':
      return t('capture.empty')
    case 'draft-failed':
      return t('window.draft-failed')
    case 'nobody-named':
      return rich('capture.nobody-named', {})
    case 'nobody-called':
      return t('capture.nobody-called', { name: problem.name })
    case 'several':
      return t('capture.several', { name: problem.name })
    case 'failed':
      return problem.failure.code === 'client/not-found'
        ? t('capture.failed.client')
        : t(commonFailureKey(problem.failure.code) ?? 'window.failed.internal')
    default:
      return assertNever(problem, 'problem')
  }
}
