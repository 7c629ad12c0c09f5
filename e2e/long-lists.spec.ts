import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { sampleIncident, sampleLog } from '../src/service/import/sample-log.ts'
import { expect, test } from './support/bank.ts'
import { settled } from './support/checks.ts'
import { besideServer, dataFolderOfServer } from './support/started-server.ts'
import { walk } from './support/walk.ts'

const requests = 10_000
const password = 'kata sandi untuk uji'
const long = (what: string) =>
  `${what} yang namanya panjang sekali supaya terlihat apa jadinya `.repeat(2).trim()

interface Moved {
  readonly invitation: string
}

/** Brings a log of many requests of one unit, with long names everywhere, into an organisation of its own; its administrator's link. */
async function moveIn(dataFolder: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-long-'))
  try {
    const path = join(folder, 'log.csv')
    const incident = (_: unknown, index: number) =>
      sampleIncident(`INC${String(index).padStart(6, '0')}`, [
        {
          caller_id: long(`Peminta ${index % 40}`),
          assignment_group: long('Unit'),
          category: long('Layanan'),
          subcategory: long('Perihal'),
        },
        { incident_state: 'Active', assigned_to: long('Petugas'), sys_updated_by: long('Petugas') },
      ])
    await writeFile(path, sampleLog(Array.from({ length: requests }, incident).flat()))
    const words = ['--profile', 'servicenow', '--organisation', long('PT Contoh'), '--zone', 'Asia/Jakarta']
    const founder = ['--admin-name', 'Ani', '--admin-email', 'ani@panjang.example', '--json']
    const aside = ['--set-aside', join(folder, 'set-aside.csv')]
    const command = ['scripts/etalase.mjs', 'import', 'requests', path, ...words, ...founder, ...aside]
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      env: besideServer(dataFolder),
    })
    return (JSON.parse(stdout) as Moved).invitation
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Signs in by the invitation, as somebody who may read everything. */
async function enterBy(page: Page, invitation: string): Promise<string> {
  const { request } = page.context()
  const ask = async <T>(method: string, path: string, data?: unknown): Promise<T> => {
    const answer = await request.fetch(`/api/v1${path}`, { method, ...(data !== undefined && { data }) })
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
    return answer.json() as Promise<T>
  }
  const token = new URL(invitation).searchParams.get('token')
  const session = await ask<{ person: { id: string } }>('POST', '/invitations/accept', { token, password })
  const roles = { roles: ['administrator', 'auditor'], reason: 'Membaca semua antrean' }
  await ask('PUT', `/people/${session.person.id}/roles`, roles)
  const units = await ask<{ rows: { id: string }[] }>('GET', '/units?q=Unit')
  return units.rows[0]?.id ?? ''
}

const drawn = (page: Page) => page.locator('[data-index]')
const lastDrawn = async (page: Page) => Number(await drawn(page).last().getAttribute('data-index'))

test('ten thousand requests are walked to the last one, with a screenful of them in the page', async ({
  outside,
}) => {
  const dataFolder = dataFolderOfServer()
  test.setTimeout(1_200_000)
  const invitation = await moveIn(dataFolder)
  const page = await outside({ tolerated: [404] })
  const unitId = await enterBy(page, invitation)

  await page.goto(`/queue/${unitId}?state=all`)
  await settled(page)
  let last = await lastDrawn(page)
  let most = await drawn(page).count()
  while (last < requests - 1) {
    const before = last
    // Who scrolls goes on scrolling: the page may have grown by rows that came after the first turn of the wheel.
    const further = async () => {
      await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight }))
      return lastDrawn(page)
    }
    await expect.poll(further, { intervals: [20, 50] }).toBeGreaterThan(before)
    last = await lastDrawn(page)
    most = Math.max(most, await drawn(page).count())
  }
  expect(last).toBe(requests - 1)
  expect(most, 'rows in the page at once').toBeLessThan(120)

  await walk(
    page,
    {
      'long-queue': `/queue/${unitId}?state=all`,
      'long-units': '/units',
      'long-unit': `/units/${unitId}`,
      'long-people': '/people',
      'long-scorecards': '/scorecards',
      'long-scorecard': `/scorecards/units/${unitId}?period=year`,
      'long-audit-log': '/audit-log',
      'long-home': '/',
    },
    { language: 'id', theme: 'light', who: 'long' },
  )
})
