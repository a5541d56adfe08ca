import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export const UI_URL = 'app://ui/index.html'
/** The page of quick capture. */
export const QUICK_URL = 'app://ui/quick.html'
/** The page that stands in for all others while the data cannot be opened. */
export const RECOVERY_URL = 'app://ui/recovery.html'

/** The page's policy; the page repeats it in a meta element. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** On every answer, refusals included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

const HTML = 'text/html; charset=utf-8'

/** The sheets that are printed: a document on its own, under a host that no other page has. */
export const SHEETS_URL = 'app://print/sheets.html'

/**
 * Of sheets nothing runs, loads, sends or embeds. Their own policy narrows the style to the one
 * they are written with.
 */
export const SHEETS_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'sandbox',
].join('; ')

/** Answers for the one page there is to print; null while there is none. */
export function createSheetsProtocol(
  page: () => string | null,
): (request: Pick<Request, 'method' | 'url'>) => Response {
  return ({ method, url }) => {
    const html = method === 'GET' && url === SHEETS_URL ? page() : null
    const headers = { ...securityHeaders, 'Content-Security-Policy': SHEETS_POLICY }
    if (html === null) return new Response(null, { status: 404, headers })
    return new Response(html, { headers: { ...headers, 'Content-Type': HTML } })
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The files a page may ask for, by the path in their address; made once, at start. */
export type ServedFiles = ReadonlyMap<string, { readonly file: string; readonly type: string }>

/** Every built file of a known type under `folder`. Throws where the folder is missing. */
export function listServedFiles(folder: string): ServedFiles {
  const found = new Map<string, { file: string; type: string }>()
  function list(path: string): void {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`
      const type = types[extname(entry.name)]
      if (entry.isDirectory()) list(inside)
      else if (type !== undefined) found.set(inside, { file: join(folder, inside), type })
    }
  }
  list('')
  return found
}

/**
 * Answers `app://ui/…`. The path is looked up in a fixed list and never joined to a folder, so no
 * spelling of it can lead elsewhere.
 */
export function createUiProtocol(files: ServedFiles): (request: Request) => Promise<Response> {
  return async (request) => {
    const refuse = (status: number): Response =>
      new Response(null, { status, headers: securityHeaders })
    if (request.method !== 'GET') return refuse(405)
    const path = pathOf(request.url)
    const served = path === null ? undefined : files.get(path)
    if (served === undefined) return refuse(404)
    const body = await readFile(served.file)
    return new Response(new Uint8Array(body), {
      headers: { ...securityHeaders, 'Content-Type': served.type },
    })
  }
}

function pathOf(address: string): string | null {
  try {
    const url = new URL(address)
    return url.host === 'ui' ? decodeURIComponent(url.pathname) : null
  } catch {
    return null
  }
}
