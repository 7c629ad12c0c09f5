import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'

const file = new URL(
  '../../../../shared/data/servicenow-incidents/incident_event_log.csv.gz',
  import.meta.url,
).pathname
const patience = 240_000

describe.skipIf(!existsSync(file))('a real log of 141,712 events, imported', () => {
  const harness = testHarness()
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'etalase-import-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it(
    'ends with an account that adds up, and with the groups, people and clocks that the file tells of',
    async () => {
      const options = [
        '--profile',
        'servicenow',
        '--organisation',
        'PT Nyata',
        '--zone',
        'Asia/Jakarta',
        '--json',
      ]
      const { code, told, murmured } = await runOn(harness, [
        'import',
        'requests',
        file,
        ...options,
        '--set-aside',
        join(folder, 'set-aside.csv'),
      ])
      expect(code, murmured).toBe(0)
      expect(JSON.parse(told)).toMatchObject({
        rowsRead: 141_712,
        requests: 24_918,
        events: 141_707,
        unchanged: 0,
        setAside: 5,
        setAsideByReason: { state_unknown: 5 },
        groups: 78,
        unitsMade: 79,
        reportedMadeSla: { kept: 15_803, broken: 9115 },
      })
      const verified = await runOn(harness, ['verify', '--json'])
      const [{ id, ...counts } = { id: '' }] = JSON.parse(verified.told) as { id: string }[]
      expect(counts).toMatchObject({ requests: 24_918, differing: 0 })
      const entries = await harness.within(id, (tx) =>
        sql<{ count: number }>`select count(*) from service.request_events`.execute(tx),
      )
      expect(entries.rows).toEqual([{ count: 144_206 }])
    },
    patience,
  )
})
