import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Measurement } from '../setting.ts'

/** G16: the script the window needs for its first screen, against React and zustand alone. */
export const bundle: Measurement = {
  goals: ['G16'],
  run: async ({ cache, root }) => {
    const renderer = join(root, 'out/renderer')
    const page = join(renderer, 'index.html')
    if (!existsSync(page)) return [{ goal: 'G16', why: 'out/ is not built: npm run build' }]
    const html = readFileSync(page, 'utf8')
    const first = (ending: string) =>
      [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
        .map(([, path]) => path ?? '')
        .filter((path) => path.endsWith(ending))
        .reduce((sum, path) => sum + gzipSync(readFileSync(join(renderer, path))).length, 0)
    const ours = first('.js')
    const floor = await bareReact(cache)
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
    return [
      {
        goal: 'G16',
        ours,
        floor,
        ratio: ours / floor,
        oursText: kilobytes(ours),
        floorText: kilobytes(floor),
        notes: [
          `as built ${statSync(page).mtime.toISOString().slice(0, 16)}Z; styles ${kilobytes(first('.css'))} beside it`,
        ],
      },
    ]
  },
}

/** Bytes, gzipped, of a page that only draws one counter. */
async function bareReact(cache: string): Promise<number> {
  // Inside the project, so that packages are found.
  const folder = join(cache, 'bare-react')
  mkdirSync(folder, { recursive: true })
  const entry = join(folder, 'main.js')
  writeFileSync(
    entry,
    `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { create } from 'zustand'
const useCount = create((set) => ({ n: 0, add: () => set((s) => ({ n: s.n + 1 })) }))
const App = () => createElement('button', { onClick: useCount((s) => s.add) }, useCount((s) => s.n))
createRoot(document.body).render(createElement(App))
`,
  )
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, rolldownOptions: { input: entry } },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  return outputs.reduce(
    (sum, file) => sum + (file.type === 'chunk' ? gzipSync(file.code).length : 0),
    0,
  )
}
