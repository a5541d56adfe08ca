// The smallest app that uses what the tests look at.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron'

const folder = import.meta.dirname
app.setPath('userData', process.argv.at(-1))
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { secure: true } }])

const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'"
const types = { html: 'text/html', js: 'text/javascript' }

let mayClose = false
let went = []

const openWindow = (name, ses) => {
  const window = new BrowserWindow({
    show: false,
    width: 500,
    height: 400,
    webPreferences: { preload: join(folder, 'preload.cjs'), session: ses },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    went.push(`open ${url}`)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => {
    went.push(`go ${event.url}`)
    event.preventDefault()
  })
  window.on('ready-to-show', () => window.show())
  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    window.hide()
  })
  void window.loadURL(`app://ui/index.html#/${name}`)
  return window
}

const start = () => {
  const ses = session.fromPartition('ui')
  ses.protocol.handle('app', (request) => {
    const name = new URL(request.url).pathname
    const type = types[name.split('.').at(-1)]
    const headers = { 'Content-Type': type, 'Content-Security-Policy': policy }
    return new Response(readFileSync(join(folder, name)), { headers })
  })
  ipcMain.handle('echo', (event, value) => {
    const isOurs = event.senderFrame === event.sender.mainFrame
    return { value, isOurs, origin: event.senderFrame.origin }
  })
  ipcMain.handle('fail', () => {
    throw new TypeError('bad')
  })
  ipcMain.handle('count', (event, to) => {
    for (let n = 1; n <= to; n++) event.sender.send('number', n)
  })
  ipcMain.handle('went', () => went)
  const first = openWindow('first', ses)
  openWindow('second', ses)
  first.webContents.on('render-process-gone', () => first.webContents.reload())
  app.on('second-instance', () => first.show())
  app.on('before-quit', () => {
    mayClose = true
  })
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
