import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { join } from 'node:path'
import { wantedIconWeights } from './tools/icon-weights.ts'

const isOfTheFirstScreen = (id: string) =>
  !/\.html$|\/(?:main|quick|recovery|quick-app|recovery-app)\.tsx$/.test(id)

// Three builds of one app. The sandbox loads only a single CommonJS preload, so everything in it
// is bundled; better-sqlite3 is native and stays outside; everything else is bundled into main.
export default defineConfig({
  main: {
    // What unpacks for the reader of workbooks; it is given nothing packed. Its form for Node declares
    // a `require` of its own, of which a bundle has one already.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      externalizeDeps: { exclude: [] },
      rolldownOptions: {
        input: 'src/main/index.ts',
        external: ['electron', 'better-sqlite3'],
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), wantedIconWeights()],
    // Chromium has Temporal of its own; the polyfill is loaded only by one that has not.
    resolve: {
      alias: [
        {
          find: /^temporal-polyfill$/,
          replacement: join(import.meta.dirname, 'tools/native-temporal.ts'),
        },
      ],
    },
    build: {
      minify: true,
      // The policy allows fonts and images from files only, so nothing may become a data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['index', 'quick', 'recovery'].map((page) => `src/renderer/${page}.html`),
        // What the first screen needs is one file: two dozen small ones would pack worse. The first
        // lines of both windows stay apart, or opening one would start both. What several later
        // screens share is one file as well: each alone, a screen would wait for forty of them.
        output: {
          codeSplitting: {
            groups: [
              { name: 'window', tags: ['$initial'], test: isOfTheFirstScreen, priority: 1 },
              { name: 'shared', minShareCount: 2, test: isOfTheFirstScreen },
            ],
          },
        },
      },
    },
  },
})
