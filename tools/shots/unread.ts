// Screens while what they show is still being read, and where it cannot be read.
import type { Page } from 'playwright-core'
import type { StandIn } from '../electron-standin/drive.ts'
import { channelNames } from '#shared/contract/names.ts'
import { ask, type Reads, type Scene, type Walk } from './scene.ts'

/** What the window and its frame need; without these there is no screen to look at. */
const frame: ReadonlySet<string> = new Set([
  'app.info',
  'settings.get',
  'settings.set',
  'language.get',
  'nudges.count',
  'views.list',
  'clients.count',
  'clients.find',
  'launches.list',
  'undo.peek',
  'drafts.get',
  'help.failed',
])

/** Answers every question from now on but those of the frame, and of `kept`. */
export async function holdReads(
  app: StandIn,
  reads: Reads,
  kept: readonly string[] = [],
): Promise<void> {
  const held = channelNames.filter((name) => !frame.has(name) && !kept.includes(name))
  await app.evaluate(
    ({ ipcMain }, { names, fails }) => {
      for (const name of names) {
        ipcMain.removeHandler(name)
        ipcMain.handle(name, () =>
          fails ? { ok: false, error: { code: 'data/busy' } } : new Promise(() => undefined),
        )
      }
    },
    { names: held, fails: reads === 'failing' },
  )
}

const client = async (page: Page): Promise<string> => {
  const { rows } = await ask<{ rows: readonly { id: string }[] }>(page, 'clients.find', {
    text: 'Morag Sinclair',
    limit: 1,
  })
  const [found] = rows
  if (found === undefined) throw new Error('The demo set has no Morag Sinclair')
  return `#/client/${found.id}`
}

const routes = {
  today: '#/today',
  clients: '#/clients',
  client,
  segments: '#/segments',
  outreach: '#/outreach',
  review: '#/review',
  insights: '#/insights',
  offerings: '#/offerings',
  drifted: '#/drifted',
  duplicates: '#/duplicates',
  trash: '#/trash',
  history: '#/history',
  settings: '#/settings',
  details: '#/settings/details',
} as const

const settingsPart = (name: string, at: number) => ({
  name,
  prepare: (page: Page) =>
    page.getByRole('navigation', { name: 'Sections' }).getByRole('button').nth(at).click(),
})

/** The lock cannot wait: until it is known whether the window is locked nothing is shown at all. */
export const unreadWalks = (fill: Walk['fill']): readonly Walk[] => [
  {
    fill,
    scenes: Object.entries(routes).map(([name, route]): Scene => ({
      route,
      reads: { are: 'waiting', kept: ['lock.get'] },
      shots: [{ name: `${name}-waiting` }],
    })),
  },
  // With most of it there: parts of a screen that cannot be read.
  {
    fill,
    scenes: [
      {
        route: client,
        reads: { are: 'failing', kept: ['clients.get', 'timeline.page', 'rhythm.get'] },
        shots: [{ name: 'client-part-failing' }],
      },
    ],
  },
  {
    fill,
    scenes: [
      {
        route: '#/segments',
        reads: { are: 'failing', kept: ['segments.list', 'segments.get', 'segments.load'] },
        shots: [{ name: 'segments-part-failing' }],
      },
    ],
  },
  {
    fill,
    scenes: [
      {
        route: '#/settings',
        reads: { are: 'failing' },
        shots: [
          settingsPart('settings-lock-failing', 7),
          settingsPart('settings-backups-failing', 8),
          settingsPart('settings-data-failing', 9),
        ],
      },
      ...Object.entries(routes)
        .filter(([name]) => name !== 'settings')
        .map(([name, route]): Scene => ({
          route,
          reads: { are: 'failing' },
          shots: [{ name: `${name}-failing` }],
        })),
    ],
  },
]
