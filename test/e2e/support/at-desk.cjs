// Loaded into the app before its own code: the hands and eyes of the person at the desk, for what
// is outside the windows. The same file works on Electron and on the stand-in. Dialogs and links
// are answered here and never shown.
const { dialog, globalShortcut, Notification, powerMonitor, shell, Tray } = require('electron')

/** @type {import('electron').Tray | undefined} */
let tray
/** @type {import('electron').Menu | null} */
let trayMenu = null
/** @type {import('electron').Notification[]} */
const notifications = []
/** @type {{ kind: string, options: unknown }[]} */
const askedDialogs = []
/** @type {object[]} */
const answers = []
/** @type {string[]} */
const openedLinks = []

const setContextMenu = Reflect.get(Tray.prototype, 'setContextMenu')
Tray.prototype.setContextMenu = function (menu) {
  tray = this
  trayMenu = menu
  return Reflect.apply(setContextMenu, this, [menu])
}

/** @type {Map<string, () => void>} */
const shortcuts = new Map()
const { register, unregister } = globalShortcut
globalShortcut.register = (accelerator, callback) => {
  const isOurs = Reflect.apply(register, globalShortcut, [accelerator, callback])
  if (isOurs) shortcuts.set(accelerator, callback)
  return isOurs
}
globalShortcut.unregister = (accelerator) => {
  shortcuts.delete(accelerator)
  Reflect.apply(unregister, globalShortcut, [accelerator])
}

const show = Reflect.get(Notification.prototype, 'show')
Notification.prototype.show = function () {
  notifications.push(this)
  return Reflect.apply(show, this, [])
}

/**
 * @param {string} kind
 * @param {object} whenNotAnswered
 */
const answerWith =
  (kind, whenNotAnswered) =>
  /** @param {unknown[]} args The window, if any, then the options. */
  async (...args) => {
    askedDialogs.push({ kind, options: structuredClone(args.at(-1)) })
    return { ...whenNotAnswered, ...answers.shift() }
  }
Object.assign(dialog, {
  showOpenDialog: answerWith('open', { canceled: true, filePaths: [] }),
  showSaveDialog: answerWith('save', { canceled: true, filePath: '' }),
  showMessageBox: answerWith('message', { response: 0, checkboxChecked: false }),
})

shell.openExternal = async (url) => {
  openedLinks.push(url)
}

/**
 * @param {import('electron').MenuItem[]} items
 * @returns {{ label: string, enabled: boolean, submenu: object[] }[]}
 */
const describe = (items) =>
  items
    .filter((item) => item.visible && item.type !== 'separator')
    .map(({ label, enabled, submenu }) => ({
      label,
      enabled,
      submenu: submenu ? describe(submenu.items) : [],
    }))

/**
 * @param {import('electron').MenuItem[]} items
 * @param {string} label
 * @returns {import('electron').MenuItem | undefined}
 */
const find = (items, label) =>
  items.find((item) => item.label === label) ??
  items.flatMap((item) => (item.submenu ? (find(item.submenu.items, label) ?? []) : []))[0]

const atDesk = {
  tray: () => describe(trayMenu?.items ?? []),
  /** @param {string | null} label */
  clickTray: (label) => {
    if (label === null) {
      tray?.emit('click', {}, {}, {})
      return
    }
    const item = find(trayMenu?.items ?? [], label)
    if (!item) throw new Error(`The tray menu has no "${label}"`)
    item.click()
  },
  /**
   * @param {string} accelerator
   * @returns {boolean} Whether anybody listened.
   */
  pressShortcut: (accelerator) => {
    const callback = shortcuts.get(accelerator)
    callback?.()
    return callback !== undefined
  },
  notifications: () => notifications.map(({ title, body }) => ({ title, body })),
  /** @param {number} index */
  clickNotification: (index) => {
    if (!notifications[index]) throw new Error(`There is no notification ${index}`)
    notifications[index].emit('click', {})
  },
  /** @param {object} answer */
  answerDialog: (answer) => {
    answers.push(answer)
  },
  askedDialogs: () => askedDialogs,
  openedLinks: () => openedLinks,
  /** @param {string} iso */
  sleepUntil: (iso) => {
    powerMonitor.emit('suspend')
    Reflect.get(globalThis, 'testClock').moveTo(iso)
    powerMonitor.emit('resume')
  },
}

Object.defineProperty(globalThis, 'atDesk', { value: atDesk })

/** @typedef {typeof atDesk} AtDesk */
