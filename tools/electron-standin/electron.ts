// What `import ... from 'electron'` gives: nothing but wiring.
import { registerSchemesAsPrivileged } from './protocol.ts'
import { session } from './session.ts'
import { strict } from './strict.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export {
  clipboard,
  dialog,
  globalShortcut,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  screen,
  shell,
  Tray,
} from './desktop.ts'
export { ipcMain } from './ipc.ts'
export { session } from './session.ts'

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged,
  handle: (...args: Parameters<typeof session.defaultSession.protocol.handle>) =>
    session.defaultSession.protocol.handle(...args),
})
