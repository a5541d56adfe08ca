const { contextBridge, ipcRenderer } = require('electron')

globalThis.ofThePreload = true
contextBridge.exposeInMainWorld('tiny', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  onNumber: (listener) => ipcRenderer.on('number', (_event, n) => void listener(n)),
  nested: { list: [1] },
})
