import type { z } from 'zod'
import { jobNames, postsOn, unitNames, unitsBelow } from '../organisation/index.ts'
import { accept, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { askingJobs, momentOf, openBook, type Book } from './book.ts'
import type { teamMatrix, TeamQuery } from './contract.ts'
import { daysAfter } from './domain/day-spans.ts'
import type { PersonFacts } from './domain/facts.ts'
import { readiness, type Readiness } from './domain/readiness.ts'
import { seenTeam } from './seeing.ts'
import { personFacts } from './store/people.ts'
import { needReply, whyReply } from './views.ts'

export type TeamReply = z.input<typeof teamMatrix>
type TeamJob = TeamReply['jobs'][number]
type TeamPerson = TeamJob['people'][number]

/** A requirement that ends within so many days is shown as ending. */
const soon = 90

/** People of a unit against what their jobs ask for; for whoever heads the unit. */
export async function teamOf(
  context: ActionContext,
  unitId: string,
  query: TeamQuery,
): Promise<Result<TeamReply, 'not_found'>> {
  const { tx, now } = context
  const seen = await seenTeam(context, unitId)
  if (!seen.ok) return seen
  const { unit, day } = seen.value
  const unitIds = query.below ? await unitsBelow(tx, unitId) : [unitId]
  const posts = await postsOn(tx, day, { unitIds })
  const book = await openBook(tx)
  const asking = new Set(askingJobs(book, now))
  const concerned = posts.filter(
    ({ jobId }) => asking.has(jobId) && (query.job === undefined || query.job === jobId),
  )
  const facts = await personFacts(
    tx,
    concerned.map(({ personId }) => personId),
  )
  const units = await unitNames(tx, [...new Set(concerned.map((post) => post.unitId))])
  const names = await jobNames(tx, [...new Set(concerned.map(({ jobId }) => jobId))])
  const jobs = [...names.values()].map((job): TeamJob => {
    const columns = columnsOf(book, job.id, now)
    const people = concerned
      .filter(({ jobId }) => jobId === job.id)
      .flatMap((post): TeamPerson[] => {
        const unitOf = units.get(post.unitId)
        if (unitOf === undefined) return []
        const answer = readiness(
          book.factsOf(facts.get(post.personId), job.id),
          momentOf(now, day),
          instantFromDate(now),
        )
        if (query.state !== undefined && answer.state !== query.state) return []
        return [
          {
            person: { id: post.personId, name: post.personName },
            unit: unitOf,
            state: answer.state,
            until: answer.state === 'ready_until' ? answer.until : null,
            cells: columns.map(({ requirementId }) => cellOf(book, answer, requirementId, day)),
          },
        ]
      })
    return { job, columns, people }
  })
  return accept({ unit, day, jobs })
}

function columnsOf(book: Book, jobId: string, now: Date): TeamJob['columns'] {
  const at = instantFromDate(now)
  return (book.requirements.get(jobId) ?? [])
    .filter(({ since, until }) => since <= at && (until === null || until > at))
    .map(({ id, needs, mandatory }) => ({ requirementId: id, need: needReply(book, needs), mandatory }))
}

function cellOf(
  book: Book,
  answer: Readiness,
  requirementId: string,
  day: string,
): TeamPerson['cells'][number] {
  const met = answer.met.find((one) => one.requirementId === requirementId)
  if (met !== undefined) {
    const ending = met.until !== null && met.until <= daysAfter(day, soon)
    return { requirementId, state: ending ? 'ending' : 'met', until: met.until, why: null }
  }
  const reasons = answer.state === 'not_ready' ? [...answer.reasons, ...answer.wishes] : answer.wishes
  const why = reasons.find((one) => one.requirementId === requirementId)?.why
  return { requirementId, state: 'unmet', until: null, why: why === undefined ? null : whyReply(book, why) }
}

/** How somebody stands towards several jobs at once: ready where ready for each. */
export function readyForAll(
  book: Book,
  person: PersonFacts | undefined,
  jobIds: readonly string[],
  { day, now }: { readonly day: string; readonly now: Date },
): { readonly ready: boolean; readonly until: string | null; readonly answers: readonly Readiness[] } {
  const answers = jobIds.map((jobId) =>
    readiness(book.factsOf(person, jobId), momentOf(now, day), instantFromDate(now)),
  )
  const ends = answers.flatMap((answer) => (answer.state === 'ready_until' ? [answer.until] : []))
  return {
    ready: answers.every(({ state }) => state !== 'not_ready'),
    until: ends.toSorted().at(0) ?? null,
    answers,
  }
}
