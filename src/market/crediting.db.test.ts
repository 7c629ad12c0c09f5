import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeGuaranteedBank, usualPays, type GuaranteedBank } from '../../test/guaranteed-bank.ts'
import { freshId, testHarness, type Caller } from '../../test/harness.ts'
import { jakarta } from '../../test/service-bank.ts'
import { writeRequests } from '../service/index.ts'
import { payHistory, reportBreach, settleCredit } from './index.ts'

const harness = testHarness()

/** What was posted of a request: kind, amount, breach and tier, in the order of posting. */
async function posted(one: GuaranteedBank, requestId: string) {
  const credits = await credited(one, requestId)
  return credits.postings.map(
    (posting: { kind: string; amount: number; breach: string; overMinutes: number }) => [
      posting.kind,
      posting.amount,
      posting.breach,
      posting.overMinutes,
    ],
  )
}

async function credited({ bank }: GuaranteedBank, requestId: string) {
  const found = await (await bank.as('itHead')).call('GET', `/requests/${requestId}/credits`)
  expect(found.status, found.text).toBe(200)
  return found.body
}

async function act(caller: Caller, requestId: string, what: string, body: object = { text: '' }) {
  const done = await caller.call('POST', `/requests/${requestId}/${what}`, { body })
  expect(done.status, done.text).toBe(200)
  return done.body
}

/** All minutes of a stretch in which a job would look, without anybody doing anything. */
async function wait(until: string) {
  harness.at(until)
  await harness.job('service.watch')
  await harness.job('market.watch')
}

async function balance({ bank }: GuaranteedBank, unitId: string) {
  const auditor = await bank.as('auditor')
  const statement = await auditor.call('GET', `/units/${unitId}/statement`)
  expect(statement.status, statement.text).toBe(200)
  return statement.body.closing
}

describe('a broken promise', () => {
  it('pays by itself at the moment of the breach, and the heads of both units are told', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    await wait(jakarta(0, 9))
    expect(await posted(one, requestId), 'exactly in time').toEqual([])
    await wait(jakarta(0, 9, 1))
    expect(await posted(one, requestId)).toEqual([['credit', 20_000, 'late_response', 0]])
    expect([await balance(one, one.bank.it), await balance(one, one.bank.branch)]).toEqual([-20_000, 20_000])
    for (const [name, unit] of [
      ['itHead', one.bank.it],
      ['branchHead', one.bank.branch],
    ] as const) {
      const { rows } = (await (await one.bank.as(name)).call('GET', '/notices')).body
      const told = rows.find(({ link }: { link: string }) => link === `/units/${unit}/statement`)
      expect(told?.text, name).toContain('20,000')
    }
  })

  it('posts the difference when a dearer breach or a higher tier comes, though nobody opens the request', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    await wait(jakarta(0, 9, 1))
    await wait(jakarta(1, 8, 0))
    expect(await posted(one, requestId), 'the day is over, the promise not yet').toHaveLength(1)
    await wait(jakarta(1, 8, 1))
    await wait(jakarta(1, 12, 30))
    await wait(jakarta(1, 13, 1))
    await wait(jakarta(20, 8))
    expect(await posted(one, requestId)).toEqual([
      ['credit', 20_000, 'late_response', 0],
      ['credit', 30_000, 'late_completion', 0],
      ['credit', 70_000, 'late_completion', 240],
    ])
    expect((await credited(one, requestId)).paid).toBe(120_000)
  })

  it('stands where a worker that began before it looks after it', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    await wait(jakarta(1, 13, 1))
    harness.at(jakarta(1, 12, 30))
    await harness.job('market.look', { organisationId: one.bank.organisationId, requestId })
    await act(await one.bank.as('itOne'), requestId, 'respond', { text: 'Kami sedang mencari' })
    expect(await posted(one, requestId)).toEqual([['credit', 120_000, 'late_completion', 240]])
  })

  it('pays what is owed by then where nobody looked in between', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    await wait(jakarta(3, 9))
    expect(await posted(one, requestId)).toEqual([['credit', 120_000, 'late_completion', 240]])
  })

  it('is found by whoever completes it late before a job did', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    harness.at(jakarta(1, 8, 30))
    await act(await one.bank.as('itOne'), requestId, 'complete')
    expect(await posted(one, requestId)).toEqual([['credit', 50_000, 'late_completion', 0]])
    await wait(jakarta(9, 8))
    expect((await credited(one, requestId)).paid, 'the clock stands').toBe(50_000)
  })

  it('that is a reopening pays, and not once more when it is reopened again', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    const [server, asker] = [await one.bank.as('itOne'), await one.bank.as('branchOne')]
    harness.at(jakarta(0, 8, 10))
    await act(server, requestId, 'complete')
    await act(asker, requestId, 'reopen', { text: 'Belum menyala' })
    await act(server, requestId, 'complete')
    await act(asker, requestId, 'reopen', { text: 'Masih belum' })
    expect(await posted(one, requestId)).toEqual([['credit', 70_000, 'reopened', 0]])
  })

  it('that no clock sees is told by another slice, once, and taken back the same way', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    const tell = (happenedAt: Date | null) =>
      harness.within(one.bank.organisationId, (_tx, context) =>
        reportBreach(context, { requestId, breach: 'not_ready', happenedAt }),
      )
    await tell(new Date(jakarta(0, 8)))
    await tell(new Date(jakarta(0, 8)))
    await tell(null)
    expect(await posted(one, requestId)).toEqual([
      ['credit', 300_000, 'not_ready', 0],
      ['credit_reversal', 300_000, 'not_ready', 0],
    ])
    expect(await balance(one, one.bank.branch)).toBe(0)
  })

  it('is judged by the guarantee that was in force when the request was asked', async () => {
    const one = await makeGuaranteedBank(harness)
    const before = await one.ask()
    const head = await one.bank.as('itHead')
    harness.at(jakarta(0, 8, 5))
    const dearer = usualPays.map((pay) => ({
      ...pay,
      tiers: pay.tiers.map((tier) => ({ ...tier, amount: tier.amount * 10 })),
    }))
    const path = `/services/${one.serviceId}/guarantee`
    expect((await head.call('PUT', path, { body: { kind: 'individual', pays: dearer } })).body).toMatchObject(
      { since: jakarta(0, 8, 5) },
    )
    harness.at(jakarta(0, 8, 6))
    const after = await one.ask()
    harness.at(jakarta(0, 8, 7))
    await head.call('PUT', path, { body: { kind: 'none', pays: [] } })
    harness.at(jakarta(0, 8, 8))
    const without = await one.ask()
    await wait(jakarta(0, 10))
    expect(await posted(one, before)).toEqual([['credit', 20_000, 'late_response', 0]])
    expect(await posted(one, after)).toEqual([['credit', 200_000, 'late_response', 0]])
    expect(await posted(one, without)).toEqual([])
  })

  it('pays nothing within one unit, nor to somebody without one, nor by an overall guarantee', async () => {
    const one = await makeGuaranteedBank(harness)
    const own = await one.ask('itTwo')
    const nowhere = await one.ask('administrator')
    harness.at(jakarta(0, 8, 1))
    await (
      await one.bank.as('itHead')
    ).call('PUT', `/services/${one.serviceId}/guarantee`, { body: { kind: 'overall', pays: [] } })
    harness.at(jakarta(0, 8, 2))
    const overall = await one.ask()
    await wait(jakarta(3, 9))
    const states = [own, nowhere, overall].map(async (id) => [
      (await credited(one, id)).state,
      await posted(one, id),
    ])
    expect(await Promise.all(states)).toEqual([
      ['same_unit', []],
      ['no_unit', []],
      ['overall', []],
    ])
  })

  it('of a request that came in with an import is history, and owes nothing', async () => {
    const one = await makeGuaranteedBank(harness)
    const { bank, serviceId } = one
    const requestId = freshId()
    const at = new Date(jakarta(0, 8, 1))
    const asker = bank.people['branchOne'] ?? ''
    const event = { recordedAt: at, happenedAt: at, actorId: asker, unitId: bank.it, assigneeId: null }
    await harness.within(bank.organisationId, async (_tx, context) => {
      await writeRequests(context, [
        {
          id: requestId,
          serviceId,
          priority: 3,
          askerId: asker,
          askedForId: asker,
          answers: { what: 'Dari sistem lama' },
          source: { system: 'lama', key: '1', madeSla: null },
          events: [{ ...event, id: freshId(), kind: 'submitted', sequence: 0 }],
        },
      ])
    })
    await wait(jakarta(9, 9))
    await harness.within(bank.organisationId, async (_tx, context) => {
      await settleCredit(context, requestId)
      expect(await payHistory(context, [requestId])).toBe(0)
    })
    expect(await credited(one, requestId)).toMatchObject({ state: 'imported', postings: [], paid: 0 })
  })

  it('never says who served: the log has it without a name', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    harness.at(jakarta(1, 8, 30))
    await act(await one.bank.as('itOne'), requestId, 'complete')
    const { rows } = (await (await one.bank.as('auditor')).call('GET', '/audit-log?action=credit.posted'))
      .body
    expect(rows).toHaveLength(1)
    expect(rows[0].actor ?? null).toBeNull()
    expect(JSON.stringify(rows[0].details)).not.toContain(one.bank.people['itOne'])
  })
})

describe('a correction of the timeline', () => {
  it('reverses and posts anew; nothing is edited', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    const [server, head] = [await one.bank.as('itOne'), await one.bank.as('itHead')]
    await wait(jakarta(3, 9))
    const view = await act(server, requestId, 'complete')
    const completed = view.timeline.find(({ kind }: { kind: string }) => kind === 'completed').id
    const correct = (happenedAt: string, eventId = completed) =>
      head.call('POST', `/requests/${requestId}/correct`, {
        body: { eventId, happenedAt, void: false, text: 'Selesainya lebih awal' },
      })
    const first = await correct(jakarta(1, 9))
    expect(first.status, first.text).toBe(200)
    const second = await correct(jakarta(0, 8, 59), first.body.timeline.at(-1).id)
    expect(second.status, second.text).toBe(200)
    expect(await posted(one, requestId)).toEqual([
      ['credit', 120_000, 'late_completion', 240],
      ['credit_reversal', 120_000, 'late_completion', 240],
      ['credit', 50_000, 'late_completion', 0],
      ['credit_reversal', 50_000, 'late_completion', 0],
    ])
    expect([await balance(one, one.bank.it), await balance(one, one.bank.branch)]).toEqual([0, 0])
    const { postings } = await credited(one, requestId)
    expect(postings.map(({ reason }: { reason: string }) => reason)).toEqual([
      'broken',
      'corrected',
      'corrected',
      'corrected',
    ])
  })
})

describe('a cap', () => {
  it('bounds what one unit pays another in a year, says what it cut, and leaves other pairs alone', async () => {
    const one = await makeGuaranteedBank(harness)
    await (
      await one.bank.as('administrator')
    ).call('PUT', '/market/cap', { body: { cap: 150_000, reason: 'Anggaran' } })
    harness.at(jakarta(0, 8, 1))
    const requests = [await one.ask(), await one.ask(), await one.ask(), await one.ask('hrOne')]
    await wait(jakarta(5, 9))
    const paid = await Promise.all(requests.map(async (id) => (await credited(one, id)).paid))
    expect(paid.slice(0, 3).toSorted((a, b) => b - a)).toEqual([120_000, 30_000, 0])
    expect(paid[3]).toBe(120_000)
    const cut = (await Promise.all(requests.map((id) => credited(one, id)))).flatMap(({ postings }) =>
      postings.map(({ cut: off }: { cut: number }) => off),
    )
    expect(cut.toSorted((a, b) => a - b)).toEqual([0, 0, 90_000, 120_000])
    expect(await balance(one, one.bank.branch)).toBe(150_000)
    const sum = await harness.within(
      one.bank.organisationId,
      async (tx) =>
        (await sql<{ n: number }>`select sum(amount)::int as n from market.entries`.execute(tx)).rows,
    )
    expect(sum).toEqual([{ n: 0 }])
  })
})
