import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeGuaranteedBank, type GuaranteedBank } from '../../test/guaranteed-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
const pays = [{ breach: 'missed_appointment' as const, tiers: [{ overMinutes: 0, amount: 40_000 }] }]
const times = { startsAt: jakarta(1, 9), endsAt: jakarta(1, 11) }

async function appointed(): Promise<{ one: GuaranteedBank; requestId: string; id: string }> {
  const one = await makeGuaranteedBank(harness, pays)
  const requestId = await one.ask()
  const made = await make(one, requestId)
  expect(made.status, made.text).toBe(201)
  return { one, requestId, id: String(made.body.appointments[0].id) }
}

async function make({ bank }: GuaranteedBank, requestId: string, body: object = times, name = 'itOne') {
  return (await bank.as(name)).call('POST', `/requests/${requestId}/appointments`, { body })
}

async function say({ bank }: GuaranteedBank, id: string, what: string, name: string, note = '') {
  const told = await (await bank.as(name)).call('POST', `/appointments/${id}/words`, { body: { what, note } })
  return [told.status, told.body.code ?? told.body.paid]
}

async function creditsOf({ bank }: GuaranteedBank, requestId: string, name = 'branchOne') {
  return (await (await bank.as(name)).call('GET', `/requests/${requestId}/credits`)).body
}

async function watch(at: string) {
  harness.at(at)
  await harness.job('market.watch')
}

describe('an appointment that was missed', () => {
  it('pays by itself an hour after its end where nobody says that it was kept', async () => {
    const { one, requestId } = await appointed()
    await watch(jakarta(1, 11, 59))
    expect((await creditsOf(one, requestId)).paid).toBe(0)
    await watch(jakarta(1, 12, 1))
    expect(await creditsOf(one, requestId)).toMatchObject({
      paid: 40_000,
      reached: [{ breach: 'missed_appointment', at: jakarta(1, 11) }],
      appointments: [{ state: 'missed', may: { say: ['kept'] } }],
    })
    const heads = (await (await one.bank.as('branchHead')).call('GET', '/notices')).text
    expect(heads).toContain('IT pays Rp 40,000 to CB1')
    await watch(jakarta(1, 13))
    expect((await creditsOf(one, requestId)).postings).toHaveLength(1)
  })

  it('is given back where whoever asked says that it was kept, and paid where they say that it was not', async () => {
    const { one, requestId, id } = await appointed()
    harness.at(jakarta(1, 10))
    expect(await say(one, id, 'missed', 'branchOne'), 'it still runs').toEqual([409, 'appointment_not_now'])
    expect(await say(one, id, 'kept', 'itOne')).toEqual([201, 0])
    await watch(jakarta(1, 13))
    expect((await creditsOf(one, requestId)).paid).toBe(0)
    expect(await say(one, id, 'missed', 'branchOne', 'Tidak ada yang datang')).toEqual([201, 40_000])
    expect(await say(one, id, 'kept', 'itOne'), 'too late').toEqual([409, 'appointment_not_now'])
    expect(await say(one, id, 'kept', 'branchOne')).toEqual([201, 0])
    const { postings } = await creditsOf(one, requestId)
    expect(postings.map(({ kind }: { kind: string }) => kind)).toEqual(['credit', 'credit_reversal'])
  })

  it('is none where it was called off before it began, with a reason that whoever asked reads', async () => {
    const { one, requestId, id } = await appointed()
    expect(await say(one, id, 'called_off', 'itOne')).toEqual([400, 'appointment_reason_needed'])
    expect((await make(one, requestId)).body.code).toBe('appointment_waits')
    expect(await say(one, id, 'called_off', 'itOne', 'Suku cadang belum tiba')).toEqual([201, 0])
    expect((await (await one.bank.as('branchOne')).call('GET', '/notices')).text).toContain('Suku cadang')
    const again = await make(one, requestId, { startsAt: jakarta(2, 9), endsAt: jakarta(2, 10) })
    expect([again.status, again.body.appointments.length]).toEqual([201, 2])
    await watch(jakarta(1, 15))
    expect((await creditsOf(one, requestId)).paid).toBe(0)
    await watch(jakarta(2, 12))
    expect((await creditsOf(one, requestId)).paid).toBe(40_000)
  })

  it('is none where the request was finished by then', async () => {
    const { one, requestId } = await appointed()
    harness.at(jakarta(1, 10))
    const server = await one.bank.as('itOne')
    expect((await server.call('POST', `/requests/${requestId}/take`)).status).toBeLessThan(500)
    const done = await server.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    expect(done.status, done.text).toBe(200)
    await watch(jakarta(1, 13))
    expect(await creditsOf(one, requestId)).toMatchObject({ paid: 0, appointments: [{ state: 'ended' }] })
    expect((await make(one, requestId)).body.code).toBe('appointment_request_finished')
  })
})

describe('making an appointment', () => {
  it('is for the unit that promised, at a time that can be, where a missed one is guaranteed', async () => {
    const one = await makeGuaranteedBank(harness, pays)
    const requestId = await one.ask()
    const tried = async (body: object, name = 'itOne') => {
      const answer = await make(one, requestId, body, name)
      return [answer.status, answer.body.code, answer.body.invalid_params?.[0]?.name]
    }
    expect((await tried(times, 'branchOne')).slice(0, 1)).toEqual([403])
    expect((await tried(times, 'hrOne')).slice(0, 1)).toEqual([404])
    expect(await tried({ ...times, endsAt: times.startsAt })).toEqual([
      400,
      'appointment_too_short',
      'body.endsAt',
    ])
    expect(await tried({ startsAt: jakarta(-1, 9), endsAt: jakarta(-1, 10) })).toEqual([
      400,
      'appointment_in_past',
      'body.startsAt',
    ])
    expect(await tried({ startsAt: jakarta(500, 9), endsAt: jakarta(500, 10) })).toEqual([
      400,
      'appointment_too_far',
      'body.startsAt',
    ])
    const without = await makeGuaranteedBank(harness)
    expect((await make(without, await without.ask())).body.code).toBe('breach_not_guaranteed')
  })

  it('is written once: neither it nor what was said of it can be changed', async () => {
    const { one, id } = await appointed()
    await say(one, id, 'called_off', 'itOne', 'Suku cadang')
    for (const table of ['appointments', 'appointment_words'])
      for (const change of [`update market.${table} set note = ''`, `delete from market.${table}`])
        await expect(
          harness.within(one.bank.organisationId, (tx) => sql.raw(change).execute(tx)),
        ).rejects.toThrow(/permission denied|append-only/)
  })
})
