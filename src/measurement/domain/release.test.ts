import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRelease, isCounted, type HeldVerdict, type Release } from './release.ts'
import { layers, type Layer } from './verdict.ts'

const uncounted = { unitBatch: null, serviceBatch: null }

type Arrival = {
  readonly unit: string
  readonly service: string
  readonly rater: number
  readonly left: boolean
}
type Kept = HeldVerdict & { readonly unit: string }
/** A release with the moment at which it was made. */
type Published = Release & { readonly unit: string; readonly at: number }

function verdict(at: number, { unit, service, rater, left }: Arrival): Kept {
  return {
    id: String(at).padStart(3, '0'),
    unit,
    serviceId: `${unit}${service}`,
    raterId: `r${rater}`,
    places: { satisfaction: uncounted, effort: left ? null : uncounted, promise: left ? uncounted : null },
  }
}

/** Records releases as the store does. */
function record(verdicts: readonly Kept[], releases: readonly Release[], batch: string): Kept[] {
  return releases.reduce<Kept[]>(
    (all, release, nth) => {
      const taken = new Set(release.verdictIds)
      return all.map((one) => {
        const place = one.places[release.layer]
        if (!place || !taken.has(one.id)) return one
        const field =
          release.serviceId === null ? { unitBatch: `${batch}.${nth}` } : { serviceBatch: `${batch}.${nth}` }
        return { ...one, places: { ...one.places, [release.layer]: { ...place, ...field } } }
      })
    },
    [...verdicts],
  )
}

/** What a store has to hand in: whatever some layer has not counted, with all of its unit batch. */
function needed(verdicts: readonly Kept[]): readonly Kept[] {
  const open = new Set<string | null>()
  for (const one of verdicts) {
    for (const place of Object.values(one.places)) if (place?.serviceBatch === null) open.add(place.unitBatch)
  }
  return verdicts.filter((one) =>
    Object.values(one.places).some((place) => place && open.has(place.unitBatch)),
  )
}

/** Lets verdicts arrive one by one. */
function run(arrivals: readonly Arrival[], hand: (all: readonly Kept[]) => readonly Kept[] = needed) {
  let verdicts: Kept[] = []
  const published: Published[] = []
  for (const [at, arrival] of arrivals.entries()) {
    verdicts = [...verdicts, verdict(at, arrival)]
    const releases = decideRelease(hand(verdicts.filter((one) => one.unit === arrival.unit)))
    published.push(...releases.map((one) => ({ ...one, unit: arrival.unit, at })))
    verdicts = record(verdicts, releases, String(at))
  }
  return { verdicts, published }
}

function ratersOf(verdicts: readonly Kept[], ids: Iterable<string>): ReadonlySet<string> {
  const wanted = new Set(ids)
  return new Set(verdicts.filter((one) => wanted.has(one.id)).map((one) => one.raterId))
}

const prime = 32_749

/** Rank by elimination modulo a prime; the sums are rows and columns of a grid, whose minors are 0 and ±1, so it is the rational rank. */
function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= found && row[column] !== 0)
    const lead = rows[pivot]
    const top = rows[found]
    if (!lead || !top) continue
    rows[pivot] = top
    rows[found] = lead
    const inverse = power(lead[column] ?? 0, prime - 2)
    for (const row of rows.slice(found + 1)) {
      const factor = ((row[column] ?? 0) * inverse) % prime
      if (factor === 0) continue
      for (const [at, value] of lead.entries()) row[at] = ((row[at] ?? 0) + (prime - factor) * value) % prime
    }
    found += 1
  }
  return found
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1
  const half = power((base * base) % prime, Math.floor(exponent / 2))
  return exponent % 2 === 1 ? (half * base) % prime : half
}

function smallGroups(people: readonly string[]): string[][] {
  let all: string[][] = [[]]
  for (const person of people)
    all = [...all, ...all.filter((one) => one.length < 4).map((one) => [...one, person])]
  return all.filter((one) => one.length > 0)
}

/**
 * The oracle. Every published sum is a row of ones over single verdicts. A group of one to four people is exposed if some
 * combination of the sums is not zero and weighs verdicts of that group only, that is if leaving their verdicts out lowers the rank.
 */
function exposed(verdicts: readonly Kept[], published: readonly Published[]): string[] {
  return layers.flatMap((layer) => {
    const sums = published
      .filter((one) => one.layer === layer)
      .map((one) => verdicts.map((single) => Number(one.verdictIds.includes(single.id))))
    const full = rank(sums)
    return smallGroups([...new Set(verdicts.map((one) => one.raterId))])
      .filter(
        (group) =>
          rank(sums.map((sum) => sum.filter((_, at) => !group.includes(verdicts[at]?.raterId ?? '')))) < full,
      )
      .map((group) => `${layer}: ${group.join(' ')}`)
  })
}

const arrivalOf = (services: number, raters: number, units = 1): fc.Arbitrary<Arrival> =>
  fc.record({
    unit: fc.integer({ min: 1, max: units }).map((one) => `u${one}`),
    service: fc.integer({ min: 1, max: services }).map((one) => `s${one}`),
    rater: fc.integer({ min: 1, max: raters }),
    left: fc.boolean(),
  })

const one = (rater: number, service = 's1'): Arrival => ({ unit: 'u1', service, rater, left: false })

describe('when a unit shows new figures', () => {
  it('waits for the fifth person, not for the fifth verdict', () => {
    expect(run([1, 2, 3, 4, 4, 3, 2].map((rater) => one(rater))).published).toEqual([])
    const { published } = run([1, 2, 3, 4, 4, 5].map((rater) => one(rater)))
    expect(
      published.filter((release) => release.serviceId === null && release.layer === 'satisfaction'),
    ).toMatchObject([{ at: 5, verdictIds: ['000', '001', '002', '003', '004', '005'] }])
  })

  it('moves again only with five further people', () => {
    const { published } = run([1, 2, 3, 4, 5, 1, 2, 3, 4, 6].map((rater) => one(rater)))
    expect(new Set(published.map((release) => release.at))).toEqual(new Set([4, 9]))
  })

  it('shows a service together with its unit where the unit has no other', () => {
    const { verdicts } = run([1, 2, 3, 4, 5].map((rater) => one(rater)))
    expect(verdicts.every((held) => held.places.satisfaction?.serviceBatch)).toBe(true)
  })

  it('keeps a service back while subtracting it from the unit would leave few people', () => {
    const { published } = run([one(1), one(2), one(3), one(4), one(5, 's2'), one(6)])
    expect(published.map((release) => release.serviceId)).not.toContain('u1s1')
  })

  it('shows services once nobody can tell few people apart any more', () => {
    const round = (first: number) =>
      [0, 1, 2, 3].map((next) => one(first + next)).concat(one(first + 4, 's2'))
    const { published } = run([1, 6, 11, 16, 21].flatMap(round))
    const services = published.filter(
      (release) => release.serviceId !== null && release.layer === 'satisfaction',
    )
    expect(services.map((release) => [release.serviceId, release.at, release.verdictIds.length])).toEqual([
      ['u1s1', 24, 20],
      ['u1s2', 24, 5],
    ])
  })

  it('shows a service whose batch is a whole batch of the unit, whatever else waits', () => {
    const { published } = run([
      one(1),
      one(2),
      one(3),
      one(4),
      one(5, 's2'),
      ...[1, 2, 3, 4, 5].map((r) => one(r, 's3')),
    ])
    expect(
      published.filter((release) => release.serviceId !== null).map((release) => release.serviceId),
    ).toEqual(expect.arrayContaining(['u1s3']))
  })

  it('keeps a service back where an older one could lead to what was not handed in', () => {
    const counted = (at: number, service: string, unitBatch: string, serviceBatch: string | null): Kept => ({
      ...verdict(at, one(at, service)),
      places: { satisfaction: { unitBatch, serviceBatch }, effort: null, promise: null },
    })
    const five = (from: number) => [0, 1, 2, 3, 4].map((next) => from + next)
    const held = [
      ...five(0).map((at) => counted(at, 's1', 'first', 'old')),
      ...five(10).map((at) => counted(at, 's2', 'first', null)),
      ...five(20).map((at) => counted(at, 's3', 'second', 'older')),
      ...five(30).map((at) => counted(at, 's4', 'second', null)),
      ...five(40).map((at) => verdict(at, { ...one(at, 's2'), left: true })),
    ]
    const releases = decideRelease(held).filter((release) => release.layer === 'satisfaction')
    expect(releases.map((release) => release.serviceId)).toEqual([null])
  })

  it('shows effort only when five people have answered that, though satisfaction moved before', () => {
    const left = (rater: number): Arrival => ({ ...one(rater), left: true })
    const { published } = run([
      one(1),
      one(2),
      one(3),
      one(4),
      left(5),
      one(6),
      left(7),
      left(8),
      left(9),
      left(10),
    ])
    const effort = published.filter((release) => release.layer === 'effort' && release.serviceId === null)
    expect(effort).toMatchObject([{ at: 9, verdictIds: ['000', '001', '002', '003', '005'] }])
  })

  it('knows a verdict as counted once its unit shows it', () => {
    const before = run([1, 2, 3, 4].map((rater) => one(rater))).verdicts
    const after = run([1, 2, 3, 4, 5].map((rater) => one(rater))).verdicts
    expect(before.some(isCounted)).toBe(false)
    expect(after.every(isCounted)).toBe(true)
  })
})

describe('what nobody can work out from all that was ever published', () => {
  it.each([
    { services: 2, raters: 9, length: 40 },
    { services: 3, raters: 12, length: 45 },
    { services: 5, raters: 8, length: 45 },
  ])(
    'is any sum over one to four people ($services services, $raters people)',
    ({ services, raters, length }) => {
      fc.assert(
        fc.property(
          fc.array(arrivalOf(services, raters), { minLength: length - 20, maxLength: length }),
          (arrivals) => {
            const { verdicts, published } = run(arrivals)
            expect(exposed(verdicts, published)).toEqual([])
          },
        ),
        { numRuns: 25 },
      )
    },
  )

  it('would be found by the oracle if a service were shown too early', () => {
    const arrivals = [one(1), one(2), one(3), one(4), one(5, 's2'), one(6)]
    const { verdicts, published } = run(arrivals)
    const rash: Published = {
      unit: 'u1',
      at: 5,
      layer: 'satisfaction',
      serviceId: 'u1s1',
      verdictIds: ['000', '001', '002', '003'],
    }
    expect(exposed(verdicts, [...published, rash])).toContain('satisfaction: r5')
  })

  it('is any difference of two figures over units, units above, services and periods that holds one to four people', () => {
    fc.assert(
      fc.property(fc.array(arrivalOf(3, 11, 3), { minLength: 20, maxLength: 90 }), (arrivals) => {
        const { verdicts, published } = run(arrivals)
        for (const layer of layers) expect(smallDifferences(verdicts, published, layer)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('comes in steps of at least five people for every figure', () => {
    fc.assert(
      fc.property(fc.array(arrivalOf(4, 10, 2), { maxLength: 120 }), (arrivals) => {
        const { verdicts, published } = run(arrivals)
        for (const release of published)
          expect(ratersOf(verdicts, release.verdictIds).size).toBeGreaterThanOrEqual(5)
      }),
    )
  })
})

/** Each subject's figure after each arrival, for the running and each closed period (20 arrivals long), as a set of verdicts. */
function figures(published: readonly Published[], layer: Layer): ReadonlySet<string>[] {
  const own = published.filter((release) => release.layer === layer)
  // u2 and u3 stand below u1, so the figure of u1 holds all.
  const subjects = [
    (release: Published) => release.serviceId === null,
    ...['u2', 'u3'].map(
      (unit) => (release: Published) => release.serviceId === null && release.unit === unit,
    ),
    ...[...new Set(own.map((release) => release.serviceId))]
      .filter((id) => id !== null)
      .map((id) => (release: Published) => release.serviceId === id),
  ]
  const moments = [...new Set(own.map((release) => release.at))]
  return subjects.flatMap((of) =>
    moments.flatMap((until) =>
      [0, 20, 40, 60, 80].map(
        (from) =>
          new Set(
            own
              .filter((one) => of(one) && one.at >= from && one.at <= until)
              .flatMap((one) => one.verdictIds),
          ),
      ),
    ),
  )
}

function smallDifferences(
  verdicts: readonly Kept[],
  published: readonly Published[],
  layer: Layer,
): string[] {
  const all = [
    ...new Map(figures(published, layer).map((figure) => [[...figure].toSorted().join(), figure])).values(),
  ]
  return all.flatMap((figure, at) =>
    all.slice(at + 1).flatMap((other) => {
      const people = ratersOf(verdicts, figure.symmetricDifference(other)).size
      return people > 0 && people < 5 ? [`${[...figure].join()} − ${[...other].join()}`] : []
    }),
  )
}

describe('the decision', () => {
  it('does not depend on the order in which the verdicts of a batch arrived', () => {
    const two = fc.array(arrivalOf(3, 9), { minLength: 5, maxLength: 30 })
    fc.assert(
      fc.property(two, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (arrivals, keys) => {
        const all = arrivals.map((arrival, at) => verdict(at, arrival))
        const mixed = all.toSorted((a, b) => (keys[all.indexOf(a)] ?? 0) - (keys[all.indexOf(b)] ?? 0))
        expect(decideRelease(mixed)).toEqual(decideRelease(all))
      }),
    )
  })

  it('is never less careful where only what is still open is handed in than with the whole history', () => {
    fc.assert(
      fc.property(fc.array(arrivalOf(3, 9), { minLength: 20, maxLength: 60 }), (arrivals) => {
        const { verdicts } = run(arrivals)
        const next = [...verdicts, ...[1, 2, 3, 4, 5].map((rater, nth) => verdict(900 + nth, one(rater)))]
        const whole = decideRelease(next).map((release) => `${release.layer} ${release.serviceId}`)
        const open = decideRelease(needed(next)).map((release) => `${release.layer} ${release.serviceId}`)
        expect(whole).toEqual(expect.arrayContaining(open))
      }),
    )
  })

  it('changes nothing about what was published before', () => {
    fc.assert(
      fc.property(
        fc.array(arrivalOf(3, 9), { minLength: 10, maxLength: 60 }),
        fc.nat(59),
        (arrivals, cut) => {
          const all = run(arrivals).published
          const until = run(arrivals.slice(0, cut)).published
          expect(all.slice(0, until.length)).toEqual(until)
        },
      ),
    )
  })
})
