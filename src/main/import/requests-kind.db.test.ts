import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness, type Caller } from '../../../test/harness.ts'
import { makeServiceBank, type ServiceBank } from '../../../test/service-bank.ts'
import { rebuildTallies } from '../../measurement/index.ts'
import { sampleIncident, sampleLog, type SampleRow } from '../../service/import/sample-log.ts'
import { verifyRequests } from '../../service/index.ts'

const harness = testHarness()

const first = sampleIncident('INC1', [
  {},
  { incident_state: 'Active', assigned_to: 'Resolver 1', sys_updated_by: 'Resolver 1' },
  { incident_state: 'Resolved', sys_updated_by: 'Resolver 1' },
])
const other = sampleIncident('INC2', [{ category: 'Category 2' }, { incident_state: 'Closed' }])
const bad: readonly SampleRow[] = [
  { ...other[0], number: 'INC3', incident_state: 'Sleeping' },
  { ...other[0], number: 'INC4', sys_updated_at: 'yesterday' },
  { ...other[0], number: '' },
]

async function send(caller: Caller, content: string): Promise<string> {
  const begun = await caller.call('POST', '/imports', { body: { kind: 'requests' } })
  const id = String(begun.body.id)
  await caller.call('POST', `/imports/${id}/files/requests`, {
    body: `--batas\r\ncontent-disposition: form-data; name="file"; filename="log.csv"\r\n\r\n${content}\r\n--batas--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
  })
  return id
}

/** Does the work of one stage, and answers the run after it. */
async function work(bank: ServiceBank, caller: Caller, id: string, what: 'check' | 'write' | 'undo') {
  const started = await caller.call('POST', `/imports/${id}/${what}`)
  expect(started.status, started.text).toBe(200)
  await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
  return (await caller.call('GET', `/imports/${id}`)).body
}

async function broughtIn(bank: ServiceBank, caller: Caller, rows: readonly SampleRow[]): Promise<string> {
  const id = await send(caller, sampleLog(rows))
  await work(bank, caller, id, 'check')
  expect(await work(bank, caller, id, 'write')).toMatchObject({ state: 'done', failure: null })
  return id
}

type Counted = Readonly<
  Record<'requests' | 'events' | 'units' | 'services' | 'terms' | 'timed' | 'tallied', number>
>

/** Everything of requests that an import writes and that its undoing has to take back. */
async function kept(bank: ServiceBank) {
  return harness.within(bank.organisationId, async (tx) => {
    const counted = await sql<Counted>`select
      (select count(*)::int from service.requests) as requests,
      (select count(*)::int from service.request_events) as events,
      (select count(*)::int from service.request_units) as units,
      (select count(*)::int from service.services) as services,
      (select count(*)::int from service.terms) as terms,
      (select count(*)::int from measurement.timed_requests) as timed,
      (select coalesce(sum(count), 0)::int from measurement.tallies where measure = 'completed') as tallied`.execute(
      tx,
    )
    const { differences } = await rebuildTallies(tx, bank.organisationId)
    const verified = await verifyRequests(tx)
    const [counts] = counted.rows
    if (counts === undefined) throw new Error('Counting answers one row')
    return { ...counts, differences, verified }
  })
}

describe('an import of requests on the screen', () => {
  it('names its bad rows, writes the rest, and is taken back without a trace', async () => {
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const before = await kept(bank)
    const id = await send(administrator, sampleLog([...first, ...other, ...bad]))
    const checked = await work(bank, administrator, id, 'check')
    expect(checked.account).toMatchObject({
      rows: 8,
      parts: [
        { name: 'events', count: 5 },
        { name: 'unchanged', count: 0 },
        { name: 'setAside', count: 3 },
      ],
    })
    expect((await kept(bank)).requests).toBe(before.requests)
    const remarks = await administrator.call('GET', `/imports/${id}/remarks?grade=problem`)
    expect(remarks.body.rows).toMatchObject([
      { line: 7, value: 'Sleeping', reason: 'This is no state that we know.' },
      { line: 8, value: 'yesterday' },
      { line: 9, reason: 'There is no number.' },
    ])
    await work(bank, administrator, id, 'write')
    expect(await kept(bank)).toMatchObject({ requests: 2, timed: 2, differences: [] })
    expect(await work(bank, administrator, id, 'undo')).toMatchObject({ state: 'undone' })
    expect(await kept(bank)).toEqual(before)
  })

  it('that people have acted upon stays, and says why', async () => {
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const id = await broughtIn(bank, administrator, first)
    const before = await kept(bank)
    await act(bank)
    const refused = await administrator.call('POST', `/imports/${id}/undo`)
    expect(refused.body).toMatchObject({ code: 'import_stood_on' })
    expect(refused.body.detail).toContain('1 of its requests')
    expect((await kept(bank)).requests).toBe(before.requests)
  })

  it('that a later import continued waits until that one is taken back', async () => {
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const early = await broughtIn(bank, administrator, first.slice(0, 2))
    const before = await kept(bank)
    harness.at(new Date(harness.now().getTime() + 60_000))
    const late = await broughtIn(bank, administrator, first)
    expect(await kept(bank)).toMatchObject({ requests: 1, timed: 1 })
    const refused = await administrator.call('POST', `/imports/${early}/undo`)
    expect(refused.body).toMatchObject({ code: 'import_stood_on' })
    await work(bank, administrator, late, 'undo')
    expect(await kept(bank)).toEqual(before)
    expect(await work(bank, administrator, early, 'undo')).toMatchObject({ state: 'undone' })
    expect(await kept(bank)).toMatchObject({ requests: 0, events: 0, services: 0 })
  })

  it('is rated by nobody, so that what it says of being taken back tells of no verdict', async () => {
    const now = harness.now()
    harness.at('2016-03-02T01:00:00.000Z')
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const id = await broughtIn(bank, administrator, first)
    const { requestId, askerId } = await onlyRequest(bank)
    const asker = await harness.as({ organisationId: bank.organisationId, personId: askerId })
    expect((await asker.call('GET', `/requests/${requestId}`)).body).toMatchObject({
      state: 'completed',
      may: { rate: false, reopen: true },
    })
    expect((await asker.call('GET', '/ratings/waiting')).body.rows).toEqual([])
    const body = { satisfaction: 1, effort: null, promiseKept: null, reasonIds: [], comment: '' }
    const rated = await asker.call('PUT', `/requests/${requestId}/rating`, { body })
    expect([rated.status, rated.body.code]).toEqual([409, 'rating_completed_elsewhere'])
    expect((await administrator.call('GET', `/imports/${id}/standing`)).body.rows).toEqual([])
    expect(await work(bank, administrator, id, 'undo')).toMatchObject({ state: 'undone' })
    harness.at(now)
  })

  it('is rated once people have completed it here, and says of that only that they worked on it', async () => {
    const now = harness.now()
    harness.at('2016-03-02T01:00:00.000Z')
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const id = await broughtIn(bank, administrator, first)
    const { requestId, askerId } = await onlyRequest(bank)
    const asker = await harness.as({ organisationId: bank.organisationId, personId: askerId })
    const resolver = await harness.as({
      organisationId: bank.organisationId,
      personId: await personCalled(bank, 'Resolver 1'),
    })
    await asker.call('POST', `/requests/${requestId}/reopen`, { body: { text: 'Masih rusak' } })
    const completed = await resolver.call('POST', `/requests/${requestId}/complete`, {
      body: { text: 'Sudah' },
    })
    expect(completed.status, completed.text).toBe(200)
    const standing = async () => (await administrator.call('GET', `/imports/${id}/standing`)).body.rows
    const before = await standing()
    const body = { satisfaction: 1, effort: null, promiseKept: null, reasonIds: [], comment: '' }
    const rated = await asker.call('PUT', `/requests/${requestId}/rating`, { body })
    expect(rated.status, rated.text).toBe(200)
    expect(await standing()).toEqual(before)
    harness.at(now)
  })

  it('can be brought in again after it was taken back', async () => {
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const id = await broughtIn(bank, administrator, [...first, ...other])
    await work(bank, administrator, id, 'undo')
    await broughtIn(bank, administrator, [...first, ...other])
    expect(await kept(bank)).toMatchObject({ requests: 2, differences: [] })
  })

  it('is nothing to another organisation, even where its id is known', async () => {
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const id = await broughtIn(bank, administrator, first)
    const stranger = await makeServiceBank(harness)
    const undone = await harness.within(
      stranger.organisationId,
      async (tx) =>
        (await sql<{ done: boolean }>`select service.undo_import(${id}) as done`.execute(tx)).rows,
    )
    expect(undone).toEqual([{ done: false }])
    expect(await kept(bank)).toMatchObject({ requests: 1 })
  })

  it('that cannot be read says why, and can be tried again with what was missing', async () => {
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const id = await send(administrator, 'name;age\nA;3\n')
    const checked = await work(bank, administrator, id, 'check')
    expect(checked).toMatchObject({ state: 'preparing', failure: { code: 'columns_missing' } })
    expect(checked.failure.text).toContain('These columns are missing')
  })
})

async function onlyRequest(bank: ServiceBank): Promise<{ requestId: string; askerId: string }> {
  const found = await harness.within(bank.organisationId, (tx) =>
    sql<{
      requestId: string
      askerId: string
    }>`select id as request_id, asker_id from service.requests`.execute(tx),
  )
  const [request] = found.rows
  if (request === undefined) throw new Error('No request came in')
  return request
}

async function personCalled(bank: ServiceBank, name: string): Promise<string> {
  const found = await harness.within(bank.organisationId, (tx) =>
    sql<{ id: string }>`select id from organisation.people where name = ${name}`.execute(tx),
  )
  return found.rows[0]?.id ?? ''
}

/** Somebody comments on the one request there is. */
async function act(bank: ServiceBank): Promise<void> {
  await harness.within(bank.organisationId, async (tx) => {
    await sql`insert into service.request_events (organisation_id, request_id, id, kind, happened_at, recorded_at, actor_id, unit_id, text)
      select organisation_id, id, gen_random_uuid(), 'commented', now(), now(), ${bank.people['itOne']}, unit_id, 'Catatan'
      from service.requests`.execute(tx)
  })
}
