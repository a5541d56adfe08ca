import type { BaseWindow, Dialog } from 'electron'
import { join } from 'node:path'

export type DialogWords = {
  readonly chooseTitle: string
  readonly tables: string
  readonly allFiles: string
  readonly exportTitle: string
  readonly exportName: (date: string) => string
  readonly rejectsTitle: string
  readonly rejectsName: string
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
  const csv = { name: words.tables, extensions: ['csv', 'tsv', 'txt'] }

  return {
    chooseImport: async (): Promise<string | null> => {
      const options = {
        title: words.chooseTitle,
        properties: ['openFile' as const],
        filters: [csv, { name: words.allFiles, extensions: ['*'] }],
      }
      const window = parent()
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options))
      return canceled ? null : (filePaths[0] ?? null)
    },

    chooseSave: async (kind: 'export' | 'rejects'): Promise<string | null> => {
      const name = kind === 'export' ? words.exportName(today()) : words.rejectsName
      const options = {
        title: kind === 'export' ? words.exportTitle : words.rejectsTitle,
        defaultPath: join(documents, name),
        filters: [{ name: words.tables, extensions: ['csv'] }],
      }
      const window = parent()
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options))
      return canceled || filePath === '' ? null : filePath
    },
  }
}
