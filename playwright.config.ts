import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const { CHROMIUM_PATH, PLAYWRIGHT_REPORT, ETALASE_TEST_URL, E2E_SHOTS } = process.env
const setup = './e2e/global-setup.ts'
/** Chromium's sandbox refuses to start as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Where to keep pictures of every screen; otherwise they lie among the results of their test.
  metadata: { shots: E2E_SHOTS },
  forbidOnly: true,
  workers: 2,
  // Patience, not a goal: on a busy machine every step takes its time.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ...(PLAYWRIGHT_REPORT === undefined ? [] : [['json', { outputFile: PLAYWRIGHT_REPORT }] as const]),
  ],
  ...(existsSync(new URL(setup, import.meta.url)) && { globalSetup: setup }),
  use: {
    baseURL: ETALASE_TEST_URL ?? 'http://127.0.0.1:4100',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    actionTimeout: 30_000,
    // A film of every page would cost more than the pages.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      args: [...asRoot, ...quiet],
      ...(CHROMIUM_PATH !== undefined && { executablePath: CHROMIUM_PATH }),
    },
  },
  projects: [
    { name: 'large-banks', testMatch: '**/*.setup.ts' },
    { name: 'chromium', use: { browserName: 'chromium' }, dependencies: ['large-banks'] },
  ],
})
