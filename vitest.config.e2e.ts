import { defineConfig } from 'vitest/config'
import { tellFailedTests } from './tools/failed-tests.ts'

// The whole app, driven as a person would. What it runs on is chosen in test/e2e/support.
export default defineConfig({
  test: {
    name: 'end-to-end',
    include: ['test/e2e/**/*.e2e.ts'],
    maxWorkers: 2,
    reporters: ['default', tellFailedTests],
    // A test that waits for the machine is a test that lies on a busy one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
