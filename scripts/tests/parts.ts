import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { chosenChecks, runChecks } from '../checks/run.ts'
import { findChromium } from './chromium.ts'
import { nothing, oneFailure, tallyOfPlaywright, tallyOfVitest, type Tally } from './tally.ts'

const reports = resolve('.cache/reports')
const debian15 = '/usr/lib/postgresql/15/bin/postgres'

/** The parts of `npm test`, in the order in which they run. */
export const parts: Readonly<Record<string, () => Promise<Tally>>> = {
  check: async () => ({ ...(await runChecks(chosenChecks([]))), skipped: 0 }),
  unit: () => vitest('unit', 'unit'),
  database: () => vitest('database', 'database'),
  'database-15': () => {
    if (existsSync(debian15)) return vitest('database', 'database-15', { ETALASE_TEST_POSTGRES: '15' })
    console.log('Left out: PostgreSQL 15 of Debian is not installed on this machine.')
    return Promise.resolve(nothing)
  },
  browser,
}

async function vitest(project: string, report: string, variables: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const file = freshReport(report)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters]
  return tallyOfVitest(file, await runNode(words, variables))
}

async function browser(): Promise<Tally> {
  const path = findChromium()
  if (path === undefined) {
    console.log('There is no Chromium, and none could be installed.')
    return oneFailure
  }
  const file = freshReport('browser')
  const words = ['node_modules/@playwright/test/cli.js', 'test']
  return tallyOfPlaywright(file, await runNode(words, { CHROMIUM_PATH: path, PLAYWRIGHT_REPORT: file }))
}

/** Where a part writes its report, if it writes one. */
export function reportOf(part: string): string {
  return `${reports}/${part}.json`
}

/** Where a part is to write its report; an older one is gone. */
function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true })
  const file = reportOf(name)
  rmSync(file, { force: true })
  return file
}

function runNode(words: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, words, { stdio: 'inherit', env: { ...process.env, ...variables } })
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.on('close', (code) => {
      done(code ?? 1)
    })
  })
}
