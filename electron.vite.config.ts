import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Three builds of one app. The sandbox loads only a single CommonJS preload, so everything in it
// is bundled; better-sqlite3 is native and stays outside; everything else is bundled into main.
export default defineConfig({
  main: {
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
    plugins: [react()],
    build: {
      minify: true,
      // The policy allows fonts and images from files only, so nothing may become a data: address.
      assetsInlineLimit: 0,
      rolldownOptions: { input: ['src/renderer/index.html', 'src/renderer/quick.html'] },
    },
  },
})
