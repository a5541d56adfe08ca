import { defineConfig } from 'vitest/config'

// The whole app, driven as a person would. What it runs on is chosen in test/e2e/support.
export default defineConfig({
  test: {
    name: 'end-to-end',
    include: ['test/e2e/**/*.e2e.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
