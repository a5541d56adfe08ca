// What is pictured: every screen and state, in the order in which somebody could come upon them.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dataFileName } from '#core/db/open-database.ts'
import { makeDemo, runCli } from '../demo-data.ts'
import type { StandIn } from '../electron-standin/drive.ts'
import { root } from '../install.mjs'
import { goTo, quickWindow } from '../pictures.ts'
import { ask, type Walk } from './scene.ts'
import { unreadWalks } from './unread.ts'

/** The same moment every time, so that two runs can be compared. */
export const now = '2026-11-23T09:30:00Z'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const item = async (page: Page, menu: string | RegExp, name: string | RegExp) => {
  await button(page, menu)
  await page.getByRole('menuitem', { name }).click()
}
const keys = async (page: Page, ...names: readonly string[]) => {
  for (const name of names) await page.keyboard.press(name)
}
const titled = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor()

const openClient = async (page: Page, name: string) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
  await titled(page, name)
}

/** Turns to a part of a client’s page where it stands under a tab, as it does in narrow windows. */
const turnTo = async (page: Page, part: 'Timeline' | 'What I know') => {
  const tab = page.getByRole('radio', { name: part })
  if ((await tab.count()) > 0) await tab.check({ force: true })
}

/** Has questions for a file answered with this one. */
const answerOpen = (app: StandIn, file: string) =>
  app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    },
    join(root, 'test/samples', file),
  )

const chooseFile = async (page: Page, app: StandIn, file: string) => {
  await answerOpen(app, file)
  await button(page, /^Choose a file/)
  await titled(page, /understood/)
}

/** Rows that meet people of the demo set in part, and one of nobody. */
const meeting = [
  'Name,Email,Phone,Organisation,Birthday',
  'Morag Sinclair,m.sinclair@example.org,+44 1632 960771,Sinclair Weaving,14/05/1971',
  'M. Sinclair,morag.sinclair@example.org,,,',
  'Nieve Carrow,nieve@example.com,+44 1632 960772,,31/02/1980',
  ',,+44 1632 960773,,',
].join('\n')

const backUpTwice = (data: string): void => {
  makeDemo(data, now)
  for (const day of ['21', '22']) {
    runCli(['backup', '--data', data, '--now', `2026-11-${day}T09:30:00Z`])
  }
}
const demo = (data: string): void => makeDemo(data, now)

export const walks: readonly Walk[] = [
  {
    fill: (data) => {
      backUpTwice(data)
      writeFileSync(join(data, dataFileName), 'this was a data file once')
    },
    speaks: true,
    scenes: [{ shots: [{ name: 'recovery-damaged' }] }],
  },
  {
    fill: (data) => {
      backUpTwice(data)
      rmSync(join(data, dataFileName))
    },
    speaks: true,
    scenes: [
      {
        shots: [
          { name: 'recovery-missing' },
          { name: 'recovery-anew', prepare: (page, _, t) => button(page, t('recovery.anew')) },
        ],
      },
    ],
  },
  {
    fill: () => undefined,
    scenes: [
      {
        route: '#/welcome',
        shots: [
          { name: 'first-run' },
          { name: 'first-run-missing', prepare: (page) => keys(page, '2', 'Enter') },
          {
            name: 'first-run-not-ours',
            prepare: async (page, app) => {
              await answerOpen(app, 'csv/dates-ambiguous.csv')
              await button(page, 'I have a backup to restore')
              await page.getByText(/^That is no backup/).waitFor()
            },
          },
          {
            name: 'first-run-drop',
            prepare: (page) =>
              page.evaluate(`{
                const dataTransfer = new DataTransfer()
                dataTransfer.items.add(new File(['Name'], 'people.csv'))
                document.body.dispatchEvent(
                  new DragEvent('dragenter', { dataTransfer, bubbles: true }),
                )
              }`),
          },
        ],
      },
      { route: '#/clients', shots: [{ name: 'empty-clients' }] },
      { route: '#/segments', shots: [{ name: 'empty-segments' }] },
      { route: '#/outreach', shots: [{ name: 'empty-outreach' }] },
      { route: '#/review', shots: [{ name: 'empty-review' }] },
      { route: '#/insights', shots: [{ name: 'empty-insights' }] },
      { route: '#/drifted', shots: [{ name: 'empty-drifted' }] },
      { route: '#/duplicates', shots: [{ name: 'empty-duplicates' }] },
      { route: '#/trash', shots: [{ name: 'empty-trash' }] },
      { route: '#/history', shots: [{ name: 'empty-history' }] },
      { route: '#/nowhere', shots: [{ name: 'lost' }] },
    ],
  },
  {
    fill: (data) => runCli(['add', 'Ailsa Orr', '--data', data, '--now', now]),
    scenes: [
      { route: '#/today', shots: [{ name: 'today-one' }] },
      {
        shots: [
          { name: 'client-new', prepare: (page) => openClient(page, 'Ailsa Orr') },
          {
            name: 'today-empty',
            prepare: async (page) => {
              await page.getByRole('textbox', { name: /^Write what happened/ }).fill('called')
              await keys(page, 'Enter')
              await page.getByText(/^Logged a call/).waitFor()
              await goTo(page, '#/today')
              await titled(page, 'Nobody is waiting for you today')
            },
          },
        ],
      },
    ],
  },
  {
    fill: demo,
    scenes: [
      {
        route: '#/today',
        shots: [
          { name: 'today' },
          { name: 'today-score', prepare: (page) => keys(page, 'w') },
          { name: 'today-log', prepare: (page) => keys(page, 'Escape', 'l') },
          { name: 'today-snooze', prepare: (page) => keys(page, 'Escape', 's') },
          { name: 'today-skipped', prepare: (page) => keys(page, 'Escape', 'x') },
        ],
      },
      { route: '#/drifted', shots: [{ name: 'drifted' }] },
      {
        route: '#/clients',
        shots: [
          { name: 'clients' },
          {
            name: 'clients-chosen',
            prepare: (page) =>
              keys(page, 'j', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'),
          },
          { name: 'clients-log-many', prepare: (page) => keys(page, 'l') },
          {
            name: 'clients-merge',
            prepare: (page) => keys(page, 'Escape', 'm'),
          },
          { name: 'clients-look', prepare: (page) => keys(page, 'Escape', 'q') },
        ],
      },
      {
        route: '#/clients',
        shots: [
          {
            name: 'clients-filter',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await button(page, 'As text')
              await page.keyboard.type('not tag = courier and (stage = active or stage = lead)')
              await keys(page, 'Enter')
              await page.getByRole('button', { name: /^Change the filter Stage/ }).click()
            },
          },
          {
            name: 'clients-view',
            prepare: (page) => keys(page, 'Escape', 'v'),
          },
          {
            name: 'clients-no-fit',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await button(page, 'Clear filters')
              await page.getByRole('searchbox').first().fill('zz')
            },
          },
          {
            name: 'clients-columns',
            prepare: async (page) => {
              await page.getByRole('searchbox').first().fill('')
              await button(page, 'Columns')
            },
          },
          { name: 'clients-new', prepare: (page) => keys(page, 'Escape', 'n') },
          { name: 'export', prepare: (page) => keys(page, 'Escape', 'e') },
        ],
      },
      {
        route: '#/today',
        shots: [
          { name: 'search', prepare: (page) => keys(page, 'Escape', 'Control+k') },
          {
            name: 'search-found',
            prepare: async (page) => {
              await page.keyboard.type('wheel')
              await page.getByRole('option').first().waitFor()
            },
          },
          {
            name: 'search-person',
            prepare: async (page) => {
              await page.getByRole('combobox').fill('Morag')
              await page
                .getByRole('option', { name: /Morag Sinclair/ })
                .first()
                .waitFor()
            },
          },
          {
            name: 'search-nothing',
            prepare: async (page) => {
              await page.getByRole('combobox').fill('qqzzj')
              await page.getByText(/^Nothing matches/).waitFor()
            },
          },
          { name: 'keys', prepare: (page) => keys(page, 'Escape', '?') },
        ],
      },
      {
        shots: [
          {
            name: 'client',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await openClient(page, 'Morag Sinclair')
            },
          },
          {
            name: 'client-composer',
            prepare: async (page) => {
              await page
                .getByRole('textbox', { name: /^Write what happened/ })
                .fill('called, wants a lighter frame, promised samples fri #loom')
              await page.getByText(/You owe/).waitFor()
            },
          },
          {
            name: 'client-known',
            prepare: async (page) => {
              await page.getByRole('textbox', { name: /^Write what happened/ }).fill('')
              await turnTo(page, 'What I know')
              await page.getByText('Has and wants').scrollIntoViewIfNeeded()
              await page.getByRole('button', { name: 'Add a purchase' }).scrollIntoViewIfNeeded()
            },
          },
          {
            name: 'client-remind',
            prepare: async (page) => {
              await turnTo(page, 'Timeline')
              await page.getByRole('textbox', { name: /^Write what happened/ }).fill('')
              await keys(page, 'Escape')
              await button(page, 'Remind me')
            },
          },
          {
            name: 'client-pause',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await button(page, /^Pause/)
            },
          },
          {
            name: 'client-details',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await item(page, 'More', 'Edit details')
            },
          },
          {
            name: 'client-menu',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await button(page, 'More')
            },
          },
          {
            name: 'client-wish',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await turnTo(page, 'What I know')
              await button(page, 'Add a wish')
              await page.getByRole('textbox', { name: 'In their words' }).fill('a second lamp')
              await page.getByRole('combobox', { name: 'One of your offerings' }).fill('E-bike')
            },
          },
        ],
      },
      {
        shots: [
          {
            name: 'organisation',
            prepare: async (page) => {
              const { client } = await ask<{ client: { id: string } }>(page, 'clients.add', {
                name: 'Harbour Couriers',
                kind: 'organisation',
                email: 'desk@harbour.example',
                tags: ['courier'],
              })
              for (const name of ['Jonah Pell', 'Rosa Quint']) {
                await ask(page, 'clients.add', { name, organisation: 'Harbour Couriers' })
              }
              await goTo(page, `#/client/${client.id}`)
              await titled(page, 'Harbour Couriers')
            },
          },
        ],
      },
      {
        route: '#/settings',
        shots: [
          'day',
          'cadence',
          'notifications',
          'appearance',
          'language',
          'keys',
          'computer',
          'lock',
          'backups',
          'data',
        ].map((name, at) => ({
          name: `settings-${name}`,
          prepare: (page: Page) =>
            page.getByRole('navigation', { name: 'Sections' }).getByRole('button').nth(at).click(),
        })),
      },
      {
        route: '#/settings',
        shots: [
          { name: 'settings-passphrase', prepare: (page) => button(page, /^Set a passphrase/) },
        ],
      },
      { route: '#/settings/about', shots: [{ name: 'about' }] },
      { route: '#/settings/details', shots: [{ name: 'details' }] },
      {
        route: '#/review',
        shots: [
          { name: 'review-1' },
          ...[2, 3, 4, 5, 6, 7, 8].map((n) => ({
            name: `review-${n}`,
            prepare: (page: Page) => keys(page, 'ArrowRight'),
          })),
          {
            name: 'review-over',
            prepare: async (page) => {
              await button(page, 'Finish')
              await titled(page, /^That was the week/)
            },
          },
        ],
      },
      {
        route: '#/segments',
        shots: [
          { name: 'segments' },
          { name: 'segments-new', prepare: (page) => keys(page, 'n') },
          { name: 'segments-done', prepare: (page) => keys(page, 'Escape') },
        ],
      },
      {
        route: '#/offerings',
        shots: [
          { name: 'offerings' },
          { name: 'offerings-new', prepare: (page) => keys(page, 'n') },
          { name: 'offerings-done', prepare: (page) => keys(page, 'Escape') },
        ],
      },
      {
        route: '#/outreach',
        shots: [
          { name: 'outreach' },
          {
            name: 'outreach-gap',
            prepare: async (page) => {
              const { segments } = await ask<{ segments: { id: string; name: string }[] }>(
                page,
                'segments.list',
                {},
              )
              const { template } = await ask<{ template: { id: string } }>(page, 'templates.save', {
                name: 'Spring hello',
                subject: 'Your {bike}, and the first warm week',
                body: 'Dear {first name},\n\nI fixed bikes all week and I thought of your {bike}. I have a free morning. I could look at {the part of last spring} if you like.\n\nWarmly,\nKettle Lane Cycles',
              })
              const families = segments.find(({ name }) => name === 'Families')
              await ask(page, 'outreach.start', {
                templateId: template.id,
                from: { segment: families?.id },
              })
              await page.reload()
              await page.locator('[data-gap]').first().waitFor()
            },
          },
          { name: 'outreach-fill', prepare: (page) => page.locator('[data-gap]').first().click() },
          { name: 'outreach-edit', prepare: (page) => keys(page, 'Escape', 'Escape', 'e') },
          {
            name: 'outreach-toast',
            prepare: async (page) => {
              await keys(page, 'Escape', 'x')
              await page.getByText(/^Left .* out/).waitFor()
            },
          },
          { name: 'outreach-new', prepare: (page) => keys(page, 'n') },
          {
            name: 'outreach-text',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await item(page, 'More', /^The text for all/)
            },
          },
        ],
      },
      {
        route: '#/insights',
        shots: [
          { name: 'insights', prepare: (page) => keys(page, 'Escape') },
          {
            name: 'insights-mark',
            prepare: async (page) => {
              await page.locator('[data-mark]').first().focus()
              for (let n = 0; n < 20; n += 1) await page.keyboard.press('ArrowRight')
            },
          },
          {
            name: 'insights-foot',
            prepare: async (page) => {
              await page.locator('[data-mark]').last().scrollIntoViewIfNeeded()
            },
          },
          {
            name: 'insights-table',
            prepare: async (page) => {
              await page.locator('[data-mark]').first().focus()
              await keys(page, 't')
            },
          },
        ],
      },
      {
        route: '#/duplicates',
        shots: [
          {
            name: 'duplicates',
            prepare: async (page) => {
              await ask(page, 'clients.add', {
                name: 'Morag Sinclaire',
                email: 'morag.sinclair@example.org',
              })
              await page.reload()
              await page.getByRole('button', { name: 'Merge' }).first().waitFor()
            },
          },
          { name: 'duplicates-merge', prepare: (page) => keys(page, 'm') },
        ],
      },
      {
        route: '#/trash',
        shots: [
          {
            name: 'trash',
            prepare: async (page) => {
              await keys(page, 'Escape')
              await openClient(page, 'Delphine Rousseau')
              await item(page, 'More', 'Delete')
              await page.getByText(/to the Trash/).waitFor()
              await goTo(page, '#/trash')
              await titled(page, /in Trash$/)
            },
          },
        ],
      },
      { route: '#/history', shots: [{ name: 'history' }] },
      {
        route: '#/import',
        shots: [
          { name: 'import-1-file' },
          {
            name: 'import-2-columns-asks',
            prepare: (page, app) => chooseFile(page, app, 'csv/dates-ambiguous.csv'),
          },
          {
            name: 'import-give-up',
            prepare: async (page) => {
              await page.getByRole('radio', { name: /^Day first/ }).check({ force: true })
              await titled(page, /understood$/)
              await button(page, 'Cancel')
              await titled(page, 'Give up what you decided?')
            },
          },
          {
            name: 'import-2-columns',
            prepare: async (page, app) => {
              await button(page, 'Go on with it')
              await button(page, 'Back')
              await button(page, 'Give it up')
              await chooseFile(page, app, 'csv/google-contacts-2024.csv')
            },
          },
          { name: 'import-3-preview', prepare: (page) => button(page, /^Preview/) },
          {
            name: 'import-4-report',
            prepare: async (page) => {
              await button(page, /^Import /)
              await page.getByRole('button', { name: 'See your clients' }).waitFor()
            },
          },
        ],
      },
      {
        route: '#/import',
        shots: [
          {
            name: 'import-1-paste',
            prepare: async (page) => {
              await button(page, 'Paste rows')
              await page.getByRole('textbox', { name: 'Rows from a spreadsheet' }).fill(meeting)
            },
          },
          {
            name: 'import-2-pasted',
            prepare: (page) => button(page, 'Read these rows'),
          },
          {
            name: 'import-3-pairs',
            prepare: (page) => button(page, /^Preview/),
          },
        ],
      },
      {
        route: '#/today',
        shots: [
          {
            name: 'capture',
            window: 'quick',
            prepare: (page) => button(page, 'Capture'),
          },
          {
            name: 'capture-read',
            window: 'quick',
            prepare: async (_, app) => {
              const quick = await quickWindow(app.pages)
              const field = quick.getByRole('textbox', { name: 'What happened' })
              await field.pressSequentially('@Morag')
              await quick.getByRole('option').first().waitFor()
            },
          },
          {
            name: 'capture-filled',
            window: 'quick',
            prepare: async (_, app) => {
              const quick = await quickWindow(app.pages)
              await quick.getByRole('option').first().click()
              await quick
                .getByRole('textbox', { name: 'What happened' })
                .pressSequentially('called, wants a lighter frame, she pays the rest 1/4 #loom')
              await quick.getByText(/^They reached you|^You reached out/).waitFor()
            },
          },
        ],
      },
    ],
  },
  {
    fill: demo,
    speaks: true,
    scenes: [
      {
        route: '#/today',
        shots: [
          {
            name: 'lock',
            prepare: async (page, _, t) => {
              await ask(page, 'lock.set', { secret: 'blue heron', current: null })
              await keys(page, 'Control+L')
              await page.getByText(t('lock.title')).waitFor()
            },
          },
          {
            name: 'lock-wrong',
            prepare: async (page, _, t) => {
              await page.keyboard.type('grey heron')
              await keys(page, 'Enter')
              await page.getByText(t('lock.wrong')).waitFor()
            },
          },
        ],
      },
    ],
  },
  ...unreadWalks(demo),
]
