import '#shared/words/every-language.ts'
import { formats } from '#shared/words/format.ts'
import type { Locale } from '#shared/words/language.ts'
import { words } from '#shared/words/words.ts'
import type { MenuWords } from './app/menu.ts'
import type { StartFailure } from './app/start-failure.ts'
import type { TrayWords } from './app/tray-menu.ts'
import type { DialogWords } from './platform/dialogs.ts'

/** What main says in one language, taken from the catalogue once. */
export type Texts = {
  readonly menu: MenuWords
  readonly tray: TrayWords
  readonly dialogs: DialogWords
  readonly startFailure: (code: StartFailure, file: string) => { title: string; text: string }
  readonly stopped: { title: string; text: string; again: string; quit: string }
  readonly broken: string
  /** Closing the window where no tray is shown. */
  readonly minimised: { title: string; text: string; stay: string; quit: string }
}

export function textsIn(locale: Locale): Texts {
  const { t } = words(locale)
  const { countWord, sentenceStart } = formats(locale)
  const count = (n: number): string => sentenceStart(countWord(n))

  return {
    menu: {
      file: t('desktop.menu.file'),
      edit: t('desktop.menu.edit'),
      view: t('desktop.menu.view'),
      window: t('desktop.menu.window'),
      settings: t('desktop.menu.settings'),
      lock: t('lock.now'),
      quit: t('desktop.menu.quit'),
      help: t('desktop.menu.help'),
      logs: t('desktop.menu.logs'),
      details: t('desktop.menu.details'),
      about: t('help.about'),
    },
    tray: {
      tooltip: (n, reminders) => {
        const people = t('tray.tooltip', { n })
        return reminders === 0 ? people : t('tray.tooltip.reminders', { people, n: reminders })
      },
      heading: (n) => t('tray.heading', { n, Count: count(n) }),
      person: (name, glance) => t('tray.person', { name, glance }),
      reminders: (n) => t('tray.reminders', { n, Count: count(n) }),
      capture: t('tray.capture'),
      snoozeAll: t('tray.snooze-all'),
      pause: t('tray.pause'),
      paused: (until) => t('tray.paused', { until }),
      resume: t('tray.resume'),
      open: t('tray.open'),
      settings: t('tray.settings'),
      quit: t('tray.quit'),
    },
    dialogs: {
      chooseTitle: t('desktop.choose.import'),
      importFiles: t('desktop.files.import'),
      tables: t('desktop.files.tables'),
      cards: t('desktop.files.cards'),
      archives: t('desktop.files.archives'),
      sealedArchives: t('desktop.files.sealed'),
      calendars: t('desktop.files.calendars'),
      sheets: t('desktop.files.sheets'),
      printedSheets: t('desktop.files.printed-sheets'),
      allFiles: t('desktop.files.all'),
      exportTitle: t('desktop.choose.export'),
      exportName: (date, ending) => t('desktop.name.export', { date, ending }),
      rejectsTitle: t('desktop.choose.rejects'),
      rejectsName: t('desktop.name.rejects'),
      backupTitle: t('desktop.choose.backup'),
      backupFiles: t('desktop.files.backups'),
      backupFolderTitle: t('desktop.choose.backup-folder'),
      pastedName: t('desktop.name.pasted'),
    },
    startFailure: (code, file) => ({
      title: t('desktop.start.title'),
      text: t(`desktop.start.${shortCode(code)}`, { file }),
    }),
    stopped: {
      title: t('desktop.stopped.title'),
      text: t('desktop.stopped.text'),
      again: t('desktop.stopped.again'),
      quit: t('tray.quit'),
    },
    broken: t('desktop.broken.text'),
    minimised: {
      title: t('desktop.minimised.title'),
      text: t('desktop.minimised.text'),
      stay: t('desktop.minimised.stay'),
      quit: t('desktop.menu.quit'),
    },
  }
}

type Short<Code extends string> = Code extends `data/${infer Rest}` ? Rest : Code

function shortCode(code: StartFailure): Short<StartFailure> {
  switch (code) {
    case 'data/not-a-folder':
      return 'not-a-folder'
    case 'data/read-only':
      return 'read-only'
    case 'data/disk-full':
      return 'disk-full'
    case 'data/disk-failed':
      return 'disk-failed'
    case 'internal':
      return 'internal'
  }
}
