import { defineConfig } from 'vitest/config'
import { tellFailedTests } from './tools/failed-tests.ts'

// Rules, data, main process and tools: everything that runs on Node. Screens have their own
// configuration, as they need a browser, and so has the built app.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/renderer/**', 'test/e2e/**', 'node_modules/**'],
    environment: 'node',
    setupFiles: ['test/support/seed.ts'],
    reporters: ['default', tellFailedTests],
    // A test that waits for the machine is a test that lies on a busy one.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
