import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness, type CallOptions } from '../../test/harness.ts'
import { askForLaptop, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const harness = testHarness()

async function actOn(bank: ServiceBank, name: string, body: object, headers: CallOptions['headers'] = {}) {
  return (await bank.as(name)).call('POST', '/requests/acts', { body, headers })
}

async function askFor(bank: ServiceBank, count: number): Promise<string[]> {
  const { serviceId, requestId } = await askForLaptop(bank)
  const asker = await bank.as('branchOne')
  const ids = [requestId]
  while (ids.length < count) {
    const body = { serviceId, priority: 3, answers: { what: `Meja ${ids.length}` } }
    ids.push(String((await asker.call('POST', '/requests', { body })).body.id))
  }
  return ids
}

async function stateOf(bank: ServiceBank, requestId: string): Promise<unknown> {
  return (await (await bank.as('itHead')).call('GET', `/requests/${requestId}`)).body.state
}

describe('one act on several requests', () => {
  it('does what can be done and names each that cannot, with its reason', async () => {
    const bank = await makeServiceBank(harness)
    const [free, taken, done, elsewhere] = await askFor(bank, 4)
    const other = await bank.as('itTwo')
    await other.call('POST', `/requests/${taken}/take`)
    await other.call('POST', `/requests/${done}/complete`, { body: {} })
    await other.call('POST', `/requests/${elsewhere}/hand-on`, {
      body: { unitId: bank.hr, text: 'Ke SDM.' },
    })
    const acted = await actOn(bank, 'itOne', {
      act: 'take',
      requestIds: [free, taken, done, elsewhere, free],
    })
    expect(acted.status).toBe(200)
    expect(acted.body.done).toMatchObject([{ id: free, number: 'IT-2026-000001' }])
    expect(acted.body.refused).toMatchObject([
      { name: taken, code: 'request_already_taken', reason: 'itTwo has already taken this request.' },
      { name: done, code: 'request_already_taken' },
      { name: elsewhere, code: 'not_permitted' },
    ])
  })

  it('says the same words on each, and leaves nothing half-done where one is refused', async () => {
    const bank = await makeServiceBank(harness)
    const [one, answered] = await askFor(bank, 2)
    const text = 'Kami kerjakan hari ini.'
    await (await bank.as('itTwo')).call('POST', `/requests/${answered}/respond`, { body: { text } })
    const acted = await actOn(bank, 'itOne', { act: 'respond', requestIds: [answered, one], text })
    expect(acted.body).toMatchObject({
      done: [{ id: one }],
      refused: [{ name: answered, code: 'request_answered_already' }],
    })
    const written = await harness.within(bank.organisationId, (tx) =>
      sql<{ requestId: string; audits: number; notices: number }>`select e.request_id,
        (select count(*) from platform.audit_log a where a.subject_id = e.request_id::text and a.action = 'request.responded') as audits,
        (select count(*) from platform.notices n where n.link = '/requests/' || e.request_id and n.key = 'notice.responded') as notices
        from service.request_events e where e.kind = 'responded' order by e.recorded_at`.execute(tx),
    )
    expect(written.rows).toEqual([
      { requestId: answered, audits: 1, notices: 1 },
      { requestId: one, audits: 1, notices: 1 },
    ])
  })

  it('assigns, pauses, hands on and completes as the request’s own page does', async () => {
    const bank = await makeServiceBank(harness)
    const requestIds = await askFor(bank, 2)
    const acts: readonly (readonly [object, string])[] = [
      [{ act: 'assign', personId: bank.people['itTwo'] }, 'in_progress'],
      [{ act: 'pause', whose: 'asker', text: 'Warna apa?' }, 'paused'],
      [{ act: 'hand_on', unitId: bank.helpdesk, text: 'Tolong lanjutkan.' }, 'paused'],
      [{ act: 'complete' }, 'completed'],
    ]
    for (const [act, state] of acts) {
      const acted = await actOn(bank, 'itHead', { ...act, requestIds })
      expect([acted.status, acted.body.refused], acted.text).toEqual([200, []])
      for (const id of requestIds) expect(await stateOf(bank, id)).toBe(state)
    }
  })

  it('is refused as a whole where none is the actor’s to serve, or where its words are wrong', async () => {
    const bank = await makeServiceBank(harness)
    const requestIds = await askFor(bank, 2)
    const take = { act: 'take', requestIds }
    expect((await actOn(bank, 'branchOne', take)).status).toBe(403)
    expect((await actOn(bank, 'hrOne', take)).status).toBe(404)
    expect((await actOn(await makeServiceBank(harness), 'itHead', take)).status).toBe(404)
    const nowhere = await actOn(bank, 'itOne', {
      act: 'hand_on',
      requestIds,
      unitId: requestIds[0],
      text: 'Ke mana?',
    })
    expect(nowhere.body).toMatchObject({ status: 400, invalid_params: [{ name: 'body.unitId' }] })
    const wordless = await actOn(bank, 'itOne', { act: 'respond', requestIds, text: ' ' })
    expect(wordless.body).toMatchObject({ status: 400, invalid_params: [{ name: 'body.text' }] })
    const many = Array.from({ length: 101 }, () => requestIds[0])
    expect((await actOn(bank, 'itOne', { act: 'take', requestIds: many })).status).toBe(400)
    for (const id of requestIds) expect(await stateOf(bank, id)).toBe('open')
  })

  it('sent again under its key, answers as before and does nothing twice', async () => {
    const bank = await makeServiceBank(harness)
    const requestIds = await askFor(bank, 3)
    const body = { act: 'respond', requestIds, text: 'Sedang disiapkan.' }
    const key = { 'idempotency-key': 'sekali-saja' }
    const first = await actOn(bank, 'itOne', body, key)
    const again = await actOn(bank, 'itOne', body, key)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
    expect(again.body.done).toHaveLength(3)
    expect((await actOn(bank, 'itOne', { ...body, text: 'Lain.' }, key)).body.code).toBe(
      'idempotency_key_reused',
    )
  })

  it('of two who act on the same requests in opposite order, each request goes to one of them', async () => {
    const bank = await makeServiceBank(harness)
    const requestIds = await askFor(bank, 8)
    const [one, other] = await Promise.all([
      actOn(bank, 'itOne', { act: 'complete', requestIds }),
      actOn(bank, 'itTwo', { act: 'complete', requestIds: requestIds.toReversed() }),
    ])
    expect([one.status, other.status]).toEqual([200, 200])
    const done = [...one.body.done, ...other.body.done].map(({ id }: { id: string }) => id)
    expect(done.toSorted()).toEqual(requestIds.toSorted())
    const refused = [...one.body.refused, ...other.body.refused]
    expect(refused.every(({ code }: { code: string }) => code === 'event_not_possible')).toBe(true)
    expect(refused).toHaveLength(8)
  })
})
