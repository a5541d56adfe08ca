import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'
export default defineConfig({ resolve: { alias: [{ find: /^#cli\//, replacement: fileURLToPath(new URL('./src/cli/', import.meta.url)) }] }, test: { include: ['test/cli/**/*.test.ts'], environment: 'node', testTimeout: 60000 } })
