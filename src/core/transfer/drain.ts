/** Runs a generator to its end without pauses; its result. */
export function drain<Result>(generator: Generator<unknown, Result>): Result {
  for (;;) {
    const step = generator.next()
    if (step.done === true) return step.value
  }
}
