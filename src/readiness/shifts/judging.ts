import { organisationOf } from '../../organisation/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { instantFromDate, type Instant } from '../../platform/time/instants.ts'
import { openBook, type Book } from '../book.ts'
import type { PersonFacts } from '../domain/facts.ts'
import { readyThrough, type AskedJob, type ShiftSpan, type Through } from '../domain/shift.ts'
import { personFacts } from '../store/people.ts'
import type { StoredShift } from '../store/shifts.ts'
import { jobsOfTouchpoints, type StoredTouchpointJob } from '../store/touchpoint-jobs.ts'

/** Everything by which people at some touchpoints are judged. */
export interface Bench {
  readonly book: Book
  readonly zone: string
  /** Whether somebody is ready all through a shift at a touchpoint; see {@link readyThrough}. */
  readonly through: (of: ToStand, span: ShiftSpan, judged: Judged) => Through
}

export interface ToStand {
  readonly touchpointId: string
  readonly personId: string
}

export interface Judged {
  readonly knownAt: Instant
  readonly judge: 'as_known' | 'in_hindsight'
}

/** Reads what these touchpoints ask for and what these people hold. */
export async function openBench(
  tx: Tx,
  of: { readonly touchpointIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<Bench> {
  const jobs = await jobsOfTouchpoints(tx, [...new Set(of.touchpointIds)])
  const jobIds = new Set([...jobs.values()].flat().map(({ jobId }) => jobId))
  const book = await openBook(tx, [...jobIds])
  const facts = await personFacts(tx, of.personIds)
  const { zone } = await organisationOf(tx)
  return {
    book,
    zone,
    through: ({ touchpointId, personId }, span, judged) =>
      readyThrough(asked(book, facts.get(personId), jobs.get(touchpointId) ?? []), span, { ...judged, zone }),
  }
}

function asked(
  book: Book,
  person: PersonFacts | undefined,
  jobs: readonly StoredTouchpointJob[],
): AskedJob[] {
  return jobs.map(({ jobId, since, until }) => ({
    facts: book.factsOf(person, jobId),
    since: instantFromDate(since),
    until: until === null ? null : instantFromDate(until),
  }))
}

/** From when to when a shift is. */
export function spanOf({ startsAt, endsAt }: Pick<StoredShift, 'startsAt' | 'endsAt'>): ShiftSpan {
  return { from: instantFromDate(startsAt), to: instantFromDate(endsAt) }
}
