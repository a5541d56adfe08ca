import { parseArgs } from 'node:util'

/** How this run was started: `run.ts [OPTION]... -- APP_FOLDER [ARGUMENT OF THE APP]...` */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    headless: { type: 'boolean', default: false },
    /** The system prefers dark. */
    dark: { type: 'boolean', default: false },
    /** Device pixels per CSS pixel. */
    scale: { type: 'string', default: '1' },
    /** The browser to show windows in. */
    browser: { type: 'string', default: '' },
    /** CommonJS files to load before the app, as with Electron's `-r`. */
    require: { type: 'string', multiple: true, default: [] },
    /** Print tray and notifications, which nobody would see otherwise. */
    desk: { type: 'boolean', default: false },
  },
})

export const options = values

export const [appFolder = process.cwd(), ...appArguments] = positionals
