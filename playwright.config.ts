import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from './scripts/browser.mjs'

const executablePath = await findChromium()

/** Journeys of one person each, through the unmodified production build, on Spotify's real host names. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/build.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // A browser and its stand-in keep two cores busy: a second one beside them makes the whole slower, not quicker.
  workers: Math.max(1, Math.floor(availableParallelism() / 2)),
  forbidOnly: process.env['CI'] !== undefined,
  // On a machine that is shared a browser may be held up at any step. What needed a second try is named at the end.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: {
    ignoreHTTPSErrors: true,
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: chromiumArguments },
  },
})
