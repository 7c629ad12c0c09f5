import { existsSync, readFileSync } from 'node:fs'

/** A test that failed: its part and file, its name, and the first line of what it says. */
export interface Failure {
  readonly where: string
  readonly name: string
  readonly saying: string
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

interface PlaywrightSuite {
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly line: number
    readonly tests: readonly {
      readonly status: string
      readonly results: readonly { readonly error?: { readonly message?: string } }[]
    }[]
  }[]
  readonly suites?: readonly PlaywrightSuite[]
}

interface PlaywrightReport {
  readonly errors: readonly { readonly message?: string }[]
  readonly suites: readonly PlaywrightSuite[]
}

/** The failures in a report of Vitest or Playwright; none where there is no report. */
export function failuresIn(file: string): readonly Failure[] {
  if (!existsSync(file)) return []
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport
  return 'testResults' in report ? ofVitest(report) : ofPlaywright(report)
}

/** One line a failure. */
export function lineOfFailure(part: string, { where, name, saying }: Failure): string {
  return `failed in ${part}: ${where} › ${name}${saying === '' ? '' : `: ${saying}`}`
}

function ofVitest({ testResults }: VitestReport): Failure[] {
  return testResults.flatMap(({ name: where, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (status === 'failed' && failed.length === 0) {
      return [{ where, name: 'the file itself', saying: firstLine(message) }]
    }
    return failed.map(({ fullName, failureMessages }) => ({
      where,
      name: fullName,
      saying: firstLine(failureMessages?.[0]),
    }))
  })
}

function ofPlaywright({ errors, suites }: PlaywrightReport): Failure[] {
  const outside = errors.map(({ message }) => ({
    where: 'browser',
    name: 'outside any test',
    saying: firstLine(message),
  }))
  return [...outside, ...suites.flatMap(ofSuite)]
}

function ofSuite({ specs = [], suites = [] }: PlaywrightSuite): Failure[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => ({
        where: `${file}:${line}`,
        name: title,
        saying: firstLine(results.find(({ error }) => error !== undefined)?.error?.message),
      })),
  )
  return [...own, ...suites.flatMap(ofSuite)]
}

// eslint-disable-next-line no-control-regex -- what a terminal is coloured with begins with a control character
const colours = /\u001B\[[0-9;]*m/gu

function firstLine(text = ''): string {
  return (text.replaceAll(colours, '').trim().split('\n')[0] ?? '').slice(0, 300)
}
