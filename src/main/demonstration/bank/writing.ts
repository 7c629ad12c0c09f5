import { setImmediate as otherWork } from 'node:timers/promises'
import {
  carryPublished,
  carryVisits,
  countingFirst,
  publishCarried,
  timeRequests,
  type CarriedTouchpoint,
  type CarriedVerdict,
  type Counter,
} from '../../../measurement/index.ts'
import { payHistory } from '../../../market/index.ts'
import { refreshStatistics } from '../../../platform/db/statistics.ts'
import type { WorkContext } from '../../../platform/http/route.ts'
import { instantFromDate } from '../../../platform/time/instants.ts'
import { localDay } from '../../../platform/time/local-day.ts'
import { writeRequests, type RequestToWrite } from '../../../service/index.ts'
import { demonstrationZone } from '../plan.ts'
import type { BankRequest } from './history.ts'
import type { Rows } from './rows.ts'

/** Requests of one portion: few enough to be held in memory at once. */
const portion = 5000
/** The first one is smaller: the database has nothing to do before. */
const firstPortion = 1000
/** And how many are told in one go. */
const piece = 50

/** What a history came to. */
interface WrittenHistory {
  readonly requests: number
  readonly verdicts: number
  readonly batches: number
  readonly visits: number
}

/** Writes a history as it is told, with its verdicts, and what customers said at counters. Nothing may have been counted before. */
export async function writeHistory(
  context: WorkContext,
  history: Iterable<BankRequest>,
  rows: Rows,
  beside: {
    readonly counters: Iterable<CarriedTouchpoint>
    readonly written: (requests: number) => void
  },
): Promise<WrittenHistory> {
  const { tx, organisationId } = context
  const counter = await countingFirst(tx, organisationId)
  const dayOf = (at: Date) => localDay(instantFromDate(at), demonstrationZone)
  const { requests, verdicts, last } = await writeTold(context, history, rows, {
    counter,
    written: beside.written,
  })
  await comeOut(context, last, counter)
  const published = await counter.writeBeside(() => publishCarried(organisationId, verdicts, dayOf))
  const { batches } = await carryPublished(tx, organisationId, published, counter)
  const visits = await carryVisits(tx, organisationId, beside.counters, dayOf, counter)
  await counter.write()
  return { requests, verdicts: verdicts.length, batches, visits: visits.verdicts }
}

const grown = ['service.requests', 'service.request_events', 'service.request_units']

/**
 * Writes requests as they are told, portion by portion: while the database takes one, the next is told, and what the one before comes to is
 * worked out. Gives its verdicts, which can only be published all together, and the last portion, which has yet to come out.
 */
async function writeTold(
  context: WorkContext,
  history: Iterable<BankRequest>,
  rows: Rows,
  { counter, written }: { readonly counter: Counter; readonly written: (requests: number) => void },
): Promise<{ requests: number; verdicts: CarriedVerdict[]; last: readonly BankRequest[] }> {
  const verdicts: CarriedVerdict[] = []
  const telling = history[Symbol.iterator]()
  let requests = 0
  let before: readonly BankRequest[] = []
  let told = await nextPortion(telling, firstPortion)
  while (told.length > 0) {
    const [next] = await Promise.all([
      nextPortion(telling, portion),
      writePortion(context, told.map(rows.request), requests === 0),
      comeOut(context, before, counter),
    ])
    for (const request of told) {
      const verdict = rows.verdict(request)
      if (verdict !== undefined) verdicts.push(verdict)
    }
    requests += told.length
    written(requests)
    before = told
    told = next
  }
  return { requests, verdicts, last: before }
}

async function writePortion(
  context: WorkContext,
  requests: readonly RequestToWrite[],
  first: boolean,
): Promise<void> {
  await writeRequests(context, requests)
  if (first) await refreshStatistics(context.tx, grown)
}

/** What requests that were written come to: the time that they took, and what is paid for those that broke a promise. */
async function comeOut(
  context: WorkContext,
  requests: readonly BankRequest[],
  counter: Counter,
): Promise<void> {
  if (requests.length === 0) return
  const ids = requests.map(({ id }) => id)
  await timeRequests(context.tx, context.organisationId, ids, counter)
  await payHistory(context, ids)
}

/** Told in small pieces, between which what the database answered is taken up. */
async function nextPortion(telling: Iterator<BankRequest>, size: number): Promise<BankRequest[]> {
  const told: BankRequest[] = []
  while (told.length < size) {
    const next = telling.next()
    if (next.done === true) break
    told.push(next.value)
    if (told.length % piece === 0) await otherWork()
  }
  return told
}
