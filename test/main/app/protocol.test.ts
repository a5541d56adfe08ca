import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  CONTENT_SECURITY_POLICY,
  createUiProtocol,
  listServedFiles,
  securityHeaders,
} from '#main/app/protocol.ts'

let base = ''
let handle: (request: Request) => Promise<Response>

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'protocol-'))
  const folder = join(base, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/index-1.js'), 'export {}')
  writeFileSync(join(folder, 'assets/a b.css'), 'a{}')
  writeFileSync(join(folder, 'assets/index-1.js.map'), '{}')
  writeFileSync(join(base, 'secret.js'), 'secret')
  handle = createUiProtocol(listServedFiles(folder))
})
afterAll(() => rmSync(base, { recursive: true }))

const get = (url: string): Promise<Response> => handle(new Request(url))

test('serves a built file with its type and every security header', async () => {
  const response = await get('app://ui/assets/index-1.js')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('export {}')
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(response.headers.get(name)).toBe(value)
  }
})

test('serves the page, whatever stands after its #, and names that are escaped once', async () => {
  expect((await get('app://ui/index.html#/client/1')).status).toBe(200)
  expect((await get('app://ui/assets/a%20b.css')).status).toBe(200)
})

test.each([
  'app://ui/',
  'app://ui/nothing.js',
  'app://ui/assets',
  'app://ui/assets/index-1.js.map',
  'app://ui/../secret.js',
  'app://ui/assets/../../secret.js',
  'app://ui/%2e%2e/secret.js',
  'app://ui/..%2fsecret.js',
  'app://ui/assets/%2e%2e%2f%2e%2e%2fsecret.js',
  'app://ui/%252e%252e/secret.js',
  'app://ui/..%5csecret.js',
  'app://ui/%00index.html',
  'app://ui/%ff',
  'app://ui//index.html',
  'app://other/index.html',
  'app://ui.evil/index.html',
])('%s is not found, and even that with the policy', async (url) => {
  const response = await get(url)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
})

test('only reads', async () => {
  const response = await handle(new Request('app://ui/index.html', { method: 'POST', body: 'x' }))
  expect(response.status).toBe(405)
})

test('the policy lets a page load its own files and nothing else', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'none'; worker-src 'none'; object-src 'none'; " +
      "frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  )
})
