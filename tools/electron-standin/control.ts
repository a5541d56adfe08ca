// The line to the test that started this run: Node's own channel between parent and child.
import { runInThisContext } from 'node:vm'
import { bindBrowser } from './chromium.ts'
import * as electron from './electron.ts'
import { recorded } from './record.ts'

/** What a test asks for; `evaluate` runs a function's text with the electron module and an argument. */
export type Question = { readonly id: number } & (
  | { readonly ask: 'evaluate'; readonly text: string; readonly argument: unknown }
  | { readonly ask: 'recorded' }
  | { readonly ask: 'endpoint' }
)

export type Answer = {
  readonly id: number
  readonly value?: unknown
  readonly problem?: string
}

const answerTo = async (question: Question): Promise<unknown> => {
  if (question.ask === 'recorded') return structuredClone(recorded)
  if (question.ask === 'endpoint') return bindBrowser()
  const run: unknown = runInThisContext(`(${question.text})`)
  if (typeof run !== 'function') throw new Error('evaluate takes a function')
  return Reflect.apply(run, undefined, [electron, question.argument])
}

/** Answers the parent process as long as it is there, and ends with it. */
export const listenToParent = (): void => {
  if (!process.send) return
  process.on('message', (question: Question) => {
    const reply = (answer: Answer) => process.send?.(answer)
    answerTo(question).then(
      (value) => reply({ id: question.id, value }),
      (problem: unknown) =>
        reply({
          id: question.id,
          problem: problem instanceof Error ? problem.message : String(problem),
        }),
    )
  })
  process.on('disconnect', () => electron.app.quit())
}
