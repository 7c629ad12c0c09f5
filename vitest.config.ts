import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Milliseconds after which a test that hangs is given up; a busy machine may take its time. */
const patience = 240_000
const databaseTests = ['src/**/*.db.test.ts', 'test/**/*.db.test.ts']
const setup = 'test/global-setup.ts'
/** `15`: against Debian's PostgreSQL 15 instead of the embedded one. */
const { ETALASE_TEST_POSTGRES = '' } = process.env

/**
 * Files of a worker share what they import, as requests of a server do: half of the time went into loading and warming up the same
 * modules for each file. So what stands beside tests keeps nothing of one file for the next, and no hooks outside of functions.
 */
const isolate = false

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: databaseTests,
          testTimeout: patience,
          isolate,
        },
      },
      {
        test: {
          name: 'database',
          include: databaseTests,
          env: { ETALASE_TEST_POSTGRES },
          globalSetup: existsSync(setup) ? [setup] : [],
          isolate,
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
})
