import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { freshId, testHarness } from '../harness.ts'
import { idIn, makeReadinessBank, type ReadinessBank } from '../readiness-bank.ts'
import { jakarta } from '../service-bank.ts'
import { makeGate, makeReady, plan, revoke } from '../shift-bank.ts'

/** Shifts, for whoever looks where they should not, plans for others, or does it just as something is taken away. */
const harness = testHarness()
const daytime = (day: number) => [jakarta(day, 8), jakarta(day, 16)] as const

async function setUp(): Promise<{ bank: ReadinessBank; gate: string }> {
  harness.at(jakarta(0, 7))
  const bank = await makeReadinessBank(harness)
  return { bank, gate: await makeGate(bank) }
}

const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

describe('a shift that is planned in the moment in which a licence is revoked', () => {
  it('is refused or flagged, whichever of the two comes first', async () => {
    const { bank, gate } = await setUp()
    for (const day of [1, 2, 3]) {
      const evidenceId = await makeReady(bank, 'driver', null)
      const [planned, revoked] = await Promise.all([
        plan(bank, gate, 'driver', daytime(day)),
        revoke(bank, evidenceId, '2026-03-01'),
      ])
      expect(revoked.status, revoked.text).toBe(200)
      const shown = await (await bank.as('driver')).call('GET', `/shifts/${planned.body.id}`)
      const cameOut =
        planned.status === 201 ? shown.body.unreadySince !== null && 'flagged' : planned.body.code
      expect(['flagged', 'shift_person_not_ready']).toContain(cameOut)
    }
  })

  it('is flagged where it was judged before and written after', async () => {
    const { bank, gate } = await setUp()
    const evidenceId = await makeReady(bank, 'driver', null)
    const holder = new pg.Client({ connectionString: harness.superuserUrl })
    await holder.connect()
    try {
      await holder.query('begin')
      await holder.query('lock table readiness.shifts in share mode')
      const planning = plan(bank, gate, 'driver', daytime(1))
      const waits =
        'select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))'
      while ((await holder.query(waits)).rows.length === 0);
      let isRevoked = false
      const revoking = revoke(bank, evidenceId, '2026-03-01').finally(() => {
        isRevoked = true
      })
      const behind = `select pid from pg_locks where not granted and pg_blocking_pids(pid) && array(${waits})`
      while (!isRevoked && (await holder.query(behind)).rows.length === 0);
      await holder.query('commit')
      const id = idIn(await planning)
      expect((await revoking).status).toBe(200)
      const shown = await (await bank.as('driver')).call('GET', `/shifts/${id}`)
      expect(shown.body.unreadySince).not.toBeNull()
    } finally {
      await holder.end()
    }
  })
})

describe('who heads another unit, checks, keeps books or works beside', () => {
  it('reads no shift, list, file or candidate of a unit that is not theirs', async () => {
    const { bank, gate } = await setUp()
    const id = idIn(await plan(bank, gate, 'driver', daytime(1), { despite: 'Hanya sekali' }))
    const [startsAt, endsAt] = daytime(2)
    const span = new URLSearchParams({ startsAt, endsAt }).toString()
    const nothing = await (await bank.as('hrHead')).call('GET', `/shifts/${freshId()}`)
    for (const who of ['hrHead', 'branchOne', 'driverTwo', 'auditor', 'administrator']) {
      const caller = await bank.as(who)
      const shift = await caller.call('GET', `/shifts/${id}`)
      expect(code(shift), who).toEqual(code(nothing))
      for (const path of [`/units/${bank.it}/shifts`, `/units/${bank.it}/shifts.csv`]) {
        const { status } = await caller.call('GET', path)
        expect([403, 404], `${who} ${path}`).toContain(status)
      }
      const candidates = await caller.call('GET', `/touchpoints/${gate}/shift-candidates?${span}`)
      expect([403, 404], who).toContain(candidates.status)
      for (const act of ['override', 'cancel']) {
        const acted = await caller.call('POST', `/shifts/${id}/${act}`, {
          body: { despite: 'Ya', reason: 'Ya' },
        })
        expect([403, 404], `${who} ${act}`).toContain(acted.status)
      }
      expect((await caller.call('GET', '/shifts')).text, who).not.toContain(id)
      expect((await caller.call('GET', '/notices')).text, who).not.toContain('gerbang')
    }
    const other = await makeReadinessBank(harness)
    expect((await (await other.as('itHead')).call('GET', `/shifts/${id}`)).status).toBe(404)
  })

  it('plans nobody of another unit, whatever reason is given, nor at a touchpoint of another', async () => {
    const { bank, gate } = await setUp()
    const despite = 'Kekurangan orang'
    for (const who of ['branchOne', 'hrOne'])
      expect((await plan(bank, gate, who, daytime(1), { despite })).body.code, who).toBe(
        'shift_person_elsewhere',
      )
    expect((await plan(bank, gate, 'driver', daytime(1), { by: 'hrHead', despite })).status).toBe(403)
    const other = await makeReadinessBank(harness)
    const foreign = await (
      await bank.as('itHead')
    ).call('POST', `/touchpoints/${gate}/shifts`, {
      body: { personId: other.people['driver'], startsAt: daytime(1)[0], endsAt: daytime(1)[1], despite },
    })
    expect(foreign.body.code).toBe('shift_person_elsewhere')
  })
})

describe('somebody who is to stand a shift and leaves or moves before', () => {
  it('is told of to whoever heads the unit, who can cancel it', async () => {
    const { bank, gate } = await setUp()
    await makeReady(bank, 'driver', null)
    const id = idIn(await plan(bank, gate, 'driver', daytime(3)))
    const left = await (
      await bank.as('administrator')
    ).call('POST', `/people/${bank.people['driver']}/leave`, { body: { on: '2026-03-03', reason: 'Pindah' } })
    expect(left.status, left.text).toBe(200)
    const head = await bank.as('itHead')
    const [flagged] = (await head.call('GET', `/units/${bank.it}/shifts?flagged=yes`)).body.rows
    expect(flagged).toMatchObject({ id, elsewhere: true, may: { cancel: true, override: false } })
    await harness.job('readiness.watch-shifts')
    const told = await head.call('GET', '/notices', { language: 'en' })
    expect(told.text.split('does not work in the unit of the touchpoint any more')).toHaveLength(2)
    const file = await head.call('GET', `/units/${bank.it}/shifts.csv`, { language: 'en' })
    expect(file.text).toContain(',does not work in the unit of the touchpoint any more by then,')
    const passed = await head.call('POST', `/shifts/${id}/override`, { body: { despite: 'Tetap datang' } })
    expect(passed.body.code).toBe('shift_person_elsewhere')
    const cancelled = await head.call('POST', `/shifts/${id}/cancel`, { body: {} })
    expect(cancelled.status, cancelled.text).toBe(200)
  })
})

describe('names that are formulas or lines of a calendar', () => {
  it('are names and nothing else in the file and in the calendar', async () => {
    harness.at(jakarta(0, 7))
    const bank = await makeReadinessBank(harness)
    const head = await bank.as('itHead')
    const name = { id: '=CMD|"/C calc"!A0', en: 'Gate\r\nEND:VEVENT\r\nBEGIN:VALARM' }
    const made = await head.call('POST', `/units/${bank.it}/touchpoints`, {
      body: { kind: 'guard_post', name },
    })
    const gate = idIn(made)
    await plan(bank, gate, 'driver', daytime(1))
    const file = await head.call('GET', `/units/${bank.it}/shifts.csv`)
    for (const cell of file.text.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+@\t-]/)
    const link = await (await bank.as('driver')).call('POST', '/readiness/calendar', { language: 'en' })
    const { payload } = await harness.app.inject({ method: 'GET', url: new URL(link.body.url).pathname })
    expect(payload.split(/\r?\n/).filter((line) => line === 'END:VEVENT').length).toBe(
      payload.split(/\r?\n/).filter((line) => line === 'BEGIN:VEVENT').length,
    )
    expect(payload).not.toMatch(/^BEGIN:VALARM/m)
  })
})
