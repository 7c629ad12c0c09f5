import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../../test/harness.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../../test/service-bank.ts'
import { makeTouchpoint, visit, type TestTouchpoint } from '../../../test/visitors.ts'
import { rebuildTallies } from '../rebuild.ts'

/** What customers say of touchpoints, and what is shown of it. */
const harness = testHarness()

async function fresh(): Promise<{ bank: ServiceBank; teller: TestTouchpoint }> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  return { bank, teller: await makeTouchpoint(bank) }
}

async function scorecardOf(bank: ServiceBank, { id }: TestTouchpoint, part = '') {
  return (await (await bank.as('branchHead')).call('GET', `/scorecards/touchpoints/${id}${part}`)).body
}

describe('the verdict of a customer', () => {
  it('moves the scorecard with the fifth, and only then; those of the unit stay apart', async () => {
    const { bank, teller } = await fresh()
    for (const mark of [5, 4, 2, 5]) expect((await visit(harness, teller.code, mark)).status).toBe(201)
    const before = await scorecardOf(bank, teller)
    expect(before).toMatchObject({ waiting: 4, needed: 1, distribution: null, publishedAt: null })
    expect(before.measures.satisfied).toEqual({ state: 'hidden', needed: 1 })
    await visit(harness, teller.code, 4)
    const after = await scorecardOf(bank, teller)
    expect(after).toMatchObject({ waiting: 0, needed: null, distribution: [0, 1, 0, 2, 2] })
    expect(after.measures.satisfied).toMatchObject({ state: 'early', estimate: 0.8, n: 5, raters: 5 })
    expect(after.measures.satisfaction_mean).toMatchObject({ estimate: 4, n: 5 })
    for (const name of ['effort_mean', 'promise_felt', 'response_rate', 'median_minutes', 'within_response'])
      expect(after.measures[name], name).toEqual({ state: 'none' })
    const unit = await (await bank.as('branchHead')).call('GET', `/scorecards/units/${bank.branch}`)
    expect(unit.body).toMatchObject({ waiting: 0, distribution: null })
    expect(unit.body.measures.satisfied).toEqual({ state: 'none' })
  })

  it('carries reasons and a comment, shown with its batch and leading back to nobody', async () => {
    const { bank, teller } = await fresh()
    const said = ['Antreannya panjang', 'Ramah', '', 'Cepat', '']
    for (const comment of said)
      await visit(harness, teller.code, 3, { comment, reasons: ['waiting', 'manner', 'waiting'] })
    const { reasons } = await scorecardOf(bank, teller)
    expect(reasons).toEqual([
      { text: { id: 'Keramahan petugas', en: 'How friendly the staff were' }, count: 5 },
      { text: { id: 'Lamanya menunggu', en: 'The wait' }, count: 5 },
    ])
    const comments = await scorecardOf(bank, teller, '/comments?limit=2')
    const rest = await scorecardOf(bank, teller, `/comments?after=${comments.next}`)
    const told = [...comments.rows, ...rest.rows].map(({ text }: { text: string }) => text)
    expect(told.toSorted()).toEqual(['Antreannya panjang', 'Cepat', 'Ramah'])
    const unit = await (await bank.as('branchHead')).call('GET', `/scorecards/units/${bank.branch}/comments`)
    expect(unit.body.rows).toEqual([])
  })

  it('is drawn, spread, listed and exported as those of services are', async () => {
    const { bank, teller } = await fresh()
    for (const mark of [5, 5, 4, 3, 1]) await visit(harness, teller.code, mark)
    const chart = await scorecardOf(bank, teller, '/chart?measure=satisfaction_mean')
    expect(chart).toMatchObject({ subject: { kind: 'touchpoint' }, measure: 'satisfaction_mean' })
    const clock = await (
      await bank.as('hrOne')
    ).call('GET', `/scorecards/touchpoints/${teller.id}/chart?measure=within_completion`)
    expect(clock.status).toBe(400)
    const spread = await scorecardOf(bank, teller, '/spread')
    expect(spread.answers).toMatchObject({ state: 'early', n: 5 })
    const head = await bank.as('branchHead')
    const list = await head.call('GET', `/scorecards?of=touchpoints&unitId=${bank.branch}`)
    expect(list.body.rows).toMatchObject([{ subject: { touchpoint: { id: teller.id, kind: 'teller' } } }])
    const csv = await head.call('GET', `/scorecards/touchpoints/${teller.id}/figures.csv`)
    expect(csv.text).toContain('satisfied (4 or 5 of 5)')
    expect(csv.text).not.toContain('first response')
  })

  it('is one verdict however often its button was pressed', async () => {
    const { bank, teller } = await fresh()
    const key = 'ketuk-ganda'
    const taps = await Promise.all([5, 5, 5].map((mark) => visit(harness, teller.code, mark, { key })))
    expect(taps.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await scorecardOf(bank, teller)).toMatchObject({ waiting: 1 })
    const other = await visit(harness, teller.code, 1, { key })
    expect(other.body).toMatchObject({ code: 'idempotency_key_reused' })
    expect((await visit(harness, teller.code, 1, { key: 'bukan kunci!' })).body).toMatchObject({
      code: 'idempotency_key_invalid',
    })
    const audits = await harness.within(bank.organisationId, (tx) =>
      sql`select actor_id, details from platform.audit_log where action = 'touchpoint.rated'`.execute(tx),
    )
    expect(audits.rows).toEqual([{ actorId: null, details: {} }])
  })

  it('is counted once where many come at the same moment', async () => {
    const { bank, teller } = await fresh()
    await Promise.all(Array.from({ length: 12 }, (_, at) => visit(harness, teller.code, (at % 5) + 1)))
    const { waiting, measures } = await scorecardOf(bank, teller)
    expect(measures.satisfied.n + waiting).toBe(12)
    const batches = await harness.within(bank.organisationId, (tx) =>
      sql<{ answers: number }>`select answers from measurement.visit_batches`.execute(tx),
    )
    expect(batches.rows.every(({ answers }) => answers >= 5)).toBe(true)
  })

  it('names only reasons that a touchpoint of its kind has, and no more words than fit', async () => {
    const { teller } = await fresh()
    const reasons = await visit(harness, teller.code, 3, { reasons: ['safety'] })
    expect(reasons.body).toMatchObject({
      code: 'visit_reason_unknown',
      invalid_params: [{ name: 'body.reasons' }],
    })
    expect((await visit(harness, teller.code, 3, { comment: 'a'.repeat(1001) })).status).toBe(400)
    expect((await visit(harness, teller.code, 6)).status).toBe(400)
    expect((await visit(harness, teller.code, 3, { comment: 'a'.repeat(20_000) })).status).toBe(413)
  })
})

describe('the figures of touchpoints', () => {
  it('are the same when they are made anew, and differences are found', async () => {
    const { bank, teller } = await fresh()
    const guard = await makeTouchpoint(bank, { kind: 'guard_post', name: 'Pos satpam' })
    for (let at = 0; at < 13; at += 1) {
      harness.at(jakarta(at * 3, 10))
      await visit(harness, teller.code, (at % 5) + 1, { comment: `Ke-${at}`, reasons: ['manner'] })
      await visit(harness, guard.code, 5, { reasons: ['safety'] })
    }
    const shown = async () => [await scorecardOf(bank, teller), await scorecardOf(bank, guard)]
    const before = await shown()
    const { organisationId } = bank
    const rebuilt = await harness.within(organisationId, (tx) => rebuildTallies(tx, organisationId))
    expect(rebuilt.differences).toEqual([])
    expect(await shown()).toEqual(before)
    await harness.within(organisationId, (tx) =>
      sql`update measurement.tallies set count = count + 1 where subject_kind = 'touchpoint' and measure = 'satisfaction'`.execute(
        tx,
      ),
    )
    const again = await harness.within(organisationId, (tx) => rebuildTallies(tx, organisationId))
    expect(again.differences.length).toBeGreaterThan(0)
    expect(await shown()).toEqual(before)
  })

  it('can have a new baseline begun and withdrawn by the auditor', async () => {
    const { bank, teller } = await fresh()
    const path = `/scorecards/touchpoints/${teller.id}/chart/baselines`
    const body = { measure: 'satisfied', from: '2026-02-02', reason: 'Antrean diatur ulang' }
    const begun = await (await bank.as('auditor')).call('POST', path, { body })
    expect(begun.status).toBe(200)
    const chart = await scorecardOf(bank, teller, '/chart')
    expect(chart.baselines).toMatchObject([{ from: '2026-02-02', reason: 'Antrean diatur ulang' }])
    const withdrawn = await (
      await bank.as('auditor')
    ).call('POST', `/scorecards/chart-baselines/${begun.body.id}/withdraw`, { body: { reason: 'Keliru' } })
    expect(withdrawn.status).toBe(200)
  })
})
