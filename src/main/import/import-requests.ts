import { sql } from 'kysely'
import { timeRequests } from '../../measurement/index.ts'
import type { CalendarId } from '../../organisation/contract.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import {
  addEvents,
  insertImport,
  readImported,
  writeRequests,
  type EventToWrite,
  type ImportedTo,
} from '../../service/index.ts'
import {
  entriesOf,
  type ImportAccount,
  type ImportedRequest,
  type TimelineEntry,
} from '../../service/import/imported.ts'
import type { RequestLog } from '../../service/import/request-log.ts'
import { openDirectory, type Directory } from './directory.ts'
import { comparePromises, type Comparing, type PromiseComparison } from './promise-comparison.ts'
import { bringRatings, ratedBy, type BroughtRatings, type Rated } from './ratings.ts'
import { eventToWrite, requestToWrite } from './requests.ts'

/** What became of a file. `rowsRead` is always `events + unchanged + setAside`. */
export interface Imported extends Omit<ImportAccount, 'events' | 'requests'> {
  /** Requests made, those that got further events, and those that were there already as they are. */
  readonly requests: number
  readonly requestsContinued: number
  readonly requestsUnchanged: number
  /** Rows that became events now. */
  readonly events: number
  /** Rows whose events were there already. */
  readonly unchanged: number
  /** Known requests of which the file now tells another time than the one that was brought in before, which stays. */
  readonly requestsTellingOtherwise: number
  /** Null where the source names no promises, or no verdict of its own. */
  readonly comparison: PromiseComparison | null
  /** Null where the source has no ratings. */
  readonly ratings: BroughtRatings | null
  readonly unitsMade: number
  readonly servicesMade: number
}

export interface ImportOptions {
  readonly zone: string
  readonly calendarId: CalendarId | null
  readonly language: 'id' | 'en'
  /** Under which what was written can be taken back; left out: it cannot. */
  readonly importId?: string
  /** Hears how many rows are done. */
  readonly onRows: (rows: number) => void
  /** Hears that all is written and the scorecards are worked out. */
  readonly onTiming: () => void
}

const nothingDone = {
  requests: 0,
  requestsContinued: 0,
  requestsUnchanged: 0,
  requestsTellingOtherwise: 0,
  events: 0,
  unchanged: 0,
}

/** Requests written at a time: few enough to hold, many enough that a chunk's look-ups do not matter. */
const requestsAtOnce = 500

/**
 * Writes a log into the organisation of the transaction, which is the caller's to commit: units, people and services where
 * they are missing, requests that are new, and further events of those that are known by their key. Whatever the reading
 * throws on the way (`ImportRefused`) has to undo the transaction. One entry of the audit log says what was done.
 */
export async function importRequests(
  context: WorkContext,
  log: RequestLog,
  options: ImportOptions,
): Promise<Imported> {
  const { tx, organisationId } = context
  // Two imports of one organisation at a time would both find a request missing.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${organisationId}`}, 0))`.execute(tx)
  const { system, systemName } = log
  const directory = await openDirectory(context, { ...options, system, systemName })
  const comparing = comparePromises()
  const done = { ...nothingDone }
  const touched: ImportedTo[] = []
  const rated: Rated[] = []
  for await (const chunk of log.requests(requestsAtOnce)) {
    await directory.meet(chunk)
    const fate = await writeChunk(context, directory, { system, comparing }, chunk)
    touched.push(...fate.touched)
    rated.push(...fate.rated)
    for (const key of Object.keys(done) as (keyof typeof done)[]) done[key] += fate[key]
    options.onRows(done.events + done.unchanged)
  }
  await directory.assign()
  options.onTiming()
  await timeRequests(
    tx,
    organisationId,
    touched.map(({ requestId }) => requestId),
  )
  const ratings = await bringRatings(tx, context, rated)
  const { units, services, serviceIds } = directory.made()
  const { importId } = options
  if (importId !== undefined)
    await insertImport(
      tx,
      { organisationId, id: importId, system, at: context.now, services: serviceIds },
      touched,
    )
  const imported: Imported = {
    ...log.account(),
    ...done,
    comparison: comparing.read(),
    ratings,
    unitsMade: units,
    servicesMade: services,
  }
  await context.audit({
    action: 'requests.imported',
    subjectKind: 'organisation',
    subjectId: organisationId,
    details: { system, ...imported },
  })
  return imported
}

interface Fate {
  readonly requests: number
  readonly requestsContinued: number
  readonly requestsUnchanged: number
  readonly requestsTellingOtherwise: number
  readonly events: number
  readonly unchanged: number
  readonly touched: readonly ImportedTo[]
  readonly rated: readonly Rated[]
}

async function writeChunk(
  context: WorkContext,
  directory: Directory,
  { system, comparing }: { readonly system: string; readonly comparing: Comparing },
  chunk: readonly ImportedRequest[],
): Promise<Fate> {
  const known = await readImported(
    context.tx,
    system,
    chunk.map(({ number }) => number),
  )
  const made = chunk.filter(({ number }) => !known.has(number))
  const fresh = made.map((request) => requestToWrite(directory, system, request))
  const further = new Map<string, EventToWrite[]>()
  let unchanged = 0
  let tellingOtherwise = 0
  for (const request of chunk) {
    const before = known.get(request.number)
    if (before === undefined) continue
    const entries = entriesOf(request)
    if (isToldOtherwise(before.eventKeys, entries)) {
      unchanged += request.events.length
      tellingOtherwise += 1
      continue
    }
    const keys = new Set([...before.eventKeys].map(identityOf))
    const added = entries.filter(({ sourceKey }) => !keys.has(identityOf(sourceKey)))
    const addedRows = new Set(added.map(({ rowNumber }) => rowNumber))
    unchanged += request.events.filter(({ rowNumber }) => !addedRows.has(rowNumber)).length
    const exactly = entries.filter(({ sourceKey }) => before.eventKeys.has(sourceKey)).length
    if (exactly + added.length < entries.length) tellingOtherwise += 1
    if (added.length > 0)
      further.set(
        before.requestId,
        added.map((entry) => eventToWrite(directory, entry)),
      )
  }
  const written = await writeRequests(context, fresh)
  for (const [index, request] of made.entries()) {
    const stands = written[index]
    if (stands !== undefined) comparing.add(request, stands)
  }
  await addEvents(context, further)
  const rated = chunk.flatMap((request) => ratedBy(request, fresh[made.indexOf(request)]?.id))
  const rows = chunk.reduce((sum, { events }) => sum + events.length, 0)
  return {
    requests: fresh.length,
    requestsContinued: further.size,
    requestsUnchanged: known.size - further.size,
    requestsTellingOtherwise: tellingOtherwise,
    events: rows - unchanged,
    unchanged,
    rated,
    touched: [
      ...fresh.map(({ id }) => ({ requestId: id, made: true, added: [] })),
      ...[...further].map(([requestId, events]) => ({ requestId, made: false, added: keysOf(events) })),
    ],
  }
}

/** Whether a request came in as a row of its own and is told by events now, or the other way round: the two are not mixed. */
function isToldOtherwise(known: ReadonlySet<string>, entries: readonly TimelineEntry[]): boolean {
  const isWhole = (sourceKey: string) => sourceKey.startsWith('=')
  const [first] = entries
  return first !== undefined && [...known].some((key) => isWhole(key) !== isWhole(first.sourceKey))
}

/** By what an event is known again: of what happens to a request once, what it is, whenever it is said to have been. */
function identityOf(sourceKey: string): string {
  return sourceKey.startsWith('=') ? sourceKey.slice(0, sourceKey.indexOf('@')) : sourceKey
}

function keysOf(events: readonly EventToWrite[]): string[] {
  return events.map(({ sourceKey }) => sourceKey ?? '')
}
