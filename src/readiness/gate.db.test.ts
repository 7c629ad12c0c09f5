import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import {
  gateDrives,
  handIn,
  holdVerified,
  idIn,
  makeReadinessBank,
  seenDriving,
  type ReadinessBank,
} from '../../test/readiness-bank.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()

async function askDrive(bank: ReadinessBank): Promise<string> {
  const asked = await (
    await bank.as('branchOne')
  ).call('POST', '/requests', {
    body: { serviceId: bank.drives, priority: 3, answers: { what: 'Ke cabang dua' } },
  })
  return idIn(asked)
}

async function attempt(bank: ReadinessBank, who: string, requestId: string, act: string, body?: object) {
  const answer = await (
    await bank.as(who)
  ).call('POST', `/requests/${requestId}/${act}`, { ...(body && { body }), language: 'en' })
  return { status: answer.status, code: answer.body.code, detail: answer.body.detail, body: answer.body }
}

describe('a service that needs people who are ready', () => {
  it('gives no trip to a driver whose SIM expired, until it is renewed and verified', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    await gateDrives(bank)
    await holdVerified(bank, 'driver', 'sim-a', { issuedOn: '2021-03-01', validUntil: '2026-03-03' })
    await seenDriving(bank, 'driver', 4, '2026-02-20')
    const before = await askDrive(bank)
    expect((await attempt(bank, 'driver', before, 'take')).status).toBe(200)
    harness.at(jakarta(2, 9))
    const trip = await askDrive(bank)
    const own = await attempt(bank, 'driver', trip, 'take')
    expect([own.status, own.code]).toEqual([409, 'not_ready_oneself'])
    expect(own.detail).toContain('expired on 3 March 2026')
    const given = await attempt(bank, 'itHead', trip, 'assign', { personId: bank.people['driver'] })
    expect([given.status, given.code]).toEqual([409, 'person_not_ready'])
    expect(given.detail).toMatch(/^driver is not ready .* SIM A: private car/)
    const renewed = idIn(await handIn(bank, 'driver', 'sim-a', { issuedOn: '2026-03-04' }))
    expect((await attempt(bank, 'driver', trip, 'take')).detail).toContain('not verified yet')
    await (await bank.as('itHead')).call('POST', `/evidence/${renewed}/verify`, { body: {} })
    expect((await attempt(bank, 'itHead', trip, 'assign', { personId: bank.people['driver'] })).status).toBe(
      200,
    )
  })

  it('refuses every way to come by a request, and says to colleagues only that it is so', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    await gateDrives(bank)
    const trip = await askDrive(bank)
    for (const [act, body] of [
      ['take', undefined],
      ['respond', { text: 'Kami datang' }],
      ['complete', { text: 'Selesai' }],
      ['pause', { whose: 'asker', text: 'Menunggu' }],
    ] as const)
      expect((await attempt(bank, 'driverTwo', trip, act, body)).code, act).toBe('not_ready_oneself')
    const many = await (
      await bank.as('driverTwo')
    ).call('POST', '/requests/acts', { body: { act: 'take', requestIds: [trip] } })
    expect(many.body).toMatchObject({ done: [], refused: [{ name: trip, code: 'not_ready_oneself' }] })
    await holdVerified(bank, 'driver', 'sim-a', { issuedOn: '2025-01-01' })
    await seenDriving(bank, 'driver', 5, '2026-03-01')
    expect((await attempt(bank, 'driver', trip, 'take')).status).toBe(200)
    const passed = await attempt(bank, 'driver', trip, 'assign', { personId: bank.people['driverTwo'] })
    expect([passed.code, passed.detail]).toEqual([
      'colleague_not_ready',
      'driverTwo is not ready for this service.',
    ])
    // Who is ready has it: a colleague may answer in between.
    expect((await attempt(bank, 'itOne', trip, 'respond', { text: 'Sopir berangkat' })).status).toBe(200)
    // To finish it is to have done it: that takes somebody who is ready, but for the head, who speaks for the unit.
    const instead = await attempt(bank, 'driverTwo', trip, 'complete', { text: 'Saya yang antar' })
    expect([instead.status, instead.code]).toEqual([409, 'not_ready_oneself'])
    expect((await attempt(bank, 'itHead', trip, 'complete', { text: 'Sopir sudah kembali' })).status).toBe(
      200,
    )
  })

  it('goes back to the queue where whoever had it is not ready any more when it is reopened', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    await gateDrives(bank)
    await holdVerified(bank, 'driver', 'sim-a', { issuedOn: '2021-03-03', validUntil: '2026-03-03' })
    await seenDriving(bank, 'driver', 4, '2026-03-01')
    const trip = await askDrive(bank)
    await attempt(bank, 'driver', trip, 'take')
    await attempt(bank, 'driver', trip, 'complete', { text: '' })
    harness.at(jakarta(2, 9))
    const reopened = await attempt(bank, 'branchOne', trip, 'reopen', { text: 'Barang tertinggal' })
    expect(reopened.body).toMatchObject({ state: 'in_progress', assignee: null })
  })

  it('can be given by a head all the same, with a reason that is shown, logged and counted; never to oneself', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    await gateDrives(bank)
    const trip = await askDrive(bank)
    const despite = 'Hanya di halaman kantor'
    const to = (who: string, more: object = { despite }) => ({ personId: bank.people[who], ...more })
    expect((await attempt(bank, 'itHead', trip, 'assign', to('itHead'))).code).toBe(
      'readiness_overridden_oneself',
    )
    expect((await attempt(bank, 'itOne', trip, 'assign', to('driver'))).status).toBe(403)
    expect((await attempt(bank, 'itHead', trip, 'assign', to('driver', { despite: ' ' }))).status).toBe(400)
    const given = await attempt(bank, 'itHead', trip, 'assign', to('driver'))
    expect(given.status).toBe(200)
    expect(given.body.timeline.at(-1)).toMatchObject({
      kind: 'assigned',
      despite,
      assignee: { name: 'driver' },
    })
    const seen = await (await bank.as('branchOne')).call('GET', `/requests/${trip}`)
    expect(seen.body.timeline.at(-1)).toMatchObject({ despite })
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?action=request.readiness_overridden')
    expect(log.body.rows).toMatchObject([{ reason: despite }])
    const cover = await (await bank.as('itHead')).call('GET', `/units/${bank.it}/cover`)
    expect(cover.body.overrides).toBe(1)
  })

  it('asks nothing of anybody while no job is named for it, and of those who are ready no reason is kept', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const free = await askDrive(bank)
    expect((await attempt(bank, 'itOne', free, 'take')).status).toBe(200)
    await gateDrives(bank)
    await holdVerified(bank, 'driver', 'sim-a', { issuedOn: '2025-01-01' })
    await seenDriving(bank, 'driver', 5, '2026-03-01')
    const trip = await askDrive(bank)
    const given = await attempt(bank, 'itHead', trip, 'assign', {
      personId: bank.people['driver'],
      despite: 'Tidak perlu',
    })
    expect(given.body.timeline.at(-1).despite).toBeNull()
    const people = await (
      await bank.as('itHead')
    ).call('GET', `/services/${bank.drives}/ready-people?unitId=${bank.it}`)
    expect(people.body.free).toBe(false)
    expect(people.body.people.filter(({ ready }: { ready: boolean }) => ready)).toMatchObject([
      { person: { name: 'driver' }, until: '2027-03-01' },
    ])
  })
})
