/** An error as far as it may be logged and cross threads: its message may quote the owner's data. */
export type Thrown = { readonly kind: string; readonly code: string | null; readonly stack: string }

const FRAMES = 12

export function thrownBy(error: unknown): Thrown {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, stack: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim())
  return { kind: error.name, code, stack: frames.join(' | ') }
}
