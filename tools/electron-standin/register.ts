// The loader hook: from here on `electron` is the stand-in, for import and require alike. It is a
// file and no virtual source, so that both give the same instance.
import { registerHooks } from 'node:module'

const names = new Set(['electron', 'electron/main', 'electron/common'])
const url = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    names.has(specifier)
      ? { url, format: 'module-typescript', shortCircuit: true }
      : nextResolve(specifier, context),
})
