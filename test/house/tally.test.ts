import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lineOf, oneFailure, tallyOfPlaywright, tallyOfVitest } from '../../scripts/tests/tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'etalase-tally-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function reported(report: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }
const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }

describe('what Vitest reports', () => {
  it('counts passed, failed and skipped tests', () => {
    expect(tallyOfVitest(reported(counts), 0)).toEqual({ passed: 3, failed: 0, skipped: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { ...counts, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(tallyOfVitest(reported(broken), 1).failed).toBe(1)
  })

  it('does not count a failed test a second time for its file', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(tallyOfVitest(reported({ ...counts, numFailedTests: 1, testResults }), 1).failed).toBe(1)
  })

  it('counts a bad end without a failed test as a failure', () => {
    expect(tallyOfVitest(reported(counts), 1).failed).toBe(1)
  })

  it('counts a missing report as a failure', () => {
    expect(tallyOfVitest(join(folder, 'none.json'), 0)).toEqual(oneFailure)
  })
})

describe('what Playwright reports', () => {
  it('counts passed and failed journeys, and one that passed only the second time as failed', () => {
    const report = { errors: [], stats: { ...stats, unexpected: 1, flaky: 1 } }
    expect(tallyOfPlaywright(reported(report), 1)).toEqual({ passed: 4, failed: 2, skipped: 0 })
  })

  it('counts an error outside any test as a failure', () => {
    expect(tallyOfPlaywright(reported({ errors: [{ message: 'no server' }], stats }), 1).failed).toBe(1)
  })

  it('counts a missing report as a failure', () => {
    expect(tallyOfPlaywright(join(folder, 'none.json'), 0)).toEqual(oneFailure)
  })
})

describe('the last line', () => {
  it('names skipped tests only where there are any', () => {
    expect(lineOf({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed')
    expect(lineOf({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped')
  })
})
