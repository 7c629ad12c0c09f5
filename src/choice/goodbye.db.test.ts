import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { offer } from '../../test/choice-bank.ts'
import { testHarness, type Caller } from '../../test/harness.ts'
import { makeRaters, type Raters } from '../../test/raters.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { wilson } from '../statistics/wilson.ts'

const harness = testHarness()

interface Scene {
  readonly bank: ServiceBank
  readonly raters: Raters
  readonly rival: string
  readonly administrator: Caller
  readonly kindId: string
}

/** IT and HR offer one kind of service; so many people of the branch use it. */
async function setScene(count: number): Promise<Scene> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  const raters = await makeRaters(harness, bank, count)
  const administrator = await bank.as('administrator')
  const rival = await offer(administrator, bank.hr, 'Laptop dari SDM')
  const body = {
    name: { id: 'Laptop', en: 'Laptops' },
    description: { id: '', en: '' },
    serviceIds: [raters.serviceId, rival],
    reason: 'Uji',
  }
  const made = await administrator.call('POST', '/service-kinds', { body })
  return { bank, raters, rival, administrator, kindId: String(made.body.id) }
}

async function rateAll({ raters }: Scene, people: readonly number[], isBad: (person: number) => boolean) {
  for (const person of people) {
    const rated = await raters.rate(person, await raters.served(person), {
      satisfaction: isBad(person) ? 1 : 5,
    })
    if (rated.status !== 200) throw new Error(rated.text)
  }
}

async function askAgain({ raters }: Scene, person: number, serviceId: string) {
  const asked = await (
    await raters.caller(person)
  ).call('POST', '/requests', {
    body: { serviceId, priority: 3, answers: { what: 'Lagi' } },
  })
  if (asked.status !== 201) throw new Error(asked.text)
}

async function goodbyeOf({ bank, administrator }: Scene, start: string, unitId = bank.it) {
  const answer = await administrator.call('GET', `/units/${unitId}/choice?start=${start}`)
  return answer.body.kinds[0].goodbye
}

const people = (count: number) => Array.from({ length: count }, (_, person) => person)
const isGone = (person: number) => person % 2 === 0
const isBad = (person: number) => person % 3 !== 0

describe('the good-bye rate', () => {
  it('tells after 180 days, of a quarter that is over, how many went elsewhere after a bad verdict', async () => {
    const scene = await setScene(15)
    await rateAll(scene, people(15), isBad)
    harness.at(jakarta(1, 9))
    for (const person of people(15))
      await askAgain(scene, person, isGone(person) ? scene.rival : scene.raters.serviceId)
    // Who comes back later has left all the same.
    await askAgain(scene, 2, scene.raters.serviceId)
    harness.at('2026-07-02T02:00:00.000Z')
    await harness.job('choice.follow')
    expect(await goodbyeOf(scene, '2026-04-01')).toEqual({ state: 'waits' })
    harness.at('2026-10-02T02:00:00.000Z')
    // Two servers at the same time decide once.
    await Promise.all([harness.job('choice.follow'), harness.job('choice.follow')])
    const bad = people(15).filter(isBad)
    const expected = wilson(bad.filter(isGone).length, bad.length)
    if (!expected.ok) throw new Error(expected.reason)
    const { share, low, high } = expected
    const told = { state: 'shown', estimate: share, low, high, n: bad.length, silent: 0 }
    expect(await goodbyeOf(scene, '2026-07-01')).toEqual(told)
    expect(await goodbyeOf(scene, '2026-07-01', scene.bank.hr)).toEqual({ state: 'waits' })
    // What was counted once is not counted again, whoever runs it however often.
    await harness.job('choice.follow')
    harness.at('2027-01-02T02:00:00.000Z')
    await harness.job('choice.follow')
    expect(await goodbyeOf(scene, '2026-07-01')).toEqual(told)
    expect(await goodbyeOf(scene, '2026-10-01')).toEqual({ state: 'waits' })
  })

  it('leaves out of the share who asked nothing since, and tells how many', async () => {
    const scene = await setScene(25)
    await rateAll(scene, people(25), () => true)
    harness.at(jakarta(1, 9))
    // In each batch of five one asks nothing, two leave, two come back.
    for (const person of people(25).filter((one) => one % 5 !== 0))
      await askAgain(scene, person, person % 5 < 3 ? scene.rival : scene.raters.serviceId)
    harness.at('2026-10-02T02:00:00.000Z')
    await harness.job('choice.follow')
    expect(await goodbyeOf(scene, '2026-07-01')).toMatchObject({
      state: 'shown',
      n: 20,
      estimate: 0.5,
      silent: 5,
    })
  })

  it('waits while it would rest on fewer than five, or give fewer than five away, and counts them with the next', async () => {
    const scene = await setScene(30)
    const first = people(15)
    await rateAll(scene, first, (person) => person < 3)
    harness.at(jakarta(1, 9))
    for (const person of first)
      await askAgain(scene, person, isGone(person) ? scene.rival : scene.raters.serviceId)
    harness.at('2026-10-02T02:00:00.000Z')
    await harness.job('choice.follow')
    expect(await goodbyeOf(scene, '2026-07-01')).toEqual({ state: 'waits' })
    harness.at('2026-04-20T02:00:00.000Z')
    const second = people(30).slice(15)
    await rateAll(scene, second, isBad)
    harness.at('2026-04-21T02:00:00.000Z')
    for (const person of second)
      await askAgain(scene, person, isGone(person) ? scene.rival : scene.raters.serviceId)
    harness.at('2027-01-02T02:00:00.000Z')
    await harness.job('choice.follow')
    const bad = [0, 1, 2, ...second.filter(isBad)]
    expect(await goodbyeOf(scene, '2026-10-01')).toMatchObject({
      state: 'shown',
      n: bad.length,
      estimate: bad.filter(isGone).length / bad.length,
    })
  })

  it('takes nothing that was said before its service was of the kind', async () => {
    const scene = await setScene(15)
    await rateAll(scene, people(15), () => true)
    harness.at(jakarta(1, 9))
    for (const person of people(15))
      await askAgain(scene, person, isGone(person) ? scene.rival : scene.raters.serviceId)
    await harness.within(scene.bank.organisationId, (tx) =>
      sql`update choice.kind_services set since = '2026-03-03T00:00:00Z'`.execute(tx),
    )
    harness.at('2026-10-02T02:00:00.000Z')
    await harness.job('choice.follow')
    expect(await goodbyeOf(scene, '2026-07-01')).toEqual({ state: 'waits' })
  })
})
