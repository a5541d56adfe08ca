import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/support/core.ts'
import { pdfText } from '#test/support/pdf-text.ts'
import { ask, host, useDesk } from './support/index.ts'

const desk = useDesk()

test('sheets are saved as a PDF whose text can be read, by a window that may do nothing', async () => {
  const page = await desk().page('main')
  const added = async (name: string, email: string) => {
    const { client } = await ask<{ client: { id: string } }>(page, 'clients.add', { name, email })
    return client.id
  }
  const clients = [
    await added('Žofie Dvořáková-Ffion', 'zofie@example.com'),
    await added('<img src=x onerror=alert(1)>', 'x@example.com'),
  ]
  await added('Somebody Else', 'else@example.com')
  const folder = temporaryFolder()
  const out = join(folder, 'sheets.pdf')
  await desk().person.answerDialog({ canceled: false, filePath: out })

  expect(await ask(page, 'export.save', { format: 'pdf', clients })).toEqual({
    clients: 2,
    fileName: 'sheets.pdf',
    token: expect.any(String) as string,
  })
  const file = readFileSync(out)
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  // A page each, on the paper that the sheets' own style asks for.
  expect(file.toString('latin1').match(/MediaBox \[0 0 594\.\d+ 841\.\d+\]/g)).toHaveLength(2)
  const text = pdfText(file)
  for (const words of [
    'Žofie Dvořáková-Ffion',
    'zofie@example.com',
    '<img src=x onerror=alert(1)>',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).not.toContain('Somebody Else')
  expect(readdirSync(folder)).toEqual(['sheets.pdf'])
  expect(await desk().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  if (host.kind !== 'stand-in') return
  // What is set can be read back whole on the stand-in only.
  const { windows, sessions } = await desk().settings()
  expect(windows.at(-1)?.options).toMatchObject({
    show: false,
    webPreferences: {
      session: 'session:print',
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
    },
  })
  expect(sessions.find(({ partition }) => partition === 'print')).toMatchObject({
    options: { cache: false },
    schemes: ['app'],
    settings: {
      setPermissionRequestHandler: ['function'],
      enableNetworkEmulation: [{ offline: true }],
      'webRequest.onBeforeRequest': ['function'],
    },
  })
})
