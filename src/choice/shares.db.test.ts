import { beforeAll, describe, expect, it } from 'vitest'
import { makeChoiceBank, makeKind, offer, type ChoiceBank } from '../../test/choice-bank.ts'
import { freshId, testHarness } from '../../test/harness.ts'
import { jakarta } from '../../test/service-bank.ts'
import { wilson } from '../statistics/wilson.ts'
import { insertChoices, type ChoiceRecord } from './store/choices.ts'

const harness = testHarness()
let bank: ChoiceBank
let kindId: string

beforeAll(async () => {
  harness.at(jakarta(0, 9))
  bank = await makeChoiceBank(harness)
  kindId = await makeKind(bank, Object.values(bank.services))
})

type Name = 'it' | 'hr' | 'branch'

/** One occasion in a quarter: what was on offer, the chosen one first. */
function occasion(askerId: string, day: string, names: readonly Name[], kind = kindId): ChoiceRecord {
  const offers = names.map((name) => ({ serviceId: bank.services[name], unitId: bank[name] }))
  const [chosen] = offers
  if (chosen === undefined) throw new Error('Nothing was chosen')
  const requestId = freshId()
  return {
    requestId,
    kindId: kind,
    askerId,
    chosenAt: new Date(`${day}T03:00:00Z`),
    chosenOn: day,
    ...chosen,
    offers,
  }
}

const keep = (choices: readonly ChoiceRecord[]) =>
  harness.within(bank.organisationId, (tx) => insertChoices(tx, bank.organisationId, choices))
const people = (count: number) => Array.from({ length: count }, () => freshId())

async function shareOf(unit: Name, start: string, kind = kindId) {
  const answer = await (await bank.as('branchOne')).call('GET', `/units/${bank[unit]}/choice?start=${start}`)
  const found = answer.body.kinds.find((one: { kind: { id: string } }) => one.kind.id === kind)
  return found
}

describe('a unit’s share of choice', () => {
  it('is of the occasions on which it stood beside another unit, with Wilson’s interval at the effective n', async () => {
    const askers = people(8)
    await keep([
      ...askers.slice(0, 6).map((asker) => occasion(asker, '2024-02-05', ['it', 'hr', 'branch'])),
      ...askers.slice(6).map((asker) => occasion(asker, '2024-02-06', ['hr', 'it'])),
      // Alone there is nothing to choose, and where it was not offered it lost nothing.
      ...people(9).map((asker) => occasion(asker, '2024-02-07', ['it'])),
      ...people(9).map((asker) => occasion(asker, '2024-02-07', ['hr', 'branch'])),
      occasion(freshId(), '2025-04-01', ['it', 'hr']),
      occasion(freshId(), '2023-12-31', ['it', 'hr']),
    ])
    const { share } = await shareOf('it', '2024-03-31')
    const expected = wilson(6, 8)
    if (!expected.ok) throw new Error(expected.reason)
    const { share: estimate, low, high } = expected
    expect(share).toEqual({ state: 'early', estimate, low, high, n: 8, raters: 8, reason: null })
  })

  it('is withheld where what a single person chose would follow from it and another unit’s', async () => {
    await keep([
      ...people(6).map((asker) => occasion(asker, '2023-02-06', ['it', 'hr'])),
      // What was counted of `it` beyond what both met together would say which of the two was chosen here.
      occasion(freshId(), '2023-02-07', ['it', 'branch']),
    ])
    const found = [
      await shareOf('it', '2023-02-06'),
      await shareOf('hr', '2023-02-06'),
      await shareOf('branch', '2023-02-06'),
    ]
    expect(found.map(({ share, withheld }) => [share.state, withheld])).toEqual([
      ['hidden', true],
      ['early', false],
      ['hidden', false],
    ])
  })

  it('counts the occasions of one person together', async () => {
    const [busy = '', ...others] = people(6)
    await keep([
      ...Array.from({ length: 20 }, () => occasion(busy, '2024-05-06', ['it', 'hr'])),
      ...others.map((asker) => occasion(asker, '2024-05-06', ['hr', 'it'])),
    ])
    const { share } = await shareOf('it', '2024-05-01')
    expect([share.n, share.raters]).toEqual([25, 6])
    expect(share.high - share.low).toBeGreaterThan(0.6)
  })

  it('is hidden below five people, and says how many more it takes', async () => {
    const [one = '', ...three] = people(4)
    await keep([one, one, ...three].map((asker) => occasion(asker, '2024-08-05', ['it', 'hr'])))
    expect((await shareOf('it', '2024-08-01')).share).toEqual({ state: 'hidden', needed: 1 })
    expect((await shareOf('branch', '2024-08-01')).share).toEqual({ state: 'none' })
  })

  it('is told of quarters alone that are over', async () => {
    const as = await bank.as('branchOne')
    const at = async (start: string) => (await as.call('GET', `/units/${bank.it}/choice?start=${start}`)).body
    expect((await at('2026-02-01')).code).toBe('choice_period_invalid')
    expect((await at('2030-02-01')).code).toBe('choice_period_invalid')
    expect((await as.call('GET', `/units/${bank.it}/choice`)).body.period.start).toBe('2025-10-01')
    expect((await as.call('GET', `/units/${freshId()}/choice`)).status).toBe(404)
  })

  it('is told of each service only where none of them would be of fewer than five people', async () => {
    const second = await offer(bank.administrator, bank.it, 'Laptop kedua')
    const other = await offer(bank.administrator, bank.it, 'Lain TI')
    const rival = await offer(bank.administrator, bank.hr, 'Lain SDM')
    const kind = await makeKind(bank, [second, other, rival], 'Dua dari satu unit')
    const both = (asker: string, day: string, services: readonly string[]): ChoiceRecord => {
      const offers = services.map((serviceId) => ({
        serviceId,
        unitId: serviceId === rival ? bank.hr : bank.it,
      }))
      const chosen = offers[0] ?? { serviceId: '', unitId: '' }
      return {
        requestId: freshId(),
        kindId: kind,
        askerId: asker,
        chosenAt: new Date(`${day}T03:00:00Z`),
        chosenOn: day,
        ...chosen,
        offers,
      }
    }
    await keep([
      ...people(6).map((asker) => both(asker, '2024-11-04', [second, rival])),
      ...people(2).map((asker) => both(asker, '2024-11-04', [other, rival])),
    ])
    const hidden = await shareOf('it', '2024-11-01', kind)
    expect([hidden.share.n, hidden.services]).toEqual([8, []])
    await keep(people(3).map((asker) => both(asker, '2024-11-05', [rival, other])))
    const told = await shareOf('it', '2024-11-01', kind)
    expect(told.services.map(({ share }: { share: { n: number } }) => share.n).toSorted()).toEqual([5, 6])
  })
})
