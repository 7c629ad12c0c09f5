import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { failuresIn, lineOfFailure } from '../../scripts/tests/failures.ts'

const folder = mkdtempSync(join(tmpdir(), 'etalase-failures-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function reported(report: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('which tests failed', () => {
  it('is read from what Vitest reports, with the first line of what each says', () => {
    const passed = { status: 'passed', fullName: 'a clock runs', failureMessages: [] }
    const failed = {
      status: 'failed',
      fullName: 'a clock stops',
      failureMessages: ['\u001B[31mexpected 1\u001B[39m\n  at'],
    }
    const report = {
      testResults: [
        { name: 'clock.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
        { name: 'broken.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
      ],
    }
    expect(failuresIn(reported(report))).toEqual([
      { where: 'clock.test.ts', name: 'a clock stops', saying: 'expected 1' },
      { where: 'broken.test.ts', name: 'the file itself', saying: 'cannot be loaded' },
    ])
  })

  it('is read from what Playwright reports, however deep its groups are', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'door.spec.ts',
      line: 3,
      tests: [{ status, results: [{}, { error: { message: 'not visible\nlog' } }] }],
    })
    const suites = [
      {
        specs: [spec('opens', 'expected')],
        suites: [{ specs: [spec('shuts', 'unexpected'), spec('locks', 'flaky')] }],
      },
    ]
    expect(failuresIn(reported({ errors: [{ message: 'no server' }], suites }))).toEqual([
      { where: 'browser', name: 'outside any test', saying: 'no server' },
      { where: 'door.spec.ts:3', name: 'shuts', saying: 'not visible' },
      { where: 'door.spec.ts:3', name: 'locks', saying: 'not visible' },
    ])
  })

  it('is nothing where there is no report', () => {
    expect(failuresIn(join(folder, 'none.json'))).toEqual([])
  })

  it('is told in one line each', () => {
    expect(lineOfFailure('unit', { where: 'clock.test.ts', name: 'stops', saying: 'expected 1' })).toBe(
      'failed in unit: clock.test.ts › stops: expected 1',
    )
    expect(lineOfFailure('unit', { where: 'clock.test.ts', name: 'stops', saying: '' })).toBe(
      'failed in unit: clock.test.ts › stops',
    )
  })
})
