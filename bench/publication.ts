// How long deciding a release takes as verdicts come in one by one, and how much of what is given the services show.
// Limit: parsing the same verdicts from JSON, which whoever decides anything about them must do at least once.
// Run: node bench/publication.ts
import {
  decideRelease,
  type HeldVerdict,
  type Place,
  type Release,
} from '../src/measurement/domain/release.ts'
import { layers } from '../src/measurement/domain/verdict.ts'
import { seededRandom } from '../src/statistics/random.ts'

/** A unit: how many services and people, and how unequal they are (1: all alike, 3: a few make up most). */
type Shape = {
  readonly services: number
  readonly people: number
  readonly unequal: number
  readonly verdicts: number
}

const shapes: readonly Shape[] = [
  { services: 3, people: 6, unequal: 1, verdicts: 3000 },
  { services: 5, people: 40, unequal: 1, verdicts: 5000 },
  { services: 12, people: 40, unequal: 2, verdicts: 5000 },
  { services: 20, people: 200, unequal: 3, verdicts: 5000 },
  { services: 60, people: 1000, unequal: 2, verdicts: 10_000 },
]
const goals = { ratio: 2, shownAtServices: 0.94 }

type Held = Omit<HeldVerdict, 'places'> & { places: Record<(typeof layers)[number], Place | null> }

const uncounted: Place = { unitBatch: null, serviceBatch: null }

function arriving(shape: Shape, random: () => number, at: number): Held {
  const pick = (of: number) => Math.floor(of * random() ** shape.unequal)
  return {
    id: String(at).padStart(8, '0'),
    serviceId: `service-${pick(shape.services)}`,
    raterId: `person-${pick(shape.people)}`,
    places: {
      satisfaction: uncounted,
      effort: random() < 0.6 ? uncounted : null,
      promise: random() < 0.8 ? uncounted : null,
    },
  }
}

/** Writes releases into the verdicts, as the store does; returns how many satisfaction answers services now show. */
function record(held: readonly Held[], releases: readonly Release[], batch: number): number {
  const byId = new Map(held.map((one) => [one.id, one]))
  let atServices = 0
  for (const [nth, release] of releases.entries()) {
    for (const id of release.verdictIds) {
      const places = byId.get(id)?.places
      const place = places?.[release.layer]
      if (!places || !place) continue
      const field = release.serviceId === null ? 'unitBatch' : 'serviceBatch'
      places[release.layer] = { ...place, [field]: `${batch}.${nth}` }
      if (release.serviceId !== null && release.layer === 'satisfaction') atServices += 1
    }
  }
  return atServices
}

/** What the store still has to hand in: whatever some layer has not counted, with all of its unit batch. */
function stillOpen(held: readonly Held[]): Held[] {
  const open = new Set<string>()
  for (const one of held) {
    for (const layer of layers) {
      if (one.places[layer]?.serviceBatch === null) open.add(`${layer} ${one.places[layer]?.unitBatch}`)
    }
  }
  return held.filter((one) => layers.some((layer) => open.has(`${layer} ${one.places[layer]?.unitBatch}`)))
}

function measure(shape: Shape): boolean {
  const random = seededRandom(20_261_122)
  let held: Held[] = []
  const spent = { deciding: 0, worst: 0, parsing: 0 }
  let most = 0
  let atServices = 0
  for (let at = 0; at < shape.verdicts; at += 1) {
    held.push(arriving(shape, random, at))
    most = Math.max(most, held.length)
    const text = JSON.stringify(held)
    const beforeParsing = performance.now()
    JSON.parse(text)
    const before = performance.now()
    const releases = decideRelease(held)
    const after = performance.now()
    spent.parsing += before - beforeParsing
    spent.deciding += after - before
    spent.worst = Math.max(spent.worst, after - before)
    atServices += record(held, releases, at)
    held = stillOpen(held)
  }
  const ratio = spent.deciding / spent.parsing
  const share = atServices / shape.verdicts
  const met = ratio <= goals.ratio && share >= goals.shownAtServices
  const each = (milliseconds: number) => `${((milliseconds / shape.verdicts) * 1000).toFixed(0)} µs`
  console.log(
    `${shape.services} services, ${shape.people} people, ${shape.verdicts} verdicts: ` +
      `decided in ${each(spent.deciding)} (worst ${spent.worst.toFixed(1)} ms), parsed in ${each(spent.parsing)}, ` +
      `ratio ${ratio.toFixed(2)} (goal ${goals.ratio}); at most ${most} verdicts open; ` +
      `shown by services ${(100 * share).toFixed(1)} % (goal ${100 * goals.shownAtServices} %)${met ? '' : '  MISSED'}`,
  )
  return met
}

process.exitCode = shapes.map(measure).every(Boolean) ? 0 : 1
