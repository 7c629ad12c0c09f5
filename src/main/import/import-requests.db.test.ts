import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'
import { sampleIncident, sampleLog, withFile, type SampleRow } from '../../service/import/sample-log.ts'

/** Three incidents: one resolved by another group and reopened, one still waiting, one closed; and a row that means nothing. */
const rows: readonly SampleRow[] = [
  ...sampleIncident('INC1', [
    {},
    { incident_state: 'Active', assigned_to: 'Resolver 1', sys_updated_by: 'Resolver 1' },
    { assignment_group: 'Group 2', assigned_to: 'Resolver 2' },
    { incident_state: 'Resolved', sys_updated_by: 'Resolver 2' },
    { incident_state: 'Active', reopen_count: '1' },
    { incident_state: 'Resolved' },
    { incident_state: 'Closed' },
  ]),
  ...sampleIncident('INC2', [
    { caller_id: '?', category: 'Category 2' },
    { incident_state: 'Awaiting User Info', assignment_group: '?' },
  ]),
  ...sampleIncident('INC3', [
    { made_sla: 'false' },
    { incident_state: '-100' },
    { incident_state: 'Closed', sys_updated_at: '3/3/2016 09:00' },
  ]),
]

describe('importing requests', () => {
  const harness = testHarness()
  const organisation = ['--profile', 'servicenow', '--organisation', 'PT Impor', '--json']
  const founding = ['--zone', 'Asia/Jakarta', '--admin-name', 'Ani', '--admin-email', 'ani@impor.example']

  async function run(path: string, options: readonly string[] = []) {
    const setAside = join(dirname(path), 'set-aside.csv')
    const ended = await runOn(harness, [
      'import',
      'requests',
      path,
      ...organisation,
      '--set-aside',
      setAside,
      ...options,
    ])
    return {
      ...ended,
      account: ended.code === 0 ? (JSON.parse(ended.told) as Record<string, unknown>) : {},
      setAside,
    }
  }

  async function requestsKept(): Promise<number> {
    const listed = await runOn(harness, ['organisation', 'list', '--json'])
    const [found] = JSON.parse(listed.told) as { id: string }[]
    if (found === undefined) return 0
    return harness.within(
      found.id,
      async (tx) => (await sql`select from service.requests`.execute(tx)).rows.length,
    )
  }

  it('is refused in one sentence, without a trace, where something is not known', async () => {
    await withFile(sampleLog(rows), async (path) => {
      expect((await run(path, ['--admin-name', 'Ani'])).murmured).toContain(
        'There is no organisation "PT Impor"',
      )
      expect((await run(path, [...founding, '--profile', 'remedy'])).murmured).toContain('"remedy"')
      expect((await run(path, [...founding, '--zone', 'Nowhere/City'])).murmured).toContain('"Nowhere/City"')
      expect((await run(path, [...founding, '--dates', 'ydm'])).murmured).toContain('"ydm"')
      expect((await run(path, [...founding, '--calendar', 'Jam Bulan'])).murmured).toContain('"Jam Bulan"')
      expect((await run(`${path}.gone`, founding)).murmured).toMatch(/^\S+[.]gone: There is no such file[.]$/)
      expect((await run(path, [...founding, '--set-aside', '/nowhere/set-aside.csv'])).murmured).toContain(
        'cannot be written',
      )
    })
    expect((await runOn(harness, ['organisation', 'list'])).told).toBe('There is no organisation yet.')
  })

  it('tried as a dry run says the same and keeps nothing', async () => {
    await withFile(sampleLog(rows), async (path) => {
      const { account } = await run(path, [...founding, '--dry-run'])
      expect(account).toMatchObject({ rowsRead: 12, requests: 3, events: 11, setAside: 1, dryRun: true })
    })
    expect((await runOn(harness, ['organisation', 'list'])).told).toBe('There is no organisation yet.')
  })

  it('makes the organisation by its name alone, with an administrator whom only the printed link lets in', async () => {
    await withFile(sampleLog(rows), async (path) => {
      const { account } = await run(path, ['--dry-run'])
      expect(account['invitation']).toContain('/invitation?token=')
    })
  })

  it('makes an organisation of groups, people, services and requests, with an account that adds up', async () => {
    await withFile(sampleLog(rows.slice(0, -1)), async (path) => {
      const { account, setAside } = await run(path, founding)
      expect(account).toMatchObject({
        rowsRead: 11,
        requests: 3,
        events: 10,
        unchanged: 0,
        setAside: 1,
        setAsideByReason: { state_unknown: 1 },
        unitsMade: 3,
        servicesMade: 2,
        reportedMadeSla: { kept: 2, broken: 1 },
      })
      expect(account['invitation']).toContain('/invitation?token=')
      expect(await readFile(setAside, 'utf8')).toContain('INC3')
    })
    expect((await runOn(harness, ['verify'])).code).toBe(0)
    expect((await runOn(harness, ['rebuild', 'tallies'])).code).toBe(0)
  })

  it('done again changes nothing, and a longer file continues where the shorter ended', async () => {
    await withFile(sampleLog(rows.slice(0, -1)), async (path) => {
      expect((await run(path)).account).toMatchObject({
        rowsRead: 11,
        requests: 0,
        requestsUnchanged: 3,
        events: 0,
        unchanged: 10,
        setAside: 1,
      })
    })
    await withFile(sampleLog(rows), async (path) => {
      expect((await run(path)).account).toMatchObject({
        rowsRead: 12,
        requests: 0,
        requestsContinued: 1,
        requestsUnchanged: 2,
        events: 1,
        unchanged: 10,
      })
    })
    expect(await requestsKept()).toBe(3)
    expect((await runOn(harness, ['verify'])).code).toBe(0)
    expect((await runOn(harness, ['rebuild', 'tallies'])).code).toBe(0)
  })

  it('is shown by the screens like any other, with what the source said of its own promise', async () => {
    const listed = await runOn(harness, ['organisation', 'list', '--json'])
    const [found] = JSON.parse(listed.told) as { id: string }[]
    const organisationId = found?.id ?? ''
    const people = await harness.within(organisationId, async (tx) => {
      const { rows: all } = await sql<{
        id: string
        name: string
      }>`select id, name from organisation.people`.execute(tx)
      return new Map(all.map(({ id, name }) => [name, id]))
    })
    const resolver = await harness.as({ organisationId, personId: people.get('Resolver 2') ?? '' })
    const requests = await resolver.call('GET', '/requests?side=served')
    expect(requests.body.rows).toHaveLength(1)
    const shown = await resolver.call('GET', `/requests/${requests.body.rows[0].id}`)
    expect(shown.body).toMatchObject({
      state: 'closed',
      summary: 'INC1 · Subcategory 1',
      source: { system: 'servicenow', key: 'INC1', madeSla: true },
    })
    expect(shown.body.timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
      'submitted',
      'accepted',
      'handed_on',
      'completed',
      'reopened',
      'completed',
      'confirmed',
    ])
    const cards = await resolver.call('GET', '/scorecards?period=year&start=2016-01-01')
    expect(cards.status, cards.text).toBe(200)
    const audited = await harness.within(
      organisationId,
      async (tx) =>
        (await sql`select from platform.audit_log where action = 'requests.imported'`.execute(tx)).rows
          .length,
    )
    expect(audited).toBe(3)
  })
})
