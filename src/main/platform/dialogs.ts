import type { BaseWindow, Dialog, OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import type { SavedFormat } from '#shared/contract/worker.ts'

export type DialogWords = {
  readonly chooseTitle: string
  readonly importFiles: string
  readonly tables: string
  readonly cards: string
  readonly archives: string
  readonly sealedArchives: string
  readonly calendars: string
  readonly sheets: string
  readonly printedSheets: string
  readonly allFiles: string
  readonly exportTitle: string
  readonly exportName: (date: string, ending: string) => string
  readonly rejectsTitle: string
  readonly rejectsName: string
  readonly backupTitle: string
  readonly backupFiles: string
  readonly backupFolderTitle: string
  readonly pastedName: string
}

export type DialogsOptions = {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  /** The window the dialog belongs to, if there is one. */
  readonly parent: () => BaseWindow | null
  readonly documents: string
  /** In the language of this moment. */
  readonly words: () => DialogWords
  /** The owner's date, for the name of an export. */
  readonly today: () => string
}

export type Dialogs = ReturnType<typeof createDialogs>

/** The dialogs of the system; each answers a path, or null where the owner cancelled. */
export function createDialogs({ dialog, parent, documents, words, today }: DialogsOptions) {
  const readable = [
    'csv',
    'tsv',
    'txt',
    'xlsx',
    'vcf',
    'vcard',
    'ics',
    'mbox',
    'eml',
    'json',
    'rapport',
  ]

  async function open(options: OpenDialogOptions): Promise<string | null> {
    const window = parent()
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    return canceled ? null : (filePaths[0] ?? null)
  }

  return {
    pastedName: (): string => words().pastedName,

    chooseImport: () =>
      open({
        title: words().chooseTitle,
        properties: ['openFile'],
        filters: [
          { name: words().importFiles, extensions: readable },
          { name: words().allFiles, extensions: ['*'] },
        ],
      }),

    /** A backup, or a data file of Rapport from anywhere. */
    chooseBackup: () =>
      open({
        title: words().backupTitle,
        properties: ['openFile'],
        filters: [{ name: words().backupFiles, extensions: ['db'] }],
      }),

    /** A folder for backups. */
    chooseFolder: () =>
      open({
        title: words().backupFolderTitle,
        properties: ['openDirectory', 'createDirectory'],
      }),

    /** For all clients in a format, or for the rows of an import that were refused. */
    chooseSave: async (what: SavedFormat | 'rejects' | 'sealed'): Promise<string | null> => {
      const told = words()
      const { name, ending } = fileKind(what, told)
      const fileName = what === 'rejects' ? told.rejectsName : told.exportName(today(), ending)
      const options = {
        title: what === 'rejects' ? told.rejectsTitle : told.exportTitle,
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

function fileKind(
  what: SavedFormat | 'rejects' | 'sealed',
  words: DialogWords,
): { readonly name: string; readonly ending: string } {
  switch (what) {
    case 'rejects':
    case 'csv':
      return { name: words.tables, ending: 'csv' }
    case 'vcard':
    case 'vcard-3.0':
      return { name: words.cards, ending: 'vcf' }
    case 'ics':
      return { name: words.calendars, ending: 'ics' }
    case 'json':
      return { name: words.archives, ending: 'json' }
    case 'html':
      return { name: words.sheets, ending: 'html' }
    case 'pdf':
      return { name: words.printedSheets, ending: 'pdf' }
    case 'sealed':
      return { name: words.sealedArchives, ending: 'rapport' }
  }
}
