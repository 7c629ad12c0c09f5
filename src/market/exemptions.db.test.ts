import { describe, expect, it } from 'vitest'
import { makeGuaranteedBank, type GuaranteedBank } from '../../test/guaranteed-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
const evidence = 'Surat pemasok nomor 12 tentang keterlambatan kiriman'
const ask = (breach = 'late_completion') => ({ breach, cause: 'third_party', evidence })

async function watch(at: string) {
  harness.at(at)
  await harness.job('service.watch')
  await harness.job('market.watch')
}

async function credits({ bank }: GuaranteedBank, requestId: string, name = 'itHead') {
  return (await (await bank.as(name)).call('GET', `/requests/${requestId}/credits`)).body
}

async function exemptionOf(one: GuaranteedBank, requestId: string, body: object = ask()) {
  const asked = await (
    await one.bank.as('itHead')
  ).call('POST', `/requests/${requestId}/exemptions`, { body })
  expect(asked.status, asked.text).toBe(201)
  return String(asked.body.exemptions.at(-1).id)
}

async function told({ bank }: GuaranteedBank, name: string): Promise<string[]> {
  const { rows } = (await (await bank.as(name)).call('GET', '/notices')).body
  return rows.map(({ text }: { text: string }) => text)
}

describe('an exemption', () => {
  it('needs evidence, by the head of the unit that promised, of a breach that is guaranteed, in time, and once', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    const head = await one.bank.as('itHead')
    const path = `/requests/${requestId}/exemptions`
    const tried = async (body: object) => {
      const answer = await head.call('POST', path, { body })
      return [answer.status, answer.body.code, answer.body.invalid_params?.[0]?.name]
    }
    expect(await tried({ ...ask(), evidence: 'tidak ada' })).toEqual([
      400,
      'validation_failed',
      'body.evidence',
    ])
    expect(await tried({ ...ask(), cause: 'busy' })).toEqual([400, 'validation_failed', 'body.cause'])
    expect(await tried(ask('missed_appointment'))).toEqual([400, 'breach_not_guaranteed', 'body.breach'])
    expect((await (await one.bank.as('itOne')).call('POST', path, { body: ask() })).status).toBe(403)
    expect((await (await one.bank.as('hrHead')).call('POST', path, { body: ask() })).status).toBe(404)
    await watch(jakarta(3, 9))
    expect((await credits(one, requestId)).may.ask).toContain('late_completion')
    harness.at(jakarta(16, 9))
    expect(await tried(ask())).toEqual([409, 'exemption_too_late', undefined])
    expect((await credits(one, requestId)).may.ask).not.toContain('late_completion')
    harness.at(jakarta(14, 9))
    expect((await tried(ask()))[0]).toBe(201)
    expect(await tried(ask())).toEqual([409, 'exemption_asked_before', undefined])
  })

  it('that is granted takes the credit back, and one that is refused leaves it', async () => {
    const one = await makeGuaranteedBank(harness)
    const steward = await one.steward()
    const [granted, refused] = [await one.ask(), await one.ask()]
    await watch(jakarta(3, 9))
    for (const [requestId, exempt] of [
      [granted, true],
      [refused, false],
    ] as const) {
      const id = await exemptionOf(one, requestId)
      expect((await credits(one, requestId)).paid, 'undecided').toBe(120_000)
      const decided = await steward.call('POST', `/exemptions/${id}/decide`, {
        body: { exempt, reason: 'Surat pemasok dilihat' },
      })
      expect(decided.body, decided.text).toMatchObject({ state: exempt ? 'granted' : 'refused' })
      const again = await steward.call('POST', `/exemptions/${id}/decide`, { body: { exempt, reason: 'x' } })
      expect(again.body.code).toBe('exemption_decided')
    }
    // What is left is the late answer, which nobody exempted.
    expect((await credits(one, granted)).paid).toBe(20_000)
    expect((await credits(one, refused)).paid).toBe(120_000)
    expect(await told(one, 'branchOne')).toEqual(
      expect.arrayContaining([expect.stringMatching(/was granted/), expect.stringMatching(/was refused/)]),
    )
  })

  it('is decided by a steward of neither unit, and waits in the list of those alone who may', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    const id = await exemptionOf(one, requestId)
    const administrator = await one.bank.as('administrator')
    for (const name of ['branchHead', 'deskOne'])
      await administrator.call('PUT', `/people/${one.bank.people[name]}/roles`, {
        body: { roles: ['steward'], reason: 'Untuk uji' },
      })
    const body = { exempt: true, reason: 'Untuk uji' }
    for (const [name, unit] of [
      ['branchHead', 'Branch One'],
      ['deskOne', 'Information Technology'],
    ] as const) {
      const own = await one.bank.as(name)
      const refused = await own.call('POST', `/exemptions/${id}/decide`, { body })
      expect([refused.status, refused.body.code], name).toEqual([403, 'exemption_own_unit'])
      expect(refused.body.detail).toContain(unit)
      const [waiting] = (await own.call('GET', '/exemptions')).body.rows
      expect(waiting.may.decide).toBe(false)
    }
    const steward = await one.steward()
    const [waiting] = (await steward.call('GET', '/exemptions')).body.rows
    expect(waiting).toMatchObject({ id, evidence, state: 'pending', may: { decide: true } })
    expect((await steward.call('POST', `/exemptions/${id}/decide`, { body })).status).toBe(200)
    expect((await steward.call('GET', '/exemptions')).body.rows).toEqual([])
  })

  it('waits in a list that has as many pages as it needs, each once', async () => {
    const one = await makeGuaranteedBank(harness)
    const asked: string[] = []
    for (let count = 0; count < 5; count += 1) {
      harness.at(jakarta(0, 9, count < 3 ? 0 : count)) // three at one moment
      asked.push(await exemptionOf(one, await one.ask()))
    }
    const steward = await one.steward()
    const read: string[] = []
    let next: string | null = null
    do {
      const after: string = next === null ? '' : `&after=${next}`
      const { body } = await steward.call('GET', `/exemptions?limit=2${after}`)
      read.push(...body.rows.map(({ id }: { id: string }) => id))
      next = body.next
    } while (next !== null)
    expect(read).toHaveLength(5)
    expect(new Set(read)).toEqual(new Set(asked))
    expect(read.slice(3)).toEqual(asked.slice(3))
    expect((await steward.call('GET', '/exemptions?after=xx')).body.code).toBe('cursor_invalid')
    for (const id of asked.slice(0, 3))
      await steward.call('POST', `/exemptions/${id}/decide`, {
        body: { exempt: false, reason: 'Tidak cukup' },
      })
    const first = (await steward.call('GET', '/exemptions?state=decided&limit=2')).body
    const rest = (await steward.call('GET', `/exemptions?state=decided&limit=2&after=${first.next}`)).body
    const decided = [...first.rows, ...rest.rows].map(({ id }: { id: string }) => id)
    expect([decided.length, rest.next]).toEqual([3, null])
    expect(new Set(decided)).toEqual(new Set(asked.slice(0, 3)))
    expect((await steward.call('GET', '/exemptions')).body.rows).toHaveLength(2)
  })

  it('asked beforehand holds the credit back; refused after ten working days it costs half as much again', async () => {
    const one = await makeGuaranteedBank(harness)
    const steward = await one.steward()
    const [late, soon] = [await one.ask(), await one.ask()]
    const [lateId, soonId] = [await exemptionOf(one, late), await exemptionOf(one, soon)]
    const refuse = (id: string) =>
      steward.call('POST', `/exemptions/${id}/decide`, { body: { exempt: false, reason: 'Tidak terbukti' } })
    await watch(jakarta(3, 9))
    expect((await credits(one, late)).paid, 'only what is not held back').toBe(20_000)
    // The breach was on Tuesday the 3rd at half a day late; ten working days later is Tuesday the 17th.
    await watch(jakarta(15, 9))
    await refuse(soonId)
    expect((await credits(one, soon)).paid).toBe(120_000)
    await watch(jakarta(16, 9))
    await refuse(lateId)
    const { paid, postings } = await credits(one, late)
    expect(paid).toBe(20_000 + 150_000)
    expect(postings.at(-1)).toMatchObject({ amount: 150_000, uplifted: true, onTop: true, reason: 'refused' })
  })

  it('is appealed once by whoever asked, and overturned by the auditor it pays half as much again after ten working days', async () => {
    const one = await makeGuaranteedBank(harness)
    const steward = await one.steward()
    const requestId = await one.ask()
    await watch(jakarta(3, 9))
    const id = await exemptionOf(one, requestId)
    const [asker, auditor, other] = [
      await one.bank.as('branchOne'),
      await one.bank.as('auditor'),
      await one.bank.as('itOne'),
    ]
    const appeal = (caller = asker) =>
      caller.call('POST', `/exemptions/${id}/appeal`, { body: { reason: 'Pemasoknya tidak terlambat' } })
    const rule = (caller = auditor) =>
      caller.call('POST', `/exemptions/${id}/decide-appeal`, { body: { exempt: false, reason: 'Benar' } })
    expect((await appeal()).body.code, 'nothing to appeal against yet').toBe('appeal_not_possible')
    await steward.call('POST', `/exemptions/${id}/decide`, { body: { exempt: true, reason: 'Terbukti' } })
    expect((await rule()).body.code, 'nobody appealed').toBe('exemption_decided')
    expect((await appeal(other)).status).toBe(403)
    expect((await appeal()).body).toMatchObject({ state: 'appealed', may: { appeal: false } })
    expect((await appeal()).body.code).toBe('appeal_not_possible')
    expect(await told(one, 'auditor')).toContainEqual(expect.stringMatching(/was appealed/))
    expect((await credits(one, requestId)).paid).toBe(20_000)
    await watch(jakarta(21, 9))
    expect((await rule(steward)).status).toBe(403)
    expect((await rule()).body.state).toBe('overturned')
    const { paid, postings } = await credits(one, requestId)
    // The late answer stands; what comes on top of it was held back.
    expect(paid).toBe(20_000 + 150_000)
    expect(postings.at(-1)).toMatchObject({ reason: 'overturned', uplifted: true })
    expect((await appeal()).body.code, 'once only').toBe('appeal_not_possible')
  })

  it('cannot be appealed when ten working days have gone by', async () => {
    const one = await makeGuaranteedBank(harness)
    const steward = await one.steward()
    const id = await exemptionOf(one, await one.ask())
    await steward.call('POST', `/exemptions/${id}/decide`, { body: { exempt: true, reason: 'Terbukti' } })
    harness.at(jakarta(15, 9))
    const late = await (
      await one.bank.as('branchOne')
    ).call('POST', `/exemptions/${id}/appeal`, { body: { reason: 'Terlambat' } })
    expect([late.status, late.body.code]).toEqual([409, 'appeal_too_late'])
  })
})

describe('a recharge', () => {
  it('is borne by the unit that broke its own hop promise, for its part, as a second posting with its reason', async () => {
    const one = await makeGuaranteedBank(harness)
    const { bank } = one
    const promise = await (
      await bank.as('hrHead')
    ).call('PUT', `/units/${bank.hr}/hop-promise`, {
      body: { minutes: 60 },
    })
    expect(promise.body, promise.text).toMatchObject({ minutes: 60, may: { change: true } })
    harness.at(jakarta(0, 8, 1))
    const requestId = await one.ask()
    const [server, head, hr] = [await bank.as('itOne'), await bank.as('itHead'), await bank.as('hrOne')]
    const charge = (unitId: string, caller = head) =>
      caller.call('POST', `/requests/${requestId}/recharges`, {
        body: { unitId, reason: 'SDM melewati janjinya' },
      })
    expect((await charge(bank.hr)).body.code).toBe('nothing_owed')
    // 59 minutes at IT, 240 working minutes at HR, then at IT until it is 240 minutes late.
    harness.at(jakarta(0, 9))
    await server.call('POST', `/requests/${requestId}/hand-on`, { body: { unitId: bank.hr, text: 'Data' } })
    harness.at(jakarta(0, 14))
    await hr.call('POST', `/requests/${requestId}/hand-on`, { body: { unitId: bank.it, text: 'Kembali' } })
    await watch(jakarta(1, 9, 31))
    expect((await charge(bank.hr)).body.code).toBe('recharge_request_open')
    harness.at(jakarta(1, 14, 1))
    await server.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    const before = await credits(one, requestId)
    expect(before).toMatchObject({
      paid: 120_000,
      hops: [{ unit: { id: bank.hr }, overMinutes: 180, charged: false }],
      may: { recharge: true },
    })
    expect((await charge(bank.branch)).body.code).toBe('recharge_not_possible')
    expect((await charge(bank.hr, server)).status).toBe(403)
    const charged = await charge(bank.hr)
    expect(charged.status, charged.text).toBe(201)
    // 300 minutes late, of which HR caused 180.
    expect(charged.body.postings.at(-1)).toMatchObject({
      kind: 'recharge',
      amount: 72_000,
      payer: { id: bank.hr },
      payee: { id: bank.it },
      note: 'SDM melewati janjinya',
    })
    expect((await charge(bank.hr)).body.code).toBe('recharged_before')
    const closing = async (unit: string) =>
      (await (await bank.as('auditor')).call('GET', `/units/${unit}/statement`)).body.closing
    expect([await closing(bank.it), await closing(bank.hr), await closing(bank.branch)]).toEqual([
      -48_000, -72_000, 120_000,
    ])
    expect(await told(one, 'hrHead')).toEqual(expect.arrayContaining([expect.stringMatching(/its own hop/)]))
    // Where the credit changes, so does what was recharged of it: the late answer is left, of whose 269 minutes HR caused 180.
    const { timeline } = (await head.call('GET', `/requests/${requestId}`)).body
    const completed = timeline.find(({ kind }: { kind: string }) => kind === 'completed').id
    const moved = await head.call('POST', `/requests/${requestId}/correct`, {
      body: { eventId: completed, happenedAt: jakarta(0, 14, 30), void: false, text: 'Sudah selesai' },
    })
    expect(moved.status, moved.text).toBe(200)
    expect([await closing(bank.it), await closing(bank.hr)]).toEqual([-6_618, -13_382])
  })
})
