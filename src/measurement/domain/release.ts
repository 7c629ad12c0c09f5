import { separation, type Cell } from './few-rater-cut.ts'
import { layers, MINIMUM_RATERS, type Layer } from './verdict.ts'

/** Which batches counted an answer: null, not yet. No service batch counts what no unit batch has counted. */
export type Place = { readonly unitBatch: string | null; readonly serviceBatch: string | null }

/** A verdict as the publication rule sees it: no value, only whose it is and what has counted it. Null: left out. */
export type HeldVerdict = {
  readonly id: string
  readonly serviceId: string
  readonly raterId: string
  readonly places: Readonly<Record<Layer, Place | null>>
}

/** Verdicts to be counted together from now on: at the unit (`serviceId` null) or at one of its services. */
export type Release = {
  readonly layer: Layer
  readonly serviceId: string | null
  readonly verdictIds: readonly string[]
}

/** One layer's answer of a verdict. */
type Answer = { readonly id: string; readonly serviceId: string; readonly raterId: string } & Place

const newBatch = 'new'
const rest = 'rest'
const tried = 'tried'

/**
 * Decides what a unit shows next; called in the transaction of each new verdict, one transaction a unit at a time.
 *
 * **In.** All verdicts of one unit that some layer has not counted at the unit or at the service, and with each of them
 * every verdict of the same unit batch. Handing in more (the whole history) changes no answer to the worse.
 * **Out.** The releases in the order in which they are to be recorded; empty while fewer than five people wait.
 *
 * **Rule at the unit.** When the answers that no unit batch has counted come from at least five people, all of them become
 * one batch. Every figure of the unit and of the units above it is a sum of whole batches; so is each difference of two of
 * them, whatever the period, since a batch counts on the day of its release. Hence none holds one to four people.
 *
 * **Rule at the service.** Figures of services cut the same verdicts another way. Take the published sums as a graph: a row
 * for each unit batch, a column for each service batch, one column `rest` for what no service batch has counted (its
 * sum follows by subtraction), and an edge for each cell, that is for the verdicts which a row and a column share. A
 * linear combination of published sums weighs a cell of row i and column j by uᵢ + vⱼ; with vⱼ negated, by a difference of
 * potentials at its two ends. The cells of weight zero therefore connect equal potentials only, and the cells that remain
 * are a cut of some component. Conversely the rows and columns on one side of a cut add up to its cells (rows plus,
 * columns minus). So nobody can work out a sum over fewer than five people exactly if every non-empty cut of a component
 * holds at least five. People are counted distinctly, each once however many cells hold an answer of theirs.
 *
 * **Why looking at one pair of columns is enough.** By induction on releases. A new unit batch hangs on `rest` with all its
 * cells, five people or more: any cut either parts it from `rest` or was a cut before. A service batch splits `rest` into
 * itself and what remains. A cut that keeps both on one side was a cut before. So only cuts between the two are new: the
 * release is allowed if each holds at least five people (`separation`). If nothing remains, the service batch simply
 * takes the place of `rest`. If nothing connects the two, each cut of either part was a cut before.
 * Rows without `rest` may be missing from what is handed in: more cells only make separating harder. Only "nothing connects
 * the two" could then be wrong, and is believed only where no older service batch could lead elsewhere.
 *
 * Where effort or promise were left out, the same rule holds for those who answered, with batches of their own, always at
 * the moment of a unit batch of satisfaction.
 */
export function decideRelease(verdicts: readonly HeldVerdict[]): readonly Release[] {
  const [unit, ...services] = decideLayer('satisfaction', verdicts)
  if (!unit) return []
  const counted = new Set(unit.verdictIds)
  const shown = verdicts.filter((one) => counted.has(one.id) || isCounted(one))
  const optional = layers.filter((layer) => layer !== 'satisfaction')
  return [unit, ...services, ...optional.flatMap((layer) => decideLayer(layer, shown))]
}

/** Whether a verdict is part of a figure already, so that changing it would show what it was. */
export function isCounted(verdict: Pick<HeldVerdict, 'places'>): boolean {
  return layers.some((layer) => (verdict.places[layer]?.unitBatch ?? null) !== null)
}

/** How many further people must answer before a figure can move, given how many wait; at least one. */
export function furtherRaters(waiting: number): number {
  return Math.max(1, MINIMUM_RATERS - waiting)
}

function decideLayer(layer: Layer, verdicts: readonly HeldVerdict[]): Release[] {
  const answers = verdicts.flatMap(({ places, ...verdict }): Answer[] => {
    const place = places[layer]
    return place ? [{ ...verdict, ...place }] : []
  })
  const fresh = answers.filter((one) => one.unitBatch === null)
  if (peopleOf(fresh).size < MINIMUM_RATERS) return []
  const board = answers.map((one) => (one.unitBatch === null ? { ...one, unitBatch: newBatch } : one))
  return [{ layer, serviceId: null, verdictIds: idsOf(fresh) }, ...decideServices(layer, board)]
}

/** Tries the services one after another, those with most people waiting first, each on top of what was allowed before. */
function decideServices(layer: Layer, answers: readonly Answer[]): Release[] {
  const releases: Release[] = []
  let board = answers
  for (const serviceId of candidates(answers)) {
    const attempt = board.map((one) =>
      one.serviceId === serviceId && one.serviceBatch === null ? { ...one, serviceBatch: tried } : one,
    )
    if (!mayBecomeBatch(attempt)) continue
    const taken = attempt.filter((one) => one.serviceBatch === tried)
    releases.push({ layer, serviceId, verdictIds: idsOf(taken) })
    board = attempt.map((one) =>
      one.serviceBatch === tried ? { ...one, serviceBatch: `new ${serviceId}` } : one,
    )
  }
  return releases
}

/** Services with at least five people waiting; the order depends on nothing but who waits where. */
function candidates(answers: readonly Answer[]): readonly string[] {
  const waiting = Map.groupBy(
    answers.filter((one) => one.serviceBatch === null),
    (one) => one.serviceId,
  )
  return [...waiting]
    .map(([serviceId, group]) => ({ serviceId, people: peopleOf(group).size }))
    .filter((one) => one.people >= MINIMUM_RATERS)
    .toSorted((a, b) => b.people - a.people || (a.serviceId < b.serviceId ? -1 : 1))
    .map((one) => one.serviceId)
}

function mayBecomeBatch(attempt: readonly Answer[]): boolean {
  if (attempt.every((one) => one.serviceBatch !== null)) return true
  const found = separation(cellsOf(attempt), tried, rest, MINIMUM_RATERS)
  return found.kind === 'many' || (found.kind === 'apart' && found.columns.size === 1)
}

function cellsOf(answers: readonly Answer[]): readonly Cell[] {
  const cells = new Map<string, { row: string; column: string; raters: Set<string> }>()
  for (const { unitBatch, serviceBatch, raterId } of answers) {
    const row = unitBatch ?? newBatch
    const column = serviceBatch ?? rest
    const key = `${row} ${column}`
    const cell = cells.get(key)
    if (cell) cell.raters.add(raterId)
    else cells.set(key, { row, column, raters: new Set([raterId]) })
  }
  return [...cells.values()]
}

function peopleOf(answers: readonly Answer[]): ReadonlySet<string> {
  return new Set(answers.map((one) => one.raterId))
}

/** In the order of the identifiers, never of arrival. */
function idsOf(answers: readonly Answer[]): readonly string[] {
  return answers.map((one) => one.id).toSorted()
}
