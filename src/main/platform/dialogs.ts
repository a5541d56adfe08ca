import type { BaseWindow, Dialog } from 'electron'
import { join } from 'node:path'
import type { ExportFormat } from '#shared/contract/worker.ts'

export type DialogWords = {
  readonly chooseTitle: string
  readonly importFiles: string
  readonly tables: string
  readonly cards: string
  readonly archives: string
  readonly sealedArchives: string
  readonly calendars: string
  readonly sheets: string
  readonly allFiles: string
  readonly exportTitle: string
  readonly exportName: (date: string, ending: string) => string
  readonly rejectsTitle: string
  readonly rejectsName: string
  readonly backupFolderTitle: string
  readonly pastedName: string
}

export type DialogsOptions = {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  /** The window the dialog belongs to, if there is one. */
  readonly parent: () => BaseWindow | null
  readonly documents: string
  readonly words: DialogWords
  /** The owner's date, for the name of an export. */
  readonly today: () => string
}

/** The dialogs of the system; each answers a path, or null where the owner cancelled. */
export function createDialogs({ dialog, parent, documents, words, today }: DialogsOptions) {
  const readable = {
    name: words.importFiles,
    extensions: ['csv', 'tsv', 'txt', 'vcf', 'vcard', 'ics', 'mbox', 'eml', 'json', 'rapport'],
  }
  const csv = { name: words.tables, ending: 'csv' }
  const cards = { name: words.cards, ending: 'vcf' }
  const json = { name: words.archives, ending: 'json' }
  const ics = { name: words.calendars, ending: 'ics' }
  const html = { name: words.sheets, ending: 'html' }
  const sealed = { name: words.sealedArchives, ending: 'rapport' }
  const written = {
    csv,
    vcard: cards,
    'vcard-3.0': cards,
    ics,
    json,
    html,
    sealed,
  } satisfies Record<ExportFormat | 'sealed', unknown>

  return {
    pastedName: words.pastedName,

    chooseImport: async (): Promise<string | null> => {
      const options = {
        title: words.chooseTitle,
        properties: ['openFile' as const],
        filters: [readable, { name: words.allFiles, extensions: ['*'] }],
      }
      const window = parent()
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options))
      return canceled ? null : (filePaths[0] ?? null)
    },

    /** A folder for backups. */
    chooseFolder: async (): Promise<string | null> => {
      const options = {
        title: words.backupFolderTitle,
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const window = parent()
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options))
      return canceled ? null : (filePaths[0] ?? null)
    },

    /** For all clients in a format, or for the rows of an import that were refused. */
    chooseSave: async (what: ExportFormat | 'rejects' | 'sealed'): Promise<string | null> => {
      const { name, ending } = what === 'rejects' ? csv : written[what]
      const fileName = what === 'rejects' ? words.rejectsName : words.exportName(today(), ending)
      const options = {
        title: what === 'rejects' ? words.rejectsTitle : words.exportTitle,
        defaultPath: join(documents, fileName),
        filters: [{ name, extensions: [ending] }],
      }
      const window = parent()
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options))
      return canceled || filePath === '' ? null : filePath
    },
  }
}
