// What a picture is taken of.
import type { Page } from 'playwright-core'
import type { Words } from '#shared/words/words.ts'
import type { StandIn } from '../electron-standin/drive.ts'

/** What becomes of reads: they never end, or the data is held by another program. */
export type Reads = 'waiting' | 'failing'

export type Shot = {
  readonly name: string
  /** What the person does before the picture, from where the shot before left the window. */
  readonly prepare?: (page: Page, app: StandIn, t: Words['t']) => Promise<unknown>
  /** The small window is pictured in its own size. */
  readonly window?: 'quick'
}

/** Shots that build on one another; each scene can be taken without those before it. */
export type Scene = {
  readonly route?: string | ((page: Page) => Promise<string>)
  /** What becomes of the questions of its screen, but for those of `kept`; goes on to the end of the walk. */
  readonly reads?: { readonly are: Reads; readonly kept?: readonly string[] }
  readonly shots: readonly Shot[]
}

export type Walk = {
  /** Makes its data folder as the app will find it. */
  readonly fill: (data: string) => void
  /**
   * Played in the wanted language itself: where nothing can be asked of the app, it cannot be told to
   * speak another.
   */
  readonly speaks?: boolean
  readonly scenes: readonly Scene[]
}

/** Calls a channel of the app, as its page does. */
export const ask = async <T>(page: Page, channel: string, input: object): Promise<T> => {
  const answer = await page.evaluate(
    ([name, given]) => {
      const { invoke } = Reflect.get(globalThis, 'rapport') as {
        invoke: (channel: string, input: unknown) => Promise<unknown>
      }
      return invoke(name, given)
    },
    [channel, input] as const,
  )
  const { ok, value } = answer as { ok: boolean; value: T }
  if (!ok) throw new Error(`${channel} failed: ${JSON.stringify(answer)}`)
  return value
}
