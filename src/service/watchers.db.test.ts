import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshId, testHarness } from '../../test/harness.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const harness = testHarness()

async function letIn(bank: ServiceBank, by: string, requestId: string, ...names: string[]) {
  const personIds = names.map((name) => bank.people[name])
  return (await bank.as(by)).call('POST', `/requests/${requestId}/watchers`, { body: { personIds } })
}

async function watch(bank: ServiceBank, name: string, requestId: string) {
  return (await bank.as(name)).call('PUT', `/requests/${requestId}/watching`)
}

async function remove(bank: ServiceBank, by: string, requestId: string, name: string) {
  return (await bank.as(by)).call('DELETE', `/requests/${requestId}/watchers/${bank.people[name]}`)
}

async function statusFor(bank: ServiceBank, name: string, requestId: string): Promise<number> {
  return (await (await bank.as(name)).call('GET', `/requests/${requestId}`)).status
}

async function toldTo(bank: ServiceBank, name: string): Promise<string[]> {
  const notices = await (await bank.as(name)).call('GET', '/notices')
  return notices.body.rows.map((row: { text: string }) => row.text)
}

async function act(bank: ServiceBank, name: string, requestId: string, verb: string, body: object) {
  const done = await (await bank.as(name)).call('POST', `/requests/${requestId}/${verb}`, { body })
  expect(done.status, done.text).toBe(200)
  return done
}

describe('a colleague who is let in to watch', () => {
  it('sees the request, finds it, reads and writes on it, and does nothing else with it', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    expect(await statusFor(bank, 'hrOne', requestId)).toBe(404)
    const added = await letIn(bank, 'branchOne', requestId, 'hrOne')
    expect(added.body.watchers, added.text).toEqual([
      {
        person: { id: bank.people['hrOne'], name: 'hrOne' },
        addedBy: { id: bank.people['branchOne'], name: 'branchOne' },
        left: false,
      },
    ])
    expect(await toldTo(bank, 'hrOne')).toEqual([
      expect.stringContaining('branchOne lets you watch IT-2026-000001'),
    ])
    const hrOne = await bank.as('hrOne')
    const seen = await hrOne.call('GET', `/requests/${requestId}`)
    const may = Object.entries(seen.body.may).flatMap(([name, can]) => (can === true ? [name] : []))
    expect(may.toSorted()).toEqual(['attach', 'comment', 'unwatch'])
    const found = await hrOne.call('GET', '/search?q=presentasi')
    expect(found.body.requests.map((row: { id: string }) => row.id)).toEqual([requestId])
    for (const side of ['watched', 'all']) {
      const listed = await hrOne.call('GET', `/requests?side=${side}`)
      expect(listed.body.rows.map((row: { id: string }) => row.id)).toEqual([requestId])
    }
    await act(bank, 'hrOne', requestId, 'comment', { text: 'Saya ikut membaca' })
    expect((await toldTo(bank, 'branchOne'))[0]).toContain('hrOne wrote on')
    expect((await toldTo(bank, 'itHead'))[0]).toContain('hrOne wrote on')
    for (const verb of ['take', 'respond', 'complete', 'cancel', 'watchers'])
      expect(
        (
          await hrOne.call('POST', `/requests/${requestId}/${verb}`, {
            body: { text: 'x', personIds: [bank.people['hrHead']] },
          })
        ).status,
      ).toBe(403)
    expect((await hrOne.call('GET', `/requests/${requestId}/rating`)).status).toBe(404)
    expect((await hrOne.call('GET', `/units/${bank.it}/queue`)).status).toBe(404)
  })

  it('is told of what happens to it like those whom it concerns, each thing once', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await letIn(bank, 'branchOne', requestId, 'hrOne')
    await watch(bank, 'branchOne', requestId)
    await act(bank, 'itOne', requestId, 'take', {})
    await act(bank, 'itOne', requestId, 'respond', { text: 'Kami siapkan' })
    await act(bank, 'itOne', requestId, 'hand-on', { unitId: bank.hr, text: 'Mohon dibantu' })
    await act(bank, 'hrHead', requestId, 'complete', { text: '' })
    await act(bank, 'branchOne', requestId, 'reopen', { text: 'Belum menyala' })
    await act(bank, 'branchOne', requestId, 'cancel', { text: 'Tidak jadi' })
    const told = (await toldTo(bank, 'hrOne'))
      .toReversed()
      .map((text) => text.split(' ').slice(1, 3).join(' '))
    expect(told).toEqual([
      'lets you',
      'answered IT-2026-000001:',
      'handed IT-2026-000001',
      'completed IT-2026-000001:',
      'reopened IT-2026-000001:',
      'cancelled IT-2026-000001:',
    ])
    const asker = await toldTo(bank, 'branchOne')
    expect(asker.filter((text) => text.includes('answered'))).toHaveLength(1)
    expect(asker.filter((text) => text.includes('completed'))).toHaveLength(1)
  })

  it('sees nothing any more once removed, by whoever asked or serves, or once they stop themselves', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await letIn(bank, 'itOne', requestId, 'hrOne', 'hrHead', 'deskOne')
    expect((await remove(bank, 'hrOne', requestId, 'hrHead')).status).toBe(403)
    expect((await remove(bank, 'branchOne', requestId, 'hrHead')).body).toEqual({
      removed: { id: bank.people['hrHead'], name: 'hrHead' },
      stillSeen: true,
    })
    expect((await remove(bank, 'hrOne', requestId, 'hrOne')).body.stillSeen).toBe(false)
    for (const name of ['hrHead', 'hrOne']) {
      expect(await statusFor(bank, name, requestId)).toBe(404)
      expect((await (await bank.as(name)).call('GET', '/requests?side=watched')).body.rows).toEqual([])
      expect((await (await bank.as(name)).call('GET', '/search?q=presentasi')).body.requests).toEqual([])
    }
    const before = (await toldTo(bank, 'hrHead')).length
    await act(bank, 'itOne', requestId, 'respond', { text: 'Siap' })
    expect(await toldTo(bank, 'hrHead')).toHaveLength(before)
    expect((await remove(bank, 'itOne', requestId, 'hrHead')).status).toBe(404)
    expect(await statusFor(bank, 'deskOne', requestId)).toBe(200)
  })

  it('has to be there: neither somebody who left, nor somebody of another organisation, nor oneself', async () => {
    const bank = await makeServiceBank(harness)
    const other = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const asker = await bank.as('branchOne')
    const path = `/requests/${requestId}/watchers`
    const foreign = await asker.call('POST', path, {
      body: { personIds: [bank.people['hrOne'], other.people['hrOne']] },
    })
    expect(foreign.body.invalid_params).toMatchObject([{ name: 'body.personIds.1' }])
    const left = await (
      await bank.as('administrator')
    ).call('POST', `/people/${bank.people['hrOne']}/leave`, {
      body: { on: '2026-03-01', reason: 'Pindah kerja' },
    })
    expect(left.status, left.text).toBe(200)
    expect((await letIn(bank, 'branchOne', requestId, 'hrOne')).status).toBe(400)
    expect((await letIn(bank, 'branchOne', requestId, 'branchOne')).body.code).toBe('watcher_is_oneself')
    expect((await letIn(bank, 'hrHead', requestId, 'hrHead')).status).toBe(404)
    const outsider = await other.as('itOne')
    expect((await outsider.call('PUT', `/requests/${requestId}/watching`)).status).toBe(404)
  })

  it('stays on the list once they left, marked so, and is told nothing', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await letIn(bank, 'branchOne', requestId, 'hrOne')
    await (
      await bank.as('administrator')
    ).call('POST', `/people/${bank.people['hrOne']}/leave`, {
      body: { on: '2026-03-01', reason: 'Pindah kerja' },
    })
    const answered = await act(bank, 'itOne', requestId, 'respond', { text: 'Siap' })
    expect(answered.body.watchers).toMatchObject([{ person: { name: 'hrOne' }, left: true }])
    const notices = await harness.within(bank.organisationId, (tx) =>
      sql<{
        key: string
      }>`select key from platform.notices where person_id = ${bank.people['hrOne']}`.execute(tx),
    )
    expect(notices.rows).toEqual([{ key: 'notice.made_watcher' }])
  })

  it('is one of fifty at most, also where several are let in at the same moment', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await harness.within(bank.organisationId, async (tx) => {
      await sql`select set_config('etalase.person_id', ${bank.people['branchOne']}, true)`.execute(tx)
      for (let n = 0; n < 48; n++)
        await sql`insert into service.watchers (organisation_id, request_id, person_id, added_by, added_at)
          values (${bank.organisationId}, ${requestId}, ${freshId()}, ${bank.people['branchOne']}, now())`.execute(
          tx,
        )
    })
    const added = await Promise.all(
      ['hrOne', 'hrHead', 'deskOne', 'branchTwo'].map((name) => letIn(bank, 'branchOne', requestId, name)),
    )
    expect(added.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 409, 409])
    expect((await watch(bank, 'itOne', requestId)).body.code).toBe('watchers_full')
  })
})

describe('somebody who watches by themselves', () => {
  it('is told while they see the request, and no longer', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    expect((await watch(bank, 'hrOne', requestId)).status).toBe(404)
    const watched = await watch(bank, 'itTwo', requestId)
    expect(watched.body).toMatchObject({
      watchers: [{ person: { name: 'itTwo' }, addedBy: null }],
      may: { watch: false, unwatch: true },
    })
    await act(bank, 'itOne', requestId, 'respond', { text: 'Siap' })
    expect((await toldTo(bank, 'itTwo'))[0]).toContain('answered')
    await moveTo(bank, 'itTwo', bank.hr)
    expect(await statusFor(bank, 'itTwo', requestId)).toBe(404)
    const before = await toldTo(bank, 'itTwo')
    await act(bank, 'itOne', requestId, 'complete', { text: '' })
    expect(await toldTo(bank, 'itTwo')).toEqual(before)
    expect((await (await bank.as('itTwo')).call('GET', '/requests?side=watched')).body.rows).toEqual([])
  })

  it('goes on seeing it where a colleague lets them in besides', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await watch(bank, 'itTwo', requestId)
    await letIn(bank, 'branchOne', requestId, 'itTwo')
    await watch(bank, 'itTwo', requestId)
    await moveTo(bank, 'itTwo', bank.hr)
    expect(await statusFor(bank, 'itTwo', requestId)).toBe(200)
  })
})

describe('the database', () => {
  it('writes nobody down as having let somebody in but the person whose act it is', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const insert = (actor: string) =>
      harness.within(bank.organisationId, async (tx) => {
        await sql`select set_config('etalase.person_id', ${bank.people[actor]}, true)`.execute(tx)
        await sql`insert into service.watchers (organisation_id, request_id, person_id, added_by, added_at)
          values (${bank.organisationId}, ${requestId}, ${bank.people['hrOne']}, ${bank.people['branchOne']}, now())`.execute(
          tx,
        )
      })
    await expect(insert('hrOne')).rejects.toThrow(/row-level security/)
    await insert('branchOne')
  })
})

/** Ends what somebody does in a unit, and gives them a place in another. */
async function moveTo(bank: ServiceBank, name: string, unitId: string) {
  const administrator = await bank.as('administrator')
  const { assignments } = (await administrator.call('GET', `/people/${bank.people[name]}`)).body
  const ended = await administrator.call('PATCH', `/assignments/${assignments[0].id}`, {
    body: { endsOn: '2026-03-01' },
  })
  expect(ended.status, ended.text).toBe(200)
  await administrator.call('POST', '/assignments', {
    body: {
      personId: bank.people[name],
      unitId,
      jobId: assignments[0].job.id,
      head: false,
      startsOn: '2026-03-02',
      endsOn: null,
    },
  })
}
