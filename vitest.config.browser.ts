import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { tellFailedTests } from './tools/failed-tests.ts'
import { findBrowser } from './tools/find-browser.mjs'

// Screens run in an installed Chromium, as they do in the app. `npm test` says what to install
// where there is none.
const executablePath = findBrowser()
const isRoot = process.getuid?.() === 0

export default defineConfig({
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"test"' },
  // Found once and together: a package discovered in the middle of a run reloads the page.
  optimizeDeps: {
    entries: ['src/renderer/main.tsx', 'test/renderer/**/*.test.{ts,tsx}'],
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'vitest-browser-react',
      'axe-core',
    ],
  },
  cacheDir: '.cache/vite-browser',
  test: {
    name: 'browser',
    reporters: ['default', tellFailedTests],
    include: ['test/renderer/**/*.test.{ts,tsx}'],
    // A test that waits for the machine is a test that lies on a busy one.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 832 },
      provider: playwright({
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          args: isRoot ? ['--no-sandbox'] : [],
        },
        contextOptions: { reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/Lisbon' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
