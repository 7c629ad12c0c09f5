import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../../test/harness.ts'
import { handIn, idIn, makeReadinessBank, type ReadinessBank } from '../../../test/readiness-bank.ts'
import { makeGate, makeReady, plan, revoke } from '../../../test/shift-bank.ts'
import { jakarta } from '../../../test/service-bank.ts'

const harness = testHarness()
/** The days after Monday, 2 March 2026: a working day, and a night that crosses midnight. */
const daytime = (day: number) => [jakarta(day, 8), jakarta(day, 16)] as const
const night = (day: number) => [jakarta(day, 20), jakarta(day + 1, 4)] as const

async function setUp(): Promise<{ bank: ReadinessBank; gate: string }> {
  harness.at(jakarta(0, 7))
  const bank = await makeReadinessBank(harness)
  return { bank, gate: await makeGate(bank) }
}

const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

describe('planning who stands at a touchpoint', () => {
  it('takes somebody who is ready all through, and refuses where a credential expires in the middle, with its date', async () => {
    const { bank, gate } = await setUp()
    await makeReady(bank, 'driver', '2026-03-03')
    const planned = await plan(bank, gate, 'driver', daytime(1))
    expect(planned.status, planned.text).toBe(201)
    expect(planned.body).toMatchObject({
      state: 'planned',
      readiness: { ready: true },
      unreadySince: null,
      may: { cancel: true, override: false },
    })
    const refused = await plan(bank, gate, 'driver', night(1))
    expect(code(refused)).toEqual([409, 'shift_person_not_ready'])
    expect(refused.body.detail).toMatch(/^driver is not ready .* expired on 3 March 2026/)
    const own = await (await bank.as('driver')).call('GET', '/shifts')
    expect(own.body.ahead).toMatchObject([{ id: planned.body.id, touchpoint: { name: { en: 'Gate' } } }])
    const told = await (await bank.as('driver')).call('GET', '/notices', { language: 'en' })
    expect(told.text).toContain('You are to stand at Pos gerbang on 3 March 2026.')
  })

  it('takes nobody twice at the same time, also where both are planned at once, and everybody right after', async () => {
    const { bank, gate } = await setUp()
    const other = await makeGate(bank)
    await makeReady(bank, 'driver', null)
    const both = await Promise.all([
      plan(bank, gate, 'driver', daytime(1)),
      plan(bank, other, 'driver', [jakarta(1, 15), jakarta(1, 20)]),
    ])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('shift_overlaps')
    const last = both.find(({ status }) => status === 201)?.body.endsAt
    expect((await plan(bank, gate, 'driver', [last, jakarta(1, 22)])).status).toBe(201)
  })

  it('is refused by the database where the action would not', async () => {
    const { bank, gate } = await setUp()
    await makeReady(bank, 'driver', null)
    idIn(await plan(bank, gate, 'driver', daytime(1)))
    const again = harness.within(bank.organisationId, async (tx) => {
      await sql`insert into readiness.shifts (organisation_id, id, touchpoint_id, unit_id, person_id, starts_at, ends_at,
          planned_by, planned_at)
        select organisation_id, gen_random_uuid(), touchpoint_id, unit_id, person_id, starts_at, ends_at, planned_by,
          planned_at from readiness.shifts`.execute(tx)
    })
    await expect(again).rejects.toThrow('overlap')
  })

  it('refuses times that cannot be, people who do not work there, and touchpoints out of use', async () => {
    const { bank, gate } = await setUp()
    const at = async (from: string, to: string) => (await plan(bank, gate, 'driver', [from, to])).body.code
    expect(await at(jakarta(1, 8), jakarta(1, 8, 10))).toBe('shift_too_short')
    expect(await at(jakarta(1, 8), jakarta(2, 8, 1))).toBe('shift_too_long')
    expect(await at(jakarta(0, 6), jakarta(0, 8))).toBe('shift_in_past')
    expect(await at(jakarta(400, 8), jakarta(400, 10))).toBe('shift_too_far')
    expect(await at('9999-01-01T00:00:00Z', '9999-01-01T08:00:00Z')).toBe('validation_failed')
    expect((await plan(bank, gate, 'branchOne', daytime(1))).body.code).toBe('shift_person_elsewhere')
    const head = await bank.as('itHead')
    await head.call('POST', `/touchpoints/${gate}/retire`, { body: { reason: 'Ditutup' } })
    expect(code(await plan(bank, gate, 'driver', daytime(1)))).toEqual([409, 'shift_touchpoint_retired'])
  })

  it('shows before it is sent who is ready, and who stands elsewhere already', async () => {
    const { bank, gate } = await setUp()
    await makeReady(bank, 'driver', '2026-03-03')
    await makeReady(bank, 'driverTwo', null)
    idIn(await plan(bank, gate, 'driverTwo', daytime(1)))
    const head = await bank.as('itHead')
    const candidates = async ([startsAt, endsAt]: readonly [string, string], q = 'driver') => {
      const query = new URLSearchParams({ startsAt, endsAt, q }).toString()
      const found = await head.call('GET', `/touchpoints/${gate}/shift-candidates?${query}`)
      expect(found.status, found.text).toBe(200)
      return (
        found.body.rows as { person: { name: string }; readiness: { ready: boolean }; taken: boolean }[]
      ).map(({ person, readiness, taken }) => [person.name, readiness.ready, taken])
    }
    expect(await candidates(daytime(1))).toEqual([
      ['driver', true, false],
      ['driverTwo', true, true],
    ])
    expect(await candidates(night(1))).toEqual([
      ['driverTwo', true, false],
      ['driver', false, false],
    ])
  })
})

describe('a head who lets somebody stand all the same', () => {
  it('gives a reason, which is logged, shown and counted; never of themselves', async () => {
    const { bank, gate } = await setUp()
    const despite = 'Hanya membuka pintu'
    expect(code(await plan(bank, gate, 'itHead', daytime(1), { despite }))).toEqual([
      403,
      'shift_overridden_oneself',
    ])
    expect((await plan(bank, gate, 'driver', daytime(1), { despite: ' ' })).status).toBe(400)
    const planned = await plan(bank, gate, 'driver', daytime(1), { despite })
    expect(planned.status, planned.text).toBe(201)
    expect(planned.body).toMatchObject({
      readiness: { ready: false },
      unreadySince: null,
      overrides: [{ reason: despite, by: { id: bank.people['itHead'] } }],
    })
    const cover = await (await bank.as('itHead')).call('GET', `/units/${bank.it}/cover`)
    expect(cover.body).toMatchObject({ overrides: 0, shiftOverrides: 1 })
    const log = await (
      await bank.as('administrator')
    ).call('GET', '/audit-log?action=shift.readiness_overridden')
    expect(log.body.rows).toMatchObject([{ action: 'shift.readiness_overridden', reason: despite }])
    // What was let pass is not told again.
    await harness.job('readiness.watch-shifts')
    const list = await (await bank.as('itHead')).call('GET', `/units/${bank.it}/shifts?flagged=yes`)
    expect(list.body.rows).toEqual([])
  })
})

describe('a shift of somebody who becomes unready after it was planned', () => {
  it('is flagged at once, the person and the head are told once, and it is ready again once mended', async () => {
    const { bank, gate } = await setUp()
    const evidenceId = await makeReady(bank, 'driver', null)
    const id = idIn(await plan(bank, gate, 'driver', daytime(2)))
    harness.at(jakarta(0, 10))
    expect((await revoke(bank, evidenceId, '2026-03-01')).status).toBe(200)
    const flagged = async () => {
      const list = await (await bank.as('itHead')).call('GET', `/units/${bank.it}/shifts?flagged=yes`)
      return (list.body.rows as { id: string }[]).map((row) => row.id)
    }
    expect(await flagged()).toEqual([id])
    await harness.job('readiness.watch-shifts')
    for (const [who, words] of [
      ['driver', 'You are no longer ready for your shift at Pos gerbang on 4 March 2026'],
      ['itHead', 'driver is no longer ready for the shift at Gate on 4 March 2026'],
    ] as const) {
      const told = await (await bank.as(who)).call('GET', '/notices', { language: 'en' })
      expect(told.text.split(words), told.text).toHaveLength(2)
    }
    const renewed = idIn(await handIn(bank, 'driver', 'sim-a', { issuedOn: '2026-03-01' }))
    await (await bank.as('itHead')).call('POST', `/evidence/${renewed}/verify`, { body: {} })
    expect(await flagged()).toEqual([])
    const shown = await (await bank.as('driver')).call('GET', `/shifts/${id}`)
    expect(shown.body).toMatchObject({ unreadySince: null, readiness: { ready: true } })
  })

  it('is flagged too where the touchpoint asks for more, and can be let pass then', async () => {
    const { bank } = await setUp()
    const gate = await makeGate(bank, [])
    const id = idIn(await plan(bank, gate, 'driver', daytime(2)))
    const head = await bank.as('itHead')
    const override = () =>
      head.call('POST', `/shifts/${id}/override`, { body: { despite: 'Ditemani rekan' }, language: 'en' })
    expect(code(await override())).toEqual([409, 'shift_ready_again'])
    harness.at(jakarta(0, 12))
    await head.call('PUT', `/touchpoints/${gate}/readiness`, {
      body: { jobIds: [bank.driverJob], reason: 'Aturan baru' },
    })
    await harness.job('readiness.watch-shifts')
    const shown = await head.call('GET', `/shifts/${id}`)
    expect(shown.body).toMatchObject({ readiness: { ready: false }, may: { override: true } })
    expect(shown.body.unreadySince).not.toBeNull()
    const passed = await override()
    expect(passed.body).toMatchObject({ unreadySince: null, overrides: [{ reason: 'Ditemani rekan' }] })
    const own = await (
      await bank.as('driver')
    ).call('POST', `/shifts/${id}/override`, {
      body: { despite: 'Saya bisa' },
    })
    expect(own.status).toBe(403)
  })
})

describe('cancelling a shift', () => {
  it('needs a reason once it has begun, and cannot be done when it is over or cancelled', async () => {
    const { bank, gate } = await setUp()
    await makeReady(bank, 'driver', null)
    const first = idIn(await plan(bank, gate, 'driver', daytime(1)))
    const second = idIn(await plan(bank, gate, 'driver', daytime(2)))
    const cancel = async (id: string, body = {}, who = 'itHead') =>
      (await bank.as(who)).call('POST', `/shifts/${id}/cancel`, { body })
    expect((await cancel(first, {}, 'driver')).status).toBe(403)
    expect((await cancel(first, {}, 'hrHead')).status).toBe(404)
    expect((await cancel(first)).body).toMatchObject({ state: 'cancelled', cancelled: { reason: null } })
    expect(code(await cancel(first))).toEqual([409, 'shift_cancelled'])
    // Their time is free again.
    expect((await plan(bank, gate, 'driver', daytime(1))).status).toBe(201)
    harness.at(jakarta(2, 9))
    expect(code(await cancel(second))).toEqual([400, 'shift_cancel_reason'])
    expect((await cancel(second, { reason: 'Sakit' })).body).toMatchObject({ cancelled: { reason: 'Sakit' } })
    const { body: told } = await (await bank.as('driver')).call('GET', '/notices')
    expect(
      told.rows
        .map(({ text }: { text: string }) => text)
        .filter((text: string) => text.includes('cancelled')),
    ).toEqual([expect.stringMatching(/is cancelled: Sakit$/), expect.stringMatching(/is cancelled\.$/)])
    harness.at(jakarta(3, 9))
    const own = await (await bank.as('driver')).call('GET', '/shifts')
    expect(own.body.over).toHaveLength(3)
    const over = (own.body.over as { id: string; state: string }[]).find(({ state }) => state === 'over')
    expect(code(await cancel(String(over?.id), { reason: 'Terlambat' }))).toEqual([409, 'shift_over'])
  })
})

describe('a shift that is over', () => {
  it('says whether they were ready by what was known then, and what is known by now', async () => {
    const { bank, gate } = await setUp()
    const evidenceId = await makeReady(bank, 'driver', null)
    const id = idIn(await plan(bank, gate, 'driver', daytime(1)))
    harness.at(jakarta(4, 9))
    await revoke(bank, evidenceId, '2026-03-02')
    const shown = await (await bank.as('driver')).call('GET', `/shifts/${id}`)
    expect(shown.body).toMatchObject({
      state: 'over',
      readiness: { ready: true },
      corrected: {
        ready: false,
        day: '2026-03-03',
        lacks: [{ why: { code: 'revoked', from: '2026-03-02' } }],
      },
      unreadySince: null,
      may: { cancel: false, override: false },
    })
    const list = await (await bank.as('itHead')).call('GET', `/units/${bank.it}/shifts?when=over`)
    expect(list.body.rows).toMatchObject([{ id }])
  })
})

describe('shifts outside of the screens', () => {
  it('stand in the calendar of the person, until they are cancelled', async () => {
    const { bank, gate } = await setUp()
    await makeReady(bank, 'driver', null)
    const made = await (await bank.as('driver')).call('POST', '/readiness/calendar')
    const read = async () =>
      (await harness.app.inject({ method: 'GET', url: new URL(made.body.url).pathname })).payload
    const id = idIn(await plan(bank, gate, 'driver', daytime(1)))
    expect(await read()).toMatch(/DTSTART:20260303T010000Z[\s\S]*SUMMARY:Berjaga: Pos gerbang/)
    await (await bank.as('itHead')).call('POST', `/shifts/${id}/cancel`, { body: {} })
    expect(await read()).not.toContain('Pos gerbang')
  })

  it('are handed out as a file of some days, with what lacks', async () => {
    const { bank, gate } = await setUp()
    await plan(bank, gate, 'driver', night(1), { despite: 'Hanya sekali' })
    await plan(bank, gate, 'driverTwo', daytime(5), { despite: 'Hanya sekali' })
    const head = await bank.as('itHead')
    const file = await head.call('GET', `/units/${bank.it}/shifts.csv?from=2026-03-04&to=2026-03-04`, {
      language: 'en',
    })
    expect(file.text).toContain('touchpoint,unit code,person,starts,ends,state,ready throughout')
    expect(file.text).toContain('Gate,')
    expect(file.text).toContain('2026-03-03T20:00+07:00,2026-03-04T04:00+07:00,planned,no,')
    expect(file.text).not.toContain('driverTwo')
    const wrong = await head.call('GET', `/units/${bank.it}/shifts.csv?from=2026-03-04&to=2026-03-03`)
    expect(code(wrong)).toEqual([400, 'shift_days_invalid'])
  })
})
