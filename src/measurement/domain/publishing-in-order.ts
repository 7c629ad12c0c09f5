import { decideRelease, type HeldVerdict, type Place, type Release } from './release.ts'
import { layers, MINIMUM_RATERS, type Layer } from './verdict.ts'

/** A verdict of a unit, without its values: whose it is, and what it answers. */
export interface ArrivingVerdict {
  readonly id: string
  readonly serviceId: string
  readonly raterId: string
  readonly answers: readonly Layer[]
}

/** A release, and the verdict whose arrival made it possible. */
export interface OrderedRelease<Verdict> extends Release {
  readonly batchId: string
  readonly after: Verdict
}

type Waiting = Omit<HeldVerdict, 'places'> & { readonly places: Record<Layer, Place | null> }

/**
 * What would have been published, had the verdicts of one unit come in one by one in this order: the decisions of
 * `decideRelease`, each on what its predecessors left open. It is asked only when five people wait, before which it
 * publishes nothing. `nameBatch` gives each batch its id.
 */
export function publishInOrder<Verdict extends ArrivingVerdict>(
  arriving: readonly Verdict[],
  nameBatch: (after: Verdict) => string,
): OrderedRelease<Verdict>[] {
  const published: OrderedRelease<Verdict>[] = []
  let held: Waiting[] = []
  let waiting = new Set<string>()
  for (const verdict of arriving) {
    held.push(waitingFrom(verdict))
    waiting.add(verdict.raterId)
    if (waiting.size < MINIMUM_RATERS) continue
    const releases = decideRelease(held).map((release) => ({
      ...release,
      batchId: nameBatch(verdict),
      after: verdict,
    }))
    record(held, releases)
    published.push(...releases)
    held = stillOpen(held)
    waiting = new Set()
  }
  return published
}

function waitingFrom({ id, serviceId, raterId, answers }: ArrivingVerdict): Waiting {
  const placed = (layer: Layer): Place | null =>
    answers.includes(layer) ? { unitBatch: null, serviceBatch: null } : null
  const places = {
    satisfaction: placed('satisfaction'),
    effort: placed('effort'),
    promise: placed('promise'),
  }
  return { id, serviceId, raterId, places }
}

function record(held: readonly Waiting[], releases: readonly (Release & { batchId: string })[]): void {
  const byId = new Map(held.map(({ id, places }) => [id, places]))
  for (const { layer, serviceId, verdictIds, batchId } of releases) {
    for (const id of verdictIds) {
      const places = byId.get(id)
      const place = places?.[layer]
      if (places === undefined || place === undefined || place === null) continue
      places[layer] =
        serviceId === null ? { ...place, unitBatch: batchId } : { ...place, serviceBatch: batchId }
    }
  }
}

/** What a later decision still has to see: what some figure has not counted, with all of the same unit batches. */
function stillOpen(held: readonly Waiting[]): Waiting[] {
  const open = new Set<string>()
  for (const { places } of held)
    for (const layer of layers) {
      const place = places[layer]
      if (place !== null && place.unitBatch !== null && place.serviceBatch === null) open.add(place.unitBatch)
    }
  for (const { places } of held)
    for (const layer of layers) {
      const unitBatch = places[layer]?.unitBatch ?? null
      if (unitBatch !== null && !open.has(unitBatch)) places[layer] = null
    }
  return held.filter(({ places }) => layers.some((layer) => places[layer] !== null))
}
