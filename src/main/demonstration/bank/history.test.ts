import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf, frameUntil, tell, timelineEventOf } from '../../../../test/simulated-history.ts'
import { mayRate } from '../../../measurement/domain/may-rate.ts'
import { serviceBody } from '../../../service/contract.ts'
import { mayAppend } from '../../../service/domain/appending.ts'
import { effectiveTimeline } from '../../../service/domain/effective-timeline.ts'
import { checkAnswers } from '../../../service/domain/form.ts'
import { termsProblems } from '../../../service/domain/terms.ts'
import { workersOf } from '../../../service/domain/workers.ts'
import { seededRandom } from '../../../statistics/random.ts'
import { bankOf, belongsTo } from './bank.ts'
import { bankJobs } from './jobs.ts'
import { outcomesOf } from './outcomes.ts'
import { catalogue, promisesOf, reasonsOf, serviceIdOf } from './services/catalogue.ts'
import { bankIdOf, bankOfId, historyBefore, isPeople, isSeed } from './size.ts'
import { steady } from './steady.ts'

const id = '0193c0de-0000-7000-8000-000000000001'
/** Times of day, week and year at which a history may end. */
const frames = ['2026-11-25T04:30:00Z', '2026-08-30T20:00:00Z', '2027-01-01T01:00:00Z'].map(frameUntil)
const [frame = frameUntil('2026-11-25T04:30:00Z')] = frames

describe('the plan of a bank', { timeout: 240_000 }, () => {
  it('has at its usual size eight departments, three regions, twenty branches with their counters, and 48 services', () => {
    const { units, people, services } = bankOf({ seed: 1, people: 600 })
    const count = (kind: string) => units.filter((unit) => unit.kind === kind).length
    expect(['department', 'region', 'branch', 'counter'].map(count)).toEqual([8, 3, 20, 60])
    expect(people).toHaveLength(600)
    expect(services).toHaveLength(48)
  })

  it('has at any size exactly so many people, one head in each unit, and nobody twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 1500 }), fc.nat(), (count, seed) => {
        const { units, people } = bankOf({ seed, people: count })
        expect(people).toHaveLength(count)
        for (const word of ['key', 'name'] as const)
          expect(new Set(people.map((person) => person[word])).size).toBe(count)
        expect(new Set(units.map(({ code }) => code)).size).toBe(units.length)
        const heads = people.filter(({ head }) => head).map(({ unit }) => unit)
        expect(heads.toSorted()).toEqual(units.map(({ code }) => code).toSorted())
        expect(people.flatMap(({ role }) => role ?? []).toSorted()).toEqual([
          'administrator',
          'auditor',
          'steward',
        ])
        for (const { job, key } of people) {
          expect(bankJobs[job]).toBeDefined()
          expect(key).toMatch(/^[a-z]+([.][a-z\d]+)*$/)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('offers services that the product would accept, each with a name of its own in both languages', () => {
    for (const service of catalogue) {
      const { name, description, doneWell, form, stopsClock, key } = service
      const reasons = reasonsOf(id, service).map(({ text }) => ({ text }))
      const promises = promisesOf(service)
      const texts = { name, description, doneWell, form, stopsClock, promises, askerUnitIds: [], reasons }
      expect(serviceBody.safeParse(texts).error, key).toBeUndefined()
      expect(termsProblems({ form: [...form], promises }), key).toEqual([])
      for (const text of [name, description, doneWell]) expect(text.id, key).not.toBe(text.en)
    }
    expect(new Set(catalogue.map(({ key }) => key)).size).toBe(48)
    expect(new Set(catalogue.map((service) => serviceIdOf(id, service))).size).toBe(48)
  })

  it('is known by its id, and no other organisation is taken for one', () => {
    const sizes = fc.record({
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      people: fc.integer({ min: 60, max: 20_000 }),
    })
    fc.assert(
      fc.property(sizes, (size) => {
        expect(bankOfId(bankIdOf(size))).toEqual(size)
      }),
    )
    for (const other of [
      id,
      '0193c0de-0000-7000-8000-00000000ba4c',
      '019ac0de-0258-7000-8000-00000001ba4c',
      '',
    ])
      expect(bankOfId(other)).toBeUndefined()
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) expect(isSeed(seed)).toBe(false)
    for (const people of [59, 20_001, 600.5, Number.NaN]) expect(isPeople(people)).toBe(false)
  })
})

describe('steady draws', { timeout: 240_000 }, () => {
  it('come up as often as their share says, within a few cases, however many are drawn', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2000 }), shares, (seed, n, share) => {
        const { happens, pick } = steady(seededRandom(seed))
        let times = 0
        const picked = [0, 0, 0]
        const thirds = [share / 2, share / 2, 1 - share]
        for (let draws = 0; draws < n; draws += 1) {
          times += Number(happens('one', share))
          const index = pick('other', thirds)
          picked[index] = (picked[index] ?? 0) + 1
        }
        expect(Math.abs(times - n * share)).toBeLessThan(7)
        for (const [index, third] of thirds.entries())
          expect(Math.abs((picked[index] ?? 0) - n * third)).toBeLessThan(9)
      }),
    )
  })
})

describe('the history of a bank', { timeout: 240_000 }, () => {
  it('is the same for the same seed and moment, and another for another seed', () => {
    const told = (seed: number) =>
      tell({ seed, people: 60 }, frame)
        .requests.map(({ id, events, verdict, answers }) => JSON.stringify([id, events, verdict, answers]))
        .join('\n')
    const first = told(3)
    expect(told(3) === first).toBe(true)
    expect(told(4) === first).toBe(false)
  })

  it('has only timelines that could have come about act by act, and ends when it should', () => {
    const states = new Set<string>()
    const impossible: string[] = []
    for (const each of frames) {
      const { requests } = tell({ seed: 5, people: 60 }, each)
      let before = historyBefore(each.until)
      for (const [index, request] of requests.entries()) {
        expect(request.at >= before).toBe(true)
        before = request.at
        states.add(clockOf(request, each).standing.state)
        if (index % 5 > 0) continue
        const [first, ...others] = request.events.map(timelineEventOf)
        const rows = first === undefined ? [] : [first]
        for (const row of others) {
          const appended = mayAppend(rows, row, each.until)
          if (!appended.ok) impossible.push(`${row.kind} after ${rows.map(({ kind }) => kind).join(' ')}`)
          rows.push(row)
        }
      }
      const kinds = new Set(requests.flatMap(({ events }) => events.map(({ kind }) => kind)))
      for (const kind of ['handed_on', 'paused', 'reopened', 'cancelled', 'commented', 'confirmed'] as const)
        expect(kinds).toContain(kind)
    }
    expect(impossible).toEqual([])
    for (const state of ['open', 'in_progress', 'completed', 'closed', 'cancelled'])
      expect(states).toContain(state)
  })

  it('answers every form as the product would accept it', () => {
    for (const { service, answers } of tell({ seed: 6, people: 60 }, frame).requests) {
      const kindOf = (key: string) => service.form.find((field) => field.key === key)?.kind ?? ''
      const given = Object.entries(answers).map(([key, value]) =>
        ['person', 'unit'].includes(kindOf(key)) ? [key, id] : [key, value],
      )
      const checked = checkAnswers(
        service.form,
        Object.fromEntries(given) as Parameters<typeof checkAnswers>[1],
      )
      expect(checked.ok, service.key).toBe(true)
    }
  })

  it('lets nobody rate their own work or unit, nor outside the two weeks, and about three in five rate', () => {
    const { bank, requests } = tell({ seed: 7, people: 120 }, frame)
    const rated = requests.filter(({ verdict }) => verdict !== null)
    for (const { service, askedFor, asker, verdict, events } of rated) {
      const rows = events.map(timelineEventOf)
      const may = mayRate({
        raterId: verdict?.rater.key ?? '',
        now: verdict?.at ?? 0,
        request: {
          state: 'completed',
          servedId: askedFor.key,
          completedAt: events.findLast(({ kind }) => kind === 'completed')?.at ?? null,
          completedElsewhere: false,
        },
        workedOnIt: new Set(workersOf(rows, effectiveTimeline(rows), [asker.key, askedFor.key])),
        belongsToRatedUnit: belongsTo(bank, askedFor, service.unit),
        earlier: null,
      })
      expect(may).toEqual({ ok: true })
      expect(verdict?.at).toBeLessThanOrEqual(frame.until)
    }
    expect(rated.length / requests.length).toBeGreaterThan(0.5)
    expect(rated.length / requests.length).toBeLessThan(0.65)
  })

  it('has outcomes of every touchpoint on every open day, which are the same whether or not anything else is told', () => {
    const bank = bankOf({ seed: 8, people: 90 })
    const outcomes = [...outcomesOf(bank, frame)]
    expect([...outcomesOf(bankOf({ seed: 8, people: 90 }), frame)]).toEqual(outcomes)
    const days = Map.groupBy(outcomes, ({ day, branch }) => `${day} ${branch}`)
    for (const [, ofDay] of days)
      expect(ofDay.map(({ touchpoint }) => touchpoint)).toEqual(['guard_post', 'teller', 'customer_service'])
    expect(days.size).toBeGreaterThan(3 * 18 * 20)
    for (const { customers, sales, complaints, lost } of outcomes)
      for (const value of [customers, sales, complaints, lost])
        expect(Number.isInteger(value) && value >= 0).toBe(true)
    expect(outcomes.some(({ sales }) => sales > 0) && outcomes.some(({ complaints }) => complaints > 0)).toBe(
      true,
    )
  })
})
