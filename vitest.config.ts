import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const databaseTests = ['src/**/*.db.test.ts', 'test/**/*.db.test.ts']
const setup = 'test/global-setup.ts'

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: databaseTests,
        },
      },
      {
        test: {
          name: 'database',
          include: databaseTests,
          globalSetup: existsSync(setup) ? [setup] : [],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
