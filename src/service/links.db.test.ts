import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { runOn } from '../../test/desk.ts'
import { freshId, testHarness } from '../../test/harness.ts'
import {
  askForLaptop,
  jakarta,
  laptopService,
  makeServiceBank,
  type ServiceBank,
} from '../../test/service-bank.ts'

const harness = testHarness()

async function link(bank: ServiceBank, name: string, requestId: string, relation: string, otherId: string) {
  const body = { relation, otherId }
  return (await bank.as(name)).call('POST', `/requests/${requestId}/links`, { body })
}

async function act(bank: ServiceBank, name: string, requestId: string, verb: string, body: object = {}) {
  const done = await (await bank.as(name)).call('POST', `/requests/${requestId}/${verb}`, { body })
  expect(done.status, done.text).toBe(200)
  return done
}

async function seen(bank: ServiceBank, name: string, requestId: string) {
  return (await (await bank.as(name)).call('GET', `/requests/${requestId}`)).body
}

async function toldTo(bank: ServiceBank, name: string): Promise<string[]> {
  const notices = await (await bank.as(name)).call('GET', '/notices')
  return notices.body.rows.map((row: { text: string }) => row.text)
}

/** A request to HR, which IT does not see. */
async function askHr(bank: ServiceBank, asker = 'branchOne'): Promise<string> {
  const offered = await (
    await bank.as('hrHead')
  ).call('POST', `/units/${bank.hr}/services`, { body: laptopService() })
  const asked = await (
    await bank.as(asker)
  ).call('POST', '/requests', {
    body: { serviceId: offered.body.id, priority: 3, answers: { what: 'Surat tugas' } },
  })
  return String(asked.body.id)
}

/** Runs what was left to be done about links, as the queue would. */
async function runLinked(bank: ServiceBank, requestId: string): Promise<void> {
  const events = await harness.within(bank.organisationId, (tx) =>
    sql<{ id: string }>`select id from service.request_events where request_id = ${requestId}
      and kind in ('completed', 'cancelled', 'declined', 'reopened') order by recorded_at, sequence`.execute(
      tx,
    ),
  )
  for (const { id } of events.rows)
    await harness.job('service.linked', { organisationId: bank.organisationId, requestId, eventId: id })
}

const kinds = (view: { timeline: { kind: string }[] }) => view.timeline.map(({ kind }) => kind)

describe('a link of two requests', () => {
  it('is told on both, each from its own side, and taken back on both', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const one = (await askForLaptop(bank)).requestId
    const other = (await askForLaptop(bank)).requestId
    const linked = await link(bank, 'branchOne', one, 'blocked_by', other)
    expect(linked.body, linked.text).toMatchObject({
      blocked: true,
      links: [{ relation: 'blocked_by', request: { id: other, state: 'open' }, may: { remove: true } }],
    })
    expect(linked.body.timeline.at(-1)).toMatchObject({
      kind: 'linked',
      link: { relation: 'blocked_by', request: { id: other }, outcome: null },
    })
    const side = await seen(bank, 'itOne', other)
    expect(side).toMatchObject({ blocked: false, links: [{ relation: 'blocks', request: { id: one } }] })
    expect(side.timeline.at(-1)).toMatchObject({ kind: 'linked', link: { relation: 'blocks' } })
    const queue = await (await bank.as('itOne')).call('GET', `/units/${bank.it}/queue?sort=newest`)
    expect(queue.body.rows.map((row: { id: string; blocked: boolean }) => [row.id, row.blocked])).toEqual([
      [other, false],
      [one, true],
    ])
    expect((await link(bank, 'itOne', other, 'blocks', one)).body.code).toBe('link_known_already')
    const voiding = { eventId: side.timeline.at(-1).id, void: true, text: 'Salah' }
    const corrected = await (
      await bank.as('itHead')
    ).call('POST', `/requests/${other}/correct`, { body: voiding })
    expect(corrected.status).toBe(403)
    const removed = await (
      await bank.as('itOne')
    ).call('DELETE', `/requests/${other}/links/${linked.body.links[0].id}`)
    expect(removed.body).toMatchObject({ links: [] })
    expect(kinds(await seen(bank, 'branchOne', one))).toEqual(['submitted', 'linked', 'unlinked'])
    expect((await seen(bank, 'branchOne', one)).blocked).toBe(false)
    expect((await runOn(harness, ['verify'])).code).toBe(0)
  })

  it('moves no clock, and makes nobody a worker', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const one = (await askForLaptop(bank)).requestId
    const other = (await askForLaptop(bank)).requestId
    const before = await seen(bank, 'branchOne', one)
    const linked = await link(bank, 'branchOne', one, 'blocked_by', other)
    expect(linked.body.completion).toEqual(before.completion)
    harness.at(jakarta(0, 11))
    expect((await seen(bank, 'branchOne', one)).completion).toMatchObject({
      usedMinutes: 120,
      status: 'running',
    })
    await act(bank, 'itOne', one, 'complete', { text: '' })
    expect((await seen(bank, 'branchOne', one)).may.rate).toBe(true)
  })

  it('is nobody’s to make who does not see both, or neither asked nor serves either', async () => {
    const bank = await makeServiceBank(harness)
    const one = (await askForLaptop(bank)).requestId
    const other = (await askForLaptop(bank)).requestId
    const hidden = await askHr(bank)
    const unknown = await link(bank, 'itOne', one, 'part_of', hidden)
    const missing = await link(bank, 'itOne', one, 'part_of', freshId())
    expect(unknown.body.invalid_params).toEqual(missing.body.invalid_params)
    expect(unknown.status).toBe(400)
    expect((await link(bank, 'hrOne', one, 'part_of', hidden)).status).toBe(404)
    expect((await link(bank, 'auditor', one, 'part_of', other)).status).toBe(403)
    await (
      await bank.as('branchOne')
    ).call('POST', `/requests/${one}/watchers`, { body: { personIds: [bank.people['hrOne']] } })
    await (
      await bank.as('branchOne')
    ).call('POST', `/requests/${other}/watchers`, { body: { personIds: [bank.people['hrOne']] } })
    expect((await link(bank, 'hrOne', one, 'part_of', other)).status).toBe(403)
    // They serve the other, and were let in to watch the one.
    expect((await link(bank, 'hrOne', one, 'blocked_by', hidden)).status).toBe(200)
    const foreign = await makeServiceBank(harness)
    const elsewhere = (await askForLaptop(foreign)).requestId
    expect((await link(bank, 'branchOne', one, 'part_of', elsewhere)).status).toBe(400)
    expect((await link(foreign, 'branchOne', one, 'part_of', elsewhere)).status).toBe(404)
    expect((await link(bank, 'branchOne', one, 'part_of', one)).body.code).toBe('link_to_itself')
  })

  it('to a request that the reader does not see looks absent: in the list, the history, the mark and the notices', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const one = (await askForLaptop(bank)).requestId
    const hidden = await askHr(bank)
    expect((await link(bank, 'branchOne', one, 'blocked_by', hidden)).body.links).toHaveLength(1)
    const view = await seen(bank, 'itOne', one)
    expect(view).toMatchObject({ links: [], blocked: false })
    expect(kinds(view)).toEqual(['submitted'])
    const queue = await (await bank.as('itOne')).call('GET', `/units/${bank.it}/queue`)
    expect(queue.body.rows[0].blocked).toBe(false)
    expect(JSON.stringify([view, queue.body])).not.toContain(hidden)
    expect(await seen(bank, 'auditor', one)).toMatchObject({ blocked: true, links: [{}] })
    await act(bank, 'hrOne', hidden, 'complete', { text: '' })
    await runLinked(bank, hidden)
    expect((await toldTo(bank, 'itHead')).join('\n')).not.toContain('SDM-2026-000001')
    expect((await toldTo(bank, 'branchOne'))[0]).toContain('SDM-2026-000001, for which IT-2026-000001 waits')
    expect(kinds(await seen(bank, 'itOne', one))).toEqual(['submitted'])
    expect(kinds(await seen(bank, 'branchOne', one))).toEqual(['submitted', 'linked', 'linked_changed'])
    const log = await (await bank.as('branchOne')).call('DELETE', `/requests/${one}/links/${freshId()}`)
    expect(log.status).toBe(404)
  })

  it('closes no circle of its kind, over however many, and may run the other way in another kind', async () => {
    const bank = await makeServiceBank(harness)
    const ids: string[] = []
    for (let n = 0; n < 3; n++) ids.push((await askForLaptop(bank)).requestId)
    const [a = '', b = '', c = ''] = ids
    for (const relation of ['blocked_by', 'part_of', 'duplicate_of']) {
      expect((await link(bank, 'branchOne', a, relation, b)).status).toBe(200)
      expect((await link(bank, 'branchOne', b, relation, c)).status).toBe(200)
      expect((await link(bank, 'branchOne', c, relation, a)).body.code).toBe('link_in_a_circle')
    }
    expect((await link(bank, 'branchOne', a, 'blocks', c)).body.code).toBe('link_in_a_circle')
    await expect(
      harness.within(bank.organisationId, async (tx) => {
        await sql`select set_config('etalase.person_id', ${bank.people['branchOne']}, true)`.execute(tx)
        await sql`insert into service.request_links (organisation_id, id, request_id, kind, other_id, made_by, made_at)
          values (${bank.organisationId}, ${freshId()}, ${c}, 'part_of', ${a}, ${bank.people['branchOne']}, now())`.execute(
          tx,
        )
      }),
    ).rejects.toThrow(/circle/)
  })

  it('of two made at the same moment that would close a circle together is one', async () => {
    const bank = await makeServiceBank(harness)
    for (let round = 0; round < 4; round++) {
      const a = (await askForLaptop(bank)).requestId
      const b = (await askForLaptop(bank)).requestId
      const made = await Promise.all([
        link(bank, 'branchOne', a, 'blocked_by', b),
        link(bank, 'itOne', b, 'blocked_by', a),
        link(bank, 'branchOne', a, 'blocked_by', b),
      ])
      const won = made.map(({ status }) => status).toSorted((x, y) => x - y)
      expect(won).toEqual([200, 409, 409])
      expect((await seen(bank, 'branchOne', a)).links).toHaveLength(1)
    }
  })

  it('is one of fifty at most', async () => {
    const bank = await makeServiceBank(harness)
    const one = (await askForLaptop(bank)).requestId
    const asker = await bank.as('branchOne')
    const serviceId = (await seen(bank, 'branchOne', one)).service.id
    const parts: string[] = []
    for (let n = 0; n < 17; n++) {
      const body = { serviceId, priority: 3, answers: { what: `Bagian ${n}` } }
      parts.push((await asker.call('POST', '/requests', { body })).body.id)
    }
    const [first = '', ...others] = parts
    await harness.within(bank.organisationId, async (tx) => {
      await sql`select set_config('etalase.person_id', ${bank.people['branchOne']}, true)`.execute(tx)
      for (const [n, other] of others.entries())
        for (const kind of ['part_of', 'blocked_by', 'duplicate_of'])
          await sql`insert into service.request_links (organisation_id, id, request_id, kind, other_id, made_by, made_at)
            values (${bank.organisationId}, ${freshId()}, ${other}, ${kind}, ${one}, ${bank.people['branchOne']},
              ${new Date(n)})`.execute(tx)
    })
    expect((await link(bank, 'branchOne', one, 'has_part', first)).status).toBe(200)
    expect((await link(bank, 'branchOne', one, 'blocks', first)).status).toBe(200)
    expect((await link(bank, 'branchOne', one, 'duplicated_by', first)).body.code).toBe('links_full')
  })
})

describe('what hangs on a request', () => {
  it('is told once when that is completed, cancelled or reopened, and its people too', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const parent = (await askForLaptop(bank)).requestId
    const child = (await askForLaptop(bank, 'branchTwo')).requestId
    const finished = (await askForLaptop(bank)).requestId
    expect((await link(bank, 'itOne', parent, 'has_part', child)).status).toBe(200)
    await link(bank, 'itOne', finished, 'part_of', parent)
    await act(bank, 'itOne', finished, 'complete', { text: '' })
    await act(bank, 'itOne', parent, 'complete', { text: '' })
    await runLinked(bank, parent)
    await runLinked(bank, parent)
    const told = await seen(bank, 'itOne', child)
    expect(kinds(told)).toEqual(['submitted', 'linked', 'linked_changed'])
    expect(told.timeline.at(-1)).toMatchObject({
      actor: null,
      link: { relation: 'part_of', outcome: 'completed', request: { id: parent, state: 'completed' } },
    })
    expect(told.state).toBe('open')
    expect(kinds(await seen(bank, 'itOne', finished))).not.toContain('linked_changed')
    expect((await toldTo(bank, 'itHead'))[0]).toContain('of which IT-2026-000002 is a part, is completed')
    // Who asked the part does not see the whole.
    expect((await toldTo(bank, 'branchTwo')).join('\n')).not.toContain('IT-2026-000001')
    expect(kinds(await seen(bank, 'branchTwo', child))).toEqual(['submitted'])
    await act(bank, 'branchOne', parent, 'reopen', { text: 'Belum' })
    await runLinked(bank, parent)
    await act(bank, 'branchOne', parent, 'cancel', { text: 'Tidak jadi' })
    await runLinked(bank, parent)
    const outcomes = (await seen(bank, 'itOne', child)).timeline.flatMap(
      (event: { link: { outcome: string | null } | null }) => event.link?.outcome ?? [],
    )
    expect(outcomes).toEqual(['completed', 'reopened', 'cancelled'])
    expect((await runOn(harness, ['verify'])).code).toBe(0)
  })

  it('hears nothing of what is no longer so', async () => {
    const bank = await makeServiceBank(harness)
    const blocker = (await askForLaptop(bank)).requestId
    const blocked = (await askForLaptop(bank)).requestId
    await link(bank, 'itOne', blocked, 'blocked_by', blocker)
    await act(bank, 'itOne', blocker, 'complete', { text: '' })
    await act(bank, 'branchOne', blocker, 'reopen', { text: 'Belum' })
    await runLinked(bank, blocker)
    const outcomes = (await seen(bank, 'itOne', blocked)).timeline.flatMap(
      (event: { link: { outcome: string | null } | null }) => event.link?.outcome ?? [],
    )
    expect(outcomes).toEqual(['reopened'])
    expect((await seen(bank, 'itOne', blocked)).blocked).toBe(true)
  })

  it('as a duplicate is completed together with its original, each by itself', async () => {
    const bank = await makeServiceBank(harness)
    const original = (await askForLaptop(bank)).requestId
    const duplicates = [(await askForLaptop(bank)).requestId, (await askForLaptop(bank)).requestId]
    for (const id of duplicates) await link(bank, 'itOne', id, 'duplicate_of', original)
    await act(bank, 'itOne', original, 'complete', { text: 'Sudah diganti' })
    const body = { act: 'complete', requestIds: duplicates, text: 'Sudah diganti' }
    const done = await (await bank.as('itOne')).call('POST', '/requests/acts', { body })
    expect(done.body.done).toHaveLength(2)
    await runLinked(bank, original)
    for (const id of duplicates) expect((await seen(bank, 'itOne', id)).state).toBe('completed')
  })
})
